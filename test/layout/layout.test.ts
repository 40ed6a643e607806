import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {layout} from "../../src/layout/layout.ts";
import {neighbourhoodPreservation} from "../../src/layout/neighbourhood-preservation.ts";
import {partsOf} from "../../src/layout/parts.ts";
import type {Positions} from "../../src/layout/positions.ts";
import {layoutSteps} from "../../src/layout/steps.ts";
import {stress} from "../../src/layout/stress.ts";
import {leiden} from "../../src/metrics/communities/leiden.ts";
import {randomFrom} from "../../src/util/random.ts";
import {anyGraphUpTo, clique, planted, range, triples} from "../help/grouped-graphs.ts";

const far = ({x, y}: Positions, i: number, j: number) => Math.hypot(x[i] - x[j], y[i] - y[j]);
const everyPair = (order: number) =>
  range(0, order - 1).flatMap(i => range(0, i - 1).map(j => [i, j] as const));
const meanTie = (graph: Graph, positions: Positions) => {
  let sum = 0;
  for (let i = 0; i < graph.order; i++)
    for (let k = graph.start[i]; k < graph.start[i + 1]; k++)
      sum += far(positions, i, graph.target[k]);
  return sum / graph.target.length;
};

describe("layout", () => {
  test("of a pair is one tie, level, round the middle", () => {
    const {x, y} = layout(graphFrom(2, [[0, 1, 3]]));
    expect(Math.abs(x[0] - x[1])).toBeCloseTo(1, 9);
    expect(y[0]).toBeCloseTo(0, 9);
    expect(x[0] + x[1]).toBeCloseTo(0, 9);
  });

  test("in haste has the same shape: neighbours nearby, groups apart, every place finite", () => {
    const graph = planted(24, 20, 0.4, 0.003, randomFrom(3).next);
    const communities = range(0, graph.order - 1).map(i => Math.floor(i / 20));
    const whole = layout(graph, {communities});
    const quick = layout(graph, {communities, rounds: 10, quick: true});
    expect([...quick.x, ...quick.y].every(Number.isFinite)).toBe(true);
    expect(quick).toEqual(layout(graph, {communities, rounds: 10, quick: true}));
    expect(quick).not.toEqual(layout(graph, {communities, rounds: 10}));
    expect(neighbourhoodPreservation(graph, quick)!).toBeGreaterThan(
      0.8 * neighbourhoodPreservation(graph, whole)!,
    );
    expect(stress(graph, quick)!).toBeLessThan(1.5 * stress(graph, whole)!);
  });

  test("of a triangle has equal sides", () => {
    const picture = layout(graphFrom(3, clique([0, 1, 2])));
    for (const [i, j] of everyPair(3)) expect(far(picture, i, j)).toBeCloseTo(1, 2);
  });

  test("of a path is a line in the order of the path", () => {
    const path = graphFrom(
      12,
      range(0, 10).map(i => [i, i + 1, 1]),
    );
    expect(stress(path, layout(path))).toBeLessThan(0.05);
  });

  test("of a star keeps the hub in the middle", () => {
    const star = graphFrom(
      21,
      range(1, 20).map(i => [0, i, 1]),
    );
    const {x, y} = layout(star);
    expect(Math.hypot(x[0], y[0])).toBeLessThan(0.2);
  });

  test("sets communities apart: members are nearer to each other than to others", () => {
    const graph = planted(5, 20, 0.4, 0.01, randomFrom(7).next);
    const {community} = leiden(graph);
    const picture = layout(graph, {communities: community});
    const [inside, outside]: number[][] = [[], []];
    for (const [i, j] of everyPair(100))
      (community[i] === community[j] ? inside : outside).push(far(picture, i, j));
    const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
    expect(mean(inside)).toBeLessThan(0.5 * mean(outside));
  });

  test("with communities groups more than without", () => {
    const graph = planted(4, 15, 0.5, 0.1, randomFrom(2).next);
    const groups = range(0, 59).map(i => Math.floor(i / 15));
    const ratio = (picture: Positions) => {
      let [inside, outside] = [0, 0];
      for (const [i, j] of everyPair(60))
        if (groups[i] === groups[j]) inside += far(picture, i, j);
        else outside += far(picture, i, j);
      return inside / outside;
    };
    expect(ratio(layout(graph, {communities: groups}))).toBeLessThan(0.9 * ratio(layout(graph)));
  });

  test("sets nodes without ties in even rows below, on less room than the rest", () => {
    const group = planted(3, 20, 0.4, 0.05, randomFrom(1).next);
    const graph = graphFrom(90, triples(group));
    const {x, y} = layout(graph);
    const [tied, loners] = [range(0, 59), range(60, 89)];
    expect(new Set(loners.map(i => y[i].toFixed(6))).size).toBeLessThan(10);
    const extent = (values: Float64Array, nodes: number[]) =>
      Math.max(...nodes.map(i => values[i])) - Math.min(...nodes.map(i => values[i]));
    expect(Math.max(...loners.map(i => y[i]))).toBeLessThan(Math.min(...tied.map(i => y[i])));
    expect(extent(x, loners)).toBeLessThanOrEqual(extent(x, tied) + 1e-9);
    expect(extent(y, loners)).toBeLessThan(0.4 * extent(y, tied));
  });

  test("keeps components apart: none reaches into the circle of another", () => {
    const edges = range(0, 9).flatMap(c => clique(range(6 * c, 6 * c + 5)));
    const graph = graphFrom(60, edges);
    const picture = layout(graph);
    for (const [i, j] of everyPair(60))
      if (Math.floor(i / 6) !== Math.floor(j / 6)) expect(far(picture, i, j)).toBeGreaterThan(0.35);
  });

  test("gives the component of most nodes the whole width, and sets the others in rows below", () => {
    const group = planted(3, 40, 0.2, 0.03, randomFrom(1).next);
    const small = range(0, 9).flatMap(c => clique([120 + 2 * c, 121 + 2 * c]));
    const square = clique(range(140, 143));
    const picture = layout(graphFrom(144, [...triples(group), ...small, ...square]));
    const ends = (values: Float64Array, nodes: number[]) => {
      const own = nodes.map(i => values[i]);
      return {least: Math.min(...own), most: Math.max(...own)};
    };
    const [main, others] = [range(0, 119), range(120, 143)];
    expect(ends(picture.y, others).most).toBeLessThan(ends(picture.y, main).least);
    const [wide, below] = [ends(picture.x, main), ends(picture.x, others)];
    expect(below.least).toBeGreaterThanOrEqual(wide.least - 1e-9);
    expect(below.most).toBeLessThanOrEqual(wide.most + 1e-9);
    const middle = (nodes: number[]) =>
      nodes.reduce((sum, i) => sum + picture.y[i], 0) / nodes.length;
    // The highest come first: a pair beside a square of four stands no higher than it.
    expect(middle([140, 141, 142, 143])).toBeGreaterThanOrEqual(middle([120, 121]) - 0.05);
    expect(middle([140, 141, 142, 143])).toBeGreaterThan(middle([138, 139]));
    const high = ends(picture.y, range(0, 143));
    const own = ends(picture.y, main);
    expect(own.most - own.least).toBeGreaterThan(0.5 * (high.most - high.least));
  });

  test("shows the structure of a large graph: better than chance by far", () => {
    const graph = planted(20, 30, 0.25, 0.002, randomFrom(5).next);
    const picture = layout(graph, {communities: leiden(graph).community, rounds: 100});
    expect(stress(graph, picture)).toBeLessThan(0.25);
    expect(neighbourhoodPreservation(graph, picture)).toBeGreaterThan(0.1);
  });

  test("gives the same bits for the same seed, whole or step by step", () => {
    const graph = planted(4, 30, 0.3, 0.02, randomFrom(1).next);
    const whole = layout(graph, {seed: 3, rounds: 60});
    expect(layout(graph, {seed: 3, rounds: 60})).toEqual(whole);
    const steps = layoutSteps(graph, {seed: 3, rounds: 60});
    while (steps.step(7)) steps.positions();
    expect(steps.positions()).toEqual(whole);
    expect(layout(graph, {seed: 4, rounds: 60})).not.toEqual(whole);
  });

  test("can be looked at at any time, and says how much is done", () => {
    const graph = graphFrom(50, [...clique(range(0, 29)), ...clique(range(30, 44))]);
    const steps = layoutSteps(graph, {rounds: 40});
    let before = steps.fraction;
    expect(before).toBe(0);
    let more = true;
    while (more) {
      more = steps.step(5);
      expect(steps.fraction).toBeGreaterThanOrEqual(before);
      before = steps.fraction;
      isSound(graph, steps.positions());
    }
    expect(steps.fraction).toBe(1);
  });

  test("reports progress and stops when it is told to", () => {
    const graph = graphFrom(20, clique(range(0, 19)));
    const seen: number[] = [];
    layout(graph, {}, {onProgress: (_, fraction) => seen.push(fraction)});
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    expect(() => layout(graph, {}, {signal: stop.signal})).toThrow("enough");
  });

  test("refuses options out of range, by name", () => {
    const graph = graphFrom(2, [[0, 1, 1]]);
    expect(() => layout(graph, {rounds: -1})).toThrow(/rounds: expected .* got -1/);
    expect(() => layout(graph, {communities: [0]})).toThrow(/communities: expected 2 .* got 1/);
    expect(() => layout(graph, {method: "vos", attraction: 1})).toThrow(/attraction: expected/);
  });

  test("of any graph, by any method, is finite, centred and without overlaps", () => {
    fc.assert(
      fc.property(
        anyGraphUpTo(24),
        fc.constantFrom("forceAtlas2" as const, "vos" as const),
        fc.boolean(),
        fc.nat(99),
        (graph, method, linLog, seed) => {
          isSound(graph, layout(graph, {method, linLog, seed, rounds: 30}));
        },
      ),
      {numRuns: 60},
    );
  });

  test("of no nodes is empty, and without rounds still a picture", () => {
    expect(layout(graphFrom(0, [])).x.length).toBe(0);
    const graph = graphFrom(30, clique(range(0, 19)));
    isSound(graph, layout(graph, {rounds: 0}));
  });

  test("of the largest component has a mean tie of about 1", () => {
    fc.assert(
      fc.property(anyGraphUpTo(20), graph => {
        const picture = layout(graph, {rounds: 60});
        const [largest] = partsOf(graph);
        if (largest.nodes.length < 2) return;
        const own = {
          x: Float64Array.from(largest.nodes, i => picture.x[i]),
          y: Float64Array.from(largest.nodes, i => picture.y[i]),
        };
        const mean = meanTie(largest.graph, own);
        expect(mean).toBeGreaterThan(0.8);
        expect(mean).toBeLessThan(1.5);
      }),
      {numRuns: 40},
    );
  });
});

test("components come largest first, with all their ties", () => {
  fc.assert(
    fc.property(anyGraphUpTo(20), graph => {
      const parts = partsOf(graph);
      const nodes = parts.flatMap(part => [...part.nodes]);
      expect(nodes.sort((a, b) => a - b)).toEqual(range(0, graph.order - 1));
      expect(parts.reduce((sum, part) => sum + part.graph.target.length, 0)).toBe(
        graph.target.length,
      );
      for (const [p, {nodes: own, graph: piece}] of parts.entries()) {
        if (p > 0) expect(own.length).toBeLessThanOrEqual(parts[p - 1].nodes.length);
        for (let k = 0; k < own.length; k++) {
          const row = [...piece.target.slice(piece.start[k], piece.start[k + 1])].map(j => own[j]);
          expect(row).toEqual([
            ...graph.target.slice(graph.start[own[k]], graph.start[own[k] + 1]),
          ]);
        }
      }
    }),
  );
});

/** Every number is finite, the box is centred, and no two nodes stand in one place. */
function isSound(graph: Graph, picture: Positions): void {
  const {x, y} = picture;
  expect(x.length).toBe(graph.order);
  expect([...x, ...y].every(Number.isFinite)).toBe(true);
  if (graph.order === 0) return;
  expect(Math.min(...x) + Math.max(...x)).toBeCloseTo(0, 6);
  expect(Math.min(...y) + Math.max(...y)).toBeCloseTo(0, 6);
  const gaps = everyPair(graph.order).map(([i, j]) => far(picture, i, j));
  expect(Math.min(1, ...gaps)).toBeGreaterThan(0.2);
}
