import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {edgeList} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {relabelled, withEqualStrengths} from "../../src/graphs/slice.ts";
import {betweenness} from "../../src/metrics/betweenness.ts";
import {components} from "../../src/metrics/components.ts";
import {dijkstra, lengths} from "../../src/metrics/dijkstra.ts";
import {disparity, disparityBackbone} from "../../src/metrics/disparity.ts";
import {distanceSums} from "../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {edgeMetrics} from "../../src/metrics/edge-metrics.ts";
import {kShortestPaths} from "../../src/metrics/k-shortest-paths.ts";
import {
  katzIndex,
  type LinkScore,
  linkScore,
  linkSuggestions,
} from "../../src/metrics/link-scores.ts";
import {simmelianStrength} from "../../src/metrics/simmelian.ts";
import {pathfinder, spanningForest} from "../../src/metrics/spanning-forest.ts";
import {numbers} from "../../src/util/number-column.ts";
import {
  anyGraph,
  anyRelabelling,
  clique,
  cycle,
  graphOf,
  path,
  star,
  triples,
  union,
} from "../help/graphs.ts";
import {withoutWasm} from "../help/without-wasm.ts";

const near = (values: Iterable<number>, digits = 9) =>
  [...values].map(x => expect.closeTo(x, digits));
const SQUARE = graphOf([[0, 1, 4], [1, 2, 3], [2, 3, 2], [0, 3, 1], [0, 2, 1]]); // biome-ignore format: edges

describe("betweenness of ties", () => {
  test("of a path of four is 3, 4, 3 of 6 pairs", () => {
    expect([...edgeBetweenness(path(4))]).toEqual(near([3 / 6, 4 / 6, 3 / 6]));
    expect([...edgeBetweenness(path(4), {normalised: false})]).toEqual([3, 4, 3]);
  });

  test("of a star is n a leaf, of a clique 1", () => {
    expect([...edgeBetweenness(star(4), {normalised: false})]).toEqual([4, 4, 4, 4]);
    expect([...edgeBetweenness(clique(4), {normalised: false})]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test("of a ring of n is n²/8, from however many sources at a time", () => {
    const ring = cycle(2_500);
    const found = () => edgeBetweenness(ring, {normalised: false});
    for (const ties of [found(), withoutWasm(found)])
      expect(ties.every(x => Math.abs(x - 2_500 ** 2 / 8) < 1e-6)).toBe(true);
  });

  test("weighs ways by how many run along them: 0 to 7 has one by 2 and two by 5", () => {
    const graph = graphOf([[0, 1], [1, 2], [2, 7], [0, 3], [0, 4], [3, 5], [4, 5], [5, 7]]); // biome-ignore format: edges
    const links = edgeBetweenness(graph, {normalised: false});
    expect([...links]).toEqual(near(edgeBetweenness(graph, {by: "strength", normalised: false})));
    const between = betweenness(graph, {normalised: false});
    const ofSeven = triples(graph).reduce((sum, [, b], e) => sum + (b === 7 ? links[e] : 0), 0);
    expect(ofSeven).toBeCloseTo(2 * between[7] + 6, 9);
  });

  test("by strength leaves a tie out that a strong way round is shorter than", () => {
    const graph = graphOf([[0, 1, 3], [0, 2, 1], [1, 2, 2]]); // biome-ignore format: edges
    expect([...edgeBetweenness(graph, {by: "strength", normalised: false})]).toEqual([2, 0, 2]);
  });

  test("by strength goes along a tie too short to show in a distance one way at a time", () => {
    // From 0 the nodes 3 and 4 are as far by 1 and by 2, and no farther by each other.
    const graph = graphOf([[0, 1], [0, 2], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4, 1e14]]); // biome-ignore format: edges
    const ties = edgeBetweenness(graph, {by: "strength", normalised: false});
    const own = betweenness(graph, {by: "strength", normalised: false});
    for (let i = 0; i < graph.order; i++) {
      const around = triples(graph).reduce((s, [a, b], e) => s + (a === i || b === i ? ties[e] : 0), 0); // biome-ignore format: one line
      expect(around).toBeCloseTo(2 * own[i] + 4, 9);
    }
  });

  test("sums to the steps of all shortest paths; around a node it is twice its own and its pairs", () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom("links", "strength"), (graph, by) => {
        const ties = edgeBetweenness(graph, {by, normalised: false});
        const own = betweenness(graph, {by, normalised: false});
        const {reached, total} = distanceSums(graph);
        if (by === "links")
          expect(ties.reduce((sum, x) => sum + x, 0)).toBeCloseTo(
            total.reduce((s, x) => s + x, 0) / 2,
            8,
          );
        for (let i = 0; i < graph.order; i++) {
          const around = triples(graph).reduce(
            (s, [a, b], e) => s + (a === i || b === i ? ties[e] : 0),
            0,
          );
          expect(around).toBeCloseTo(2 * own[i] + reached[i], 8);
        }
      }),
    );
  });

  test("by strength is that by links where all strengths are 1; wrong options are refused", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const plain = withEqualStrengths(graph);
        expect([...edgeBetweenness(plain, {by: "strength"})]).toEqual(near(edgeBetweenness(plain)));
      }),
    );
    expect(() => edgeBetweenness(path(3), {sources: 0})).toThrow(
      /sources: expected a positive count/,
    );
    expect(() => edgeBetweenness(path(3), {by: "x" as "links"})).toThrow(
      /by: expected links or strength/,
    );
    const sampled = edgeBetweenness(cycle(9), {sources: 3, seed: 2});
    expect(sampled.reduce((s, x) => s + x, 0)).toBeCloseTo(
      edgeBetweenness(cycle(9)).reduce((s, x) => s + x, 0),
      9,
    );
  });
});

describe("Simmelian strength and disparity", () => {
  test("of a clique of n is n − 2, of a tree 0", () => {
    expect([...simmelianStrength(clique(5))]).toEqual(new Array(10).fill(3));
    expect([...simmelianStrength(star(3))]).toEqual([0, 0, 0]);
  });

  test("stand in the order of the edge list", () => {
    const graph = graphOf([[1, 2], [0, 3], [0, 4], [3, 4]]); // biome-ignore format: edges
    expect([...simmelianStrength(graph)]).toEqual([1, 1, 0, 1]); // 0–3, 0–4, 1–2, 3–4
  });

  test("are what graphology-metrics gives, on any graph", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const theirs = edgeMetrics({graph});
        expect([...simmelianStrength(graph)]).toEqual(numbers(theirs.simmelian));
        expect([...disparity(graph.order, edgeList(graph))]).toEqual(numbers(theirs.disparity));
      }),
    );
  });

  test("the backbone keeps the strong tie of a hub, and grows with the level", () => {
    const graph = graphOf([[0, 1, 8], [0, 2, 1], [0, 3, 1], [1, 2, 1]]); // biome-ignore format: edges
    expect(triples(disparityBackbone(graph))).toEqual([[0, 1, 8]]);
    expect(triples(disparityBackbone(graph, 0.6)).length).toBe(3);
    expect(triples(disparityBackbone(graph, 0)).length).toBe(0);
    expect(disparityBackbone(graph).order).toBe(4);
    const [ofFirst] = disparity(4, edgeList(graph));
    expect(triples(disparityBackbone(graph, ofFirst)).length).toBe(0); // below, not at, the level
    expect(() => disparityBackbone(graph, 2)).toThrow(/level: expected 0 to 1, got 2/);
  });
});

/** All ways to keep edges, as sets of edge numbers, that hold the components together with a tree each. */
const weight = (graph: Graph) => triples(graph).reduce((sum, [, , s]) => sum + s, 0);

describe("spanning forests", () => {
  test("of a square with a diagonal keep 4, 3, 2 or 2, 1, 1", () => {
    expect(triples(spanningForest(SQUARE))).toEqual([[0, 1, 4], [1, 2, 3], [2, 3, 2]]); // biome-ignore format: edges
    expect(weight(spanningForest(SQUARE, "weakest"))).toBe(1 + 1 + 3);
    expect(() => spanningForest(SQUARE, "x" as "weakest")).toThrow(
      /of: expected strongest or weakest/,
    );
  });

  test("of equal ties take the first", () => {
    for (const of of ["strongest", "weakest"] as const)
      expect(triples(spanningForest(clique(3), of))).toEqual([[0, 1, 1], [0, 2, 1]]); // biome-ignore format: short
  });

  test("hold together what hangs together, without a ring, and no other is stronger", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        for (const of of ["strongest", "weakest"] as const) {
          const forest = spanningForest(graph, of);
          expect(components(forest)).toEqual(components(graph));
          expect(triples(forest).length).toBe(graph.order - components(graph).count);
          // Whatever edge is put in closes a ring whose other edges are all at least as good.
          const kept = new Set(triples(forest).map(([a, b]) => `${a} ${b}`));
          for (const [a, b, s] of triples(graph)) {
            if (kept.has(`${a} ${b}`)) continue;
            const [{nodes}] = kShortestPaths(forest, a, b, 1);
            for (let i = 0; i + 1 < nodes.length; i++) {
              const x = triples(forest).find(
                ([c, d]) =>
                  c === Math.min(nodes[i], nodes[i + 1]) && d === Math.max(nodes[i], nodes[i + 1]),
              )![2];
              if (of === "strongest") expect(x).toBeGreaterThanOrEqual(s);
              else expect(x).toBeLessThanOrEqual(s);
            }
          }
        }
      }),
    );
  });

  test("pathfinder keeps equal ties together, whatever the numbers of nodes", () => {
    expect(triples(pathfinder(cycle(4))).length).toBe(4);
    fc.assert(
      fc.property(anyRelabelling, ({graph, place}) => {
        expect(pathfinder(relabelled(graph, place))).toEqual(relabelled(pathfinder(graph), place));
        const kept = new Set(triples(pathfinder(graph)).map(([a, b]) => `${a} ${b}`));
        for (const [a, b] of triples(spanningForest(graph))) expect(kept).toContain(`${a} ${b}`);
      }),
    );
  });
});

/** All ways between two nodes that meet no node twice. */
function allPaths(graph: Graph, from: number, to: number, seen: number[] = []): number[][] {
  if (from === to) return [[...seen, to]];
  const on = [...graph.target.subarray(graph.start[from], graph.start[from + 1])];
  return on
    .filter(j => !seen.includes(j) && j !== from)
    .flatMap(j => allPaths(graph, j, to, [...seen, from]));
}

/** Six nodes with most of their ties there: many ways between any two, some equally long. */
const anyDense = fc
  .array(fc.integer({min: 0, max: 4}), {minLength: 15, maxLength: 15})
  .map(strengths =>
    graphOf(
      triples(clique(6))
        .map(([a, b], e): [number, number, number] => [a, b, strengths[e]])
        .filter(([, , s]) => s > 0),
      6,
    ),
  );

describe("the shortest ways between two nodes", () => {
  test("of a square with a diagonal are 1, then 2 links, those of smaller nodes first", () => {
    const ways = kShortestPaths(SQUARE, 0, 2, 9);
    expect(ways.map(({nodes}) => nodes.join(""))).toEqual(["02", "012", "032"]);
    expect(ways.map(({length}) => length)).toEqual([1, 2, 2]);
  });

  test("by strength are 1/4 + 1/3, then 1, then 1 + 1/2", () => {
    const ways = kShortestPaths(SQUARE, 0, 2, 9, {by: "strength"});
    expect(ways.map(({nodes}) => nodes.join(""))).toEqual(["012", "02", "032"]);
    expect(ways.map(({length}) => length)).toEqual(near([1 / 4 + 1 / 3, 1, 1 + 1 / 2]));
  });

  test("of a node to itself is the node; between components there is none", () => {
    expect(kShortestPaths(path(3), 1, 1, 5)).toEqual([{nodes: [1], length: 0}]);
    expect(kShortestPaths(union(path(2), path(2)), 0, 2, 5)).toEqual([]);
  });

  test("are the first k of all ways, on any graph", () => {
    fc.assert(
      fc.property(
        anyDense,
        fc.nat(12),
        fc.nat(12),
        fc.integer({min: 1, max: 25}),
        fc.constantFrom("links", "strength"),
        (graph, x, y, k, by) => {
          const [from, to] = [x % graph.order, y % graph.order];
          const ways = kShortestPaths(graph, from, to, k, {by});
          const step = new Map(
            triples(graph).flatMap(([a, b, s]) => [
              [`${a} ${b}`, s],
              [`${b} ${a}`, s],
            ]),
          );
          const all = allPaths(graph, from, to)
            .map(nodes =>
              nodes
                .slice(1)
                .reduce(
                  (sum, node, i) =>
                    sum + (by === "links" ? 1 : 1 / step.get(`${nodes[i]} ${node}`)!),
                  0,
                ),
            )
            .sort((a, b) => a - b);
          expect(ways.map(({length}) => length)).toEqual(near(all.slice(0, k)));
          expect(new Set(ways.map(({nodes}) => nodes.join())).size).toBe(ways.length);
          for (const {nodes} of ways) {
            expect(new Set(nodes).size).toBe(nodes.length);
            expect([nodes[0], nodes[nodes.length - 1]]).toEqual([from, to]);
            for (let i = 0; i + 1 < nodes.length; i++)
              expect(step.has(`${nodes[i]} ${nodes[i + 1]}`)).toBe(true);
          }
        },
      ),
    );
  });

  test("that are equally long come in the order of their nodes when they are found together", () => {
    const ways = kShortestPaths(graphOf([[0, 3], [0, 2], [0, 4], [3, 1], [2, 1], [4, 1]]), 0, 1, 9); // biome-ignore format: edges
    expect(ways.map(({nodes}) => nodes[1])).toEqual([2, 3, 4]);
    const later = kShortestPaths(graphOf([[0, 1], [1, 5], [0, 3], [3, 4], [4, 5], [1, 2], [2, 5]]), 0, 5, 9); // biome-ignore format: edges
    expect(later.map(({nodes}) => nodes.join(""))).toEqual(["015", "0125", "0345"]);
    // 0.1 + 0.2 + 0.3 is more than 0.3 + 0.2 + 0.1 by rounding alone.
    const rounded = kShortestPaths(graphOf([[0, 1, 10], [1, 5, 1 / 0.15], [0, 3, 1 / 0.3], [3, 4, 5], [4, 5, 10], [1, 2, 5], [2, 5, 1 / 0.3]]), 0, 5, 9, {by: "strength"}); // biome-ignore format: edges
    expect(rounded.map(({nodes}) => nodes.join(""))).toEqual(["015", "0125", "0345"]);
  });

  test("refuse what is no node or no count, by name", () => {
    expect(() => kShortestPaths(path(2), 2, 0, 1)).toThrow(/from: expected a node below 2, got 2/);
    expect(() => kShortestPaths(path(2), 0, -1, 1)).toThrow(/to: expected a node below 2, got -1/);
    expect(() => kShortestPaths(path(2), 0, 1, 0)).toThrow(/k: expected 1 to 1000, got 0/);
    expect(() => kShortestPaths(path(2), 0, 1, 1, {by: "x" as "links"})).toThrow(
      /by: expected links/,
    );
  });

  test("and a search from one node count paths and settle the nearer first", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        fc.pre(graph.order > 1);
        const search = dijkstra(graph, lengths(graph));
        search.from(0);
        search.from(1);
        const far = [...search.settled.subarray(0, search.reached)].map(i => search.distance[i]);
        expect(far).toEqual([...far].sort((a, b) => a - b));
        expect(search.settled[0]).toBe(1);
      }),
    );
  });
});

describe("link scores", () => {
  // u and v share z (3 neighbours) and y (2); u has x beside.
  const graph = graphOf([[0, 2, 3], [1, 2, 1], [0, 3, 2], [1, 3, 2], [2, 4, 2], [0, 5, 1]]); // biome-ignore format: edges

  test.each([
    ["common", 2],
    ["jaccard", 2 / 3],
    ["adamic-adar", 1 / Math.log(3) + 1 / Math.log(2)],
    ["resource", 1 / 3 + 1 / 2],
    ["preferential", 3 * 2],
    ["weighted-common", 1 + 2],
    ["weighted-resource", 4 / 6 + 4 / 4],
  ] as const)("%s of two who share two others", (kind, expected) => {
    expect(linkScore(graph, 0, 1, kind)).toBeCloseTo(expected, 12);
    expect(linkScore(graph, 1, 0, kind)).toBe(linkScore(graph, 0, 1, kind));
  });

  test("are 0 with nothing in common", () => {
    for (const kind of ["common", "jaccard", "adamic-adar", "resource", "preferential"] as const)
      expect(linkScore(graphOf([], 2), 0, 1, kind)).toBe(0);
  });

  test("suggest those who share others but no tie, the best first", () => {
    expect(linkSuggestions(graph, 1, "common")).toEqual([{node: 0, score: 2}, {node: 4, score: 1}]); // biome-ignore format: short
    expect(linkSuggestions(star(4), 2, "resource").map(({node}) => node)).toEqual([1, 3, 4]);
    expect(linkSuggestions(clique(4), 0, "common")).toEqual([]);
  });

  test("Katz's index counts walks: on a path of four with β = 0.1", () => {
    // From 0 to 3 there is one walk of 3 steps, two … : the row of (I − βA)⁻¹ − I, solved by elimination.
    const row = katzIndex(path(4), 0, 0.1);
    const [a, b, c, d] = row;
    expect([a, b, c, d]).toEqual(near([0.1 * b, 0.1 * (1 + a + c), 0.1 * (b + d), 0.1 * c], 15));
    expect(c).toBeCloseTo(0.010308215648, 11);
    expect([...katzIndex(graphOf([], 2), 0)]).toEqual([0, 0]);
    expect(katzIndex(graphOf([[0, 1, 100]]), 0)).toEqual(katzIndex(path(2), 0));
  });

  test("refuse wrong arguments, by name", () => {
    expect(() => linkScore(graph, 0, 9, "common")).toThrow(/v: expected a node below 6, got 9/);
    expect(() => linkScore(graph, 0, 1, "x" as LinkScore)).toThrow(/kind: expected one of common/);
    expect(() => linkSuggestions(graph, 9, "common")).toThrow(
      /node: expected a node below 6, got 9/,
    );
    expect(() => katzIndex(graph, 9)).toThrow(/node: expected a node below 6, got 9/);
    expect(() => katzIndex(clique(3), 0, 0.6)).toThrow(/beta: expected 0 ≤ β < 0\.(5|49+\d)/);
    expect(() => katzIndex(clique(3), 0, -0.1)).toThrow(/beta: expected/);
  });
});
