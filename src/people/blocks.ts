import {NONE} from "../papers/corpus.ts";
import {type ListColumn, transpose} from "../util/list-column.ts";
import {compareTexts, type TextColumn} from "../util/text-column.ts";
import type {Forms} from "./forms.ts";
import {formal} from "./given-names.ts";
import {tripleIndex} from "./triple-index.ts";

/** Names that may be one person's: nobody is looked for outside of a block. */
export interface Blocks {
  readonly count: number;
  /** Form → block. */
  readonly ofForm: Uint32Array;
  /** Block → authorships. */
  readonly members: ListColumn;
}

/** A letter is at most so much. */
const LETTERS = 2 ** 16;

/**
 * Files names by family name and first initial. A double family name is filed under its first word where
 * other names are ("García Márquez, G." with "García, G."), else under its last, else under both.
 * Time and memory: O(forms + authorships).
 */
export function nameBlocks(forms: Forms): Blocks {
  const {count: size, filed, words, given, tokens, initial, ofAuthorship} = forms;
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
  const count = index.finish().a.length;
  const blockOf = ofAuthorship.map(form => (form === NONE ? NONE : ofForm[form]));
  const start = Uint32Array.from({length: blockOf.length + 1}, (_, k) => k);
  return {count, ofForm, members: transpose({start, item: blockOf}, count)};
}

const NO_WORD = 0xfffffffe;

/** Sorts authorships by paper id, then by place: an order that the order of papers does not change. */
export function inStableOrder(
  authorships: Uint32Array,
  paperOf: Uint32Array,
  id: TextColumn,
): Uint32Array {
  return authorships
    .slice()
    .sort((a, b) => (paperOf[a] === paperOf[b] ? a - b : compareTexts(id, paperOf[a], paperOf[b])));
}
