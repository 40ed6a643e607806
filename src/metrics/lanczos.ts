import type {StrengthProducts} from "./strength-products.ts";
import {divide, dot, scaleToUnit, subtract} from "./vectors.ts";

/** What some steps from a vector tell of the matrix of strengths. */
export interface Ritz {
  /** The largest eigenvalue, from below. */
  readonly value: number;
  /** The one after it; the same number when there was no second step. */
  readonly next: number;
  /** The least, from above. */
  readonly least: number;
  /** Of the largest, of length 1; the last of the vectors that were worked with. */
  readonly vector: Float64Array;
  /** Length of A x − value · x. */
  readonly residual: number;
}

/** Most steps, each of which keeps a vector. */
const STEPS = 16;
/** Share of the value below which what is left of a step is nothing but rounding. */
const NOTHING = 1e-14;
/** Share of a squared length below which what is left of a vector is made orthogonal once more. */
const ENOUGH_LEFT = 0.01;

/** Vectors that `lanczos` works with. */
export const VECTORS = STEPS + 2;

/**
 * Sixteen Lanczos steps from the first vector, of length 1, or as many as lead on: from an eigenvector, one. Each vector is
 * made orthogonal to the two before it and to the first: towards others they drift only when more than the first has all
 * but converged.
 *
 * Time: O(16 · (edges + nodes)).
 * C. Lanczos 1950, doi:10.6028/jres.045.026; B. Parlett & D. Scott 1979, doi:10.1090/S0025-5718-1979-0514820-3.
 */
export function lanczos({vectors, add}: StrengthProducts): Ritz {
  const [next, vector] = vectors.slice(STEPS);
  const most = Math.min(STEPS, next.length);
  const diagonal: number[] = [];
  const beside: number[] = [];
  let rest = 0;
  for (let m = 0; ; m++) {
    const own = vectors[m];
    add(own, next, {a: 1, b: 0, c: 0});
    diagonal.push(dot(next, own));
    const known = m > 1 ? [vectors[0], vectors[m - 1], own] : vectors.slice(0, m + 1);
    let before = dot(next, next);
    for (let again = true; again; before = rest * rest) {
      for (const other of known) subtract(next, other, dot(next, other));
      rest = Math.sqrt(dot(next, next));
      // What is left of little holds the rounding of much.
      again = rest > NOTHING * diagonal[0] && rest * rest < ENOUGH_LEFT * before;
    }
    if (m + 1 === most || rest <= NOTHING * diagonal[0]) break;
    beside.push(rest);
    divide(next, rest, vectors[m + 1]);
  }

  const {values, weights} = ofTridiagonal(diagonal, beside);
  vector.fill(0);
  for (const [m, weight] of weights.entries()) subtract(vector, vectors[m], -weight);
  scaleToUnit(vector);
  return {
    value: values[0],
    next: values[Math.min(1, values.length - 1)],
    least: values[values.length - 1],
    vector,
    residual: rest * Math.abs(weights[weights.length - 1]),
  };
}

/** The falling eigenvalues of a small symmetric tridiagonal matrix, and the vector of the first, by Jacobi rotations. */
function ofTridiagonal(diagonal: readonly number[], beside: readonly number[]) {
  const m = diagonal.length;
  const a = diagonal.map((x, i) => {
    const row = new Float64Array(m);
    row[i] = x;
    if (i > 0) row[i - 1] = beside[i - 1];
    if (i + 1 < m) row[i + 1] = beside[i];
    return row;
  });
  const turned = diagonal.map((_, i) => Float64Array.from(diagonal, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0, off = 1; sweep < 40 && off > 0; sweep++) {
    off = 0;
    for (let p = 0; p < m; p++)
      for (let q = p + 1; q < m; q++) {
        if (Math.abs(a[p][q]) <= 1e-18 * (Math.abs(a[p][p]) + Math.abs(a[q][q]))) continue;
        off += 1;
        const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(a, turned, p, q, c, t * c);
      }
  }
  const falling = diagonal.map((_, i) => i).sort((i, j) => a[j][j] - a[i][i]);
  return {values: falling.map(i => a[i][i]), weights: turned.map(row => row[falling[0]])};
}

function rotate(
  a: readonly Float64Array[],
  turned: readonly Float64Array[],
  p: number,
  q: number,
  c: number,
  s: number,
): void {
  for (const rows of [a, turned])
    for (const row of rows) {
      const [x, y] = [row[p], row[q]];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[p][k], a[q][k]];
    a[p][k] = c * x - s * y;
    a[q][k] = s * x + c * y;
  }
}
