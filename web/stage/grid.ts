import {atOnce, inLots} from "../../src/index.ts";

/** Finds nodes by place. Made of plain arrays: half a million nodes take a few milliseconds. */
export interface NodeGrid {
  /** Calls for each node in the cells that a box touches; nodes of a cell by index. */
  within(
    left: number,
    bottom: number,
    right: number,
    top: number,
    visit: (node: number) => void,
  ): void;
  /** How many nodes those cells hold at most. */
  count(left: number, bottom: number, right: number, top: number): number;
}

/** About so many nodes share a cell. */
const A_CELL = 6;

/** Sorts the nodes that are shown into cells. O(nodes). */
export const nodeGrid = (x: Float64Array, y: Float64Array, radius: Float32Array): NodeGrid =>
  atOnce(gridOf(x, y, radius));

/** The same with pauses. */
export function* gridOf(
  x: Float64Array,
  y: Float64Array,
  radius: Float32Array,
): Generator<void, NodeGrid> {
  const n = x.length;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  let shown = 0;
  yield* inLots(n, (from, to) => {
    for (let i = from; i < to; i++) {
      if (radius[i] <= 0) continue;
      shown += 1;
      if (x[i] < left) left = x[i];
      if (x[i] > right) right = x[i];
      if (y[i] < bottom) bottom = y[i];
      if (y[i] > top) top = y[i];
    }
  });
  const width = Math.max(right - left, 1e-9);
  const height = Math.max(top - bottom, 1e-9);
  const cells = Math.max(1, Math.min(1 << 20, shown / A_CELL));
  const columns = Math.max(1, Math.min(2048, Math.round(Math.sqrt((cells * width) / height))));
  const rows = Math.max(1, Math.min(2048, Math.round(cells / columns)));
  const column = (v: number) =>
    Math.max(0, Math.min(columns - 1, Math.floor(((v - left) / width) * columns)));
  const row = (v: number) =>
    Math.max(0, Math.min(rows - 1, Math.floor(((v - bottom) / height) * rows)));

  const start = new Uint32Array(columns * rows + 1);
  yield* inLots(n, (from, to) => {
    for (let i = from; i < to; i++)
      if (radius[i] > 0) start[row(y[i]) * columns + column(x[i]) + 1] += 1;
  });
  for (let c = 0; c < columns * rows; c++) start[c + 1] += start[c];
  const next = start.slice();
  const node = new Uint32Array(shown);
  yield* inLots(n, (from, to) => {
    for (let i = from; i < to; i++)
      if (radius[i] > 0) node[next[row(y[i]) * columns + column(x[i])]++] = i;
  });

  const eachRow = (
    l: number,
    b: number,
    r: number,
    t: number,
    visit: (from: number, to: number) => void,
  ) => {
    if (shown === 0 || r < left || l > right || t < bottom || b > top) return;
    const [from, to] = [column(l), column(r)];
    for (let j = row(b); j <= row(t); j++)
      visit(start[j * columns + from], start[j * columns + to + 1]);
  };
  return {
    within(l, b, r, t, visit) {
      eachRow(l, b, r, t, (from, to) => {
        for (let k = from; k < to; k++) visit(node[k]);
      });
    },
    count(l, b, r, t) {
      let sum = 0;
      eachRow(l, b, r, t, (from, to) => {
        sum += to - from;
      });
      return sum;
    },
  };
}
