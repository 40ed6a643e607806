import type {Graph} from "../graphs/graph.ts";
import {wasmKernel} from "../util/wasm.ts";
import {BYTES} from "./wasm/products.wasm.ts";

/** Products of a graph's matrix of strengths A with vectors. */
export interface StrengthProducts {
  /** A number a node each; they hold zeros. */
  readonly vectors: readonly Float64Array[];
  /** to ← a · A x + b · x + c · to, for two of the vectors. O(edges). */
  add(x: Float64Array, to: Float64Array, by: Factors): void;
  /** Ends the use of the vectors. */
  release(): void;
}

export interface Factors {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** With so many vectors; in WebAssembly where that is to be had, with the same bits. */
export const strengthProducts = (graph: Graph, count: number): StrengthProducts =>
  compiledProducts(graph, count) ?? plainProducts(graph, count);

/** Graphs of fewer slots are done before a kernel is ready. */
const WORTH_COMPILING = 2000;

function compiledProducts(
  {order, start, target, strength}: Graph,
  count: number,
): StrengthProducts | null {
  if (target.length < WORTH_COMPILING) return null;
  const kernel = wasmKernel<{product(...given: number[]): void}>(
    BYTES,
    12 * target.length + 4 * order + count * (8 * order + 16) + 65_536,
  );
  if (kernel === null) return null;
  const rows = [start, target, strength].map(kernel.put);
  const rooms = Array.from({length: count}, () => kernel.room(8 * order));
  const vectors = rooms.map(at => kernel.real(at, order).fill(0));
  return {
    vectors,
    add: (x, to, {a, b, c}) =>
      kernel.run.product(order, ...rows, x.byteOffset, to.byteOffset, a, b, c),
    release: kernel.release,
  };
}

function plainProducts({order, start, target, strength}: Graph, count: number): StrengthProducts {
  return {
    vectors: Array.from({length: count}, () => new Float64Array(order)),
    add(x, to, {a, b, c}) {
      for (let i = 0, k = 0; i < order; i++) {
        // Two sums side by side: each addition would wait for the one before.
        let even = 0;
        let odd = 0;
        const end = start[i + 1];
        for (; k + 1 < end; k += 2) {
          even += strength[k] * x[target[k]];
          odd += strength[k + 1] * x[target[k + 1]];
        }
        if (k < end) {
          even += strength[k] * x[target[k]];
          k += 1;
        }
        to[i] = a * (even + odd) + b * x[i] + c * to[i];
      }
    },
    release() {},
  };
}
