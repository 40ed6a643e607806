import type {Graph} from "../graphs/graph.ts";
import {randomFrom, shuffle} from "../util/random.ts";
import {checkpoint, type Watch} from "../util/watch.ts";

export interface BetweennessOptions {
  /** Number of sources to sample; null = all, which is exact. @default all up to 20,000 nodes, else 2,000 */
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

/**
 * Betweenness: the share of shortest paths between others that run through a node, counting links.
 *
 * Σ_{s<t} σ_st(v)/σ_st over (n − 1)(n − 2)/2; 0 for fewer than three nodes. With sampled sources the sum is
 * scaled by nodes/sources: an unbiased estimate.
 *
 * Time: O(sources · edges). Memory: 5 numbers a node and 1 an edge. Throws RangeError for a wrong sample.
 * L. Freeman 1977, doi:10.2307/3033543; U. Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 */
export function betweenness(
  graph: Graph,
  {sources, seed = 42, normalised = true}: BetweennessOptions = {},
  watch: Watch = {},
): Float64Array {
  const {order: n, start, target} = graph;
  const wanted = sources === undefined ? (n > EXACT_UP_TO ? SAMPLE : null) : sources;
  if (wanted !== null && !(Number.isInteger(wanted) && wanted >= 1))
    throw new RangeError(`sources: expected a positive count, got ${wanted}`);
  const from = chosenSources(n, wanted, seed);

  const sum = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const dependency = new Float64Array(n);
  const queue = new Uint32Array(n);

  for (let s = 0; s < from.length; s++) {
    if (s % BLOCK === 0) checkpoint(watch, "Betweenness", s / from.length);
    const root = from[s];
    let head = 0;
    let tail = 0;
    queue[tail++] = root;
    distance[root] = 0;
    paths[root] = 1;
    while (head < tail) {
      const i = queue[head++];
      const beyond = distance[i] + 1;
      const through = paths[i];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (distance[j] < 0) {
          distance[j] = beyond;
          queue[tail++] = j;
          paths[j] = through;
        } else if (distance[j] === beyond) paths[j] += through;
      }
    }
    // Backwards from the farthest: what depends on a node flows to those one step nearer.
    for (let q = tail - 1; q > 0; q--) {
      const i = queue[q];
      const nearer = distance[i] - 1;
      const flow = (1 + dependency[i]) / paths[i];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (distance[j] === nearer) dependency[j] += flow * paths[j];
      }
      sum[i] += dependency[i];
    }
    for (let q = 0; q < tail; q++) {
      const i = queue[q];
      distance[i] = -1;
      dependency[i] = 0;
    }
  }

  // Each pair is met from both ends.
  const pairs = normalised ? ((n - 1) * (n - 2)) / 2 : 1;
  const scale = pairs > 0 && from.length > 0 ? n / from.length / 2 / pairs : 0;
  return sum.map(x => x * scale);
}

function chosenSources(n: number, wanted: number | null, seed: number): Uint32Array {
  const all = Uint32Array.from({length: n}, (_, i) => i);
  if (wanted === null || wanted >= n) return all;
  return shuffle(all, randomFrom(seed)).slice(0, wanted).sort();
}
