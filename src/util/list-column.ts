import {ownRoom, type Room} from "./share.ts";

/**
 * Many lists of numbers, one after the other (compressed rows).
 *
 * List i is item[start[i]] … item[start[i + 1] − 1].
 */
export interface ListColumn {
  readonly start: Uint32Array;
  readonly item: Uint32Array;
}

export const listCount = (lists: ListColumn): number => lists.start.length - 1;

/** List i: a view, not a copy. */
export function listAt({start, item}: ListColumn, i: number): Uint32Array {
  return item.subarray(start[i], start[i + 1]);
}

/** What list i points to. */
export function pickedAt<T>({start, item}: ListColumn, i: number, from: readonly T[]): T[] {
  const picked: T[] = [];
  for (let k = start[i]; k < start[i + 1]; k++) picked.push(from[item[k]]);
  return picked;
}

export function listColumn(lists: Iterable<ArrayLike<number>>): ListColumn {
  const all = [...lists];
  const start = new Uint32Array(all.length + 1);
  for (let i = 0; i < all.length; i++) start[i + 1] = start[i] + all[i].length;
  const item = new Uint32Array(start[all.length]);
  for (let i = 0; i < all.length; i++) item.set(all[i], start[i]);
  return {start, item};
}

/**
 * Turns lists round: list j of the result holds, in rising order, the i whose list holds j.
 *
 * Time O(items + width), no memory beside the result. Items at or above `width` are left out, so that a marker such as
 * 2³² − 1 can stand for "none".
 */
export function transpose(
  {start, item}: ListColumn,
  width: number,
  room: Room = ownRoom,
): ListColumn {
  const ends = endsOf(item, width, room);
  const turned = room.whole(ends[width]);
  for (let i = start.length - 2; i >= 0; i--)
    for (let k = start[i]; k < start[i + 1]; k++) if (item[k] < width) turned[--ends[item[k]]] = i;
  return {start: ends, item: turned};
}

/** The same where each list has one item: list j holds the places of j. */
export function placesOf(item: Uint32Array, width: number, room: Room = ownRoom): ListColumn {
  const ends = endsOf(item, width, room);
  const turned = room.whole(ends[width]);
  for (let i = item.length - 1; i >= 0; i--) if (item[i] < width) turned[--ends[item[i]]] = i;
  return {start: ends, item: turned};
}

/** Where lists turned round end, and behind them how many items all have: filled from their ends, they are left with their starts. */
function endsOf(item: Uint32Array, width: number, room: Room): Uint32Array {
  const ends = room.whole(width + 1);
  for (let k = 0; k < item.length; k++) if (item[k] < width) ends[item[k]] += 1;
  for (let j = 1; j < width; j++) ends[j] += ends[j - 1];
  ends[width] = width === 0 ? 0 : ends[width - 1];
  return ends;
}
