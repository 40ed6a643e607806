import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {dijkstra, lengths} from "./dijkstra.ts";
import {type DistanceSums, distanceSums} from "./distances.ts";

export interface ClosenessOptions {
  /** What a path's length is: its number of links, or the sum of 1/strength. @default "links" */
  readonly by?: "links" | "strength";
}

type Sums = Pick<DistanceSums, "inverse" | "total" | "reached">;

/**
 * Harmonic closeness: (1/(n − 1)) Σ 1/d, where a node that cannot be reached adds 0; 0 for a single node.
 * Counting links it is 0 … 1; by strength it may be more.
 *
 * P. Boldi & S. Vigna 2014, doi:10.1080/15427951.2013.865686. Cost as `distanceSums`; by strength
 * O(nodes · edges · log nodes).
 */
export function harmonicCloseness(
  graph: Graph,
  {by = "links"}: ClosenessOptions = {},
  watch: Watch = {},
): Float64Array {
  return harmonicOf(sumsBy(graph, by, watch));
}

/**
 * Closeness after Wasserman & Faust: r/(n − 1) · r/Σd with r nodes in reach; 0 for isolated nodes.
 * Counting links it is 0 … 1; by strength it may be more. Cost as for `harmonicCloseness`.
 *
 * L. Freeman 1978, doi:10.1016/0378-8733(78)90021-7; S. Wasserman & K. Faust 1994, p. 201.
 */
export function closeness(
  graph: Graph,
  {by = "links"}: ClosenessOptions = {},
  watch: Watch = {},
): Float64Array {
  return closenessOf(sumsBy(graph, by, watch));
}

/** Harmonic closeness from sums that are at hand. */
export function harmonicOf({inverse}: Sums): Float64Array {
  const others = Math.max(1, inverse.length - 1);
  return inverse.map(sum => sum / others);
}

/** Closeness from sums that are at hand. */
export function closenessOf({total, reached}: Sums): Float64Array {
  const others = total.length - 1;
  return total.map((sum, i) => (sum === 0 ? 0 : (reached[i] / others) * (reached[i] / sum)));
}

function sumsBy(graph: Graph, by: "links" | "strength", watch: Watch): Sums {
  if (by === "links") return distanceSums(graph, watch);
  if (by !== "strength") throw new RangeError(`by: expected links or strength, got ${by}`);
  const {order: n} = graph;
  const search = dijkstra(graph, lengths(graph));
  const inverse = new Float64Array(n);
  const total = new Float64Array(n);
  const reached = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (i % 32 === 0) checkpoint(watch, "Distances", i / n);
    search.from(i);
    reached[i] = search.reached - 1;
    for (let q = 1; q < search.reached; q++) {
      const d = search.distance[search.settled[q]];
      inverse[i] += 1 / d;
      total[i] += d;
    }
  }
  return {inverse, total, reached};
}
