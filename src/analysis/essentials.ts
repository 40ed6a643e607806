import type {Network} from "../graphs/network.ts";
import {components} from "../metrics/components.ts";
import {
  type BetweennessEstimate,
  estimateInput,
  usualPaths,
} from "../metrics/estimated-betweenness.ts";
import {NODE_METRICS} from "../metrics/node-metrics.ts";
import type {Partition} from "../metrics/partition.ts";
import {type NumberColumn, narrowColumn} from "../util/number-column.ts";
import {part, type Watch} from "../util/watch.ts";
import type {NetworkResult} from "./analysis.ts";
import {measuredTies} from "./measured.ts";
import type {AnalysisOptions} from "./options.ts";
import type {Executor} from "./splits.ts";

/** Measures whose time is near linear in the ties; betweenness is estimated. */
const ESSENTIAL = new Set(["degree", "strength", "betweenness", "pagerank", "core", "clustering"]);

/** About what a measure takes for each node, beside its values. */
const BYTES_A_NODE = 16;

/**
 * What can be computed of a network with millions of nodes: the essential measures, communities, and a map of those.
 * Time: near linear in the ties.
 *
 * @param meanwhile - what there is to do here while others may be looking for communities; it is given what is known of ties
 */
export async function essentials(
  network: Network,
  options: AnalysisOptions,
  labelled: (communities: Partition) => readonly string[],
  execute: Executor,
  watch: Watch,
  meanwhile: (ties: NetworkResult["ties"]) => void = () => {},
): Promise<{readonly result: NetworkResult; readonly estimate: BetweennessEstimate}> {
  const {graph} = network;
  const {seed, resolution, layoutRounds} = options;
  const paths = options.betweennessPaths ?? usualPaths(graph);
  const estimate = await execute(
    "estimated betweenness",
    estimateInput(graph, {paths, seed}),
    part(watch, 0, 0.3),
  );
  const groups = execute(
    "groups",
    {graph, communities: options.communities, seed, resolution, layoutRounds},
    part(watch, 0.5, 0.95),
  );
  groups.catch(() => {}); // what fails here first is told instead
  const scores: Record<string, NumberColumn> = {};
  for (const metric of NODE_METRICS) {
    if (!ESSENTIAL.has(metric.id)) continue;
    scores[metric.id] = narrowColumn(
      metric.id === "betweenness"
        ? {value: estimate.score, known: null}
        : metric.run(graph, {}, part(watch, 0.3, 0.5)),
    );
    watch.onLetGo?.(BYTES_A_NODE * graph.order);
  }

  const ties = measuredTies(network, options.edgeMetrics, 0, part(watch, 0.95, 1));
  meanwhile(ties);
  const {component, count} = components(graph);
  const {communities, positions} = await groups;
  const result = {
    network,
    scores,
    ties,
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
