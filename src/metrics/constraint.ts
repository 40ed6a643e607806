import type {Graph} from "../graphs/graph.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {strengths} from "./degree.ts";

/** Rows between two looks at the watch. */
const BLOCK = 1024;

/**
 * Burt's constraint of each tie: c_ij = (p_ij + Σ_{q≠i,j} p_iq p_qj)², with p_ij = w_ij / s_i; ties of
 * partners outside count in p_qj. Entry k belongs to slot k of the compressed rows, seen from its row.
 *
 * Time: O(Σ degree²). Memory: 2 numbers a node and 4 an edge. R. Burt 1992, Structural Holes.
 */
export function dyadicConstraint(graph: Graph, watch: Watch = {}): Float64Array {
  const {order: n, start, target, strength} = graph;
  const total = strengths(graph);
  /** Slot k, from j to q → p_qj: what q spends on j. */
  const spent = strength.map((w, k) => w / total[target[k]]);
  const dyad = new Float64Array(target.length);
  /** Partner q of the node at hand → p_iq; 0 for others. */
  const own = new Float64Array(n);

  for (let i = 0; i < n; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Constraint", i / n);
    for (let k = start[i]; k < start[i + 1]; k++) own[target[k]] = strength[k] / total[i];
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      let sum = own[j];
      for (let m = start[j]; m < start[j + 1]; m++) sum += own[target[m]] * spent[m];
      dyad[k] = sum * sum;
    }
    for (let k = start[i]; k < start[i + 1]; k++) own[target[k]] = 0;
  }
  return dyad;
}

/**
 * Burt's constraint: how far a node's partners are tied to each other, so that it has nobody to play off.
 *
 * Σ_j c_ij (see `dyadicConstraint`). Unknown for nodes without ties; may exceed 1.
 * R. Burt 2004, doi:10.1086/421787.
 */
export function constraint(graph: Graph, watch: Watch = {}): NumberColumn {
  return constraintOf(graph, dyadicConstraint(graph, watch));
}

/**
 * Hierarchy: how far the constraint of a node comes from one partner alone, 0 … 1.
 *
 * Σ_j r_j ln r_j / (N ln N), r_j = c_ij/(C/N), of N partners who constrain by C in all. 1 for a single
 * partner, unknown without any. R. Burt 1992, Structural Holes, ch. 2.
 */
export function hierarchy(graph: Graph, watch: Watch = {}): NumberColumn {
  return hierarchyOf(graph, dyadicConstraint(graph, watch));
}

/** Constraint from the ties' constraints that are at hand. */
export const constraintOf = ({order, start}: Graph, dyad: Float64Array): NumberColumn =>
  numberColumn(
    Array.from({length: order}, (_, i) =>
      start[i] === start[i + 1] ? null : sumOf(dyad, start[i], start[i + 1]),
    ),
  );

/** Hierarchy from the ties' constraints that are at hand. */
export const hierarchyOf = ({order, start}: Graph, dyad: Float64Array): NumberColumn =>
  numberColumn(
    Array.from({length: order}, (_, i) => {
      const partners = start[i + 1] - start[i];
      if (partners < 2) return partners === 1 ? 1 : null;
      const mean = sumOf(dyad, start[i], start[i + 1]) / partners;
      let sum = 0;
      for (let k = start[i]; k < start[i + 1]; k++)
        sum += (dyad[k] / mean) * Math.log(dyad[k] / mean);
      return Math.max(0, sum / (partners * Math.log(partners)));
    }),
  );

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += values[k];
  return sum;
}
