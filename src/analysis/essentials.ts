import type {Graph} from "../graphs/graph.ts";
import type {Network} from "../graphs/network.ts";
import {components} from "../metrics/components.ts";
import {
  type BetweennessEstimate,
  estimateInput,
  usualPaths,
} from "../metrics/estimated-betweenness.ts";
import {NODE_METRICS} from "../metrics/node-metrics.ts";
import type {Partition} from "../metrics/partition.ts";
import {withTextsHeld} from "../util/held-texts.ts";
import {type NumberRuns, withMadeFields} from "../util/made-fields.ts";
import {type NumberColumn, narrowColumn} from "../util/number-column.ts";
import {part, type Watch} from "../util/watch.ts";
import type {NetworkResult} from "./analysis.ts";
import {measuredTies, preparedTies} from "./measured.ts";
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
): Promise<{readonly result: NetworkResult; readonly estimate: Accuracy}> {
  const {graph} = network;
  const {seed, resolution, layoutRounds} = options;
  const {betweenness, estimate} = await estimated(graph, options, execute, part(watch, 0, 0.3));
  watch.onLetGo?.(BYTES_A_NODE * graph.order);
  await preparedTies(graph, options.edgeMetrics, execute, part(watch, 0.3, 0.5));
  const groups = execute(
    "groups",
    {graph, communities: options.communities, seed, resolution, layoutRounds},
    part(watch, 0.5, 0.95),
  );
  groups.catch(() => {}); // what fails here first is told instead
  const scores = measures(graph, betweenness, part(watch, 0.3, 0.5));
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
  return {result: withTextsHeld(result, "communityLabels"), estimate};
}

/** How near an estimate is. */
type Accuracy = Pick<BetweennessEstimate, "bound" | "risk">;

/** Betweenness in few bytes: what it was computed in is let go of here. */
async function estimated(
  graph: Graph,
  {betweennessPaths, seed}: AnalysisOptions,
  execute: Executor,
  watch: Watch,
): Promise<{readonly betweenness: NumberColumn; readonly estimate: Accuracy}> {
  const input = estimateInput(graph, {paths: betweennessPaths ?? usualPaths(graph), seed});
  const {score, bound, risk} = await execute("estimated betweenness", input, watch);
  return {betweenness: narrowColumn({value: score, known: null}), estimate: {bound, risk}};
}

/** The essential measures by name, in few bytes each; what one took may be freed before the next. */
function measures(
  graph: Graph,
  betweenness: NumberColumn,
  watch: Watch,
): Record<string, NumberColumn> {
  const scores: Record<string, NumberColumn> = {};
  for (const {id, run} of NODE_METRICS) {
    if (!ESSENTIAL.has(id)) continue;
    if (id === "betweenness") {
      scores[id] = betweenness;
      continue;
    }
    scores[id] = narrowColumn(run(graph, {}, watch));
    watch.onLetGo?.(BYTES_A_NODE * graph.order);
  }
  return scores;
}

/**
 * The result of a network that was left out: no measures, nobody anywhere, and all in one group that says so. It takes no
 * memory: the zeros that it has are never written, and components are made when somebody looks at them.
 */
export function leftOut(network: Network): NetworkResult {
  const {order} = network.graph;
  const alone: NumberRuns<Uint32Array> = {
    length: order,
    made: (from, to) => Uint32Array.from({length: to - from}, (_, i) => from + i),
  };
  const result: NetworkResult = {
    network,
    scores: {},
    ties: null,
    component: new Uint32Array(0),
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
  return withMadeFields(result, {component: alone});
}
