import {edgeOfSlot} from "../graphs/build-graph.ts";
import {edgeCount, type Graph} from "../graphs/graph.ts";
import {wasmKernel} from "../util/wasm.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {type BetweennessOptions, betweennessSources, chosenSources} from "./betweenness.ts";
import {weightedDependencies} from "./betweenness-by-strength.ts";
import {checkPaths} from "./path-counts.ts";
import {BYTES} from "./wasm/betweenness.wasm.ts";

/** Sources between two looks at the watch. */
const BLOCK = 32;

/**
 * Betweenness of ties: the share of shortest paths between two nodes that run along an edge, in the order
 * of the edge list. Over n(n − 1)/2 pairs when normalised. Options and cost as `betweenness`.
 *
 * M. Girvan & M. Newman 2002, doi:10.1073/pnas.122653799; U. Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
 */
export function edgeBetweenness(
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
  const sum = new Float64Array(edgeCount(graph));
  const edge = edgeOfSlot(graph);
  if (by === "links") linkDependencies(graph, from, edge, sum, watch);
  else
    weightedDependencies(graph, from, watch, (slot, amount) => {
      sum[edge[slot]] += amount;
    });
  // Each pair is met from both ends.
  const pairs = normalised ? (n * (n - 1)) / 2 : 1;
  const scale = from.length > 0 ? n / from.length / 2 / pairs : 0;
  return sum.map(x => x * scale);
}

/** Adds what hangs on each tie to sums; in WebAssembly where that is to be had, and the same bits. */
function linkDependencies(
  graph: Graph,
  from: Uint32Array,
  edge: Uint32Array,
  sum: Float64Array,
  watch: Watch,
): void {
  const {search, finish} =
    compiledSearch(graph, from, edge, sum) ?? plainSearch(graph, from, edge, sum);
  for (let s = 0; s < from.length; s += BLOCK) {
    checkpoint(watch, "Betweenness of ties", s / from.length);
    search(s, Math.min(from.length, s + BLOCK));
  }
  finish();
}

interface Searching {
  /** From some of the sources, first … past − 1. */
  search(first: number, past: number): void;
  finish(): void;
}

/** Graphs of fewer slots are done before a kernel is ready. */
const WORTH_COMPILING = 200;

function compiledSearch(
  {order: n, start, target}: Graph,
  from: Uint32Array,
  edge: Uint32Array,
  sum: Float64Array,
): Searching | null {
  if (target.length < WORTH_COMPILING) return null;
  const kernel = wasmKernel<{ties(...given: number[]): number}>(
    BYTES,
    12 * target.length + 36 * n + 65_536,
  );
  if (kernel === null) return null;
  const sources = kernel.put(from);
  const rows = [start, target, edge].map(kernel.put);
  const distance = kernel.room(4 * n);
  const paths = kernel.room(8 * n);
  const hanging = kernel.room(8 * n);
  const queue = kernel.room(4 * n);
  const sums = kernel.put(sum);
  kernel.bytes(distance, 4 * n).fill(255); // −1
  kernel.real(hanging, n).fill(0);
  return {
    search(first, past) {
      const {ties} = kernel.run;
      if (ties(sources, first, past, ...rows, distance, paths, hanging, queue, sums) === 0)
        checkPaths(Number.POSITIVE_INFINITY);
    },
    finish() {
      sum.set(kernel.real(sums, sum.length));
      kernel.release();
    },
  };
}

function plainSearch(
  {order: n, start, target}: Graph,
  from: Uint32Array,
  edge: Uint32Array,
  sum: Float64Array,
): Searching {
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const hanging = new Float64Array(n);
  const queue = new Uint32Array(n);

  const searchFrom = (root: number): void => {
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
    for (let q = tail - 1; q > 0; q--) {
      const i = queue[q];
      const nearer = distance[i] - 1;
      checkPaths(paths[i]);
      const flow = (1 + hanging[i]) / paths[i];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (distance[j] !== nearer) continue;
        const amount = flow * paths[j];
        hanging[j] += amount;
        sum[edge[k]] += amount;
      }
    }
    for (let q = 0; q < tail; q++) {
      distance[queue[q]] = -1;
      hanging[queue[q]] = 0;
    }
  };

  return {
    search(first, past) {
      for (let s = first; s < past; s++) searchFrom(from[s]);
    },
    finish() {},
  };
}
