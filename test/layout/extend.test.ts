import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {extended} from "../../src/layout/extend.ts";
import {layout} from "../../src/layout/layout.ts";
import type {Positions} from "../../src/layout/positions.ts";
import {randomFrom} from "../../src/util/random.ts";
import {anyGraphUpTo, clique, planted, range, triples} from "../help/grouped-graphs.ts";

const group = planted(4, 15, 0.4, 0.02, randomFrom(7).next);
const before = layout(group);
const withNew = ({x, y}: Positions, count: number): Positions => ({
  x: Float64Array.of(...x, ...new Array<number>(count).fill(Number.NaN)),
  y: Float64Array.of(...y, ...new Array<number>(count).fill(Number.NaN)),
});
const far = ({x, y}: Positions, i: number, j: number) => Math.hypot(x[i] - x[j], y[i] - y[j]);

describe("extended", () => {
  // Node 60 joins the first group, 61 and 62 come as a pair tied to 60, 63 to 65 are a triangle of their own, 66 is alone.
  const graph = graphFrom(67, [
    ...triples(group),
    ...range(0, 5).map((i): [number, number, number] => [60, i, 1]),
    ...clique([60, 61, 62]),
    ...clique([63, 64, 65]),
  ]);
  const after = extended(graph, withNew(before, 7));

  test("leaves what was there where it was, to the bit", () => {
    expect(after.x.slice(0, 60)).toEqual(before.x);
    expect(after.y.slice(0, 60)).toEqual(before.y);
  });

  test("sets new nodes near their neighbours, and not on anybody", () => {
    const others = range(0, 59);
    const mean = (nodes: number[]) =>
      nodes.reduce((sum, j) => sum + far(after, 60, j), 0) / nodes.length;
    expect(mean(range(0, 14))).toBeLessThan(0.6 * mean(range(15, 59)));
    for (const i of range(60, 66))
      expect(Math.min(...others.map(j => far(after, i, j)))).toBeGreaterThan(0.2);
    expect(far(after, 61, 60)).toBeLessThan(3);
  });

  test("sets new components below", () => {
    const lowest = Math.min(...range(0, 59).map(i => after.y[i]));
    for (const i of range(63, 66)) expect(after.y[i]).toBeLessThan(lowest - 0.5);
    expect(far(after, 63, 64)).toBeLessThan(1.5);
  });

  test("lets all settle a little when asked to", () => {
    const settled = extended(graph, withNew(before, 7), {settle: 30});
    let moved = 0;
    for (let i = 0; i < 60; i++)
      moved += Math.hypot(settled.x[i] - before.x[i], settled.y[i] - before.y[i]);
    expect(moved).toBeGreaterThan(0);
    expect(moved / 60).toBeLessThan(1);
  });

  test("of nothing known is a new layout", () => {
    expect(extended(group, withNew({x: new Float64Array(0), y: new Float64Array(0)}, 60))).toEqual(
      layout(group),
    );
  });

  test("is finite whatever is known, and the same again", () => {
    fc.assert(
      fc.property(anyGraphUpTo(20), fc.nat(99), (any, seed) => {
        const random = randomFrom(seed);
        const known = layout(any, {rounds: 20});
        const some = {
          x: known.x.map(v => (random.next() < 0.4 ? Number.NaN : v)),
          y: known.y,
        };
        const picture = extended(any, some, {seed, rounds: 20});
        expect([...picture.x, ...picture.y].every(Number.isFinite)).toBe(true);
        expect(extended(any, some, {seed, rounds: 20})).toEqual(picture);
      }),
      {numRuns: 50},
    );
  });

  test("refuses positions of another length", () => {
    expect(() => extended(graph, before)).toThrow(/before: expected 67 positions, got 60/);
  });
});
