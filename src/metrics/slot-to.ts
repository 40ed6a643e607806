import {lowerBound} from "../util/lower-bound.ts";
import type {Rows} from "./blocks.ts";

/** A row so many times as long as another is not walked along for that one's sake: what is sought in it is looked up. */
export const LONG = 8;

/** The slot in the row of i that leads to j, or −1. O(log degree). */
export function slotTo({start, target}: Rows, i: number, j: number): number {
  const k = lowerBound(target, j, start[i], start[i + 1]);
  return k < start[i + 1] && target[k] === j ? k : -1;
}
