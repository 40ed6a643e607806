import {edgeList, edgeOfSlot} from "../graphs/build-graph.ts";
import type {EdgeList, Graph} from "../graphs/graph.ts";
import {withEdges} from "../graphs/slice.ts";

/**
 * How likely so strong a tie would be by chance, seen from the end where it is less likely: low ties are the
 * backbone of a network. min over both ends of (1 − w/s)^(k − 1), with s the strength and k the degree of the
 * end; an end with a single tie says nothing (1). Range 0 … 1. O(nodes + ties · log degree).
 *
 * Powers are multiplied out, for engines differ in the last bit of theirs.
 * Á. Serrano, M. Boguñá & A. Vespignani 2009, doi:10.1073/pnas.0808904106.
 */
export function disparity(order: number, {source, target, strength}: EdgeList): Float64Array {
  const degree = new Uint32Array(order);
  const total = new Float64Array(order);
  const add = (end: number, w: number) => {
    degree[end] += 1;
    total[end] += w;
  };
  for (let e = 0; e < source.length; e++) {
    add(source[e], strength[e]);
    add(target[e], strength[e]);
  }
  const chance = (end: number, w: number) =>
    power(Math.max(0, 1 - w / total[end]), degree[end] - 1);
  const least = new Float64Array(strength.length);
  for (let e = 0; e < least.length; e++) {
    const w = strength[e];
    least[e] = Math.min(chance(source[e], w), chance(target[e], w));
  }
  return least;
}

/**
 * The backbone of a graph: the ties whose disparity is below `level`; all nodes stay. O(nodes + edges).
 * Throws RangeError unless 0 ≤ level ≤ 1.
 */
export function disparityBackbone(graph: Graph, level = 0.05): Graph {
  if (!(level >= 0 && level <= 1)) throw new RangeError(`level: expected 0 to 1, got ${level}`);
  const chance = disparity(graph.order, edgeList(graph));
  const edge = edgeOfSlot(graph);
  return withEdges(graph, slot => chance[edge[slot]] < level);
}

/** x to a whole power below 2³¹, by squaring. */
function power(x: number, exponent: number): number {
  let result = 1;
  for (let base = x, n = exponent; n > 0; n >>= 1) {
    if ((n & 1) === 1) result *= base;
    base *= base;
  }
  return result;
}
