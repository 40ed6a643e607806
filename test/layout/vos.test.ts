import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import type {Positions} from "../../src/layout/positions.ts";
import {vosLayout, vosLayoutQuality} from "../../src/layout/vos.ts";
import {associated} from "../../src/metrics/communities/association.ts";
import {randomFrom} from "../../src/util/random.ts";
import {bestScaled} from "../help/best-scale.ts";
import {anyGraphUpTo, clique, planted, range} from "../help/grouped-graphs.ts";

interface Case {
  readonly metric: string;
  readonly input: {
    readonly edges: readonly [string, string, number][];
    readonly coordinates: Record<string, [number, number]>;
    readonly form: "unified" | "attraction";
    readonly attraction?: number;
    readonly repulsion?: number;
  };
  readonly expected: number & Record<string, number>;
  readonly tolerance: number;
}
const cases: Case[] = JSON.parse(
  readFileSync(new URL("../golden/golden-metrics.json", import.meta.url), "utf8"),
);
const goldenOf = (metric: string) => cases.filter(golden => golden.metric === metric);

test("golden values of the quality of a VOS layout are met", () => {
  const met = goldenOf("vos_layout_quality");
  expect(met.length).toBe(2);
  for (const {input, expected, tolerance} of met) {
    const names = Object.keys(input.coordinates);
    const graph = graphFrom(
      names.length,
      input.edges.map(([a, b, s]) => [names.indexOf(a), names.indexOf(b), s]),
    );
    const positions = {
      x: Float64Array.from(names, name => input.coordinates[name][0]),
      y: Float64Array.from(names, name => input.coordinates[name][1]),
    };
    const {attraction = 2, repulsion = 1, form} = input;
    const found = vosLayoutQuality(graph, positions, {
      attraction,
      repulsion,
      unified: form === "unified",
    });
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);
  }
});

test("golden values of association strength are met", () => {
  const met = goldenOf("association_strength_network");
  expect(met.length).toBe(1);
  for (const {input, expected, tolerance} of met) {
    const names = [...new Set(input.edges.flatMap(([a, b]) => [a, b] as const))];
    const graph = associated(
      graphFrom(
        names.length,
        input.edges.map(([a, b, s]) => [names.indexOf(a), names.indexOf(b), s]),
      ),
    );
    for (const [pair, value] of Object.entries(expected)) {
      const [a, b] = pair.split("|").map(name => names.indexOf(name));
      const row = graph.target.subarray(graph.start[a], graph.start[a + 1]);
      expect(Math.abs(graph.strength[graph.start[a] + row.indexOf(b)] - value)).toBeLessThanOrEqual(
        tolerance,
      );
    }
  }
});

describe("vosLayout", () => {
  const graph = planted(3, 12, 0.6, 0.05, randomFrom(4).next);
  const ties = associated(graph);

  test("has a mean distance of 1, is centred and level", () => {
    const {x, y} = vosLayout(graph);
    let [sum, pairs] = [0, 0];
    for (let i = 0; i < 36; i++)
      for (let j = 0; j < i; j++, pairs++) sum += Math.hypot(x[i] - x[j], y[i] - y[j]);
    expect(sum / pairs).toBeCloseTo(1, 9);
    expect(x.reduce((total, v) => total + v, 0)).toBeCloseTo(0, 9);
    const square = (values: Float64Array) => values.reduce((total, v) => total + v * v, 0);
    expect(square(x)).toBeGreaterThan(square(y));
  });

  test("stands where its quality is least: no small change of one node makes it better", () => {
    for (const [attraction, repulsion] of [
      [2, 1],
      [2, 0],
      [2, -1],
      [1, -1],
    ]) {
      const {x, y} = natural(vosLayout(graph, {attraction, repulsion, theta: 0, rounds: 3000}));
      const quality = (moved: Positions) => vosLayoutQuality(ties, moved, {attraction, repulsion});
      const least = quality({x, y});
      for (const i of range(0, 35))
        for (const [dx, dy] of [
          [0.05, 0],
          [-0.05, 0],
          [0, 0.05],
          [0, -0.05],
        ]) {
          // biome-ignore format: four sides
          const moved = {x: x.slice(), y: y.slice()};
          moved.x[i] += dx * scale;
          moved.y[i] += dy * scale;
          expect(quality(moved)).toBeGreaterThan(least - 1e-6 * Math.abs(least));
        }
      // The scale at which the picture was in balance, found again.
      function natural(picture: Positions): Positions {
        let best = 1;
        const at = (s: number) => ({x: picture.x.map(v => v * s), y: picture.y.map(v => v * s)});
        for (let s = 1e-3; s < 1e4; s *= 1.01)
          if (
            vosLayoutQuality(ties, at(s), {attraction, repulsion}) <
            vosLayoutQuality(ties, at(best), {attraction, repulsion})
          )
            best = s;
        scale = best;
        return at(best);
      }
    }
  });
  let scale = 1;

  test("with more starts is at least as good", () => {
    const reached = (starts: number) => bestScaled(ties, vosLayout(graph, {starts, seed: 1}));
    expect(reached(6)).toBeLessThanOrEqual(reached(1) + 1e-6);
  });

  test("sets cliques apart", () => {
    const two = graphFrom(8, [...clique(range(0, 3)), ...clique(range(4, 7)), [3, 4, 1]]);
    const {x} = vosLayout(two);
    expect(Math.sign(x[0])).toBe(Math.sign(x[1]));
    expect(Math.sign(x[0])).not.toBe(Math.sign(x[7]));
  });

  test("of any graph is finite and the same again", () => {
    fc.assert(
      fc.property(anyGraphUpTo(16), fc.nat(50), (any, seed) => {
        const picture = vosLayout(any, {seed, rounds: 40});
        for (const v of [...picture.x, ...picture.y]) expect(Number.isFinite(v)).toBe(true);
        expect(vosLayout(any, {seed, rounds: 40})).toEqual(picture);
      }),
      {numRuns: 40},
    );
  });

  test("refuses exponents out of range, by name", () => {
    expect(() => vosLayout(graph, {attraction: 1, repulsion: 1})).toThrow(/attraction: expected/);
    expect(() => vosLayout(graph, {repulsion: 0.5})).toThrow(/repulsion: expected/);
    expect(() => vosLayout(graph, {starts: 0})).toThrow(/starts: expected/);
  });
});
