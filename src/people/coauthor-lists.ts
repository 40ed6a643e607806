import {type Corpus, NONE} from "../papers/corpus.ts";
import type {Blocks} from "./blocks.ts";
import type {Forms} from "./forms.ts";

/** Names on each byline by rising block and form: who wrote with whom, as far as names tell. */
export interface CoauthorLists {
  /** Paper → where its names begin. */
  readonly start: Uint32Array;
  /** Block and form of name c, side by side, since they are looked at together: signed[2c] and signed[2c + 1]. */
  readonly signed: Uint32Array;
}

/** Bylines longer than this say little of who works with whom, and cost much. */
const MOST_NAMES = 61;

/** The first 61 names of each byline. Time and memory: O(authorships), 8 bytes each. */
export function coauthorLists(
  {size, authorStart}: Pick<Corpus, "size" | "authorStart">,
  {ofAuthorship}: Pick<Forms, "ofAuthorship">,
  {ofForm}: Pick<Blocks, "ofForm">,
): CoauthorLists {
  const start = new Uint32Array(size + 1);
  for (let p = 0; p < size; p++) {
    let names = 0;
    for (let k = authorStart[p]; k < authorStart[p + 1] && names < MOST_NAMES; k++)
      if (ofAuthorship[k] !== NONE) names += 1;
    start[p + 1] = start[p] + names;
  }
  const signed = new Uint32Array(2 * start[size]);
  for (let p = 0; p < size; p++) {
    let end = start[p];
    for (let k = authorStart[p]; k < authorStart[p + 1] && end < start[p + 1]; k++) {
      const f = ofAuthorship[k];
      if (f === NONE) continue;
      const b = ofForm[f];
      let at = end++;
      for (; at > start[p]; at--) {
        const [block, form] = [signed[2 * at - 2], signed[2 * at - 1]];
        if (block < b || (block === b && form <= f)) break;
        signed[2 * at] = block;
        signed[2 * at + 1] = form;
      }
      signed[2 * at] = b;
      signed[2 * at + 1] = f;
    }
  }
  return {start, signed};
}
