import {edgeOfSlot} from "../graphs/build-graph.ts";
import type {Graph} from "../graphs/graph.ts";
import {wasmKernel} from "../util/wasm.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {checkPaths} from "./path-counts.ts";
import {simplicialNodes} from "./twins.ts";
import {BYTES} from "./wasm/edge-betweenness.wasm.ts";

/** Sources between two looks at the watch. */
const BLOCK = 32;

/** Adds what hangs on each tie, on shortest paths from some sources, to sums by edge. */
type Searching = (from: Uint32Array, sum: Float64Array) => void;

/**
 * Makes ready to add what hangs on each tie, on paths of fewest links from some sources, to sums by edge. In WebAssembly where
 * that is to be had, with the same bits.
 *
 * Time: O(sources · edges). Memory: 30 bytes a node and 32 an edge.
 */
export function linkSearch(
  graph: Graph,
): (from: Uint32Array, sum: Float64Array, watch: Watch) => void {
  const edge = edgeOfSlot(graph);
  // No shortest path goes on from a node whose neighbours are all tied to each other.
  const simplicial = simplicialNodes(graph);
  const search = compiledSearch(graph, edge, simplicial) ?? plainSearch(graph, edge, simplicial);
  return (from, sum, watch) => {
    for (let s = 0; s < from.length; s += BLOCK) {
      checkpoint(watch, "Betweenness of ties", s / from.length);
      search(from.subarray(s, s + BLOCK), sum);
    }
  };
}

/** Graphs of fewer slots are done before a kernel is ready. */
const WORTH_COMPILING = 200;

function compiledSearch(
  {order: n, start, target}: Graph,
  edge: Uint32Array,
  simplicial: Uint8Array,
): Searching | null {
  if (target.length < WORTH_COMPILING) return null;
  const kernel = wasmKernel<{ties(...given: number[]): number}>(
    BYTES,
    16 * target.length + 30 * n + 65_536,
  );
  if (kernel === null) return null;
  const sources = kernel.room(4 * BLOCK);
  const rows = [start, target, edge, simplicial].map(kernel.put);
  const level = kernel.room(n);
  const paths = kernel.room(8 * n);
  const worth = kernel.room(8 * n);
  const queue = kernel.room(4 * (n + 1));
  const next = [1, 2].map(() => kernel.room(2 * target.length + 4));
  const nextStart = kernel.room(4 * (n + 1));
  const edges = target.length / 2;
  const sums = kernel.room(8 * edges);
  kernel.bytes(level, n).fill(0);
  kernel.real(paths, n).fill(0);
  const lists = [level, paths, worth, queue, ...next, nextStart, sums];
  return (from, sum) => {
    kernel.whole(sources, from.length).set(from);
    const own = kernel.real(sums, edges);
    own.set(sum);
    if (kernel.run.ties(sources, 0, from.length, ...rows, ...lists) === 0)
      checkPaths(Number.POSITIVE_INFINITY);
    sum.set(own);
  };
}

function plainSearch(
  {order: n, start, target}: Graph,
  edge: Uint32Array,
  simplicial: Uint8Array,
): Searching {
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  /** What one path to a node is worth to those before it. */
  const worth = new Float64Array(n);
  const queue = new Uint32Array(n);
  /** Those one step farther, for each place in the queue, and the ties to them. */
  const next = new Uint32Array(target.length / 2);
  const nextEdge = new Uint32Array(target.length / 2);
  const nextStart = new Uint32Array(n + 1);

  const searchFrom = (root: number, sum: Float64Array): void => {
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
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (distance[j] < 0) {
          distance[j] = beyond;
          queue[tail++] = j;
          paths[j] = 0;
        } else if (distance[j] !== beyond) continue;
        paths[j] += paths[i];
        next[write] = j;
        nextEdge[write++] = edge[k];
      }
    }
    nextStart[head] = write;
    for (let q = tail - 1; q >= 0; q--) {
      const i = queue[q];
      const count = paths[i];
      checkPaths(count);
      let beyond = 0;
      for (let k = nextStart[q]; k < nextStart[q + 1]; k++) {
        const amount = worth[next[k]];
        beyond += amount;
        sum[nextEdge[k]] += amount * count;
      }
      worth[i] = (1 + beyond * count) / count;
      distance[i] = -1;
    }
  };

  return (from, sum) => {
    for (const root of from) searchFrom(root, sum);
  };
}
