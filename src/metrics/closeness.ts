import type {Graph} from "../graphs/graph.ts";
import type {Watch} from "../util/watch.ts";
import {distanceSums} from "./distances.ts";

/**
 * Harmonic closeness: the mean inverse distance to all other nodes, 0 … 1, counting links.
 * (1/(n − 1)) Σ 1/d, where a node that cannot be reached adds 0; 0 for a single node.
 *
 * P. Boldi & S. Vigna 2014, doi:10.1080/15427951.2013.865686. Cost as `distanceSums`.
 */
export function harmonicCloseness(graph: Graph, watch: Watch = {}): Float64Array {
  const {inverse} = distanceSums(graph, watch);
  const others = Math.max(1, graph.order - 1);
  return inverse.map(sum => sum / others);
}

/**
 * Closeness after Wasserman & Faust: r/(n − 1) · r/Σd with r nodes in reach, 0 … 1; 0 for isolated nodes.
 *
 * L. Freeman 1978, doi:10.1016/0378-8733(78)90021-7; S. Wasserman & K. Faust 1994, p. 201.
 */
export function closeness(graph: Graph, watch: Watch = {}): Float64Array {
  const {total, reached} = distanceSums(graph, watch);
  const others = Math.max(1, graph.order - 1);
  return total.map((sum, i) => (sum === 0 ? 0 : (reached[i] / others) * (reached[i] / sum)));
}
