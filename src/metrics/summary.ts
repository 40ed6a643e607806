import {edgeCount, type Graph} from "../graphs/graph.ts";
import type {Watch} from "../util/watch.ts";
import {degreeAssortativity} from "./assortativity.ts";
import {clustering} from "./clustering.ts";
import {components} from "./components.ts";
import {type DiameterBounds, diameterBounds} from "./diameter.ts";
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
  /** The greatest number of links between two such nodes; null too when it is only known to lie between two numbers. */
  readonly diameter: number | null;
  /** What the diameter lies between, the same number twice where it is known; null without ties. */
  readonly diameterBounds: DiameterBounds | null;
  /** Whether the mean distance was computed. */
  readonly distances: boolean;
}

/**
 * Summarises a graph. The mean distance is computed up to `distancesUpTo` nodes, since it takes O(nodes · edges); the
 * diameter of larger ones is looked for by some searches, see `diameterBounds`. The rest takes O(edges^1.5).
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
    ...(size === 0 ? NOWHERE : distances ? extent(graph, watch) : bounded(graph, watch)),
    distances,
  };
}

type Extent = Pick<GraphSummary, "meanDistance" | "diameter" | "diameterBounds">;

const NOWHERE: Extent = {meanDistance: null, diameter: null, diameterBounds: null};

/** The mean number of links between two nodes that can reach each other, from how many are how far; null where there are none. */
export function meanDistanceOf(pairsAt: Float64Array): number | null {
  const pairs = pairsAt.reduce((sum, count) => sum + count, 0);
  const steps = pairsAt.reduce((sum, count, d) => sum + count * d, 0);
  return pairs === 0 ? null : steps / pairs;
}

function extent(graph: Graph, watch: Watch): Extent {
  const {pairsAt} = distanceSums(graph, watch);
  const diameter = pairsAt.length - 1;
  return {
    meanDistance: meanDistanceOf(pairsAt),
    diameter,
    diameterBounds: {least: diameter, most: diameter},
  };
}

function bounded(graph: Graph, watch: Watch): Extent {
  const bounds = diameterBounds(graph, {}, watch);
  const {least, most} = bounds;
  return {
    meanDistance: null,
    diameter: least === most ? least : null,
    diameterBounds: bounds,
  };
}
