import type {Graph} from "../graphs/graph.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import type {Watch} from "../util/watch.ts";
import {betweenness} from "./betweenness.ts";

/**
 * Bridging centrality: betweenness × (1/k_v)/Σ_{i∈N(v)} 1/k_i, high for nodes that join parts whose
 * members have many other ties. Normalised betweenness, counting links; unknown for nodes without ties.
 *
 * W. Hwang et al. 2008, doi:10.1145/1401890.1401934. Cost as `betweenness`.
 */
export const bridging = (graph: Graph, watch: Watch = {}): NumberColumn =>
  bridgingOf(graph, betweenness(graph, {}, watch));

/** Bridging centrality from betweenness that is at hand. */
export function bridgingOf({order, start, target}: Graph, between: Float64Array): NumberColumn {
  const degree = (i: number) => start[i + 1] - start[i];
  return numberColumn(
    Array.from({length: order}, (_, i) => {
      if (degree(i) === 0) return null;
      let around = 0;
      for (let k = start[i]; k < start[i + 1]; k++) around += 1 / degree(target[k]);
      return between[i] / degree(i) / around;
    }),
  );
}
