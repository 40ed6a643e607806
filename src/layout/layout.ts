import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import type {Positions} from "./positions.ts";
import {type LayoutOptions, layoutSteps} from "./steps.ts";

export type {LayoutOptions} from "./steps.ts";

/** Rounds between two looks at the watch. */
const BLOCK = 10;

/**
 * Finds a place for every node: each component by its forces, long axis level; then one with half of all tied nodes
 * above the others in rows, else all packed around the widest; and nodes without ties in rows below. The mean length of a tie in the largest component is 1, in the
 * others what the median is there, in rows 0.8 of it (but for what overlaps had to give); the box around all is centred. Always
 * finite. Same graph, options and seed: same bits, on every engine.
 *
 * Large components start from smaller pictures of themselves (see `multilevelStart`).
 *
 * Time: O(rounds · (nodes log nodes + edges)). Throws RangeError for rounds below 0 or communities of
 * another length.
 */
export function layout(graph: Graph, options: LayoutOptions = {}, watch: Watch = {}): Positions {
  const steps = layoutSteps(graph, options);
  do checkpoint(watch, "Layout", steps.fraction);
  while (steps.step(BLOCK));
  return steps.positions();
}
