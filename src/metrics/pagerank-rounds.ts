import type {Graph} from "../graphs/graph.ts";
import {wasmKernel} from "../util/wasm.ts";
import {strengths} from "./degree.ts";
import {rowPieces} from "./row-pieces.ts";
import {BYTES} from "./wasm/pagerank.wasm.ts";

/** What a round takes from jumps and how far it goes. */
export interface RoundOptions {
  /** What every node gets from jumps. */
  readonly base: number;
  readonly damping: number;
  readonly relaxation: number;
}

/** Nodes between which scores flow. */
export interface Rounds {
  /** Strength of each node. */
  readonly total: Float64Array;
  /** Score a unit of strength, which whoever begins sets: what a node hands along its edges. */
  readonly flow: Float64Array;
  /** Goes over all nodes once and gives by how much the scores changed in sum. */
  round(options: RoundOptions): number;
  /** Ends the use of the arrays. */
  release(): void;
}

/** Rounds of `pagerank`: in WebAssembly where that is to be had, with the same bits. */
export const pagerankRounds = (graph: Graph): Rounds => compiledRounds(graph) ?? plainRounds(graph);

/** Graphs of fewer slots are done before a kernel is ready. */
const WORTH_COMPILING = 2000;
/** More slots, or nodes, are not kept in the kernel's memory: rows come again each round, piece by piece. */
const HELD = 1 << 21;

function compiledRounds(graph: Graph): Rounds | null {
  const {order, start, target, strength} = graph;
  if (target.length < WORTH_COMPILING) return null;
  const held = Math.max(order, target.length) <= HELD;
  const {bounds, rows, slots} = rowPieces(start, held ? HELD : undefined);
  const kernel = wasmKernel<{round(...given: number[]): number}>(
    BYTES,
    4 * rows + 12 * slots + 16 * order + 8192,
  );
  if (kernel === null) return null;
  const starts = kernel.room(4 * (rows + 1));
  const targets = kernel.room(4 * slots);
  const strengthsOf = kernel.room(8 * slots);
  const flows = kernel.room(8 * order);
  const totals = kernel.room(8 * order);
  const total = strengths(graph, kernel.real(totals, order));
  const startAt = kernel.whole(starts, rows + 1);
  const targetAt = kernel.whole(targets, slots);
  const strengthAt = kernel.real(strengthsOf, slots);
  const bring = (first: number, last: number) => {
    startAt.set(start.subarray(first, last + 1));
    targetAt.set(target.subarray(start[first], start[last]));
    strengthAt.set(strength.subarray(start[first], start[last]));
  };
  if (held) bring(0, order);
  return {
    total,
    flow: kernel.real(flows, order),
    round({base, damping, relaxation}) {
      let change = 0;
      for (let p = 0; p + 1 < bounds.length; p++) {
        const [first, last] = [bounds[p], bounds[p + 1]];
        if (!held) bring(first, last);
        change = kernel.run.round(
          first,
          last,
          starts,
          targets,
          strengthsOf,
          flows,
          totals,
          relaxation,
          base,
          damping,
          change,
        );
      }
      return change;
    },
    release: kernel.release,
  };
}

function plainRounds(graph: Graph): Rounds {
  const {order, start, target, strength} = graph;
  const total = strengths(graph);
  const flow = new Float64Array(order);
  const round = ({base, damping, relaxation}: RoundOptions): number => {
    let change = 0;
    for (let i = 0, k = 0; i < order; i++) {
      const end = start[i + 1];
      if (k === end) continue;
      let sum = 0;
      for (; k < end; k++) sum += strength[k] * flow[target[k]];
      const more = base + damping * sum - flow[i] * total[i];
      change += Math.abs(more);
      flow[i] += more * (relaxation / total[i]);
    }
    return change;
  };
  return {total, flow, round, release() {}};
}
