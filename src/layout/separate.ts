import type {Positions} from "./positions.ts";

/** Passes over all close pairs at most, unless said otherwise. */
const PASSES = 20;

/**
 * Moves nodes that are nearer to each other than `apart` away from each other, each by half of what is
 * missing, until none is or the passes are over. Time: O(passes · nodes).
 *
 * @param fixed - 1 for nodes that stay; the other of a pair then moves all the way, and two of them not at all
 */
export function separated(
  {x: fromX, y: fromY}: Positions,
  apart: number,
  fixed?: Uint8Array,
  passes = PASSES,
): Positions {
  const n = fromX.length;
  const x = fromX.slice();
  const y = fromY.slice();
  if (n < 2) return {x, y};
  // Squares of the plane share buckets; a node that lands in another's by chance is just too far to matter.
  let size = 16;
  while (size < 2 * n) size *= 2;
  const head = new Int32Array(size);
  const next = new Int32Array(n);
  const bucket = (i: number, j: number) =>
    (Math.imul(i, 73_856_093) ^ Math.imul(j, 19_349_663)) & (size - 1);

  for (let pass = 0; pass < passes; pass++) {
    head.fill(-1);
    for (let i = n - 1; i >= 0; i--) {
      const b = bucket(Math.floor(x[i] / apart), Math.floor(y[i] / apart));
      next[i] = head[b];
      head[b] = i;
    }
    let moved = false;
    for (let i = 0; i < n; i++) {
      const cx = Math.floor(x[i] / apart);
      const cy = Math.floor(y[i] / apart);
      for (let gx = cx - 1; gx <= cx + 1; gx++)
        for (let gy = cy - 1; gy <= cy + 1; gy++)
          for (let j = head[bucket(gx, gy)]; j >= 0; j = next[j])
            if (j > i && part(i, j)) moved = true;
    }
    if (!moved) break;
  }
  return {x, y};

  function part(i: number, j: number): boolean {
    let dx = x[j] - x[i];
    let dy = y[j] - y[i];
    const d2 = dx * dx + dy * dy;
    if (d2 >= apart * apart * 0.998) return false;
    if (d2 === 0) [dx, dy] = [1, (i % 7) / 7 - 0.5]; // two in one place have to take some direction
    const share = (apart - Math.sqrt(d2)) / Math.sqrt(dx * dx + dy * dy);
    const [stays, stay] = [fixed?.[i] === 1, fixed?.[j] === 1];
    if (stays && stay) return false;
    const own = stays ? 0 : stay ? 1 : 0.5;
    x[i] -= dx * share * own;
    y[i] -= dy * share * own;
    x[j] += dx * share * (1 - own);
    y[j] += dy * share * (1 - own);
    return true;
  }
}
