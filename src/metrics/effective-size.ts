import type {Graph} from "../graphs/graph.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {strengths} from "./degree.ts";

/** Rows between two looks at the watch. */
const BLOCK = 1024;

/**
 * Burt's effective size: a node's partners, less what each of them repeats of the others.
 *
 * Σ_j (1 − Σ_q p_iq m_jq), p_iq = w_iq/s_i, m_jq = w_jq / max_k w_jk; with equal strengths n − 2t/n of n
 * partners with t ties among them. 1 at least where strengths are equal; unknown for nodes without ties.
 *
 * Time: O(Σ degree²). Memory: 3 numbers a node. R. Burt 1992, Structural Holes; S. Borgatti 1997,
 * Connections 20(1).
 */
export function effectiveSize(graph: Graph, watch: Watch = {}): NumberColumn {
  const {order: n, start, target, strength} = graph;
  const total = strengths(graph);
  const most = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let k = start[i]; k < start[i + 1]; k++) most[i] = Math.max(most[i], strength[k]);
  const values: (number | null)[] = new Array(n);
  /** Partner q of the node at hand → p_iq; 0 for others. */
  const own = new Float64Array(n);

  for (let i = 0; i < n; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Effective size", i / n);
    const partners = start[i + 1] - start[i];
    for (let k = start[i]; k < start[i + 1]; k++) own[target[k]] = strength[k] / total[i];
    let repeated = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      let shared = 0;
      for (let m = start[j]; m < start[j + 1]; m++) shared += own[target[m]] * strength[m];
      repeated += shared / most[j];
    }
    for (let k = start[i]; k < start[i + 1]; k++) own[target[k]] = 0;
    values[i] = partners === 0 ? null : partners - repeated;
  }
  return numberColumn(values);
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
