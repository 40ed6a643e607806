import {edgeOfSlot} from "../graphs/build-graph.ts";
import {edgeCount, type Graph} from "../graphs/graph.ts";
import type {Watch} from "../util/watch.ts";
import {type BetweennessOptions, betweennessInput} from "./betweenness.ts";
import {lengthDependencies} from "./tie-lengths.ts";
import {linkDependencies} from "./tie-search.ts";

/**
 * Betweenness of ties: the share of shortest paths between two nodes that run along an edge, in the order
 * of the edge list. Over n(n − 1)/2 pairs when normalised. Options and cost as `betweenness`.
 *
 * M. Girvan & M. Newman 2002, doi:10.1073/pnas.122653799; U. Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
 */
export function edgeBetweenness(
  graph: Graph,
  options: BetweennessOptions = {},
  watch: Watch = {},
): Float64Array {
  const {order: n} = graph;
  const {by, from, normalised} = betweennessInput(graph, options);
  const sum = new Float64Array(edgeCount(graph));
  const edge = edgeOfSlot(graph);
  const add = by === "links" ? linkDependencies : lengthDependencies;
  add(graph, from, edge, sum, watch);
  // Each pair is met from both ends.
  const pairs = normalised ? (n * (n - 1)) / 2 : 1;
  const scale = from.length > 0 ? n / from.length / 2 / pairs : 0;
  return sum.map(x => x * scale);
}
