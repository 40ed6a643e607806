import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  associationStrength,
  inducedSubgraph,
  relabelled,
  thresholdFor,
  withMinimumStrength,
} from "../../src/graphs/slice.ts";
import {anyGraph, anyRelabelling, graphOf, path, triples} from "../help/graphs.ts";

const sorted = (edges: [number, number, number][]) =>
  edges
    .map(([a, b, s]): [number, number, number] => [Math.min(a, b), Math.max(a, b), s])
    .sort(([a, b], [c, d]) => a - c || b - d);

describe("a part of a graph", () => {
  test("on the ends of a path has no edge, on neighbours one", () => {
    expect(triples(inducedSubgraph(path(3), [0, 2]).graph)).toEqual([]);
    const {graph, node} = inducedSubgraph(path(3), [2, 1]);
    expect(triples(graph)).toEqual([[0, 1, 1]]);
    expect([...node]).toEqual([2, 1]);
  });

  test("has just the edges between its nodes", () => {
    fc.assert(
      fc.property(anyGraph, fc.infiniteStream(fc.boolean()), (graph, coins) => {
        const nodes = Array.from({length: graph.order}, (_, i) => i)
          .filter(() => coins.next().value)
          .reverse();
        const part = inducedSubgraph(graph, nodes);
        const back = triples(part.graph).map(([a, b, s]): [number, number, number] => [
          part.node[a],
          part.node[b],
          s,
        ]);
        expect(sorted(back)).toEqual(
          triples(graph).filter(([a, b]) => nodes.includes(a) && nodes.includes(b)),
        );
        for (let i = 0; i < part.graph.order; i++) {
          const row = part.graph.target.subarray(part.graph.start[i], part.graph.start[i + 1]);
          expect([...row]).toEqual([...row].sort((a, b) => a - b));
        }
      }),
    );
  });

  test("refuses a node outside or given twice", () => {
    expect(() => inducedSubgraph(path(3), [3])).toThrow(/nodes: expected numbers below 3, got 3/);
    expect(() => inducedSubgraph(path(3), [1, 1])).toThrow(
      /nodes: expected each once, got 1 twice/,
    );
  });
});

describe("a graph under other numbers", () => {
  test("has the edges of the old one, renamed", () => {
    fc.assert(
      fc.property(anyRelabelling, ({graph, place}) => {
        const renamed = triples(graph).map(([a, b, s]): [number, number, number] => [
          place[a],
          place[b],
          s,
        ]);
        expect(triples(relabelled(graph, place))).toEqual(sorted(renamed));
      }),
    );
  });

  test("refuses numbers that are not each there once", () => {
    expect(() => relabelled(path(3), [0, 1])).toThrow(/place: expected 3 numbers, got 2/);
    expect(() => relabelled(path(3), [0, 1, 1])).toThrow(/each number below 3 once, got 1/);
    expect(() => relabelled(path(3), [0, 1, 3])).toThrow(/each number below 3 once, got 3/);
  });
});

// a–b 5, b–c 3, c–d 3, d–e 1.
const FALLING = graphOf([
  [0, 1, 5],
  [1, 2, 3],
  [2, 3, 3],
  [3, 4, 1],
]);

describe("a minimum strength", () => {
  test("drops weaker edges, keeps equal ones and all nodes", () => {
    const thin = withMinimumStrength(FALLING, 3);
    expect(thin.order).toBe(5);
    expect(triples(thin)).toEqual([
      [0, 1, 5],
      [1, 2, 3],
      [2, 3, 3],
    ]);
  });

  test("for at most so many edges lets equal strengths stay or go together", () => {
    const at = (most: number) => thresholdFor(FALLING, most);
    expect([4, 3, 2, 1, 0].map(at)).toEqual([1, 3, 5, 5, Number.POSITIVE_INFINITY]);
    expect(thresholdFor(path(3), 1)).toBe(Number.POSITIVE_INFINITY);
    expect(thresholdFor(path(1), 1)).toBe(0);
  });

  test("keeps as many edges as it may, on any graph", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(20), (graph, most) => {
        const kept = (least: number) => triples(withMinimumStrength(graph, least)).length;
        const least = thresholdFor(graph, most);
        expect(kept(least)).toBeLessThanOrEqual(most);
        const weaker = triples(graph)
          .map(([, , s]) => s)
          .filter(s => s < least);
        if (weaker.length > 0) expect(kept(Math.max(...weaker))).toBeGreaterThan(most);
      }),
    );
  });
});

describe("association strength", () => {
  test("of a triangle of 2, 1 and 1 is 16/9, 4/3 and 4/3", () => {
    const {strength} = associationStrength(
      graphOf([
        [0, 1, 2],
        [1, 2, 1],
        [0, 2, 1],
      ]),
    );
    const once = [strength[0], strength[1], strength[3]];
    expect(once).toEqual([16 / 9, 4 / 3, 4 / 3].map(x => expect.closeTo(x, 14)));
  });
});
