import type {Graph} from "../graphs/graph.ts";
import {randomFrom, shuffle} from "../util/random.ts";
import {runOf, runSplitSync, type Split} from "../util/split.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {weightedDependencies} from "./betweenness-by-strength.ts";
import {checkPaths} from "./path-counts.ts";
import {type TwinQuotient, twinQuotient} from "./twins.ts";

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
/** Parts that sources are shared out in; how many there are decides how sums are rounded, and never changes. */
const PARTS = 64;
/** Sources between two looks at the watch. */
const BLOCK = 32;

/** From how many nodes paths are followed by default: null = from all, else the result is an estimate. */
export const betweennessSources = (order: number): number | null =>
  order > EXACT_UP_TO ? SAMPLE : null;

/**
 * Betweenness: the share of shortest paths between others that run through a node.
 *
 * Σ_{s<t} σ_st(v)/σ_st over (n − 1)(n − 2)/2; 0 for fewer than three nodes. With sampled sources the sum is
 * scaled by nodes/sources: an unbiased estimate.
 *
 * Counting links, nodes with the same neighbours are searched from once, and nodes that nothing can run
 * through are passed over; the result is exact all the same. Time: O(sources · edges), by strength
 * O(sources · edges · log nodes). Memory: 7 numbers a node and 2 an edge.
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
  return {graph, by, from: chosenSources(n, sources, seed), normalised};
}

/** Betweenness in parts: each searches from a run of the sources. */
export const betweennessSplit: Split<BetweennessInput, Float64Array, Float64Array> = {
  count: ({from}) => Math.max(1, Math.min(PARTS, from.length)),
  cost: ({graph, from}) => from.length * (graph.order + graph.target.length),
  open(input) {
    const {graph, by, from} = input;
    const runs = betweennessSplit.count(input);
    if (by === "strength")
      return (i, watch) => {
        const run = runOf(from.length, runs, i);
        return weightedDependencies(graph, from.subarray(run.from, run.to), watch);
      };
    const quotient = twinQuotient(graph);
    const times = new Float64Array(quotient.size.length);
    for (const source of from) times[quotient.classOf[source]] += 1;
    const roots = Uint32Array.from(times.keys()).filter(c => times[c] > 0);
    const search = classDependencies(quotient, times);
    return (i, watch) => {
      const run = runOf(roots.length, runs, i);
      const ofClass = search(roots.subarray(run.from, run.to), watch);
      return Float64Array.from(quotient.classOf, c => ofClass[c]);
    };
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

/** The nodes to search from, rising: all, or so many of them, each equally likely. */
export function chosenSources(n: number, wanted: number | null, seed: number): Uint32Array {
  const all = Uint32Array.from({length: n}, (_, i) => i);
  if (wanted === null || wanted >= n) return all;
  return shuffle(all, randomFrom(seed)).slice(0, wanted).sort();
}

/**
 * Brandes's algorithm over classes of twins: times[c] nodes of class c are sources. Twins lie at the same
 * distance from everything and tie no two others together, so that σ counts the paths to one member. The result gives
 * what hangs on each class, summed over some classes as sources.
 */
function classDependencies(
  {size, start, target, simplicial}: TwinQuotient,
  times: Float64Array,
): (roots: Uint32Array, watch: Watch) => Float64Array {
  const n = size.length;
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  /** What one path to a class is worth to those before it. */
  const worth = new Float64Array(n);
  const queue = new Uint32Array(n);
  /** Those one step farther, for each place in the queue. */
  const next = new Uint32Array(target.length / 2 + n);
  const nextStart = new Uint32Array(n + 1);

  return (roots, watch) => {
    const sum = new Float64Array(n);
    for (const [r, root] of roots.entries()) {
      if (r % BLOCK === 0) checkpoint(watch, "Betweenness", r / roots.length);
      searchFrom(root, sum);
    }
    return sum;
  };

  function searchFrom(root: number, sum: Float64Array): void {
    let head = 0;
    let tail = 0;
    let write = 0;
    queue[tail++] = root;
    distance[root] = 0;
    paths[root] = 1;
    while (head < tail) {
      const i = queue[head];
      nextStart[head] = write;
      head += 1;
      if (simplicial[i] === 1 && i !== root) continue;
      const beyond = distance[i] + 1;
      const through = paths[i] * size[i]; // the root's own size is in all counts and cancels out
      const end = start[i + 1];
      for (let k = start[i]; k < end; k++) {
        const j = target[k];
        const d = distance[j];
        if (d < 0) {
          distance[j] = beyond;
          paths[j] = through;
          queue[tail++] = j;
          next[write++] = j;
        } else if (d === beyond) {
          paths[j] += through;
          next[write++] = j;
        }
      }
    }
    nextStart[head] = write;

    // Backwards from the farthest: what hangs on a class flows to those one step nearer.
    for (let q = tail - 1; q > 0; q--) {
      const i = queue[q];
      checkPaths(paths[i]);
      let hanging = 0;
      for (let k = nextStart[q]; k < nextStart[q + 1]; k++) hanging += worth[next[k]];
      hanging *= paths[i];
      sum[i] += times[root] * hanging;
      worth[i] = (size[i] * (1 + hanging)) / paths[i];
    }
    for (let q = 0; q < tail; q++) distance[queue[q]] = -1;
  }
}
