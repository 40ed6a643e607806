import type {Scene} from "../../src/index.ts";

/** How crowded the map is, as a grid of 0 … 1, from the bottom up. */
export interface Density {
  readonly columns: number;
  readonly rows: number;
  readonly value: Float32Array;
  /** Where the grid lies in the picture. */
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Cells on the longer side. */
const CELLS = 220;
/** Share of the picture's side that a node is spread over. */
const SPREAD = 0.035;

/**
 * Node areas spread out around their places: three running means one after the other are nearly a bell curve. The grid
 * is wider than the picture by the spread, so that nothing is cut off. O(nodes + cells).
 */
export function densityOf(
  scene: Scene,
  {x, y}: {readonly x: Float64Array; readonly y: Float64Array},
): Density {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < scene.order; i++) {
    if (scene.radius[i] <= 0) continue;
    left = Math.min(left, x[i]);
    right = Math.max(right, x[i]);
    bottom = Math.min(bottom, y[i]);
    top = Math.max(top, y[i]);
  }
  if (!(right >= left)) [left, bottom, right, top] = [0, 0, 1, 1];
  const side = Math.max(right - left, top - bottom, 1e-6);
  const margin = 3.2 * SPREAD * side;
  [left, bottom, right, top] = [left - margin, bottom - margin, right + margin, top + margin];
  const cell = Math.max(right - left, top - bottom) / CELLS;
  const columns = Math.max(1, Math.round((right - left) / cell));
  const rows = Math.max(1, Math.round((top - bottom) / cell));
  let value: Float32Array = new Float32Array(columns * rows);
  for (let i = 0; i < scene.order; i++) {
    if (scene.radius[i] <= 0) continue;
    const c = Math.min(columns - 1, Math.floor((x[i] - left) / cell));
    const r = Math.min(rows - 1, Math.floor((y[i] - bottom) / cell));
    value[r * columns + c] += scene.radius[i] * scene.radius[i];
  }
  const reach = Math.max(1, Math.round((SPREAD * side) / cell));
  for (let pass = 0; pass < 3; pass++) {
    value = spread(value, columns, rows, reach, 1, columns);
    value = spread(value, rows, columns, reach, columns, 1);
  }
  const most = value.reduce((a, b) => Math.max(a, b), 0) || 1;
  return {columns, rows, value: value.map(v => Math.max(0, v / most)), left, bottom, right, top};
}

/** The running mean along lines; `step` leads along a line, `next` to the next one. */
function spread(
  from: Float32Array,
  length: number,
  lines: number,
  reach: number,
  step: number,
  next: number,
): Float32Array {
  const to = new Float32Array(from.length);
  for (let line = 0; line < lines; line++) {
    const base = line * next;
    let sum = 0;
    for (let k = 0; k < Math.min(reach, length); k++) sum += from[base + k * step];
    for (let k = 0; k < length; k++) {
      if (k + reach < length) sum += from[base + (k + reach) * step];
      if (k - reach - 1 >= 0) sum -= from[base + (k - reach - 1) * step];
      to[base + k * step] = sum / (2 * reach + 1);
    }
  }
  return to;
}
