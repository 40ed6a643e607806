import type {Graph} from "../graphs/graph.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import type {Watch} from "../util/watch.ts";
import {largestComponent} from "./components.ts";
import {leadingEigen} from "./leading-eigen.ts";

/**
 * Eigenvector centrality: a node is as central as its neighbours are, by strength of ties.
 *
 * The leading eigenvector of the largest component, Σ x² = 1, nothing negative; unknown for nodes outside
 * it, and where nobody is tied. Cost as `leadingEigen`.
 *
 * P. Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
 */
export function eigenvector(graph: Graph, watch: Watch = {}): NumberColumn {
  const values: (number | null)[] = new Array(graph.order).fill(null);
  const {graph: part, node} = largestComponent(graph);
  if (part.order > 1) {
    const {vector} = leadingEigen(part, watch);
    for (const [k, i] of node.entries()) values[i] = vector[k];
  }
  return numberColumn(values);
}
