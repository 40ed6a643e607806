import type {Network} from "../graphs/network.ts";
import {communityMap} from "../layout/community-map.ts";
import {leiden} from "../metrics/communities/leiden.ts";
import {louvain} from "../metrics/communities/louvain.ts";
import {components} from "../metrics/components.ts";
import {
  type BetweennessEstimate,
  estimateInput,
  usualPaths,
} from "../metrics/estimated-betweenness.ts";
import {NODE_METRICS} from "../metrics/node-metrics.ts";
import type {Partition} from "../metrics/partition.ts";
import type {NumberColumn} from "../util/number-column.ts";
import {part, type Watch} from "../util/watch.ts";
import type {NetworkResult} from "./analysis.ts";
import {measuredTies} from "./measured.ts";
import type {AnalysisOptions} from "./options.ts";
import type {Executor} from "./splits.ts";

/** Measures whose time is near linear in the ties; betweenness is estimated. */
const ESSENTIAL = new Set(["degree", "strength", "betweenness", "pagerank", "core", "clustering"]);

/**
 * Two rounds of Leiden in the order of people reach more than three in random order. Two more take a fifth of their time
 * and gain three quarters of what is left to convergence: .8617, .8627, .8630, .8631 and at the end .8634 in modularity
 * with 100,000 papers.
 */
const COMMUNITIES = {rounds: 4, inOrder: true};

/**
 * What can be computed of a network with millions of nodes: the essential measures, communities, and a map of those.
 * Time: near linear in the ties.
 */
export async function essentials(
  network: Network,
  options: AnalysisOptions,
  labelled: (communities: Partition) => readonly string[],
  execute: Executor,
  watch: Watch,
): Promise<{readonly result: NetworkResult; readonly estimate: BetweennessEstimate}> {
  const {graph} = network;
  const {seed, resolution} = options;
  const paths = options.betweennessPaths ?? usualPaths(graph);
  const estimate = await execute(
    "estimated betweenness",
    estimateInput(graph, {paths, seed}),
    part(watch, 0, 0.3),
  );
  const scores: Record<string, NumberColumn> = {};
  for (const metric of NODE_METRICS)
    if (ESSENTIAL.has(metric.id))
      scores[metric.id] =
        metric.id === "betweenness"
          ? {value: estimate.score, known: null}
          : metric.run(graph, {}, part(watch, 0.3, 0.5));

  const communities =
    options.communities === "leiden"
      ? leiden(graph, {seed, resolution, ...COMMUNITIES}, part(watch, 0.5, 0.8))
      : louvain(graph, {seed, resolution}, part(watch, 0.5, 0.8));
  const positions = communityMap(
    graph,
    communities.community,
    communities.count,
    {seed, rounds: options.layoutRounds},
    part(watch, 0.8, 0.95),
  );
  const {component, count} = components(graph);
  const result = {
    network,
    scores,
    ties: measuredTies(network, options.edgeMetrics, 0, part(watch, 0.95, 1)),
    component,
    componentCount: count,
    communities,
    communityLabels: labelled(communities),
    positions,
  };
  return {result, estimate};
}

/** The result of a network that was left out: no measures, nobody anywhere, and all in one group that says so. */
export function leftOut(network: Network): NetworkResult {
  const {order} = network.graph;
  return {
    network,
    scores: {},
    ties: null,
    component: Uint32Array.from({length: order}, (_, i) => i),
    componentCount: order,
    communities: {
      community: new Uint32Array(order),
      count: order === 0 ? 0 : 1,
      size: Uint32Array.from(order === 0 ? [] : [order]),
      method: "leiden",
      modularity: null,
    },
    communityLabels: order === 0 ? [] : [network.notes.strength],
    positions: {x: new Float64Array(order), y: new Float64Array(order)},
  };
}
