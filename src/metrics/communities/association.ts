import type {Graph} from "../../graphs/graph.ts";
import {strengths} from "../degree.ts";

/**
 * How far each tie is beyond what chance lets expect: s_ij = 2m w_ij / (s_i s_j), with s_i the strength of i and
 * 2m the sum of all; above 1 is more than expected. The same graph with these as strengths. O(edges).
 *
 * N. J. van Eck & L. Waltman 2009, doi:10.1002/asi.21075.
 */
export function associated(graph: Graph): Graph {
  const {order, start, target} = graph;
  const total = strengths(graph);
  const twice = total.reduce((sum, s) => sum + s, 0);
  const strength = graph.strength.slice();
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      strength[k] = (twice * strength[k]) / (total[i] * total[target[k]]);
  return {order, start, target, strength};
}
