import {edgeList, graphFromArrays} from "../graphs/build-graph.ts";
import type {Graph} from "../graphs/graph.ts";
import type {Random} from "../util/random.ts";

/** Exchanges tried for each tie: after so many hardly a tie is where it was. */
const TRIES = 10;

/**
 * A random graph of the same degrees: two ties a–b and c–d become a–d and c–b, over and over, unless that would make a
 * loop or a tie twice. Strengths are forgotten: every tie has 1. Time: O(10 · ties).
 *
 * S. Maslov & K. Sneppen 2002, Science 296:910, doi:10.1126/science.1065103.
 */
export function rewired(graph: Graph, random: Random): Graph {
  const {order} = graph;
  const {source, target} = edgeList(graph);
  const a = Uint32Array.from(source);
  const b = Uint32Array.from(target);
  const keyOf = (i: number, j: number) => (i < j ? i * order + j : j * order + i);
  const tied = new Set<number>();
  for (let e = 0; e < a.length; e++) tied.add(keyOf(a[e], b[e]));

  for (let tries = a.length < 2 ? 0 : TRIES * a.length; tries > 0; tries--) {
    const e = random.below(a.length);
    const f = random.below(a.length);
    // Either end of the second tie may be the one that is given away.
    const turned = random.below(2) === 1;
    const [c, d] = turned ? [b[f], a[f]] : [a[f], b[f]];
    if (a[e] === d || c === b[e] || e === f) continue;
    const [one, two] = [keyOf(a[e], d), keyOf(c, b[e])];
    if (one === two || tied.has(one) || tied.has(two)) continue;
    tied.delete(keyOf(a[e], b[e]));
    tied.delete(keyOf(c, d));
    tied.add(one).add(two);
    a[f] = c;
    b[f] = b[e];
    b[e] = d;
  }
  return graphFromArrays(order, a, b, new Float64Array(a.length).fill(1));
}
