import type {Graph} from "../graphs/graph.ts";
import {upward} from "./upward.ts";

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
 * Each triangle is met once, from its lowest corner in the order of degree, so that hubs cost little.
 * Time: O(edges^1.5). Memory: 3 numbers a node and 1 an edge.
 *
 * D. Watts & S. Strogatz 1998, doi:10.1038/30918.
 */
export function clustering(graph: Graph): Clustering {
  const {order: n} = graph;
  const {start, target} = upward(graph);
  const triangles = new Float64Array(n);
  /** Node → 1 where the node at hand is below it, else 0: what is added without asking, as no processor foresees the answer. */
  const above = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const from = start[i];
    const end = start[i + 1];
    if (end - from < 2) continue;
    for (let k = from; k < end; k++) above[target[k]] = 1;
    let own = 0;
    for (let k = from; k < end; k++) {
      const j = target[k];
      const last = start[j + 1];
      let both = 0;
      for (let m = start[j]; m < last; m++) {
        const q = target[m];
        const one = above[q];
        both += one;
        triangles[q] += one;
      }
      triangles[j] += both;
      own += both;
    }
    triangles[i] += own;
    for (let k = from; k < end; k++) above[target[k]] = 0;
  }

  let triples = 0;
  let closed = 0;
  let sum = 0;
  const local = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const degree = graph.start[i + 1] - graph.start[i];
    const pairs = (degree * (degree - 1)) / 2;
    triples += pairs;
    closed += triangles[i];
    local[i] = pairs === 0 ? 0 : triangles[i] / pairs;
    sum += local[i];
  }
  return {
    triangles,
    local,
    transitivity: triples === 0 ? null : closed / triples,
    mean: n === 0 ? null : sum / n,
  };
}
