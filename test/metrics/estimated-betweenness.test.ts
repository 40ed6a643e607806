import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {betweenness} from "../../src/metrics/betweenness.ts";
import {estimatedBetweenness, usualPaths} from "../../src/metrics/estimated-betweenness.ts";
import {randomFrom} from "../../src/util/random.ts";
import {goldenNetwork} from "../help/golden-network.ts";
import {anyGraph} from "../help/graphs.ts";

describe("estimated betweenness", () => {
  test("of a star is all of it in the middle, whatever is drawn", () => {
    const star = graphFrom(
      5,
      [1, 2, 3, 4].map(i => [0, i, 1] as const),
    );
    const {score} = estimatedBetweenness(star, {paths: 4000});
    // Of 20 ordered pairs 12 run through the middle; 12/20 · 5/3 = 1.
    expect(score[0]).toBeGreaterThan(0.95);
    expect([...score.slice(1)]).toEqual([0, 0, 0, 0]);
  });

  test("takes each of several shortest paths equally often", () => {
    // 0 – {1, 2, 3} – 4, and 5 hangs on 4: paths from 0 to 4 and 5 take one of three ways.
    const graph = graphFrom(6, [[0, 1, 1], [0, 2, 1], [0, 3, 1], [1, 4, 1], [2, 4, 1], [3, 4, 1], [4, 5, 1]]); // biome-ignore format: two columns
    const {score} = estimatedBetweenness(graph, {paths: 30_000});
    const exact = betweenness(graph);
    for (let i = 0; i < 6; i++) expect(score[i]).toBeCloseTo(exact[i], 1);
    expect(Math.abs(score[1] - score[3])).toBeLessThan(0.01);
  });

  test("takes all shortest paths alike where they are many and uneven", () => {
    // A ring of short chords: six standard errors are 0.0035.
    const random = randomFrom(3);
    const edges = new Map<number, readonly [number, number, number]>();
    for (let e = 0; e < 120; e++) {
      const a = random.below(60);
      const b = (a + 1 + random.below(9)) % 60;
      edges.set(Math.min(a, b) * 60 + Math.max(a, b), [Math.min(a, b), Math.max(a, b), 1]);
    }
    const graph = graphFrom(60, edges.values());
    const {score} = estimatedBetweenness(graph, {paths: 200_000});
    const exact = betweenness(graph);
    for (let i = 0; i < 60; i++) expect(Math.abs(score[i] - exact[i])).toBeLessThan(0.0035);
  });

  test("is within its bound of the exact value on a real network, and not by a loose bound", () => {
    const {graph} = goldenNetwork("netscience");
    const {score, bound} = estimatedBetweenness(graph, {paths: 20_000});
    const exact = betweenness(graph);
    let worst = 0;
    for (let i = 0; i < graph.order; i++) worst = Math.max(worst, Math.abs(score[i] - exact[i]));
    expect(worst).toBeLessThan(bound);
    expect(bound).toBeLessThan(0.02);
  });

  test("is within its bound on any graph", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(1000), (graph, seed) => {
        const {score, bound} = estimatedBetweenness(graph, {paths: 2000, seed, risk: 1e-6});
        const exact = betweenness(graph);
        for (let i = 0; i < graph.order; i++)
          expect(Math.abs(score[i] - exact[i])).toBeLessThanOrEqual(bound);
      }),
    );
  });

  test("draws fewer paths where each takes longer, within limits", () => {
    const ends = (length: number) => usualPaths({target: {length} as Uint32Array});
    expect([0, 1e7, 2e7, 1e9].map(ends)).toEqual([20_000, 20_000, 10_000, 5_000]);
  });

  test("of fewer than three nodes is 0, and refuses what is no count and no risk", () => {
    expect([...estimatedBetweenness(graphFrom(2, [[0, 1, 1]])).score]).toEqual([0, 0]);
    expect(() => estimatedBetweenness(graphFrom(1, []), {paths: 0})).toThrow(/paths: expected/);
    expect(() => estimatedBetweenness(graphFrom(1, []), {risk: 1})).toThrow(/risk: expected/);
  });
});
