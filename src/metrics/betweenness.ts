import type {Graph} from "../graphs/graph.ts";
import {randomFrom, shuffle} from "../util/random.ts";
import {runSplitSync, type Split} from "../util/split.ts";
import type {Watch} from "../util/watch.ts";
import {lengthPieces} from "./length-pieces.ts";
import {lengthSearch} from "./length-search.ts";
import {LANES} from "./path-lanes.ts";
import {pathPieces} from "./path-pieces.ts";
import {pathSearch} from "./path-search.ts";
import {inRuns} from "./piece-runs.ts";

export interface BetweennessOptions {
  /** What a path's length is: its number of links, or the sum of 1/strength. @default "links" */
  readonly by?: "links" | "strength";
  /** Number of sources to sample; null = all, which is exact. @default as `betweennessSources` says */
  readonly sources?: number | null;
  /** Decides which sources are sampled. @default 42 */
  readonly seed?: number;
  /** Whether to divide by the number of pairs, (n − 1)(n − 2)/2. @default true */
  readonly normalised?: boolean;
}

/** Above this many nodes the sources are sampled unless the caller says otherwise. */
const EXACT_UP_TO = 20_000;
const SAMPLE = 2_000;
/** Most parts that sources are shared out in, eight or more each: how many decides how sums are rounded, whoever computes them. */
const PARTS = 64;

/** From how many nodes paths are followed by default: null = from all, else the result is an estimate. */
export const betweennessSources = (order: number): number | null =>
  order > EXACT_UP_TO ? SAMPLE : null;

/**
 * Betweenness: the share of shortest paths between others that run through a node.
 *
 * Σ_{s<t} σ_st(v)/σ_st over (n − 1)(n − 2)/2; 0 for fewer than three nodes. With sampled sources the sum is
 * scaled by nodes/sources: an unbiased estimate.
 *
 * Nodes that are alike are searched from once, nodes that nothing can run through are passed over, and so are ties that no
 * shortest path has; the result is exact all the same (see `pathPieces` and `lengthPieces`). By strength, lengths within
 * 10⁻¹² of each other are equal. Time: O(sources · edges), by strength O(sources · edges · log nodes). Memory: a
 * few times the graph, and at most 37 numbers a node.
 * Throws RangeError for a wrong sample, or more paths than a number can count.
 *
 * L. Freeman 1977, doi:10.2307/3033543; U. Brandes 2001, doi:10.1080/0022250X.2001.9990249; lengths by
 * strength: M. Newman 2001, doi:10.1103/PhysRevE.64.016132.
 */
export function betweenness(
  graph: Graph,
  options: BetweennessOptions = {},
  watch: Watch = {},
): Float64Array {
  return runSplitSync(betweennessSplit, betweennessInput(graph, options), watch);
}

/** What the parts of betweenness are computed from. */
export interface BetweennessInput {
  readonly graph: Graph;
  readonly by: "links" | "strength";
  /** The nodes to search from, rising. */
  readonly from: Uint32Array;
  readonly normalised: boolean;
}

/** Completes and checks options. Throws RangeError as `betweenness` says. */
export function betweennessInput(graph: Graph, options: BetweennessOptions = {}): BetweennessInput {
  const {order: n} = graph;
  const {by = "links", sources = betweennessSources(n), seed = 42, normalised = true} = options;
  if (sources !== null && !(Number.isInteger(sources) && sources >= 1))
    throw new RangeError(`sources: expected a positive count, got ${sources}`);
  if (by !== "links" && by !== "strength")
    throw new RangeError(`by: expected links or strength, got ${by}`);
  // Where all ties are of the same strength, the fewest links are the shortest way.
  const {strength} = graph;
  const counted = by === "links" || strength.every(s => s === strength[0]) ? "links" : "strength";
  return {graph, by: counted, from: chosenSources(n, sources, seed), normalised};
}

/** Betweenness in parts: each searches from a run of the sources. */
export const betweennessSplit: Split<BetweennessInput, Float64Array, Float64Array> = {
  count: ({from}) => Math.max(1, Math.min(PARTS, Math.ceil(from.length / LANES))),
  cost: ({graph, from}) => from.length * (graph.order + graph.target.length),
  open(input) {
    const {graph, by, from} = input;
    const begins = beginsAt(graph.order, from);
    const runs = betweennessSplit.count(input);
    if (by === "strength") {
      const {pieces, direct} = lengthPieces(graph, begins);
      return inRuns(pieces, lengthSearch(pieces), direct, runs);
    }
    const {pieces, direct} = pathPieces(graph, begins);
    return inRuns(pieces, pathSearch(pieces), direct, runs);
  },
  collect({graph: {order: n}, from, normalised}) {
    const sum = new Float64Array(n);
    return {
      add(part) {
        for (let i = 0; i < n; i++) sum[i] += part[i];
      },
      finish() {
        // Each pair is met from both ends.
        const pairs = normalised ? ((n - 1) * (n - 2)) / 2 : 1;
        const scale = pairs > 0 && from.length > 0 ? n / from.length / 2 / pairs : 0;
        return sum.map(x => x * scale);
      },
    };
  },
};

/** Node → how many searches begin there. */
export function beginsAt(order: number, from: Uint32Array): Float64Array {
  const begins = new Float64Array(order);
  for (const source of from) begins[source] += 1;
  return begins;
}

/** The nodes to search from, rising: all, or so many of them, each equally likely. */
export function chosenSources(n: number, wanted: number | null, seed: number): Uint32Array {
  const all = Uint32Array.from({length: n}, (_, i) => i);
  if (wanted === null || wanted >= n) return all;
  return shuffle(all, randomFrom(seed)).slice(0, wanted).sort();
}
