import {edgeOfSlot} from "../graphs/build-graph.ts";
import {edgeCount, type Graph} from "../graphs/graph.ts";
import {upward} from "./upward.ts";

/**
 * Simmelian strength of each tie: how many others both its ends are tied to, which is the number of
 * triangles that it is a side of. In the order of the edge list.
 *
 * Time: O(edges^1.5). Memory: 2 numbers a node and 5 an edge. D. Krackhardt 1999, Research in the Sociology of
 * Organizations 16:183.
 */
export function simmelianStrength(graph: Graph): Float64Array {
  const {order: n} = graph;
  const up = upward(graph);
  const sides = new Float64Array(edgeCount(graph));
  /** Node above the one at hand → 1 + the place of the tie between. */
  const mark = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    for (let k = up.start[i]; k < up.start[i + 1]; k++) mark[up.target[k]] = k + 1;
    for (let k = up.start[i]; k < up.start[i + 1]; k++) {
      const j = up.target[k];
      for (let m = up.start[j]; m < up.start[j + 1]; m++) {
        const side = mark[up.target[m]];
        if (side === 0) continue;
        sides[k] += 1;
        sides[side - 1] += 1;
        sides[m] += 1;
      }
    }
    for (let k = up.start[i]; k < up.start[i + 1]; k++) mark[up.target[k]] = 0;
  }
  const edge = edgeOfSlot(graph);
  const shared = new Float64Array(sides.length);
  for (let u = 0; u < sides.length; u++) shared[edge[up.slot[u]]] = sides[u];
  return shared;
}
