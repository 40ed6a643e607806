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
  /** Tie, from 1 → triangles that it is a side of; at 0 what is no triangle adds nothing. */
  const sides = new Uint32Array(edgeCount(graph) + 1);
  /** Node above the one at hand → 1 + the place of the tie between. */
  const mark = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const end = up.start[i + 1];
    for (let k = up.start[i]; k < end; k++) mark[up.target[k]] = k + 1;
    for (let k = up.start[i]; k < end; k++) {
      const j = up.target[k];
      let own = 0;
      for (let m = up.start[j], to = up.start[j + 1]; m < to; m++) {
        const side = mark[up.target[m]];
        const closed = Number(side !== 0); // no branch, as none could be foretold
        own += closed;
        sides[side] += closed;
        sides[m + 1] += closed;
      }
      sides[k + 1] += own;
    }
    for (let k = up.start[i]; k < end; k++) mark[up.target[k]] = 0;
  }
  const edge = edgeOfSlot(graph);
  const shared = new Float64Array(up.slot.length);
  for (let u = 0; u < shared.length; u++) shared[edge[up.slot[u]]] = sides[u + 1];
  return shared;
}
