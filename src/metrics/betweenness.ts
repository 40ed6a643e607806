import type {Graph} from "../graphs/graph.ts";
import {randomFrom, shuffle} from "../util/random.ts";
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
  const {order: n} = graph;
  const {by = "links", sources = betweennessSources(n), seed = 42, normalised = true} = options;
  if (sources !== null && !(Number.isInteger(sources) && sources >= 1))
    throw new RangeError(`sources: expected a positive count, got ${sources}`);
  if (by !== "links" && by !== "strength")
    throw new RangeError(`by: expected links or strength, got ${by}`);
  const from = chosenSources(n, sources, seed);
  const sum =
    by === "links" ? dependencies(graph, from, watch) : weightedDependencies(graph, from, watch);

  // Each pair is met from both ends.
  const pairs = normalised ? ((n - 1) * (n - 2)) / 2 : 1;
  const scale = pairs > 0 && from.length > 0 ? n / from.length / 2 / pairs : 0;
  return sum.map(x => x * scale);
}

/** The nodes to search from, rising: all, or so many of them, each equally likely. */
export function chosenSources(n: number, wanted: number | null, seed: number): Uint32Array {
  const all = Uint32Array.from({length: n}, (_, i) => i);
  if (wanted === null || wanted >= n) return all;
  return shuffle(all, randomFrom(seed)).slice(0, wanted).sort();
}

/** What hangs on each node, summed over the sources. */
function dependencies(graph: Graph, from: Uint32Array, watch: Watch): Float64Array {
  const quotient = twinQuotient(graph);
  const {classOf} = quotient;
  const times = new Float64Array(quotient.size.length);
  for (const source of from) times[classOf[source]] += 1;
  const ofClass = classDependencies(quotient, times, watch);
  return Float64Array.from(classOf, c => ofClass[c]);
}

/**
 * Brandes's algorithm over classes of twins: times[c] nodes of class c are sources. Twins lie at the same
 * distance from everything and tie no two others together, so that σ counts the paths to one member.
 */
function classDependencies(
  {size, start, target, simplicial}: TwinQuotient,
  times: Float64Array,
  watch: Watch,
): Float64Array {
  const n = size.length;
  const sum = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  /** What one path to a class is worth to those before it. */
  const worth = new Float64Array(n);
  const queue = new Uint32Array(n);
  /** Those one step farther, for each place in the queue. */
  const next = new Uint32Array(target.length / 2 + n);
  const nextStart = new Uint32Array(n + 1);

  for (let root = 0, searched = 0; root < n; root++) {
    if (times[root] === 0) continue;
    if (searched++ % BLOCK === 0) checkpoint(watch, "Betweenness", root / n);
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
  return sum;
}
