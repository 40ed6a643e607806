import type {Positions} from "./positions.ts";

/** Passes over all close pairs. */
const PASSES = 20;

/**
 * Moves nodes that are nearer to each other than `apart` away from each other, each by half of what is
 * missing, until none is or the passes are over. A grid finds the close pairs. O(passes · nodes).
 */
export function separated({x: fromX, y: fromY}: Positions, apart: number): Positions {
  const n = fromX.length;
  const x = fromX.slice();
  const y = fromY.slice();
  for (let pass = 0; pass < PASSES; pass++) {
    const cells = new Map<string, number[]>();
    const key = (i: number, j: number) => `${i} ${j}`;
    for (let i = 0; i < n; i++) {
      const place = key(Math.floor(x[i] / apart), Math.floor(y[i] / apart));
      const cell = cells.get(place);
      if (cell === undefined) cells.set(place, [i]);
      else cell.push(i);
    }
    let moved = false;
    for (let i = 0; i < n; i++) {
      const cx = Math.floor(x[i] / apart);
      const cy = Math.floor(y[i] / apart);
      for (let gx = cx - 1; gx <= cx + 1; gx++)
        for (let gy = cy - 1; gy <= cy + 1; gy++)
          for (const j of cells.get(key(gx, gy)) ?? []) if (j > i && part(i, j)) moved = true;
    }
    if (!moved) break;
  }
  return {x, y};

  function part(i: number, j: number): boolean {
    let dx = x[j] - x[i];
    let dy = y[j] - y[i];
    const d = Math.sqrt(dx * dx + dy * dy);
    if (d >= apart * 0.999) return false;
    if (d === 0) [dx, dy] = [1, (i % 7) / 7 - 0.5]; // two in one place have to take some direction
    const share = (apart - d) / 2 / Math.sqrt(dx * dx + dy * dy);
    x[i] -= dx * share;
    y[i] -= dy * share;
    x[j] += dx * share;
    y[j] += dy * share;
    return true;
  }
}
