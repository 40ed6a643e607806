import type {Graph} from "../graphs/graph.ts";
import {wasmKernel} from "../util/wasm.ts";
import {rowPieces} from "./row-pieces.ts";
import {byDegree, type Upward, upward} from "./upward.ts";
import {BYTES} from "./wasm/triangles.wasm.ts";

/**
 * Triangles through each node. Each is met once, from its lowest corner in the order of degree, so that hubs cost little.
 * In WebAssembly where that is to be had. Time: O(edges^1.5). Memory: 4 numbers a node and 1 an edge.
 */
export const triangles = (graph: Graph): Float64Array =>
  compiledTriangles(graph) ?? plainTriangles(upward(graph));

interface Exports {
  upward(first: number, last: number, ...addresses: number[]): number;
  count(order: number, ...addresses: number[]): void;
}

/** Graphs of fewer slots are done before a kernel is ready. */
const WORTH_COMPILING = 2000;

function compiledTriangles({order, start, target}: Graph): Float64Array | null {
  if (target.length < WORTH_COMPILING) return null;
  const {bounds, rows, slots} = rowPieces(start);
  const kernel = wasmKernel<Exports>(
    BYTES,
    4 * (rows + slots) + 2 * target.length + 9 * order + 8192,
  );
  if (kernel === null) return null;
  const starts = kernel.room(4 * (rows + 1));
  const targets = kernel.room(4 * slots);
  const upStart = kernel.room(4 * (order + 1));
  const up = kernel.room(2 * target.length + 4); // one more, for what is written and not kept at the end
  const above = kernel.room(order);
  /** Node → its rank, and later how many triangles it has. */
  const number = kernel.room(4 * order);
  const numbers = kernel.whole(number, order);
  byDegree(start, numbers);
  const startAt = kernel.whole(starts, rows + 1);
  const targetAt = kernel.whole(targets, slots);
  let end = up;
  for (let p = 0; p + 1 < bounds.length; p++) {
    const [first, last] = [bounds[p], bounds[p + 1]];
    startAt.set(start.subarray(first, last + 1));
    targetAt.set(target.subarray(start[first], start[last]));
    end = kernel.run.upward(first, last, starts, targets, number, upStart, up, end);
  }
  kernel.bytes(above, order).fill(0);
  // A node has no more triangles than the graph has edges: 32 bits hold them.
  numbers.fill(0);
  kernel.run.count(order, upStart, up, above, number);
  const found = new Float64Array(numbers);
  kernel.release();
  return found;
}

function plainTriangles({start, target}: Upward): Float64Array {
  const order = start.length - 1;
  const through = new Float64Array(order);
  /** Node → 1 where the node at hand is below it, else 0: what is added without asking, as no processor foresees the answer. */
  const above = new Float64Array(order);
  for (let i = 0; i < order; i++) {
    const from = start[i];
    const end = start[i + 1];
    if (end - from < 2) continue;
    for (let k = from; k < end; k++) above[target[k]] = 1;
    let own = 0;
    for (let k = from; k < end; k++) {
      const j = target[k];
      const last = start[j + 1];
      let both = 0;
      for (let m = start[j]; m < last; m++) {
        const q = target[m];
        const one = above[q];
        both += one;
        through[q] += one;
      }
      through[j] += both;
      own += both;
    }
    through[i] += own;
    for (let k = from; k < end; k++) above[target[k]] = 0;
  }
  return through;
}
