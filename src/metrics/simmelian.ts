import {edgeCount, type Graph} from "../graphs/graph.ts";

/**
 * Simmelian strength of each tie: how many others both its ends are tied to, which is the number of
 * triangles that it is a side of. In the order of the edge list.
 *
 * Time: O(Σ degree²) at most. Memory: 1 number a node. D. Krackhardt 1999, Research in the Sociology of
 * Organizations 16:183.
 */
export function simmelianStrength(graph: Graph): Float64Array {
  const {order, start, target} = graph;
  const shared = new Float64Array(edgeCount(graph));
  const mark = new Int32Array(order).fill(-1);
  let e = 0;
  for (let i = 0; i < order; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) mark[target[k]] = i;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      if (j < i) continue;
      let count = 0;
      for (let m = start[j]; m < start[j + 1]; m++) if (mark[target[m]] === i) count += 1;
      shared[e++] = count;
    }
  }
  return shared;
}
