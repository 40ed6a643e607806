import type {Graph} from "../graphs/graph.ts";
import {wasmKernel} from "../util/wasm.ts";
import {BYTES} from "./wasm/pagerank.wasm.ts";

/** What rounds go over: `flow` changes in place. */
export interface Sweeping {
  readonly graph: Graph;
  readonly flow: Float64Array;
  readonly total: Float64Array;
  readonly gain: Float64Array;
  readonly base: number;
  readonly damping: number;
}

export interface Rounds {
  /** Goes over all nodes once and gives by how much the scores changed in sum. */
  round(): number;
  /** Brings `flow` up to date. */
  finish(): void;
}

/** Rounds of `pagerank`: in WebAssembly where that is to be had, with the same bits. */
export const pagerankRounds = (state: Sweeping): Rounds =>
  compiledRounds(state) ?? plainRounds(state);

/** Graphs of fewer slots are done before a kernel is ready. */
const WORTH_COMPILING = 2000;
/** More slots are not kept in the kernel's memory: rows come again each round, so many slots at a time, which lie near by. */
const HELD = 1 << 21;
const AT_ONCE = 1 << 15;

function compiledRounds({graph, flow, total, gain, base, damping}: Sweeping): Rounds | null {
  const {order, start, target, strength} = graph;
  if (target.length < WORTH_COMPILING) return null;
  const blocks = rowBlocks(start, target.length <= HELD ? target.length : AT_ONCE);
  let most = 0;
  for (let b = 1; b < blocks.length; b++)
    most = Math.max(most, start[blocks[b]] - start[blocks[b - 1]]);
  const kernel = wasmKernel<{round(...given: number[]): number}>(
    BYTES,
    12 * most + 28 * order + 8192,
  );
  if (kernel === null) return null;
  const targets = kernel.room(4 * most);
  const strengths = kernel.room(8 * most);
  const starts = kernel.put(start);
  const flows = kernel.put(flow);
  const given = [starts, targets, strengths, flows, kernel.put(total), kernel.put(gain)];
  const targetAt = kernel.whole(targets, most);
  const strengthAt = kernel.real(strengths, most);
  const bring = (first: number, last: number) => {
    targetAt.set(target.subarray(start[first], start[last]));
    strengthAt.set(strength.subarray(start[first], start[last]));
  };
  const held = blocks.length === 2;
  if (held) bring(0, order);
  return {
    round() {
      let change = 0;
      for (let b = 1; b < blocks.length; b++) {
        const [first, last] = [blocks[b - 1], blocks[b]];
        if (!held) bring(first, last);
        change = kernel.run.round(first, last, ...given, base, damping, change);
      }
      return change;
    },
    finish() {
      flow.set(kernel.real(flows, order));
      kernel.release();
    },
  };
}

/** Where blocks of whole rows begin, and the last ends: of at most so many slots each, or of one row. */
function rowBlocks(start: Uint32Array, most: number): number[] {
  const order = start.length - 1;
  const blocks = [0];
  for (let i = 1; i <= order; i++)
    if (i === order || start[i + 1] - start[blocks[blocks.length - 1]] > most) blocks.push(i);
  return blocks;
}

function plainRounds({graph, flow, total, gain, base, damping}: Sweeping): Rounds {
  const {order, start, target, strength} = graph;
  const round = (): number => {
    let change = 0;
    for (let i = 0, k = 0; i < order; i++) {
      const end = start[i + 1];
      if (k === end) continue;
      let sum = 0;
      for (; k < end; k++) sum += strength[k] * flow[target[k]];
      const more = base + damping * sum - flow[i] * total[i];
      change += Math.abs(more);
      flow[i] += more * gain[i];
    }
    return change;
  };
  return {round, finish() {}};
}
