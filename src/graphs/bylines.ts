import {type Corpus, NONE} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {growingArray} from "../util/growing-array.ts";
import type {ListColumn} from "../util/list-column.ts";

/** Who signed each paper, each person once, with their places in the byline. */
export interface Bylines {
  /** Paper → people, rising. */
  readonly people: ListColumn;
  /** The place of each, from 1, in the order of `people.item`; where it is unknown, after all printed names. */
  readonly place: Uint32Array;
}

/** O(authorships · log byline). */
export function bylinesOf(corpus: Corpus, {ofAuthorship}: People): Bylines {
  const start = new Uint32Array(corpus.size + 1);
  const item = growingArray(Uint32Array);
  const place = growingArray(Uint32Array);
  const order: number[] = [];

  for (let p = 0; p < corpus.size; p++) {
    const from = corpus.authorStart[p];
    const to = corpus.authorStart[p + 1];
    order.length = 0;
    for (let k = from; k < to; k++) if (ofAuthorship[k] !== NONE) order.push(k);
    order.sort((a, b) => ofAuthorship[a] - ofAuthorship[b] || a - b);
    for (const [i, k] of order.entries()) {
      if (i > 0 && ofAuthorship[order[i - 1]] === ofAuthorship[k]) continue; // a name printed twice
      item.push(ofAuthorship[k]);
      place.push(corpus.authorPosition[k] || k - from + 1);
    }
    start[p + 1] = item.length;
  }
  return {people: {start, item: item.finish()}, place: place.finish()};
}
