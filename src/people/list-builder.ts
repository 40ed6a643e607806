import {growingArray} from "../util/growing-array.ts";
import type {ListColumn} from "../util/list-column.ts";

/** Lists of numbers that are gathered one by one; some are replaced later. */
export interface ListBuilder {
  push(list: readonly number[]): void;
  at(i: number): readonly number[];
  set(i: number, list: readonly number[]): void;
  finish(): ListColumn;
}

/** An empty list of lists: 4 bytes a list and 4 an item. */
export function listBuilder(): ListBuilder {
  const start = growingArray(Uint32Array);
  const item = growingArray(Uint32Array);
  const replaced = new Map<number, readonly number[]>();
  start.push(0);

  const pushed = (i: number): number[] => {
    const list: number[] = [];
    for (let k = start.at(i); k < start.at(i + 1); k++) list.push(item.at(k));
    return list;
  };
  return {
    push(list) {
      for (const x of list) item.push(x);
      start.push(item.length);
    },
    at: i => replaced.get(i) ?? pushed(i),
    set: (i, list) => void replaced.set(i, list),
    finish() {
      if (replaced.size === 0) return {start: start.finish(), item: item.finish()};
      const whole = listBuilder();
      for (let i = 0; i + 1 < start.length; i++) whole.push(replaced.get(i) ?? pushed(i));
      return whole.finish();
    },
  };
}
