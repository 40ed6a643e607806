import {hashIndex} from "../util/hash-index.ts";

/** Nodes that are alike. */
export interface Classes {
  /** Node → class; classes are numbered by their smallest member. */
  readonly classOf: Uint32Array;
  /** Class → its smallest member. */
  readonly first: readonly number[];
}

/**
 * Finds some of 0 … count − 1 that are alike: by a hash, which is believed only after comparison. O(count), and a comparison
 * each with those of the same hash.
 *
 * @param chosen - the others are in no class, and have 0 in `classOf`
 */
export function classesOf(
  count: number,
  hash: (i: number) => number,
  areAlike: (i: number, j: number) => boolean,
  chosen: (i: number) => boolean = () => true,
): Classes {
  const classOf = new Uint32Array(count);
  const first: number[] = [];
  /** Class → the class before it with the same hash, or −1. */
  const earlier: number[] = [];
  const latest = hashIndex();
  for (let i = 0; i < count; i++) {
    if (!chosen(i)) continue;
    const key = hash(i);
    const newest = latest.get(key);
    let c = newest;
    while (c >= 0 && !areAlike(first[c], i)) c = earlier[c];
    if (c < 0) {
      c = first.length;
      first.push(i);
      earlier.push(newest);
      latest.set(key, c);
    }
    classOf[i] = c;
  }
  return {classOf, first};
}

/** A whole number scattered over 32 bits. */
export function scattered(x: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
