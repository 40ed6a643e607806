import {NEAREST, NUDGE, treeOf} from "./group-push.ts";
import {power} from "./power.ts";

/** What acts on each node: a force, and how fast it falls as the node gives way. */
export interface Forces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly stiffness: Float64Array;
}

/** Pushes points with masses off each other; many points at a distance act as one. */
export interface Repulsion {
  /**
   * Adds to `out` what pushes each point i: Σ_j factor · mass_i · mass_j · d^(exponent − 2) · (p_i − p_j), and
   * to its stiffness the same without the last factor. Cells whose width is less than theta times the distance
   * act as one point; theta 0 is exact. Time: O(points log points).
   */
  push(x: Float64Array, y: Float64Array, mass: Float64Array, law: RepulsionLaw, out: Forces): void;
}

export interface RepulsionLaw {
  readonly factor: number;
  readonly theta: number;
  /** Of the distance in the energy: 0 is the logarithm, a force of 1/distance. A whole number below 3. */
  readonly exponent: number;
}

/** Up to so many points every pair is looked at: a tree would not pay. */
const FEW = 96;
/** A cell of so many points is not divided. */
const LEAF = 4;
/** Points of a cell of up to so many are pushed together. */
const GROUP = 32;
/** Bits of a coordinate: the plane is halved so often at most. */
const BITS = 15;

/** Makes room for a number of points; the same room serves every round. */
export function repulsion(points: number): Repulsion {
  // Points in the order of the tree: along a curve that fills the plane, quarter by quarter.
  const order = new Uint32Array(points);
  const other = new Uint32Array(points);
  const code = new Uint32Array(points);
  const sortedCode = new Uint32Array(points);
  const counts = new Uint32Array(1 << 10);

  const tree = treeOf(points > FEW ? points : 0, points > FEW ? 2 * points + 64 : 0);
  const {px, py, pm, cx, cy, cm, cw, skip, first, last} = tree;
  let cells = 0;

  return {
    push(x, y, mass, law, out) {
      const n = x.length;
      if (n <= FEW || law.theta === 0) pushPairs(x, y, mass, law, out);
      else {
        const width = sort(x, y, n);
        for (let k = 0; k < n; k++) {
          const i = order[k];
          px[k] = x[i];
          py[k] = y[i];
          pm[k] = mass[i];
        }
        cells = 0;
        build(0, n, 2 * BITS - 2, width);
        const {factor, theta, exponent} = law;
        for (let c = 0; c < cells; )
          if (last[c] - first[c] > GROUP && cw[c] >= 0) c += 1;
          else {
            tree.push(c, cells, factor, theta, exponent);
            c = skip[c];
          }
        for (let k = 0; k < n; k++) {
          const i = order[k];
          out.x[i] += tree.fx[k];
          out.y[i] += tree.fy[k];
          out.stiffness[i] += tree.stiffness[k];
        }
      }
    },
  };

  /** Puts the points in the order of the tree; gives the width of the plane. */
  function sort(x: Float64Array, y: Float64Array, n: number): number {
    let [left, right, top, bottom] = [x[0], x[0], y[0], y[0]];
    for (let i = 1; i < n; i++) {
      if (x[i] < left) left = x[i];
      if (x[i] > right) right = x[i];
      if (y[i] < top) top = y[i];
      if (y[i] > bottom) bottom = y[i];
    }
    const width = Math.max(right - left, bottom - top, 1e-300) * 1.0000001;
    const scale = 2 ** BITS / width;
    for (let i = 0; i < n; i++) {
      code[i] = spread((x[i] - left) * scale) | (spread((y[i] - top) * scale) << 1);
      order[i] = i;
    }
    // Three passes of ten bits leave the codes sorted, equal ones by index.
    for (let pass = 0; pass < 3; pass++) {
      const [from, to] = pass % 2 === 0 ? [order, other] : [other, order];
      const shift = 10 * pass;
      counts.fill(0);
      for (let i = 0; i < n; i++) counts[(code[i] >>> shift) & 1023] += 1;
      let sum = 0;
      for (let c = 0; c < 1024; c++) {
        const here = counts[c];
        counts[c] = sum;
        sum += here;
      }
      for (let k = 0; k < n; k++) to[counts[(code[from[k]] >>> shift) & 1023]++] = from[k];
    }
    order.set(other);
    for (let k = 0; k < n; k++) sortedCode[k] = code[order[k]];
    return width;
  }

  /** Makes the cell of the points from … to − 1, which agree in all bits of the code above `bit` + 1. */
  function build(from: number, to: number, bit: number, width: number): number {
    const c = cells++;
    first[c] = from;
    last[c] = to;
    // Levels on which nothing divides make no cells; so there are fewer than twice as many as points.
    while (bit >= 0 && sortedCode[from] >>> bit === sortedCode[to - 1] >>> bit) {
      bit -= 2;
      width /= 2;
    }
    let m = 0;
    let sx = 0;
    let sy = 0;
    if (to - from <= LEAF || bit < 0) {
      for (let k = from; k < to; k++) {
        m += pm[k];
        sx += pm[k] * px[k];
        sy += pm[k] * py[k];
      }
      cw[c] = -1;
    } else {
      cw[c] = width;
      for (let i = from; i < to; ) {
        const quarter = (sortedCode[i] >>> bit) & 3;
        let low = i + 1;
        let high = to;
        while (low < high) {
          const middle = (low + high) >>> 1;
          if (((sortedCode[middle] >>> bit) & 3) === quarter) low = middle + 1;
          else high = middle;
        }
        const below = build(i, low, bit - 2, width / 2);
        m += cm[below];
        sx += cm[below] * cx[below];
        sy += cm[below] * cy[below];
        i = low;
      }
    }
    cm[c] = m;
    cx[c] = sx / m;
    cy[c] = sy / m;
    skip[c] = cells;
    return c;
  }
}

function pushPairs(
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  {factor, exponent}: RepulsionLaw,
  out: Forces,
): void {
  const n = x.length;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let dx = x[i] - x[j];
      let dy = y[i] - y[j];
      let d2 = dx * dx + dy * dy;
      if (d2 < NEAREST) {
        dx = -NUDGE;
        dy = dx / 2;
        d2 = dx * dx + dy * dy;
      }
      const f = factor * mass[i] * mass[j] * (exponent === 0 ? 1 / d2 : power(d2, exponent - 2));
      out.x[i] += f * dx;
      out.y[i] += f * dy;
      out.x[j] -= f * dx;
      out.y[j] -= f * dy;
      out.stiffness[i] += f;
      out.stiffness[j] += f;
    }
}

/** Puts a 0 between the bits of the whole part of a number below 2¹⁵. */
function spread(value: number): number {
  let v = value | 0;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}
