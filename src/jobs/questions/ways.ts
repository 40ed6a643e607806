import {components} from "../../metrics/components.ts";
import {kShortestPaths, type Path} from "../../metrics/k-shortest-paths.ts";
import {keptFor, type Question} from "./question.ts";

export interface WaysInput {
  readonly from: number;
  readonly to: number;
  /** How many ways at most, 1 … 50. */
  readonly limit: number;
  /** Shortest by number of links, or by the sum of 1/strength: the strongest first. */
  readonly by: "links" | "strength";
}

/** How two people are connected in the co-author network. */
export interface WaysAnswer {
  /** Shortest first; none where nothing leads from one to the other. */
  readonly ways: readonly Path[];
  /** How many people each of the two can reach, themselves included. */
  readonly reach: readonly [from: number, to: number];
}

const partsOf = keptFor(({networks}) => components(networks.coauthor.network.graph));

/** Several ways from one person to another, see `kShortestPaths`. */
export const waysQuestion: Question<WaysInput, WaysAnswer> = (
  analysis,
  {from, to, limit, by},
  watch,
) => {
  const {graph} = analysis.networks.coauthor.network;
  const {component, size} = partsOf(analysis, watch);
  const reach = [size[component[from]], size[component[to]]] as const;
  if (component[from] !== component[to]) return {ways: [], reach};
  return {ways: kShortestPaths(graph, from, to, limit, {by}), reach};
};
