import type {Graph} from "../graphs/graph.ts";
import {growingArray} from "../util/growing-array.ts";
import {randomFrom} from "../util/random.ts";
import {runSplitSync, type Split} from "../util/split.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import type {Rows} from "./blocks.ts";
import {diameterBounds} from "./diameter.ts";
import {pathDrawer} from "./path-draws.ts";

export interface EstimateOptions {
  /** How many shortest paths are drawn. @default as `usualPaths` says */
  readonly paths?: number;
  /** The chance that some node is further off than the bound, 0 … 1. @default 0.1 */
  readonly risk?: number;
  /** @default 42 */
  readonly seed?: number;
}

export interface BetweennessEstimate {
  /** Betweenness as a share of all pairs, as `betweenness` has it. */
  readonly score: Float64Array;
  /** No node's score is further off than this, but with a chance of `risk`. */
  readonly bound: number;
  readonly risk: number;
  readonly paths: number;
}

const MOST_PATHS = 20_000;
const LEAST_PATHS = 5_000;
/** Up to so many ends of ties, most paths are drawn. */
const EASY = 1e7;
/** Paths that are drawn from one stream of random numbers. */
const PATHS_A_PART = 1000;
/** Paths between two looks at the watch. */
const BLOCK = 50;

/**
 * Betweenness of large graphs, from shortest paths between pairs of nodes that are drawn at random: a node's share
 * of the paths that run through it. Counts links.
 *
 * Each search goes from both ends at once and so sees a small part of the graph. After r paths no node is further off
 * than √((⌊log₂(D − 2)⌋ + 1 + ln(1/risk)) / 2r), D being the number of nodes on the longest shortest path, for which
 * an upper bound is used; the constant ½ in it is the one that Riondato & Kornaropoulos take.
 *
 * Time: O(paths · √edges) in graphs where everybody is near, O(paths · edges) at worst. Memory: a number a node, and 3 for
 * each that a search reaches. The same input gives the same bits. Throws RangeError for options out of range.
 *
 * M. Riondato & E. Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0; searches from both ends: M. Borassi & E. Natale
 * 2016, doi:10.4230/LIPIcs.ESA.2016.20.
 */
export function estimatedBetweenness(
  graph: Graph,
  options: EstimateOptions = {},
  watch: Watch = {},
): BetweennessEstimate {
  return runSplitSync(estimateSplit, estimateInput(graph, options), watch);
}

/** 20,000 paths; above 5 million ties fewer, as a path then takes longer, but 5,000 at least. */
export function usualPaths({target}: Pick<Graph, "target">): number {
  const paths = Math.round((MOST_PATHS * EASY) / Math.max(EASY, target.length));
  return Math.max(LEAST_PATHS, paths);
}

/** What the parts of an estimate are computed from. */
export interface EstimateInput extends Required<EstimateOptions> {
  readonly graph: Rows;
}

/** Completes and checks options. Throws RangeError as `estimatedBetweenness` says. */
export function estimateInput(graph: Graph, options: EstimateOptions = {}): EstimateInput {
  const {paths = usualPaths(graph), risk = 0.1, seed = 42} = options;
  if (!(Number.isInteger(paths) && paths >= 1))
    throw new RangeError(`paths: expected a positive count, got ${paths}`);
  if (!(risk > 0 && risk < 1)) throw new RangeError(`risk: expected 0 to 1, got ${risk}`);
  const {order, start, target} = graph;
  return {graph: {order, start, target}, paths, risk, seed};
}

/** The estimate in parts: each draws a block of paths from a stream of its own, and tells which nodes they visit. */
export const estimateSplit: Split<EstimateInput, Uint32Array, BetweennessEstimate> = {
  count: ({paths}) => Math.ceil(paths / PATHS_A_PART),
  cost: ({graph, paths}) => paths * Math.sqrt(graph.target.length) * 20,
  open({graph, paths, seed}) {
    const draw = pathDrawer(graph);
    return (part, watch) => {
      const visits = growingArray(Uint32Array);
      const random = randomFrom(seed, part);
      const last = Math.min(paths, (part + 1) * PATHS_A_PART);
      for (let p = part * PATHS_A_PART; p < last && graph.order >= 3; p++) {
        if (p % BLOCK === 0) checkpoint(watch, "Betweenness", (p % PATHS_A_PART) / PATHS_A_PART);
        const a = random.below(graph.order);
        let b = random.below(graph.order - 1);
        if (b >= a) b += 1;
        draw(a, b, random, visits);
      }
      return visits.finish();
    };
  },
  collect({graph, paths, risk}) {
    const {order: n} = graph;
    const visits = new Uint32Array(n);
    return {
      add(part) {
        for (const i of part) visits[i] += 1;
      },
      finish() {
        // Pairs with the node itself as an end never run through it, and are no pairs of others.
        const others = n < 3 ? 0 : n / (n - 2);
        const inner = Math.max(1, diameterBounds(graph, {searches: 1}).most - 1); // nodes inside of a longest path
        const bound = Math.sqrt(
          (Math.floor(Math.log2(inner)) + 1 + Math.log(1 / risk)) / (2 * paths),
        );
        const score = new Float64Array(n);
        for (let i = 0; i < n; i++) score[i] = Math.min(1, (visits[i] / paths) * others);
        return {
          score,
          bound: Math.min(1, bound * others),
          risk,
          paths,
        };
      },
    };
  },
};
