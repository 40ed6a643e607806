import type {Graph} from "../graphs/graph.ts";
import {placesOf} from "../util/list-column.ts";
import type {Rows} from "./blocks.ts";

/** Number of neighbours of each node. O(nodes). */
export function degrees({order, start}: Graph): Float64Array {
  return Float64Array.from({length: order}, (_, i) => start[i + 1] - start[i]);
}

/** Sum of the strengths of each node's edges, in an array that is made or given. O(edges). */
export function strengths(
  {order, start, strength}: Graph,
  sums: Float64Array = new Float64Array(order),
): Float64Array {
  for (let i = 0; i < order; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += strength[k];
    sums[i] = sum;
  }
  return sums;
}

/** The nodes by falling degree, ties by number. O(nodes). */
export function nodesByDegree({order, start}: Rows): Uint32Array {
  let most = 0;
  for (let i = 0; i < order; i++) most = Math.max(most, start[i + 1] - start[i]);
  const fewer = new Uint32Array(order);
  for (let i = 0; i < order; i++) fewer[i] = most - (start[i + 1] - start[i]);
  return placesOf(fewer, most + 1).item;
}
