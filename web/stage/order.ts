import {atOnce, inLots} from "../../src/index.ts";

/** Sizes are told apart in so many steps. */
const STEPS = 1024;

/** The numbers below `count` whose size is above 0, the largest first; those of about one size by number. O(count). */
export const largestFirst = (count: number, size: (i: number) => number): Uint32Array =>
  atOnce(inOrder(count, size));

const orders = new WeakMap<Float32Array, Uint32Array>();

/** The order of sizes as `largestFirst` has it, with pauses, and found once: other colours and places do not change it. */
export function* orderOf(sizes: Float32Array): Generator<void, Uint32Array> {
  const known = orders.get(sizes);
  if (known !== undefined) return known;
  const order = yield* inOrder(sizes.length, i => sizes[i]);
  orders.set(sizes, order);
  return order;
}

function* inOrder(count: number, size: (i: number) => number): Generator<void, Uint32Array> {
  let greatest = 0;
  yield* inLots(count, (from, to) => {
    for (let i = from; i < to; i++) if (size(i) > greatest) greatest = size(i);
  });
  const step = (s: number) => STEPS - 1 - Math.floor((s / greatest) * (STEPS - 1));
  const next = new Uint32Array(STEPS + 1);
  yield* inLots(count, (from, to) => {
    for (let i = from; i < to; i++) if (size(i) > 0) next[step(size(i)) + 1] += 1;
  });
  for (let s = 0; s < STEPS; s++) next[s + 1] += next[s];
  const order = new Uint32Array(next[STEPS]);
  yield* inLots(count, (from, to) => {
    for (let i = from; i < to; i++) if (size(i) > 0) order[next[step(size(i))]++] = i;
  });
  return order;
}
