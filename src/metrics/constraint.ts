import type {Graph} from "../graphs/graph.ts";
import {knownColumn, type NumberColumn, numberColumn} from "../util/number-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {strengths} from "./degree.ts";
import {upward} from "./upward.ts";

/** Rows between two looks at the watch. */
const BLOCK = 1024;

/**
 * Burt's constraint of each tie: c_ij = (p_ij + Σ_{q≠i,j} p_iq p_qj)², with p_ij = w_ij / s_i; ties of
 * partners outside count in p_qj. Entry k belongs to slot k of the compressed rows, seen from its row.
 *
 * c_ij is ((w_ij + t_ij)/s_i)² with t_ij = Σ_q w_iq w_qj / s_q, which is the same from both ends: each triangle adds
 * to its three sides.
 *
 * Time: O(edges^1.5). Memory: 3 numbers a node and 6 an edge. R. Burt 1992, Structural Holes.
 */
export function dyadicConstraint(graph: Graph, watch: Watch = {}): Float64Array {
  const {order: n, start, target, strength} = graph;
  const total = strengths(graph);
  const up = upward(graph);
  const tie = Float64Array.from(up.slot, k => strength[k]);
  const by = tie.slice();
  const share = new Float64Array(n);
  for (let i = 0; i < n; i++) share[i] = total[i] > 0 ? 1 / total[i] : 0;
  /** Node above the one at hand → 1 + the place of the tie between. */
  const mark = new Uint32Array(n);

  for (let i = 0; i < n; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Constraint", i / n);
    const from = up.start[i];
    const end = up.start[i + 1];
    if (end - from < 2) continue;
    for (let k = from; k < end; k++) mark[up.target[k]] = k + 1;
    for (let k = from; k < end; k++) {
      const j = up.target[k];
      const last = up.start[j + 1];
      let between = 0;
      for (let m = up.start[j]; m < last; m++) {
        const q = up.target[m];
        const side = mark[q];
        if (side === 0) continue;
        const iq = tie[side - 1];
        const jq = tie[m];
        between += iq * jq * share[q];
        by[side - 1] += tie[k] * jq * share[j];
        by[m] += tie[k] * iq * share[i];
      }
      by[k] += between;
    }
    for (let k = from; k < end; k++) mark[up.target[k]] = 0;
  }

  const dyad = new Float64Array(target.length);
  /** Node → the next slot in its row that is seen from the other end. */
  const next = start.slice(0, n);
  for (let i = 0, k = 0, u = 0; i < n; i++)
    for (; k < start[i + 1]; k++) {
      const back = next[target[k]]++; // rows rise, and so do those who look at a row
      if (u === up.start[i + 1] || up.slot[u] !== k) continue;
      const all = by[u++];
      dyad[k] = (all * share[i]) ** 2;
      dyad[back] = (all * share[target[k]]) ** 2;
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
export function constraintOf({order, start}: Graph, dyad: Float64Array): NumberColumn {
  const value = new Float64Array(order);
  const known = new Uint8Array(order);
  for (let i = 0; i < order; i++) {
    value[i] = sumOf(dyad, start[i], start[i + 1]);
    known[i] = start[i] === start[i + 1] ? 0 : 1;
  }
  return knownColumn(value, known);
}

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
