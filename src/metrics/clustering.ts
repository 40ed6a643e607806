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
  const up = upward(graph);
  const triangles = new Float64Array(n);
  /** Node → 1 + the node at hand that it is above of, if it is. */
  const mark = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const from = up.start[i];
    const end = up.start[i + 1];
    if (end - from < 2) continue;
    for (let k = from; k < end; k++) mark[up.target[k]] = i + 1;
    let own = 0;
    for (let k = from; k < end; k++) {
      const j = up.target[k];
      const last = up.start[j + 1];
      let both = 0;
      for (let m = up.start[j]; m < last; m++) {
        const q = up.target[m];
        if (mark[q] !== i + 1) continue;
        both += 1;
        triangles[q] += 1;
      }
      triangles[j] += both;
      own += both;
    }
    triangles[i] += own;
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
