import type {Graph} from "../graphs/graph.ts";
import {inducedSubgraph} from "../graphs/slice.ts";
import {knownColumn, type NumberColumn} from "../util/number-column.ts";
import type {Watch} from "../util/watch.ts";
import {components} from "./components.ts";
import {nodesByDegree} from "./degree.ts";
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
  const value = new Float64Array(graph.order);
  const known = new Uint8Array(graph.order);
  const {component} = components(graph);
  // By falling degree: what is asked for most often lies side by side then, and rows of one length follow each other.
  const members = nodesByDegree(graph).filter(i => component[i] === 0);
  if (members.length > 1) {
    const {graph: part, node} = inducedSubgraph(graph, members);
    const {vector} = leadingEigen(part, watch);
    for (let k = 0; k < node.length; k++) {
      value[node[k]] = vector[k];
      known[node[k]] = 1;
    }
  }
  return knownColumn(value, known);
}
