import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {inducedSubgraph} from "../../src/graphs/slice.ts";
import {breadthFirst, breadthFirstOrder} from "../../src/metrics/breadth-first.ts";
import {diameterBounds} from "../../src/metrics/diameter.ts";
import {
  anyGraph,
  clique,
  cycle,
  graphOf,
  KITE,
  linksFrom,
  path,
  star,
  union,
} from "../help/graphs.ts";

const diameter = (graph: Parameters<typeof linksFrom>[1]): number =>
  Math.max(
    0,
    ...Array.from({length: graph.order}, (_, i) =>
      Math.max(...linksFrom(i, graph).filter(far => far < Number.POSITIVE_INFINITY)),
    ),
  );

describe("the diameter", () => {
  test("lies within its bounds after any number of searches, and is found by enough, on any graph", () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({min: 1, max: 5}), (graph, searches) => {
        const is = diameter(graph);
        const {least, most} = diameterBounds(graph, {searches});
        expect(least).toBeLessThanOrEqual(is);
        expect(most).toBeGreaterThanOrEqual(is);
        expect(diameterBounds(graph, {searches: graph.order + 1})).toEqual({least: is, most: is});
      }),
    );
  });

  test("of paths, stars, cliques, the kite, and of parts that do not hang together", () => {
    const both = (d: number) => ({least: d, most: d});
    expect(diameterBounds(graphOf([], 0))).toEqual(both(0));
    expect(diameterBounds(graphOf([], 3))).toEqual(both(0));
    expect(diameterBounds(path(100))).toEqual(both(99));
    expect(diameterBounds(star(9))).toEqual(both(2));
    expect(diameterBounds(clique(7))).toEqual(both(1));
    expect(diameterBounds(KITE)).toEqual(both(4));
    expect(diameterBounds(union(star(9), path(20)))).toEqual(both(19));
    expect(diameterBounds(union(path(20), star(30)))).toEqual(both(19));
    expect(diameterBounds(union(clique(30), cycle(9)))).toEqual(both(4));
    // Of a ring every node has to be searched from, and none twice.
    expect(diameterBounds(cycle(21), {searches: 21})).toEqual(both(10));
    expect(diameterBounds(cycle(21), {searches: 20}).most).toBeGreaterThan(10);
    // Two hubs, three links from leaf to leaf; then three legs of two links, four from foot to foot.
    const hubs = graphOf([[0, 1], [0, 2], [0, 3], [0, 4], [1, 5], [1, 6], [1, 7]]); // biome-ignore format: edges
    const legs = graphOf([[0, 1], [1, 2], [0, 3], [3, 4], [0, 5], [5, 6]]); // biome-ignore format: edges
    expect(diameterBounds(hubs)).toEqual(both(3));
    expect(diameterBounds(union(hubs, legs))).toEqual(both(4));
  });

  test("after one search is at most twice the way to the farthest from the best tied node", () => {
    // 3 is tied to three; 0 is three links from it.
    const graph = graphOf([[0, 1], [1, 2], [2, 3], [3, 4], [3, 5]]); // biome-ignore format: edges
    expect(diameterBounds(graph, {searches: 1})).toEqual({least: 3, most: 5}); // six nodes have five links
    expect(diameterBounds(graph, {searches: 2})).toEqual({least: 4, most: 5}); // from 0, and 1 might have one five links away
    const wide = graphOf([[0, 1], [1, 2], [2, 3], [3, 4], [3, 5], [3, 6]]); // biome-ignore format: edges
    expect(diameterBounds(wide, {searches: 1})).toEqual({least: 3, most: 6});
    expect(diameterBounds(union(wide, path(5)), {searches: 1})).toEqual({least: 3, most: 6});
  });

  test("of networks of people is found by some searches of thousands", () => {
    // A chain of teams, each sharing one with the next.
    const teams = Array.from({length: 300}, (_, t) =>
      Array.from({length: 5}, (_, i) => Array.from({length: i}, (_, j) => [4 * t + i, 4 * t + j])),
    ).flat(2);
    const graph = graphOf(teams);
    expect(graph.order).toBe(1201);
    let searches = 0;
    const onProgress = () => {
      searches += 1;
    };
    expect(diameterBounds(graph, {}, {onProgress})).toEqual({least: 300, most: 300});
    expect(searches).toBeLessThan(10);
  });

  test("asks for a search at least, and stops when it is told to", () => {
    expect(() => diameterBounds(KITE, {searches: 0})).toThrow(/searches: .*at least 1, got 0/);
    expect(() => diameterBounds(KITE, {searches: 1.5})).toThrow(RangeError);
    expect(() => diameterBounds(KITE, {}, {signal: AbortSignal.abort(new Error("off"))})).toThrow(
      "off",
    );
  });
});

describe("breadth first", () => {
  test("all within reach come once, the nearest first, with their links", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, from) => {
        if (graph.order === 0) return;
        const root = from % graph.order;
        const depth = new Int32Array(graph.order).fill(-1);
        const queue = new Uint32Array(graph.order);
        const count = breadthFirst(graph, root, depth, queue);
        const links = linksFrom(root, graph).map(far =>
          far < Number.POSITIVE_INFINITY ? far : -1,
        );
        expect([...depth]).toEqual(links);
        const reached = [...queue.subarray(0, count)];
        expect(new Set(reached).size).toBe(links.filter(far => far >= 0).length);
        expect(reached.map(i => depth[i])).toEqual(
          reached.map(i => depth[i]).sort((a, b) => a - b),
        );
      }),
    );
  });

  test("the order holds every node once, components whole, those by their best tied first", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const order = [...breadthFirstOrder(graph)];
        expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
        const near = inducedSubgraph(graph, order).graph;
        // Whoever is not first of a component is tied to somebody before, who come in the order of those they follow.
        let last = 0;
        for (let i = 0; i < near.order; i++) {
          const [first = i] = near.target.subarray(near.start[i], near.start[i + 1]);
          const starts = first >= i;
          if (!starts) expect(first).toBeGreaterThanOrEqual(last);
          last = starts ? i : first;
        }
      }),
    );
    expect([...breadthFirstOrder(union(path(3), star(3)))]).toEqual([3, 4, 5, 6, 1, 0, 2]);
  });
});
