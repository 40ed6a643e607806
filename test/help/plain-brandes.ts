import type {Graph} from "../../src/graphs/graph.ts";
import {dijkstra, EQUAL, lengths} from "../../src/metrics/dijkstra.ts";

/**
 * Brandes's algorithm over a whole graph: what hangs on each node, summed over the sources, where a path's length is the sum
 * of 1/strength and lengths within 10⁻¹² of each other are equal. Half of it over all sources is the raw betweenness.
 * `onTie` is told what hangs on each slot of the compressed rows, from the farther end.
 */
export function weightedDependencies(
  graph: Graph,
  from: Uint32Array,
  onTie: ((slot: number, amount: number) => void) | null = null,
): Float64Array {
  const {order: n, start, target} = graph;
  const length = lengths(graph);
  const search = dijkstra(graph, length);
  const {settled, distance, paths} = search;
  const sum = new Float64Array(n);
  const hanging = new Float64Array(n);
  /** 1 for nodes that were settled later than the one at hand: distances that are all but equal do not tell. */
  const later = new Uint8Array(n);

  for (const root of from) {
    search.from(root);
    for (let q = search.reached - 1; q > 0; q--) {
      const i = settled[q];
      const far = distance[i];
      const flow = (1 + hanging[i]) / paths[i];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (later[j] === 1) continue;
        const along = distance[j] + length[k];
        if (along > far * (1 + EQUAL) || along < far * (1 - EQUAL)) continue;
        const amount = flow * paths[j];
        hanging[j] += amount;
        onTie?.(k, amount);
      }
      sum[i] += hanging[i];
      hanging[i] = 0;
      later[i] = 1;
    }
    for (let q = 1; q < search.reached; q++) later[settled[q]] = 0;
    hanging[root] = 0;
  }
  return sum;
}
