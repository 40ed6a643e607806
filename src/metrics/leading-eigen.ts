import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {strengths} from "./degree.ts";

/** The largest eigenvalue of a graph's matrix of strengths, with its vector. */
export interface LeadingEigen {
  readonly value: number;
  /** Length 1, nothing negative. Where the graph is in pieces, it lies on one with that eigenvalue. */
  readonly vector: Float64Array;
  readonly converged: boolean;
}

/** Vectors kept between two restarts. */
const BASIS = 16;
const MOST_RESTARTS = 400;
/** Share of a squared length below which what is left of a vector is made orthogonal once more. */
const ENOUGH_LEFT = 0.01;
/** Most steps in place at the end, which bring small entries far from the centre right relative to their size. */
const POLISH = 200;

/**
 * Finds them by restarted Lanczos steps with full orthogonalisation, from the vector of strengths.
 *
 * Time: O(restarts · 16 · (edges + 16 · nodes)). Memory: 18 numbers a node. Without edges the value is 0
 * and the vector even. The same input gives the same bits.
 *
 * C. Lanczos 1950, doi:10.6028/jres.045.026.
 */
export function leadingEigen(graph: Graph, watch: Watch = {}): LeadingEigen {
  const {value, vector, converged} = restarted(graph, 1e-13, watch);
  if (value > 0) polish(graph, value, vector, watch);
  return {value, vector: value > 0 ? unit(vector) : vector, converged};
}

/** The largest eigenvalue alone, which is known to the last digits long before its vector is. */
export const leadingValue = (graph: Graph, watch: Watch = {}): number =>
  restarted(graph, 1e-9, watch).value;

/** Restarts until the residual is below the tolerance, relative to the value. */
function restarted(graph: Graph, tolerance: number, watch: Watch) {
  const {order: n} = graph;
  const total = strengths(graph);
  if (total.every(s => s === 0))
    return {value: 0, vector: new Float64Array(n).fill(1 / Math.sqrt(n)), converged: true};
  let vector = unit(total);
  let value = 0;
  let converged = false;
  for (let restart = 0; restart < MOST_RESTARTS && !converged; restart++) {
    checkpoint(watch, "Leading eigenvector", restart / MOST_RESTARTS);
    const step = lanczos(graph, vector);
    vector = step.vector;
    value = step.value;
    converged = step.residual <= tolerance * value;
  }
  return {value, vector: vector.map(Math.abs), converged};
}

/**
 * Steps in place, from the largest entry down, until no entry changes relative to its size: what is far from the centre
 * follows from what is nearer to it, which is new already.
 */
function polish(graph: Graph, value: number, vector: Float64Array, watch: Watch): void {
  const {start, target, strength} = graph;
  const falling = Uint32Array.from(vector.keys()).sort((a, b) => vector[b] - vector[a] || a - b);
  for (let round = 0, change = 1; round < POLISH && change > 1e-13; round++) {
    if (round % 32 === 0) checkpoint(watch, "Leading eigenvector", 1);
    change = 0;
    for (const i of falling) {
      let sum = 0;
      for (let k = start[i], end = start[i + 1]; k < end; k++)
        sum += strength[k] * vector[target[k]];
      const better = sum / value;
      if (better > 0) change = Math.max(change, Math.abs(better - vector[i]) / better);
      vector[i] = better;
    }
  }
}

/** One run of Lanczos steps from a vector of length 1. */
function lanczos(graph: Graph, from: Float64Array) {
  const n = graph.order;
  const most = Math.min(BASIS, n);
  const basis = [from];
  const diagonal: number[] = [];
  const beside: number[] = [];
  const next = new Float64Array(n);
  let rest = 0;
  for (let m = 0; m < most; m++) {
    multiply(graph, basis[m], next);
    diagonal.push(dot(next, basis[m]));
    let before = dot(next, next);
    for (let again = true; again; before = rest * rest) {
      for (const known of basis) subtract(next, known, dot(next, known));
      rest = Math.sqrt(dot(next, next));
      // What is left of little holds the rounding of much.
      again = rest * rest < ENOUGH_LEFT * before;
      if (rest <= 1e-14 * Math.abs(diagonal[0])) break;
    }
    if (m + 1 === most || rest <= 1e-14 * Math.abs(diagonal[0])) break;
    beside.push(rest);
    const own = new Float64Array(n);
    for (let i = 0; i < n; i++) own[i] = next[i] / rest;
    basis.push(own);
  }

  const {value, weights} = leadingOfTridiagonal(diagonal, beside);
  const vector = new Float64Array(n);
  for (const [m, known] of basis.entries())
    for (let i = 0; i < n; i++) vector[i] += weights[m] * known[i];
  return {value, vector: unit(vector), residual: rest * Math.abs(weights[weights.length - 1])};
}

/** The largest eigenvalue of a small symmetric tridiagonal matrix and its vector, by Jacobi rotations. */
function leadingOfTridiagonal(diagonal: readonly number[], beside: readonly number[]) {
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
  let best = 0;
  for (let i = 1; i < m; i++) if (a[i][i] > a[best][best]) best = i;
  return {value: a[best][best], weights: turned.map(row => row[best])};
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

function multiply(
  {order, start, target, strength}: Graph,
  x: Float64Array,
  to: Float64Array,
): void {
  for (let i = 0; i < order; i++) {
    let sum = 0;
    for (let k = start[i], end = start[i + 1]; k < end; k++) sum += strength[k] * x[target[k]];
    to[i] = sum;
  }
}

/** Four sums side by side: each addition would wait for the one before. */
function dot(x: Float64Array, y: Float64Array): number {
  const whole = x.length - (x.length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    a += x[i] * y[i];
    b += x[i + 1] * y[i + 1];
    c += x[i + 2] * y[i + 2];
    d += x[i + 3] * y[i + 3];
  }
  for (let i = whole; i < x.length; i++) a += x[i] * y[i];
  return a + b + (c + d);
}

function subtract(from: Float64Array, x: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i] -= times * x[i];
}

function unit(x: Float64Array): Float64Array<ArrayBuffer> {
  const length = Math.sqrt(dot(x, x));
  return x.map(value => value / length) as Float64Array<ArrayBuffer>;
}
