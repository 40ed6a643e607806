import {normaliseCoword, termSimilarities} from "../graphs/coword-similarity.ts";
import {edgeCount, type Graph} from "../graphs/graph.ts";
import type {Network} from "../graphs/network.ts";
import {layout} from "../layout/layout.ts";
import {betweennessInput} from "../metrics/betweenness.ts";
import {leiden} from "../metrics/communities/leiden.ts";
import {louvain} from "../metrics/communities/louvain.ts";
import {components} from "../metrics/components.ts";
import {edgeBetweennessOf, edgeMetrics, USUAL_EDGE_METRICS} from "../metrics/edge-metrics.ts";
import {NODE_METRICS} from "../metrics/node-metrics.ts";
import {communitiesOf} from "../metrics/node-rows/groups.ts";
import {betweennessOf, distancesOf} from "../metrics/node-rows/paths.ts";
import type {Partition} from "../metrics/partition.ts";
import {communityLabels} from "../topics/labels.ts";
import type {Topics} from "../topics/topics.ts";
import type {NumberColumn} from "../util/number-column.ts";
import {part, type Watch} from "../util/watch.ts";
import type {NetworkResult} from "./analysis.ts";
import type {AnalysisOptions} from "./options.ts";
import type {Executor} from "./splits.ts";

/** Beyond so many ties a network is too large to explore, and its ties are not measured. */
const MOST_TIES = 50_000;

/** Computes what is costly about a graph, so that its measures find it at hand. */
export async function prepared(
  graph: Graph,
  {edgeMetrics}: AnalysisOptions,
  execute: Executor,
  watch: Watch,
): Promise<void> {
  const between = await execute("betweenness", betweennessInput(graph), part(watch, 0, 0.4));
  betweennessOf.remember(graph, between);
  await preparedTies(graph, edgeMetrics, execute, part(watch, 0.4, 0.7));
  distancesOf.remember(graph, await execute("distances", graph, part(watch, 0.7, 1)));
}

/** The same for measures of ties that are wanted. */
export async function preparedTies(
  graph: Graph,
  wanted: readonly string[],
  execute: Executor,
  watch: Watch,
): Promise<void> {
  if (!wanted.includes("edge_betweenness")) return;
  const ties = await execute("betweenness of ties", betweennessInput(graph), watch);
  edgeBetweennessOf.remember(graph, ties);
}

/** The measures of ties that are wanted; null where there are too many ties for the usual ones. */
export function measuredTies(
  network: Network,
  wanted: readonly string[],
  most: number,
  watch: Watch = {},
): NetworkResult["ties"] {
  const isUsual = wanted.every(id => USUAL_EDGE_METRICS.includes(id));
  if (isUsual && edgeCount(network.graph) > most) return null;
  return edgeMetrics(network, wanted, watch);
}

/**
 * Everything that is computed about the co-word network: places and communities follow the similarity of terms that was
 * chosen, which stands beside the measures of each tie.
 */
export function measuredTerms(
  network: Network,
  topics: Topics,
  options: AnalysisOptions,
  watch: Watch,
): NetworkResult {
  const kind = options.termSimilarity;
  const result = measured(
    network,
    normaliseCoword(network, topics, {kind}),
    options,
    ({community, count}) => communityLabels(topics, topics.papers, community, count),
    watch,
  );
  const similarity = termSimilarities(network, topics, {kind});
  const ties = edgeMetrics({graph: network.graph, similarity}, ["similarity"]);
  return {...result, ties: {...result.ties, ...ties}};
}

/**
 * Everything that is computed about one network.
 *
 * `map` is the graph that communities and positions are found on: the network's own, or the same with
 * normalised strengths. `labelled` names the communities.
 */
export function measured(
  network: Network,
  map: Graph,
  options: AnalysisOptions,
  labelled: (communities: Partition) => readonly string[],
  watch: Watch,
): NetworkResult {
  const {seed, resolution} = options;
  const find = options.communities === "leiden" ? leiden : louvain;
  const communities = find(map, {seed, resolution}, part(watch, 0, 0.1));
  communitiesOf.remember(network.graph, communities.community);
  const scores: Record<string, NumberColumn> = {};
  for (const [i, metric] of NODE_METRICS.entries())
    scores[metric.id] = metric.run(
      network.graph,
      {},
      part(
        watch,
        0.1 + (0.5 * i) / NODE_METRICS.length,
        0.1 + (0.5 * (i + 1)) / NODE_METRICS.length,
      ),
    );
  const positions = layout(
    map,
    {seed, rounds: options.layoutRounds, communities: communities.community},
    part(watch, 0.6, 1),
  );
  const {component, count} = components(network.graph);

  return {
    network,
    scores,
    ties: measuredTies(network, options.edgeMetrics, MOST_TIES),
    component,
    componentCount: count,
    communities,
    communityLabels: labelled(communities),
    positions,
  };
}
