/** Sizes are told apart in so many steps. */
const STEPS = 1024;

/** The numbers below `count` whose size is above 0, the largest first; those of about one size by number. O(count). */
export function largestFirst(count: number, size: (i: number) => number): Uint32Array {
  let greatest = 0;
  for (let i = 0; i < count; i++) if (size(i) > greatest) greatest = size(i);
  const step = (s: number) => STEPS - 1 - Math.floor((s / greatest) * (STEPS - 1));
  const next = new Uint32Array(STEPS + 1);
  for (let i = 0; i < count; i++) if (size(i) > 0) next[step(size(i)) + 1] += 1;
  for (let s = 0; s < STEPS; s++) next[s + 1] += next[s];
  const order = new Uint32Array(next[STEPS]);
  for (let i = 0; i < count; i++) if (size(i) > 0) order[next[step(size(i))]++] = i;
  return order;
}
