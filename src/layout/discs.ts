import type {Positions} from "./positions.ts";

/** Passes over all close pairs. */
const PASSES = 60;

/**
 * Moves discs that come nearer to each other than `between` apart, each by half of what is missing, until none do or the
 * passes are over. Time: O(passes · discs · discs in a column as wide as two of the largest).
 */
export function discsApart(
  {x: fromX, y: fromY}: Positions,
  radius: Float64Array,
  between: number,
): Positions {
  const n = radius.length;
  const x = fromX.slice();
  const y = fromY.slice();
  const byX = Uint32Array.from({length: n}, (_, i) => i);
  const widest = radius.reduce((a, b) => Math.max(a, b), 0);
  for (let pass = 0; pass < PASSES; pass++) {
    byX.sort((a, b) => x[a] - x[b] || a - b);
    let moved = false;
    for (let p = 0; p < n; p++) {
      const i = byX[p];
      for (let q = p + 1; q < n; q++) {
        const j = byX[q];
        const reach = radius[i] + radius[j] + between;
        const dx = x[j] - x[i];
        if (dx > radius[i] + widest + between) break;
        const dy = y[j] - y[i];
        const d2 = dx * dx + dy * dy;
        if (d2 >= reach * reach * 0.999) continue;
        const away = Math.sqrt(d2);
        // Two in one place have to take some direction.
        const [ux, uy] = away > 0 ? [dx / away, dy / away] : [0.8, p % 2 === 0 ? 0.6 : -0.6];
        const half = (reach - away) / 2;
        x[i] -= ux * half;
        y[i] -= uy * half;
        x[j] += ux * half;
        y[j] += uy * half;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return {x, y};
}
