import type {Graph} from "../graphs/graph.ts";
import type {Watch} from "../util/watch.ts";
import {triangles} from "./triangles.ts";

export interface Clustering {
  /** Triangles through each node. */
  readonly triangles: Float64Array;
  /** Share of a node's pairs of neighbours that are tied, 0 … 1; 0 below two neighbours. */
  readonly local: Float64Array;
  /** 3 · triangles / connected triples of the whole graph; null where there is no triple. */
  readonly transitivity: number | null;
  /** Mean of `local` over all nodes; null for no nodes. */
  readonly mean: number | null;
}

/**
 * How closed the neighbourhoods are. Strengths do not enter.
 *
 * Time: O(edges^1.5). Memory: 4 numbers a node and 1 an edge.
 *
 * D. Watts & S. Strogatz 1998, doi:10.1038/30918.
 */
export function clustering(graph: Graph, watch: Watch = {}): Clustering {
  const {order: n} = graph;
  const through = triangles(graph);
  watch.onLetGo?.(9 * n + 2 * graph.target.length);
  let triples = 0;
  let closed = 0;
  let sum = 0;
  const local = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const degree = graph.start[i + 1] - graph.start[i];
    const pairs = (degree * (degree - 1)) / 2;
    triples += pairs;
    closed += through[i];
    local[i] = pairs === 0 ? 0 : through[i] / pairs;
    sum += local[i];
  }
  return {
    triangles: through,
    local,
    transitivity: triples === 0 ? null : closed / triples,
    mean: n === 0 ? null : sum / n,
  };
}
