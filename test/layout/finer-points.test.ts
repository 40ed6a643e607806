// What a picture keeps to in its details.
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {aligned} from "../../src/layout/align.ts";
import {valueLayout} from "../../src/layout/by-value.ts";
import {circleLayout} from "../../src/layout/circle.ts";
import {forceAtlas2Law, springs} from "../../src/layout/force-atlas2.ts";
import {layout} from "../../src/layout/layout.ts";
import {multilevelStart} from "../../src/layout/multilevel.ts";
import {neighbourhoodPreservation} from "../../src/layout/neighbourhood-preservation.ts";
import {oriented} from "../../src/layout/orient.ts";
import type {Positions} from "../../src/layout/positions.ts";
import {separated} from "../../src/layout/separate.ts";
import {simulation} from "../../src/layout/simulation.ts";
import {sunflower} from "../../src/layout/spread.ts";
import {vosLayout, vosLayoutQuality} from "../../src/layout/vos.ts";
import {associated} from "../../src/metrics/communities/association.ts";
import {randomFrom} from "../../src/util/random.ts";
import {bestScaled} from "../help/best-scale.ts";
import {clique, planted, range} from "../help/grouped-graphs.ts";

const points = (...places: readonly (readonly [number, number])[]): Positions => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
});
const far = ({x, y}: Positions, i: number, j: number) => Math.hypot(x[i] - x[j], y[i] - y[j]);
const path = (order: number) =>
  graphFrom(
    order,
    range(0, order - 2).map(i => [i, i + 1, 1]),
  );

describe("a round", () => {
  test("moves nothing further than it may, and says so", () => {
    const graph = planted(3, 12, 0.6, 0.05, randomFrom(4).next);
    const start = sunflower(36, 40);
    const moving = simulation(springs(graph, 1), start, forceAtlas2Law({}));
    moving.round(0.01);
    expect(moving.moved).toBeGreaterThan(0);
    expect(moving.moved).toBeLessThanOrEqual(0.01 + 1e-12);
  });
});

describe("several starts", () => {
  test("are those of the seeds that follow, and the best is kept", () => {
    const graph = planted(3, 12, 0.6, 0.05, randomFrom(4).next);
    const ties = associated(graph);
    const single = range(1, 6).map(seed => vosLayout(graph, {seed}));
    const quality = single.map(picture => bestScaled(ties, picture));
    const best = quality.indexOf(Math.min(...quality));
    expect(best).toBeGreaterThan(0);
    expect(vosLayout(graph, {seed: 1, starts: 6})).toEqual(single[best]);
  });

  test("the logarithm of a distance counts once: e apart, tied by 3, is 3 e² / 2 − 1", () => {
    const pair = points([0, 0], [Math.E, 0]);
    expect(vosLayoutQuality(graphFrom(2, [[0, 1, 3]]), pair, {repulsion: 0})).toBeCloseTo(
      (3 * Math.E * Math.E) / 2 - 1,
      12,
    );
  });
});

describe("a whole picture", () => {
  test("leaves room between nodes, also in a crowd", () => {
    const crowd = layout(graphFrom(80, clique(range(0, 79))));
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 80; i++)
      for (let j = 0; j < i; j++) least = Math.min(least, far(crowd, i, j));
    expect(least).toBeGreaterThan(0.26);
  });

  test("draws a pair below a large component 0.8 times as long as the median tie there", () => {
    const many = planted(4, 20, 0.3, 0.02, randomFrom(3).next);
    const edges: [number, number, number][] = [];
    for (let i = 0; i < many.order; i++)
      for (let k = many.start[i]; k < many.start[i + 1]; k++)
        if (many.target[k] > i) edges.push([i, many.target[k], 1]);
    const picture = layout(graphFrom(many.order + 2, [...edges, [80, 81, 1]]));
    const ties = edges.map(([i, j]) => far(picture, i, j)).sort((a, b) => a - b);
    const median = ties[ties.length >> 1];
    expect(median).toBeGreaterThan(0.46);
    expect(far(picture, 80, 81)).toBeCloseTo(0.8 * median, 1);
  });

  test("curls a chain up: it is less than 0.4 times as wide as it is long", () => {
    const picture = layout(path(120));
    expect(Math.max(...picture.x) - Math.min(...picture.x)).toBeLessThan(119 * CURLED);
  });
});
const CURLED = 0.4;

describe("orienting", () => {
  test("levels a picture that stands upright", () => {
    const {x, y} = oriented(points([0, -2], [0, 2], [1, 0], [-1, 0]));
    expect(Math.max(...x)).toBe(2);
    expect(Math.max(...y)).toBe(1);
  });

  test("sets what stands alone to the right and above", () => {
    for (const [sideX, sideY] of [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ]) {
      const {x, y} = oriented(
        points([9 * sideX, 0], [-3 * sideX, sideY * 2], ...range(0, 5).map(() => [0, 0] as const)),
      );
      expect(Math.max(...x)).toBeGreaterThan(-Math.min(...x));
      expect(Math.max(...y)).toBeGreaterThan(-Math.min(...y));
    }
  });
});

describe("separating", () => {
  test("lets the one that is fixed stay, and the other go all the way", () => {
    const {x} = separated(points([0, 0], [0.2, 0]), 1, Uint8Array.of(1, 0));
    expect(x[0]).toBe(0);
    expect(x[1]).toBeCloseTo(1, 9);
    const other = separated(points([0, 0], [0.2, 0]), 1, Uint8Array.of(0, 1));
    expect(other.x[1]).toBe(0.2);
    expect(other.x[0]).toBeCloseTo(-0.8, 9);
  });
});

describe("aligning", () => {
  test("mirrors nothing where a mirror image fits no better", () => {
    const old = points([-1, 0], [1, 0], [Number.NaN, Number.NaN]);
    const {x, y} = aligned(points([-1, 0], [1, 0], [0.5, 1]), old);
    expect([x[2], y[2]]).toEqual([0.5, 1]);
  });
});

describe("neighbourhoods", () => {
  test("count what is in both over what is in either; equally near nodes by number", () => {
    // Node 0 has 1 and 3 nearest and is tied to 1 and 2: 1 of 3. Node 1 has 0 and 3 equally near: 1. Node 2 has 3: 0.
    const star = graphFrom(4, [
      [0, 1, 1],
      [0, 2, 1],
    ]);
    expect(neighbourhoodPreservation(star, points([0, 0], [1, 0], [5, 0], [2, 0]))).toBeCloseTo(
      4 / 9,
      12,
    );
  });
});

describe("by value", () => {
  const years = (value: readonly number[]) => ({value: Float64Array.from(value), known: null});
  const mean = (of: Float64Array, from: number, to: number) =>
    of.subarray(from, to).reduce((sum, v) => sum + v, 0) / (to - from);

  test("the second community stands above the first, and the third below", () => {
    const groups = Uint32Array.from(range(0, 17), i => Math.floor(i / 6));
    const {y} = valueLayout(graphFrom(18, []), years(range(0, 17).map(i => i % 6)), groups);
    expect(mean(y, 6, 12)).toBeGreaterThan(mean(y, 0, 6) + 0.5);
    expect(mean(y, 12, 18)).toBeLessThan(mean(y, 0, 6) - 0.5);
  });

  test("a node stands nearer to those that it is tied to more strongly", () => {
    const groups = Uint32Array.of(0, 0, 0, 0, 1, 1, 2, 2);
    const height = (up: number, down: number) =>
      valueLayout(
        graphFrom(8, [
          [0, 4, up],
          [0, 6, down],
        ]),
        years([5, 0, 1, 2, 9, 10, 12, 13]),
        groups,
      ).y[0];
    expect(height(9, 1)).toBeGreaterThan(height(1, 9) + 0.1);
  });
});

test("a circle begins at the top and goes clockwise, three places from one community to the next", () => {
  const {x, y} = circleLayout([0, 0, 0, 1, 1], [3, 2, 1, 5, 4]);
  // Nine places of 0.36: the first community takes 0, 1 and 2, the weakest first; the second 5 and 6.
  const radius = (9 * 0.36) / (2 * Math.PI);
  for (const [node, place] of [2, 0, 1, 3, 4].entries()) {
    const angle = (2 * Math.PI * [0, 1, 2, 5, 6][node]) / 9;
    expect(x[place]).toBeCloseTo(radius * Math.sin(angle), 12);
    expect(y[place]).toBeCloseTo(radius * Math.cos(angle), 12);
  }
});

test("a picture that is begun with a smaller one has neighbours near each other", () => {
  const graph = planted(20, 20, 0.4, 0.002, randomFrom(5).next);
  const level = springs(graph, 1);
  const start = multilevelStart(level, forceAtlas2Law({}), 1);
  let [tied, ties, all, pairs] = [0, 0, 0, 0];
  for (let i = 0; i < graph.order; i++) {
    for (let k = graph.start[i]; k < graph.start[i + 1]; k++, ties++)
      tied += far(start, i, graph.target[k]);
    for (let j = 0; j < i; j++, pairs++) all += far(start, i, j);
  }
  expect(tied / ties / (all / pairs)).toBeLessThan(0.3);
});
