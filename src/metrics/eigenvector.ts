import type {Graph} from "../graphs/graph.ts";
import {inducedSubgraph} from "../graphs/slice.ts";
import {knownColumn, type NumberColumn} from "../util/number-column.ts";
import type {Watch} from "../util/watch.ts";
import {components} from "./components.ts";
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
  const members = largestByDegree(graph);
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

/**
 * The members of the largest component by falling degree: those whose values are wanted most often lie side by side then,
 * and rows of one length follow each other. O(nodes + edges).
 */
function largestByDegree(graph: Graph): Uint32Array {
  const {order, start} = graph;
  const {component, size} = components(graph);
  let most = 0;
  for (let i = 0; i < order; i++) most = Math.max(most, start[i + 1] - start[i]);
  const place = new Uint32Array(most + 2);
  for (let i = 0; i < order; i++)
    if (component[i] === 0) place[most - (start[i + 1] - start[i]) + 1] += 1;
  for (let d = 0; d <= most; d++) place[d + 1] += place[d];
  const members = new Uint32Array(size.length === 0 ? 0 : size[0]);
  for (let i = 0; i < order; i++)
    if (component[i] === 0) members[place[most - (start[i + 1] - start[i])]++] = i;
  return members;
}
