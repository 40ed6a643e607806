import {type ListColumn, listAt} from "../util/list-column.ts";
import type {Blocks} from "./blocks.ts";

/** Nodes with the paths that begin and end at them. */
interface Ends {
  readonly order: number;
  readonly begins: Float64Array;
  readonly ends: Float64Array;
}

/** What hangs on the nodes of each block outside of it, in the order of `blocks.nodes.item`. */
export interface Behind {
  readonly begins: Float64Array;
  readonly ends: Float64Array;
}

/** Adds up what hangs where, and tells how many paths run from one side of a node to another. */
export function hanging(
  {order: n, begins, ends}: Ends,
  {nodes, component}: Blocks,
  add: (node: number, paths: number) => void,
): Behind {
  const {start, item} = nodes;
  const count = start.length - 1;
  /** Node → all that hangs on it in the blocks that it is the first of. */
  const below = {begins: new Float64Array(n), ends: new Float64Array(n)};
  /** Block → all in it and below, but for its first node. */
  const of = {begins: new Float64Array(count), ends: new Float64Array(count)};
  const behind = {begins: new Float64Array(item.length), ends: new Float64Array(item.length)};
  const all = {begins: new Float64Array(count + 1), ends: new Float64Array(count + 1)};
  for (let b = 0; b < count; b++) {
    const first = item[start[b]];
    for (let k = start[b] + 1; k < start[b + 1]; k++) {
      behind.begins[k] = below.begins[item[k]];
      behind.ends[k] = below.ends[item[k]];
      of.begins[b] += begins[item[k]] + behind.begins[k];
      of.ends[b] += ends[item[k]] + behind.ends[k];
    }
    below.begins[first] += of.begins[b];
    below.ends[first] += of.ends[b];
    // The last block of a component begins at its root, below which all of it hangs.
    all.begins[component[b]] = begins[first] + below.begins[first];
    all.ends[component[b]] = ends[first] + below.ends[first];
  }

  for (let b = 0; b < count; b++) {
    const whole = {begins: all.begins[component[b]], ends: all.ends[component[b]]};
    const first = item[start[b]];
    // From below the first node to wherever else, through it.
    add(first, of.begins[b] * (whole.ends - ends[first] - of.ends[b]));
    behind.begins[start[b]] = whole.begins - of.begins[b] - begins[first];
    behind.ends[start[b]] = whole.ends - of.ends[b] - ends[first];
    // From the side of the block to what hangs below its other nodes.
    for (let k = start[b] + 1; k < start[b + 1]; k++) {
      const i = item[k];
      if (below.ends[i] > 0) add(i, (whole.begins - begins[i] - below.begins[i]) * below.ends[i]);
    }
  }
  return behind;
}

/** The nodes of a block, rising, and where each stands in `nodes.item`. */
export function slotsOf(
  nodes: ListColumn,
  b: number,
): {readonly members: Uint32Array; readonly slot: Uint32Array} {
  const members = listAt(nodes, b).slice().sort();
  const at = new Map<number, number>();
  for (let k = nodes.start[b]; k < nodes.start[b + 1]; k++) at.set(nodes.item[k], k);
  return {members, slot: members.map(i => at.get(i)!)};
}
