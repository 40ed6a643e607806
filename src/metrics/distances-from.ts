import type {Graph} from "../graphs/graph.ts";
import {breadthFirst} from "./breadth-first.ts";
import {dijkstra, lengths} from "./dijkstra.ts";

export interface DistanceOptions {
  /** Whether a path is as long as its links are many, or as the sum of their lengths, 1/strength. @default "links" */
  readonly by?: "links" | "strength";
}

/**
 * How far every node is from one: along the shortest path, infinity where there is none.
 *
 * Time: O(nodes + edges) by links, O(nodes + edges · log nodes) by strength. Throws RangeError for a node outside.
 * E. Dijkstra 1959, doi:10.1007/BF01386390.
 */
export function distancesFrom(
  graph: Graph,
  source: number,
  {by = "links"}: DistanceOptions = {},
): Float64Array {
  const {order} = graph;
  if (!(Number.isInteger(source) && source >= 0 && source < order))
    throw new RangeError(`source: expected a number below ${order}, got ${source}`);
  if (by !== "links" && by !== "strength")
    throw new RangeError(`by: expected links or strength, got ${by}`);
  if (by === "strength") {
    const search = dijkstra(graph, lengths(graph));
    search.from(source);
    return search.distance.slice();
  }
  const depth = new Int32Array(order).fill(-1);
  breadthFirst(graph, source, depth, new Uint32Array(order));
  return Float64Array.from(depth, links => (links < 0 ? Number.POSITIVE_INFINITY : links));
}
