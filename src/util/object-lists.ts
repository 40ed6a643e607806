import {growingArray} from "./growing-array.ts";
import {type ListColumn, pickedAt} from "./list-column.ts";

/** Lists of objects that stand in several of them. */
export interface ObjectLists<Item extends object> {
  /** The different objects, as they first appear. */
  readonly items: readonly Item[];
  /** The places of each list's objects among them. */
  readonly lists: ListColumn;
}

/**
 * Gathers so many lists, told one after the other. Objects are told apart as objects, not by what they hold. O(items of lists).
 *
 * @param items - of all lists, about: where it is known, memory need not grow
 */
export function objectLists<Item extends object>(
  count: number,
  listOf: (i: number) => readonly Item[],
  items = 0,
): ObjectLists<Item> {
  const places = new Map<Item, number>();
  const start = new Uint32Array(count + 1);
  const item = growingArray(Uint32Array, items);
  for (let i = 0; i < count; i++) {
    for (const each of listOf(i)) {
      const place = places.get(each) ?? places.size;
      if (place === places.size) places.set(each, place);
      item.push(place);
    }
    start[i + 1] = item.length;
  }
  return {items: [...places.keys()], lists: {start, item: item.finish()}};
}

/** List i. */
export const objectsAt = <Item extends object>(
  {items, lists}: ObjectLists<Item>,
  i: number,
): Item[] => pickedAt(lists, i, items);
