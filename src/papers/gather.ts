import type {ListColumn} from "../util/list-column.ts";
import type {WholeNumbers} from "../util/narrow-numbers.ts";
import {offsetsFor} from "../util/offsets.ts";
import type {TextColumn} from "../util/text-column.ts";
import type {Pools, RecordColumns} from "./corpus.ts";

type Columns = Omit<RecordColumns, keyof Pools>;

/**
 * The chosen rows of some columns, in the order given; pools stay as they are, for the numbers into them
 * do. Time and memory: O(what the chosen rows hold).
 *
 * With `release` each column of the source is let go of as soon as it was read, so that both never stand
 * in memory together; the source must not be used afterwards.
 */
export function gather(
  source: Columns,
  rows: Uint32Array,
  {release = false}: {readonly release?: boolean} = {},
): Columns {
  const from: {-readonly [Name in keyof Columns]?: Columns[Name]} = source;
  const {start: authorStart, item: authorships} = membersOf(source.authorStart, rows);
  const take = <Name extends keyof Columns>(
    name: Name,
    pick: (column: Columns[Name], at: Uint32Array) => Columns[Name],
    at = rows,
  ): Columns[Name] => {
    const taken = pick(from[name]!, at);
    if (release) delete from[name];
    return taken;
  };

  return {
    size: rows.length,
    id: take("id", texts),
    ownId: take("ownId", numbers),
    title: take("title", texts),
    abstract: take("abstract", texts),
    year: take("year", numbers),
    month: take("month", numbers),
    day: take("day", numbers),
    citations: take("citations", numbers),
    authorCount: take("authorCount", numbers),
    truncated: take("truncated", numbers),
    venue: take("venue", numbers),
    categories: take("categories", lists),
    authorKeywords: take("authorKeywords", lists),
    indexKeywords: take("indexKeywords", lists),
    authorStart,
    authorName: take("authorName", numbers, authorships),
    authorPosition: take("authorPosition", numbers, authorships),
    authorIsGroup: take("authorIsGroup", numbers, authorships),
    authorAffiliations: take("authorAffiliations", lists, authorships),
    originFile: take("originFile", numbers),
    originRecord: take("originRecord", numbers),
    originLine: take("originLine", numbers),
    rest: take("rest", texts),
    authorRest: take("authorRest", numbersIfAny, authorships),
  };
}

/** The same of a column that has no items where nothing is known. */
const numbersIfAny = (column: Uint32Array, rows: Uint32Array): Uint32Array =>
  column.length === 0 ? column : numbers(column, rows);

function numbers<Kind extends WholeNumbers | Int16Array | Int32Array>(
  column: Kind,
  rows: Uint32Array,
): Kind {
  const taken = new (column.constructor as new (length: number) => Kind)(rows.length);
  // What nobody wrote to takes no memory.
  for (let i = 0; i < rows.length; i++) if (column[rows[i]] !== 0) taken[i] = column[rows[i]];
  return taken;
}

function texts({bytes, offset}: TextColumn, rows: Uint32Array): TextColumn {
  let size = 0;
  for (let i = 0; i < rows.length; i++) size += offset[rows[i] + 1] - offset[rows[i]];
  const taken = offsetsFor(rows.length, size);
  for (let i = 0; i < rows.length; i++)
    taken[i + 1] = taken[i] + offset[rows[i] + 1] - offset[rows[i]];
  const copied = new Uint8Array(size);
  for (let i = 0; i < rows.length; i++) {
    const [from, to] = [offset[rows[i]], offset[rows[i] + 1]];
    if (to > from) copied.set(bytes.subarray(from, to), taken[i]);
  }
  return {bytes: copied, offset: taken};
}

function lists({start, item}: ListColumn, rows: Uint32Array): ListColumn {
  const members = membersOf(start, rows);
  return {start: members.start, item: numbers(item, members.item)};
}

/** The items of the chosen lists, by number. */
function membersOf(start: Uint32Array, rows: Uint32Array): ListColumn {
  const taken = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++)
    taken[i + 1] = taken[i] + start[rows[i] + 1] - start[rows[i]];
  const item = new Uint32Array(taken[rows.length]);
  for (let i = 0; i < rows.length; i++)
    for (let k = start[rows[i]], to = taken[i]; k < start[rows[i] + 1]; k++) item[to++] = k;
  return {start: taken, item};
}
