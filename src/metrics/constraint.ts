import type {Graph} from "../graphs/graph.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {strengths} from "./degree.ts";

/** Rows between two looks at the watch. */
const BLOCK = 4096;

/**
 * Burt's constraint: how far a node's partners are tied to each other, so that it has nobody to play off.
 *
 * c_i = Σ_j (p_ij + Σ_{q≠i,j} p_iq p_qj)², with p_ij = w_ij / s_i; ties of partners outside count in p_qj.
 * Unknown for nodes without ties; may exceed 1. Time: O(Σ degree²). Memory: 2 numbers a node.
 *
 * R. Burt 1992, Structural Holes; 2004, doi:10.1086/421787.
 */
export function constraint(graph: Graph, watch: Watch = {}): NumberColumn {
  const {order: n, start, target, strength} = graph;
  const total = strengths(graph);
  const values: (number | null)[] = new Array(n);
  /** Partner q of the node at hand → p_iq; −1 for others. */
  const own = new Float64Array(n).fill(-1);

  for (let i = 0; i < n; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Constraint", i / n);
    if (start[i] === start[i + 1]) {
      values[i] = null;
      continue;
    }
    for (let k = start[i]; k < start[i + 1]; k++) own[target[k]] = strength[k] / total[i];
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      let dyad = strength[k] / total[i];
      for (let m = start[j]; m < start[j + 1]; m++) {
        const q = target[m];
        if (own[q] >= 0) dyad += own[q] * (strength[m] / total[q]);
      }
      sum += dyad * dyad;
    }
    for (let k = start[i]; k < start[i + 1]; k++) own[target[k]] = -1;
    values[i] = sum;
  }
  return numberColumn(values);
}
