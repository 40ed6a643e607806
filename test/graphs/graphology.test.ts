import fc from "fast-check";
import Graph, {MultiDirectedGraph} from "graphology";
import {describe, expect, test} from "vitest";
import {edgeList} from "../../src/graphs/build-graph.ts";
import {fromGraphology, toGraphology} from "../../src/graphs/graphology.ts";
import {anyGraph, graphOf, triples} from "../help/graphs.ts";

const keysOf = (order: number) => Array.from({length: order}, (_, i) => `n${i}`);

describe("the bridge to graphology", () => {
  test("carries strengths as weight, and whatever attributes are given", () => {
    const graph = toGraphology(["ada", "ben"], edgeList(graphOf([[0, 1, 2.5]])), {
      node: i => ({label: `No. ${i}`}),
      edge: e => ({papers: e + 3}),
    });
    expect(graph.getNodeAttributes("ben")).toEqual({label: "No. 1"});
    expect(graph.getEdgeAttributes("ada", "ben")).toEqual({weight: 2.5, papers: 3});
  });

  test("refuses two nodes of one key", () => {
    expect(() => toGraphology(["x", "x"], edgeList(graphOf([], 2)))).toThrow(
      /keys: expected different ones, got x twice/,
    );
  });

  test("and back gives the same graph", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const keys = keysOf(graph.order);
        const back = fromGraphology(toGraphology(keys, edgeList(graph)));
        expect(back).toEqual({graph, keys, leftOut: 0});
      }),
    );
  });

  test("forgets directions, sums parallel edges, and leaves loops and strengths of none out", () => {
    const from = new MultiDirectedGraph();
    for (const key of ["a", "b", "c"]) from.addNode(key);
    from.addEdge("b", "a", {weight: 2});
    from.addEdge("a", "b", {weight: 3});
    from.addEdge("a", "c");
    from.addEdge("c", "c", {weight: 1});
    from.addEdge("b", "c", {weight: -1});
    from.addEdge("b", "c", {weight: "strong"});
    const {graph, leftOut} = fromGraphology(from);
    expect(triples(graph)).toEqual([
      [0, 1, 5],
      [0, 2, 1],
    ]);
    expect(leftOut).toBe(3);
  });

  test("reads the attribute that is named", () => {
    const from = new Graph();
    from.addNode("a");
    from.addNode("b");
    from.addEdge("a", "b", {weight: 9, papers: 4});
    expect(triples(fromGraphology(from, "papers").graph)).toEqual([[0, 1, 4]]);
  });
});
