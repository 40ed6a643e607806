import {byCodeUnit} from "../util/fold.ts";
import {hash53} from "../util/hash.ts";
import {withFields} from "../util/held-fields.ts";
import {lowerBound} from "../util/lower-bound.ts";
import {repeatedAmong} from "../util/repeated.ts";
import {bytesAt, textAt, textColumnBuilder} from "../util/text-column.ts";
import type {RecordColumns} from "./corpus.ts";
import {paperAt} from "./open.ts";
import type {Paper} from "./paper.ts";
import {contentHash} from "./title-joins.ts";

/**
 * Gives papers with one id different ones: "7" and "7 (2)". Which keeps the id depends on what the papers
 * say, not on the order of files. Time: O(papers · log papers); memory 16 bytes a paper.
 */
export function withUniqueIds(columns: RecordColumns): RecordColumns {
  const hashes = new Float64Array(columns.size);
  for (let i = 0; i < columns.size; i++) hashes[i] = hash53(textAt(columns.id, i));
  const sorted = hashes.slice().sort();
  const repeated = repeatedAmong(sorted);
  if (repeated.size === 0) return columns;

  const renamed = newIds(columns, hashes, sorted, repeated);
  const id = textColumnBuilder();
  const rest = textColumnBuilder();
  const ownId = columns.ownId.slice();
  for (let i = 0; i < columns.size; i++) {
    const name = renamed.get(i);
    if (name === undefined) id.pushBytes(bytesAt(columns.id, i));
    else id.push(name);
    if (name === undefined || ownId[i] === 0) rest.pushBytes(bytesAt(columns.rest, i));
    else {
      ownId[i] = 0;
      rest.push(withOwnId(textAt(columns.rest, i), textAt(columns.id, i)));
    }
  }
  return withFields(columns, {id: id.finish(), rest: rest.finish(), ownId});
}

/** Paper → its new id, where it gets one. */
function newIds(
  columns: RecordColumns,
  hashes: Float64Array,
  sorted: Float64Array,
  repeated: ReadonlySet<number>,
): Map<number, string> {
  const bearers = new Map<string, number[]>();
  for (let i = 0; i < columns.size; i++) {
    if (!repeated.has(hashes[i])) continue;
    const id = textAt(columns.id, i);
    const list = bearers.get(id);
    if (list === undefined) bearers.set(id, [i]);
    else list.push(i);
  }
  const given = new Set<string>();
  const free = (id: string) => !given.has(id) && !holds(sorted, hash53(id));
  const renamed = new Map<number, string>();
  for (const id of [...bearers.keys()].sort(byCodeUnit)) {
    let n = 2;
    for (const i of byContent(columns, bearers.get(id)!).slice(1)) {
      while (!free(`${id} (${n})`)) n += 1;
      renamed.set(i, `${id} (${n})`);
      given.add(`${id} (${n})`);
    }
  }
  return renamed;
}

function byContent(columns: RecordColumns, papers: readonly number[]): number[] {
  const content = new Map(papers.map(i => [i, contentHash(paperAt(columns, i))]));
  return papers.toSorted(
    (a, b) =>
      content.get(a)! - content.get(b)! ||
      byCodeUnit(fileOf(columns, a), fileOf(columns, b)) ||
      columns.originRecord[a] - columns.originRecord[b] ||
      a - b,
  );
}

const fileOf = (columns: RecordColumns, i: number): string => columns.files[columns.originFile[i]];

function withOwnId(rest: string, id: string): string {
  const more = (rest === "" ? {} : JSON.parse(rest)) as Partial<Paper>;
  return JSON.stringify({...more, ids: {...more.ids, id}});
}

/** Whether sorted numbers hold a value. */
const holds = (sorted: Float64Array, value: number): boolean =>
  sorted[lowerBound(sorted, value)] === value;
