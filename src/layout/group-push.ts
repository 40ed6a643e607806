import {wasmKernel} from "../util/wasm.ts";
import {power} from "./power.ts";
import {BYTES} from "./wasm/repulsion.wasm.ts";

/** Points in the order of a tree of cells, and what pushes them. */
export interface Tree {
  /** Points: places, masses. */
  readonly px: Float64Array;
  readonly py: Float64Array;
  readonly pm: Float64Array;
  // Cells in the order of a walk: what lies in cell c are the cells up to skip[c].
  /** Cells: middles, masses. */
  readonly cx: Float64Array;
  readonly cy: Float64Array;
  readonly cm: Float64Array;
  /** Width, or −1 for a leaf. */
  readonly cw: Float64Array;
  readonly skip: Uint32Array;
  /** A cell holds the points first[c] … last[c] − 1. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** What pushes each point. */
  readonly fx: Float64Array;
  readonly fy: Float64Array;
  readonly stiffness: Float64Array;
  /**
   * Pushes the points of a small cell together: what is far from all of them is looked up once, and then acts on each in
   * a plain loop.
   */
  push(cell: number, cells: number, factor: number, theta: number, exponent: number): void;
}

/** Points that coincide fill a leaf; so many of them are looked at. */
const MOST_IN_LEAF = 16;
/** Squared distance below which two points part in a fixed direction. */
export const NEAREST = 1e-18;
export const NUDGE = 1e-6;

/** Room for so many points and cells. Pushing is compiled where that is to be had; forces are the same, bit by bit. */
export const treeOf = (points: number, cells: number): Tree =>
  (points > 0 ? compiledTree(points, cells) : null) ?? plainTree(points, cells);

interface Exports {
  use(points: number, pointBytes: number, cells: number, cellBytes: number): void;
  push(...given: (number | boolean)[]): void;
}

function compiledTree(points: number, cells: number): Tree | null {
  const pointBytes = 8 * (points + (points % 2) + 2);
  const cellBytes = 8 * (cells + (cells % 2));
  const kernel = wasmKernel<Exports>(BYTES, 7 * pointBytes + 10 * cellBytes + 65_536);
  if (kernel === null) return null;
  const atPoints = kernel.room(7 * pointBytes);
  const atCells = kernel.room(10 * cellBytes);
  kernel.run.use(atPoints, pointBytes, atCells, cellBytes);
  const ofPoints = (k: number) => kernel.real(atPoints + k * pointBytes, points);
  const ofCells = (k: number) => kernel.real(atCells + k * cellBytes, cells);
  const wholeOfCells = (k: number) => kernel.whole(atCells + k * cellBytes, cells);
  return {
    px: ofPoints(0),
    py: ofPoints(1),
    pm: ofPoints(2),
    fx: ofPoints(3),
    fy: ofPoints(4),
    stiffness: ofPoints(5),
    cx: ofCells(0),
    cy: ofCells(1),
    cm: ofCells(2),
    cw: ofCells(3),
    skip: wholeOfCells(7),
    first: wholeOfCells(8),
    last: wholeOfCells(9),
    push(cell, count, factor, theta, exponent) {
      // As power() has it: a root where the exponent is odd, and the rest in squares.
      const odd = exponent % 2 !== 0;
      const divisions = ((odd ? 1 : 0) - (exponent - 2)) / 2;
      kernel.run.push(cell, count, factor, theta, odd, divisions);
    },
  };
}

function plainTree(points: number, cells: number): Tree {
  const tree = {
    px: new Float64Array(points),
    py: new Float64Array(points),
    pm: new Float64Array(points),
    fx: new Float64Array(points),
    fy: new Float64Array(points),
    stiffness: new Float64Array(points),
    cx: new Float64Array(cells),
    cy: new Float64Array(cells),
    cm: new Float64Array(cells),
    cw: new Float64Array(cells),
    skip: new Uint32Array(cells),
    first: new Uint32Array(cells),
    last: new Uint32Array(cells),
  };
  return {...tree, push: plainPush(tree)};
}

function plainPush(tree: Omit<Tree, "push">): Tree["push"] {
  const {px, py, pm, cx, cy, cm, cw, skip, first, last} = tree;
  const farX = new Float64Array(cx.length);
  const farY = new Float64Array(cx.length);
  const farMass = new Float64Array(cx.length);
  const nearBody = new Uint32Array(px.length);

  return (cell, cells, factor, theta, exponent) => {
    const from = first[cell];
    const to = last[cell];
    let [left, right, top, bottom] = [px[from], px[from], py[from], py[from]];
    for (let k = from + 1; k < to; k++) {
      if (px[k] < left) left = px[k];
      if (px[k] > right) right = px[k];
      if (py[k] < top) top = py[k];
      if (py[k] > bottom) bottom = py[k];
    }
    const [gx, gy] = [(left + right) / 2, (top + bottom) / 2];
    const radius = Math.sqrt((right - gx) * (right - gx) + (bottom - gy) * (bottom - gy));

    let far = 0;
    let near = 0;
    let c = 0;
    while (c < cells) {
      const width = cw[c];
      if (width < 0) {
        const end = Math.min(last[c], first[c] + MOST_IN_LEAF);
        for (let j = first[c]; j < end; j++) nearBody[near++] = j;
        c = skip[c];
        continue;
      }
      const dx = gx - cx[c];
      const dy = gy - cy[c];
      const reach = width / theta + radius;
      if (dx * dx + dy * dy <= reach * reach) {
        c += 1;
        continue;
      }
      farX[far] = cx[c];
      farY[far] = cy[c];
      farMass[far++] = cm[c];
      c = skip[c];
    }

    for (let k = from; k < to; k++) {
      const xk = px[k];
      const yk = py[k];
      let fx = 0;
      let fy = 0;
      let stiffness = 0;
      for (let c = 0; c < far; c++) {
        const dx = xk - farX[c];
        const dy = yk - farY[c];
        const d2 = dx * dx + dy * dy;
        const f = farMass[c] * (exponent === 0 ? 1 / d2 : power(d2, exponent - 2));
        fx += f * dx;
        fy += f * dy;
        stiffness += f;
      }
      for (let b = 0; b < near; b++) {
        const j = nearBody[b];
        if (j === k) continue;
        let dx = xk - px[j];
        let dy = yk - py[j];
        let d2 = dx * dx + dy * dy;
        if (d2 < NEAREST) {
          dx = k < j ? -NUDGE : NUDGE;
          dy = dx / 2;
          d2 = dx * dx + dy * dy;
        }
        const f = pm[j] * (exponent === 0 ? 1 / d2 : power(d2, exponent - 2));
        fx += f * dx;
        fy += f * dy;
        stiffness += f;
      }
      const scale = factor * pm[k];
      tree.fx[k] = scale * fx;
      tree.fy[k] = scale * fy;
      tree.stiffness[k] = scale * stiffness;
    }
  };
}
