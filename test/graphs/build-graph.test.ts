import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  edgeList,
  edgeOfSlot,
  graphFrom,
  graphFromArrays,
  graphOfSortedEdges,
} from "../../src/graphs/build-graph.ts";
import {edgeCount} from "../../src/graphs/graph.ts";
import {anyGraph, triples} from "../help/graphs.ts";

const anyEdges = fc.integer({min: 2, max: 12}).chain(order =>
  fc.record({
    order: fc.constant(order),
    edges: fc.array(
      fc
        .tuple(fc.nat(order - 1), fc.nat(order - 1), fc.integer({min: 1, max: 9}))
        .filter(([a, b]) => a !== b),
      {maxLength: 40},
    ),
  }),
);

describe("a graph from edges", () => {
  test("of a path holds each edge from either end, rows rising", () => {
    const graph = graphFrom(4, [
      [2, 1, 5],
      [1, 0, 3],
    ]);
    expect([...graph.start]).toEqual([0, 1, 3, 4, 4]);
    expect([...graph.target]).toEqual([1, 0, 2, 1]);
    expect([...graph.strength]).toEqual([3, 3, 5, 5]);
    expect(edgeCount(graph)).toBe(2);
  });

  test("sums parallel edges, whichever way they point", () => {
    const graph = graphFrom(3, [
      [0, 1, 1],
      [1, 2, 7],
      [1, 0, 2],
      [0, 1, 4],
    ]);
    expect(triples(graph)).toEqual([
      [0, 1, 7],
      [1, 2, 7],
    ]);
  });

  test("of no nodes, or of no edges, is empty", () => {
    expect(graphFrom(0, []).start).toEqual(new Uint32Array(1));
    expect(graphFrom(3, []).start).toEqual(new Uint32Array(4));
  });

  test.each([
    ["a loop", [1, 1, 1], /edges: expected no loops, got one at node 1/],
    ["a node outside", [0, 3, 1], /edges: expected nodes below 3, got 0 and 3/],
    ["a negative node", [-1, 0, 1], /edges: expected nodes below 3, got -1 and 0/],
    ["half a node", [0.5, 1, 1], /edges: expected nodes below 3, got 0.5 and 1/],
    ["no strength", [0, 1, 0], /edges: expected strengths above 0, got 0/],
    ["a strength that is no number", [0, 1, Number.NaN], /strengths above 0, got NaN/],
    ["an infinite strength", [0, 1, Number.POSITIVE_INFINITY], /strengths above 0, got Infinity/],
  ] as const)("refuses %s, by name", (_, edge, message) => {
    expect(() => graphFrom(3, [edge as readonly [number, number, number]])).toThrow(message);
  });

  test("refuses arrays of different lengths and an order that is no count", () => {
    const one = new Uint32Array(1);
    expect(() => graphFromArrays(2, one, new Uint32Array(2), new Float64Array(1))).toThrow(
      /as many sources, targets and strengths, got 1, 2 and 1/,
    );
    expect(() => graphFrom(-1, [])).toThrow(/order: expected a count of nodes, got -1/);
  });

  test("keeps the sum of all strengths, stands the same from either end and sorts its rows", () => {
    fc.assert(
      fc.property(anyEdges, ({order, edges}) => {
        const {start, target, strength} = graphFrom(order, edges);
        const total = edges.reduce((sum, [, , s]) => sum + s, 0);
        expect(strength.reduce((sum, s) => sum + s, 0)).toBe(2 * total);
        for (let i = 0; i < order; i++)
          for (let k = start[i]; k < start[i + 1]; k++) {
            if (k > start[i]) expect(target[k]).toBeGreaterThan(target[k - 1]);
            expect(target[k]).not.toBe(i);
            const back = target.subarray(start[target[k]], start[target[k] + 1]).indexOf(i);
            expect(strength[start[target[k]] + back]).toBe(strength[k]);
          }
      }),
    );
  });

  test("does not depend on the order or direction of the edges", () => {
    fc.assert(
      fc.property(anyEdges, fc.integer(), ({order, edges}, turn) => {
        const other = edges
          .map(([a, b, s], e): [number, number, number] =>
            (turn >> e) & 1 ? [b, a, s] : [a, b, s],
          )
          .reverse();
        expect(graphFrom(order, other)).toEqual(graphFrom(order, edges));
      }),
    );
  });
});

describe("the edge list of a graph", () => {
  test("is what slots of the compressed rows point to", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const edge = edgeOfSlot(graph);
        const edges = triples(graph);
        for (let i = 0; i < graph.order; i++)
          for (let k = graph.start[i]; k < graph.start[i + 1]; k++) {
            const j = graph.target[k];
            expect(edges[edge[k]]).toEqual([Math.min(i, j), Math.max(i, j), graph.strength[k]]);
          }
      }),
    );
  });

  test("is sorted by smaller, then larger end, and makes the same graph again", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const edges = edgeList(graph);
        const sorted = triples(graph).sort(([a, b], [c, d]) => a - c || b - d);
        expect(triples(graph)).toEqual(sorted);
        for (const [a, b] of triples(graph)) expect(a).toBeLessThan(b);
        expect(graphOfSortedEdges(graph.order, edges)).toEqual(graph);
        expect(graphFromArrays(graph.order, edges.target, edges.source, edges.strength)).toEqual(
          graph,
        );
      }),
    );
  });
});
