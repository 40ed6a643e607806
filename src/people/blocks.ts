import {NONE} from "../papers/corpus.ts";
import {type ListColumn, transpose} from "../util/list-column.ts";
import {stringPool} from "../util/string-pool.ts";
import {compareTexts, type TextColumn} from "../util/text-column.ts";
import type {Form, Forms} from "./forms.ts";
import {formal} from "./given-names.ts";

/** Names that may be one person's: nobody is looked for outside of a block. */
export interface Blocks {
  readonly count: number;
  /** Form → block. */
  readonly ofForm: Uint32Array;
  /** Block → authorships. */
  readonly members: ListColumn;
}

/**
 * Files names by family name and first initial. A double family name is filed under its first word where
 * other names are ("García Márquez, G." with "García, G."), else under its last, else under both.
 * Time and memory: O(forms + authorships).
 */
export function nameBlocks({forms, ofAuthorship}: Forms): Blocks {
  const single = new Set<string>();
  for (const {filed, initial} of forms)
    if (filed.length === 1) single.add(`${filed[0]} ${initial}`);

  // "Bob Spence" is filed with "Robert Spence" where there is one, else as "B. Spence" would be.
  const writtenOut = new Set(forms.map(({filed, given}) => `${filed[0]} ${given[0]}`));
  const initialOf = ({filed, given, initial}: Form): string => {
    const full = given.length > 0 ? formal(given[0]) : undefined;
    return full !== undefined && full[0] !== initial && writtenOut.has(`${filed[0]} ${full}`)
      ? full[0]
      : initial;
  };

  const pool = stringPool();
  const ofForm = Uint32Array.from(forms, form => {
    const {filed} = form;
    const initial = initialOf(form);
    const ways = [filed[0], filed[filed.length - 1]].map(word => `${word} ${initial}`);
    const known = filed.length === 1 ? undefined : ways.find(way => single.has(way));
    return pool.add(known ?? `${filed.join(" ")} ${initial}`);
  });

  const count = pool.size;
  const blockOf = ofAuthorship.map(form => (form === NONE ? NONE : ofForm[form]));
  const start = Uint32Array.from({length: blockOf.length + 1}, (_, k) => k);
  return {count, ofForm, members: transpose({start, item: blockOf}, count)};
}

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
