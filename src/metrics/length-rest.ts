import type {Graph} from "../graphs/graph.ts";
import {type Behind, slotsOf} from "./block-ends.ts";
import type {Blocks, Rows} from "./blocks.ts";
import {isDetour, type NearTies} from "./near-ties.ts";
import {rowsAmong} from "./rows-among.ts";

/** What is left of a graph to take apart: ties that shortest paths may have. */
export interface LengthRest extends Rows {
  /** The length of each slot. */
  readonly length: Float64Array;
  /** Slot → that of the graph. */
  readonly slot: Uint32Array;
  /** Member → node. */
  readonly node: Uint32Array;
  /** Member → how many searches begin at it or behind it, and how many paths end there. */
  readonly begins: Float64Array;
  readonly ends: Float64Array;
}

/** A graph before anything was taken away but ties whose ends have a shorter way. */
export function wholeRest(
  {order, start, target}: Graph,
  near: NearTies,
  begins: Float64Array,
): LengthRest {
  const rowStart = new Uint32Array(order + 1);
  const [row, slot] = [new Uint32Array(target.length), new Uint32Array(target.length)];
  let write = 0;
  for (let i = 0; i < order; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (isDetour(near, k)) continue;
      row[write] = target[k];
      slot[write++] = k;
    }
    rowStart[i + 1] = write;
  }
  return {
    order,
    start: rowStart,
    target: row.slice(0, write),
    length: Float64Array.from(slot.subarray(0, write), k => near.length[k]),
    slot: slot.slice(0, write),
    node: Uint32Array.from({length: order}, (_, i) => i),
    begins,
    ends: new Float64Array(order).fill(1),
  };
}

/** A block by itself, with what hangs on it. `place` holds −1 for every member, and is left so. */
export function blockOf(
  rest: LengthRest,
  {nodes}: Blocks,
  behind: Behind,
  b: number,
  place: Int32Array,
): LengthRest {
  const {members, slot} = slotsOf(nodes, b);
  const own = restOf(rest, members, place);
  return {
    ...own,
    begins: own.begins.map((x, c) => x + behind.begins[slot[c]]),
    ends: own.ends.map((x, c) => x + behind.ends[slot[c]]),
  };
}

/** What is left of some members, rising. `place` holds −1 for every member, and is left so. */
export function restOf(rest: LengthRest, members: Uint32Array, place: Int32Array): LengthRest {
  const {start, target, slot} = rowsAmong(rest, members, place);
  return {
    order: members.length,
    start,
    target,
    length: Float64Array.from(slot, k => rest.length[k]),
    slot: slot.map(k => rest.slot[k]),
    node: members.map(i => rest.node[i]),
    begins: Float64Array.from(members, i => rest.begins[i]),
    ends: Float64Array.from(members, i => rest.ends[i]),
  };
}
