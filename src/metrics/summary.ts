import {edgeCount, type Graph} from "../graphs/graph.ts";
import type {Watch} from "../util/watch.ts";
import {degreeAssortativity} from "./assortativity.ts";
import {clustering} from "./clustering.ts";
import {components} from "./components.ts";
import {distanceSums} from "./distances.ts";

/** A graph in a few numbers. Ratios with nothing under them are null. */
export interface GraphSummary {
  readonly order: number;
  readonly size: number;
  /** Share of all pairs that are tied. */
  readonly density: number | null;
  readonly components: number;
  /** Nodes in the largest component. */
  readonly largest: number;
  readonly isolated: number;
  readonly meanDegree: number | null;
  readonly transitivity: number | null;
  /** Nodes with fewer than two neighbours count as 0. */
  readonly meanClustering: number | null;
  readonly degreeAssortativity: number | null;
  /** Mean number of links between two nodes that can reach each other; null too when not computed. */
  readonly meanDistance: number | null;
  /** The greatest number of links between two such nodes; null too when not computed. */
  readonly diameter: number | null;
  /** Whether distances were computed. */
  readonly distances: boolean;
}

/**
 * Summarises a graph. Distances are computed up to `distancesUpTo` nodes, since they take O(nodes · edges);
 * the rest takes O(edges^1.5).
 */
export function graphSummary(
  graph: Graph,
  {distancesUpTo = 20_000} = {},
  watch: Watch = {},
): GraphSummary {
  const {order, start} = graph;
  const size = edgeCount(graph);
  const {count, size: sizes} = components(graph);
  const {transitivity, mean} = clustering(graph);
  let isolated = 0;
  for (let i = 0; i < order; i++) if (start[i] === start[i + 1]) isolated += 1;
  const distances = order <= distancesUpTo;
  return {
    order,
    size,
    density: order < 2 ? null : size / ((order * (order - 1)) / 2),
    components: count,
    largest: count === 0 ? 0 : sizes[0],
    isolated,
    meanDegree: order === 0 ? null : (2 * size) / order,
    transitivity,
    meanClustering: mean,
    degreeAssortativity: degreeAssortativity(graph),
    ...(distances
      ? extent(distanceSums(graph, watch).pairsAt)
      : {meanDistance: null, diameter: null}),
    distances,
  };
}

function extent(pairsAt: Float64Array) {
  const pairs = pairsAt.reduce((sum, count) => sum + count, 0);
  if (pairs === 0) return {meanDistance: null, diameter: null};
  const steps = pairsAt.reduce((sum, count, d) => sum + count * d, 0);
  return {meanDistance: steps / pairs, diameter: pairsAt.length - 1};
}
