import fc from "fast-check";
import {edgeList, graphFrom} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";

/** A graph that is written as edges [a, b] or [a, b, strength]; one node more than the largest named. */
export function graphOf(edges: readonly (readonly number[])[], order?: number): Graph {
  const most = edges.reduce((n, [a, b]) => Math.max(n, a + 1, b + 1), 0);
  return graphFrom(
    order ?? most,
    edges.map(([a, b, strength = 1]) => [a, b, strength] as const),
  );
}

export const path = (n: number): Graph =>
  graphOf(
    Array.from({length: n - 1}, (_, i) => [i, i + 1]),
    n,
  );

/** Node 0 is the centre. */
export const star = (leaves: number): Graph =>
  graphOf(
    Array.from({length: leaves}, (_, i) => [0, i + 1]),
    leaves + 1,
  );

export const cycle = (n: number): Graph =>
  graphOf(Array.from({length: n}, (_, i) => [i, (i + 1) % n]));

export const clique = (n: number): Graph =>
  graphOf(Array.from({length: n}, (_, i) => Array.from({length: i}, (_, j) => [i, j])).flat(), n);

/** Krackhardt's kite. */
export const KITE = graphOf([
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 5],
  [1, 3],
  [1, 4],
  [1, 6],
  [2, 3],
  [2, 5],
  [3, 4],
  [3, 5],
  [3, 6],
  [4, 6],
  [5, 6],
  [5, 7],
  [6, 7],
  [7, 8],
  [8, 9],
]);

/** Two graphs side by side. */
export function union(a: Graph, b: Graph): Graph {
  return graphOf(
    [...triples(a), ...triples(b).map(([i, j, s]) => [i + a.order, j + a.order, s])],
    a.order + b.order,
  );
}

/** The edges of a graph as [a, b, strength]. */
export function triples(graph: Graph): [number, number, number][] {
  const {source, target, strength} = edgeList(graph);
  return Array.from(source, (a, e) => [a, target[e], strength[e]]);
}

export const scaled = (graph: Graph, by: number): Graph => ({
  ...graph,
  strength: graph.strength.map(s => s * by),
});

/** Strengths whose sums and quotients stay exact enough to compare: quarters. */
const strength = fc.integer({min: 1, max: 40}).map(quarters => quarters / 4);

/** Any small graph: sparse or dense, with isolated nodes, several components and strengths. */
export const anyGraph: fc.Arbitrary<Graph> = fc
  .record({order: fc.integer({min: 0, max: 14}), many: fc.integer({min: 0, max: 40})})
  .chain(({order, many}) =>
    order < 2
      ? fc.constant(graphOf([], order))
      : fc
          .array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1), strength), {maxLength: many})
          .map(edges => {
            const simple = new Map(
              edges
                .filter(([a, b]) => a !== b)
                .map(edge => [`${Math.min(edge[0], edge[1])} ${Math.max(edge[0], edge[1])}`, edge]),
            );
            return graphOf([...simple.values()], order);
          }),
  );

/** A graph with a way to number its nodes anew. */
export const anyRelabelling: fc.Arbitrary<{graph: Graph; place: number[]}> = anyGraph.chain(graph =>
  fc.record({
    graph: fc.constant(graph),
    place: fc.shuffledSubarray(
      Array.from({length: graph.order}, (_, i) => i),
      {minLength: graph.order, maxLength: graph.order},
    ),
  }),
);

/** Links from a node to each, or infinity. */
export function linksFrom(root: number, {order, start, target}: Graph): number[] {
  const links = new Array<number>(order).fill(Number.POSITIVE_INFINITY);
  links[root] = 0;
  const queue = [root];
  for (const i of queue)
    for (const j of target.subarray(start[i], start[i + 1])) {
      if (links[j] < Number.POSITIVE_INFINITY) continue;
      links[j] = links[i] + 1;
      queue.push(j);
    }
  return links;
}
