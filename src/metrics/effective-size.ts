import type {Graph} from "../graphs/graph.ts";
import {knownColumn, type NumberColumn} from "../util/number-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {strengths} from "./degree.ts";
import {upward} from "./upward.ts";

/** Rows between two looks at the watch. */
const BLOCK = 1024;

/**
 * Burt's effective size: a node's partners, less what each of them repeats of the others.
 *
 * Σ_j (1 − Σ_q p_iq m_jq), p_iq = w_iq/s_i, m_jq = w_jq / max_k w_jk; with equal strengths n − 2t/n of n
 * partners with t ties among them. 1 at least where strengths are equal; unknown for nodes without ties.
 *
 * Time: O(edges^1.5). Memory: 5 numbers a node and 3 an edge. R. Burt 1992, Structural Holes; S. Borgatti 1997,
 * Connections 20(1).
 */
export function effectiveSize(graph: Graph, watch: Watch = {}): NumberColumn {
  const {order: n, start, strength} = graph;
  const total = strengths(graph);
  const most = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let k = start[i]; k < start[i + 1]; k++) most[i] = Math.max(most[i], strength[k]);
  const up = upward(graph);
  const tie = Float64Array.from(up.slot, k => strength[k]);
  /** Node → Σ of what its partners repeat, times its own strength. */
  const repeated = new Float64Array(n);
  /** Node above the one at hand → 1 + the place of the tie between. */
  const mark = new Uint32Array(n);

  // Each triangle is met once, and adds to its three corners.
  for (let i = 0; i < n; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Effective size", i / n);
    for (let k = up.start[i]; k < up.start[i + 1]; k++) mark[up.target[k]] = k + 1;
    for (let k = up.start[i]; k < up.start[i + 1]; k++) {
      const j = up.target[k];
      const ij = tie[k];
      for (let m = up.start[j]; m < up.start[j + 1]; m++) {
        const q = up.target[m];
        if (mark[q] === 0) continue;
        const iq = tie[mark[q] - 1];
        const jq = tie[m];
        repeated[i] += jq * (iq / most[j] + ij / most[q]);
        repeated[j] += iq * (jq / most[i] + ij / most[q]);
        repeated[q] += ij * (iq / most[j] + jq / most[i]);
      }
    }
    for (let k = up.start[i]; k < up.start[i + 1]; k++) mark[up.target[k]] = 0;
  }

  const value = new Float64Array(n);
  const known = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const partners = start[i + 1] - start[i];
    if (partners === 0) continue;
    known[i] = 1;
    value[i] = partners - repeated[i] / total[i];
  }
  return knownColumn(value, known);
}

/** Effective size over the number of partners, up to 1; unknown for nodes without ties. */
export function efficiency(graph: Graph, watch: Watch = {}): NumberColumn {
  return efficiencyOf(graph, effectiveSize(graph, watch));
}

/** Efficiency from effective sizes that are at hand. */
export const efficiencyOf = ({start}: Graph, {value, known}: NumberColumn): NumberColumn => ({
  value: value.map((size, i) => (start[i] === start[i + 1] ? 0 : size / (start[i + 1] - start[i]))),
  known,
});
