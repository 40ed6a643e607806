import type {Graph} from "../graphs/graph.ts";
import {placesOf} from "../util/list-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {strengths} from "./degree.ts";
import {lanczos, type Ritz, VECTORS} from "./lanczos.ts";
import {type StrengthProducts, strengthProducts} from "./strength-products.ts";
import {scaleToUnit} from "./vectors.ts";

/** The largest eigenvalue of a graph's matrix of strengths, with its vector. */
export interface LeadingEigen {
  readonly value: number;
  /** Length 1, nothing negative. Where the graph is in pieces, it lies on one with that eigenvalue. */
  readonly vector: Float64Array;
  readonly converged: boolean;
}

const MOST_RESTARTS = 400;
/** Steps by which other vectors are damped between two looks at what is left of them. */
const MOST_DAMPING = 64;
/** By how much of the whole span the least eigenvalue may be below what was seen of it. */
const BELOW = 0.05;
/** Most steps in place at the end, which bring small entries far from the centre right relative to their size. */
const POLISH = 200;

/**
 * Finds them by Lanczos steps, from the vector of strengths, which tell the other eigenvalues; steps by Chebyshev's polynomial
 * damp the vectors of these; and so on until nothing is left of them.
 *
 * Time: O(products · edges); to damp from 1 to 10⁻¹³ takes some 60 where the second eigenvalue is nine tenths of the first.
 * Memory: 19 numbers a node and the rows once more. Without edges the value is 0 and the vector even. The same input gives the same bits.
 *
 * Y. Saad 1984, Chebyshev acceleration techniques, doi:10.1090/S0025-5718-1984-0736453-8.
 */
export function leadingEigen(graph: Graph, watch: Watch = {}): LeadingEigen {
  const found = converging(graph, 1e-13, watch);
  if (found.value > 0) polish(graph, found.value, found.vector, watch);
  return found;
}

/** The largest eigenvalue alone, which is known to the last digits long before its vector is. */
export const leadingValue = (graph: Graph, watch: Watch = {}): number =>
  converging(graph, 1e-9, watch).value;

/** Goes on until the residual is below the tolerance, relative to the value. */
function converging(graph: Graph, tolerance: number, watch: Watch): LeadingEigen {
  const {order: n} = graph;
  const total = strengths(graph);
  if (total.every(s => s === 0))
    return {value: 0, vector: new Float64Array(n).fill(1 / Math.sqrt(n)), converged: true};
  const products = strengthProducts(graph, VECTORS);
  products.vectors[0].set(total);
  for (let restart = 0; ; restart++) {
    checkpoint(watch, "Leading eigenvector", restart / MOST_RESTARTS);
    scaleToUnit(products.vectors[0]);
    const ritz = lanczos(products);
    const {value, vector, residual} = ritz;
    const converged = residual <= tolerance * value;
    if (converged || restart === MOST_RESTARTS) {
      for (let i = 0; i < n; i++) total[i] = Math.abs(vector[i]);
      products.release();
      return {value, vector: total, converged};
    }
    damp(products, ritz, tolerance / 10);
  }
}

/** Puts first the vector after steps that damp those of eigenvalues from the least to the second to a share beside it. */
function damp(
  {vectors, add}: StrengthProducts,
  {value, next, least, vector, residual}: Ritz,
  share: number,
): void {
  const low = least - BELOW * (value - least);
  const centre = (low + next) / 2;
  const reach = (next - low) / 2;
  const outside = (value - centre) / reach;
  /** By how much a step damps them. */
  const rate = outside + Math.sqrt(outside * outside - 1);
  const others = Math.min(1, residual / (value - next));
  const wanted = Math.ceil(Math.log(others / share) / Math.log(rate));
  const steps = Math.max(2, Math.min(MOST_DAMPING, wanted));
  let [x, y] = [vector, vectors[0]];
  add(x, y, {a: 1 / reach, b: -centre / reach, c: 0});
  for (let step = 1; step < steps; step++) {
    add(y, x, {a: 2 / reach, b: (-2 * centre) / reach, c: -1});
    [x, y] = [y, x];
  }
  if (y !== vectors[0]) vectors[0].set(y);
}

/**
 * Steps in place, from the largest entries down, until no entry changes relative to its size: what is far from the centre
 * follows from what is nearer to it, which is new already.
 */
function polish(graph: Graph, value: number, vector: Float64Array, watch: Watch): void {
  const {start, target, strength} = graph;
  const order = falling(vector);
  for (let round = 0, change = 1; round < POLISH && change > 1e-12; round++) {
    if (round % 32 === 0) checkpoint(watch, "Leading eigenvector", 1);
    change = 0;
    for (let p = 0; p < order.length; p++) {
      const i = order[p];
      let sum = 0;
      for (let k = start[i], end = start[i + 1]; k < end; k++)
        sum += strength[k] * vector[target[k]];
      const better = sum / value;
      if (better > 0) change = Math.max(change, Math.abs(better - vector[i]) / better);
      vector[i] = better;
    }
  }
  scaleToUnit(vector);
}

/** More halvings of 1 than there are numbers. */
const HALVINGS = 1100;

/** The entries by size, each half as large as another after it. */
function falling(vector: Float64Array): Uint32Array {
  const halvings = new Uint32Array(vector.length);
  for (let i = 0; i < vector.length; i++)
    halvings[i] = Math.min(HALVINGS, Math.max(0, -Math.log2(vector[i])));
  return placesOf(halvings, HALVINGS + 1).item;
}
