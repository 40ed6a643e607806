import {NONE} from "../papers/corpus.ts";
import type {ListColumn} from "../util/list-column.ts";
import type {Forms} from "./forms.ts";
import {formal} from "./given-names.ts";
import {tripleIndex} from "./triple-index.ts";

/** Names that may be one person's: nobody is looked for outside of a block. */
export interface Blocks {
  readonly count: number;
  /** Form → block. */
  readonly ofForm: Uint32Array;
}

/** A letter is at most so much. */
const LETTERS = 2 ** 16;

/**
 * Files names by family name and first initial. A double family name is filed under its first word where
 * other names are ("García Márquez, G." with "García, G."), else under its last, else under both.
 * Time and memory: O(forms).
 */
export function nameBlocks(forms: Forms): Blocks {
  const {count: size, filed, words, given, tokens, initial} = forms;
  const length = (f: number) => filed.start[f + 1] - filed.start[f];
  const first = (f: number) => (length(f) === 0 ? NO_WORD : filed.item[filed.start[f]]);
  const single = new Set<number>();
  for (let f = 0; f < size; f++) if (length(f) === 1) single.add(first(f) * LETTERS + initial[f]);

  // "Bob Spence" is filed with "Robert Spence" where there is one, else as "B. Spence" would be.
  const formals = tokens.map(formal);
  const isFormal = new Set(formals);
  const written = new Set<string>();
  for (let f = 0; f < size; f++) {
    if (given.start[f] === given.start[f + 1]) continue;
    const token = given.item[given.start[f]];
    if (isFormal.has(tokens[token])) written.add(`${first(f)} ${tokens[token]}`);
  }
  const initialOf = (f: number): number => {
    if (given.start[f] === given.start[f + 1]) return initial[f];
    const full = formals[given.item[given.start[f]]];
    if (full === undefined || full.charCodeAt(0) === initial[f]) return initial[f];
    return written.has(`${first(f)} ${full}`) ? full.charCodeAt(0) : initial[f];
  };

  const index = tripleIndex();
  const joint = new Map<string, number>();
  const ofForm = new Uint32Array(size);
  for (let f = 0; f < size; f++) {
    const letter = initialOf(f);
    const [from, to] = [filed.start[f], filed.start[f + 1]];
    if (to - from <= 1) {
      ofForm[f] = index.add(0, first(f), letter);
      continue;
    }
    const known = [filed.item[from], filed.item[to - 1]].find(word =>
      single.has(word * LETTERS + letter),
    );
    if (known !== undefined) ofForm[f] = index.add(0, known, letter);
    else {
      const all = Array.from(filed.item.subarray(from, to), word => words[word]).join(" ");
      const number = joint.get(all) ?? joint.size;
      joint.set(all, number);
      ofForm[f] = index.add(1, number, letter);
    }
  }
  return {count: index.finish().a.length, ofForm};
}

const NO_WORD = 0xfffffffe;

/**
 * Block → its authorships, by the place of their paper in `papers`, then by their own: an order that the order of papers in
 * the corpus does not change. Time and memory: O(authorships).
 */
export function blockMembers(
  {count, ofForm}: Blocks,
  ofAuthorship: Uint32Array,
  authorStart: Uint32Array,
  papers: Uint32Array,
): ListColumn {
  const start = new Uint32Array(count + 1);
  for (const form of ofAuthorship) if (form !== NONE) start[ofForm[form] + 1] += 1;
  for (let b = 0; b < count; b++) start[b + 1] += start[b];
  const end = start.slice();
  const item = new Uint32Array(start[count]);
  for (const paper of papers)
    for (let k = authorStart[paper]; k < authorStart[paper + 1]; k++) {
      const form = ofAuthorship[k];
      if (form !== NONE) item[end[ofForm[form]]++] = k;
    }
  return {start, item};
}
