import {byCodeUnit} from "../util/fold.ts";
import {hashIndex} from "../util/hash-index.ts";
import {repeatedAmong} from "../util/repeated.ts";
import {unionFind} from "../util/union-find.ts";
import type {RecordColumns} from "./corpus.ts";
import {WORLD_SCHEMES, type WorldId, worldIds} from "./ids.ts";
import {restAt} from "./open.ts";
import type {Paper} from "./paper.ts";
import {idHash, type RecordKeys} from "./record-keys.ts";
import {joinByTitle, type TitleJoins} from "./title-joins.ts";

/** Which records are one paper. */
export interface Identities {
  /** Row → the first row of its paper. */
  readonly first: (row: number) => number;
  /** Number of rows that are not the first of their paper. */
  readonly joined: number;
  readonly titleJoins: TitleJoins;
}

/**
 * Finds the records that are one paper: those that share an identifier, whatever else they say; then
 * those that share a title and more (see `joinByTitle`).
 *
 * The result depends on what the records say, not on their order. Time: near-linear, whatever number of
 * records bears one title.
 */
export function identify(rows: RecordColumns, keys: RecordKeys): Identities {
  const sets = unionFind(rows.size);
  let joined = 0;
  joinById(rows, keys, (a, b) => {
    if (sets.join(a, b)) joined += 1;
  });
  const titleJoins = joinByTitle(rows, keys, sets);
  return {first: sets.find, joined: joined + titleJoins.count, titleJoins};
}

function joinById(
  rows: RecordColumns,
  {id, idStart}: RecordKeys,
  join: (a: number, b: number) => void,
): void {
  /** Hash that several have → the first row with it. Most are of one row: a table of all is far larger than the hashes. */
  const holder = hashIndex();
  for (const hash of repeatedAmong(id.slice().sort())) holder.set(hash, rows.size);
  for (let row = 0; row < rows.size; row++)
    for (let k = idStart[row]; k < idStart[row + 1]; k++) {
      const other = holder.get(id[k]);
      if (other === rows.size) holder.set(id[k], row);
      else if (other >= 0 && sharesId(rows, row, other, id[k])) join(other, row);
    }
}

/** Whether two records really have the identifier of a hash in common. */
function sharesId(rows: RecordColumns, a: number, b: number, hash: number): boolean {
  const named = (row: number) => worldIdsAt(rows, row).find(known => idHash(known) === hash)?.id;
  return named(a) === named(b);
}

const worldIdsAt = (rows: RecordColumns, row: number): WorldId[] =>
  worldIds(restAt(rows, row).ids ?? {});

/**
 * Why the given records of one paper were joined by identifiers: one reason a join, the first schemes
 * first. The same for any order of the records.
 */
export function idReasons(records: readonly Paper[]): string[] {
  const sets = unionFind(records.length);
  const known = records
    .flatMap((paper, i) => worldIds(paper.ids).map(({scheme, id}) => ({i, scheme, id})))
    .sort(
      (a, b) =>
        WORLD_SCHEMES.indexOf(a.scheme) - WORLD_SCHEMES.indexOf(b.scheme) || byCodeUnit(a.id, b.id),
    );
  const reasons: string[] = [];
  for (let k = 1; k < known.length; k++) {
    const [a, b] = [known[k - 1], known[k]];
    if (a.scheme === b.scheme && a.id === b.id && sets.join(a.i, b.i))
      reasons.push(`same ${a.scheme} ${a.id}`);
  }
  return reasons;
}
