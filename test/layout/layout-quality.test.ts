import fc from "fast-check";
import Graphology from "graphology";
import theirCloseness from "graphology-metrics/layout-quality/connected-closeness.js";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {connectedCloseness} from "../../src/layout/connected-closeness.ts";
import {layout} from "../../src/layout/layout.ts";
import {layoutQuality} from "../../src/layout/layout-quality.ts";
import {neighbourhoodPreservation} from "../../src/layout/neighbourhood-preservation.ts";
import {pairDistances} from "../../src/layout/pair-distances.ts";
import type {Positions} from "../../src/layout/positions.ts";
import {stress} from "../../src/layout/stress.ts";
import {vosLayoutQuality, vosObjective} from "../../src/layout/vos.ts";
import {associated} from "../../src/metrics/communities/association.ts";
import {randomFrom} from "../../src/util/random.ts";
import {anyGraph, clique, cycle, graphOf, path, star, union} from "../help/graphs.ts";
import {planted} from "../help/grouped-graphs.ts";

const places = (...points: readonly (readonly [number, number])[]): Positions => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});

const anywhere = (order: number, seed: number): Positions => {
  const random = randomFrom(seed);
  const some = () => Float64Array.from({length: order}, () => random.next());
  return {x: some(), y: some()};
};

const teams = (groups: number, size: number): Graph => {
  const random = randomFrom(3);
  return planted(groups, size, 5 / size, 0.5 / groups / size, () => random.next());
};

const moved = ({x, y}: Positions, scale: number): Positions => ({
  // Turned by a right angle and scaled.
  x: y.map(v => 7 - scale * v),
  y: x.map(v => scale * v - 3),
});

describe("connected-closeness", () => {
  test("of two teams apart is what pairs between them are of all", () => {
    const graph = union(clique(3), clique(3));
    const apart = places([0, 0], [1, 0], [0, 1], [10, 0], [11, 0], [10, 1]);
    expect(connectedCloseness(graph, apart)).toEqual({
      distance: Math.SQRT2,
      ofSide: Math.SQRT2 / 11,
      ties: 1,
      pairs: 6 / 15,
      closeness: 9 / 15,
      tied: 1,
    });
  });

  test("takes the least distance that serves nearly as well", () => {
    // A path on a line, its end far away: 99 ties of length 1, and one of 10. All pairs but 99 are longer than 1.
    const line = Array.from({length: 101}, (_, i) => [i < 100 ? i : 109, 0] as const);
    const found = connectedCloseness(path(101), places(...line))!;
    expect(found).toMatchObject({distance: 1, ties: 0.99, tied: 1});
    expect(found.pairs).toBeCloseTo(99 / 5050, 12);
    expect(found.closeness).toBeCloseTo(0.99 - 99 / 5050, 12);
  });

  test("is 0 where all are in one place or all distances are alike, and null without ties", () => {
    const [one, other] = [
      places([1, 1], [1, 1], [1, 1]),
      places([0, 0], [1, 0], [0.5, 3 ** 0.5 / 2]),
    ];
    expect(connectedCloseness(path(3), one)).toEqual({
      distance: 0,
      ofSide: null,
      ties: 1,
      pairs: 1,
      closeness: 0,
      tied: 2 / 3,
    });
    expect(connectedCloseness(clique(3), other)!.closeness).toBeCloseTo(0, 12);
    expect(connectedCloseness(graphOf([], 4), places([0, 0], [1, 0], [2, 0], [3, 0]))).toBe(null);
    expect(connectedCloseness(graphOf([], 0), places())).toBe(null);
  });

  test("is 0 where ties are the longest of all distances", () => {
    const graph = graphOf([[0, 3]], 4);
    expect(connectedCloseness(graph, places([0, 0], [1, 0], [2, 0], [3, 0]))).toMatchObject({
      closeness: 0,
      ties: 1,
      pairs: 1,
    });
  });

  test("is the greatest difference over all distances, nearly, on any graph", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(1000), (graph, seed) => {
        const positions = anywhere(graph.order, seed);
        const found = connectedCloseness(graph, positions);
        const {x, y} = positions;
        const between = (i: number, j: number) =>
          Math.sqrt((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2);
        const pairs: {far: number; tied: boolean}[] = [];
        for (let i = 0; i < graph.order; i++)
          for (let j = 0; j < i; j++)
            pairs.push({far: between(i, j), tied: neighbours(graph, i).includes(j)});
        const ties = pairs.filter(({tied}) => tied);
        if (ties.length === 0) {
          expect(found).toBe(null);
          return;
        }
        const share = (all: typeof pairs, d: number) =>
          all.filter(({far}) => far <= d).length / all.length;
        const most = Math.max(0, ...pairs.map(({far}) => share(ties, far) - share(pairs, far)));
        const {distance, ties: near, pairs: nearPairs, closeness, tied} = found!;
        expect(near).toBeCloseTo(share(ties, distance), 12);
        expect(nearPairs).toBeCloseTo(share(pairs, distance), 12);
        expect(closeness).toBeCloseTo(near - nearPairs, 12);
        expect(closeness).toBeGreaterThanOrEqual(0.97 * most - 1e-12);
        for (const {far} of ties)
          if (far < distance)
            expect(share(ties, far) - share(pairs, far)).toBeLessThan(0.97 * most);
        const close = pairs.filter(({far}) => far <= distance);
        expect(tied).toBeCloseTo(close.filter(each => each.tied).length / close.length, 12);
      }),
    );
  });

  test("is what graphology's is, which takes as many pairs as ties at random", () => {
    const graph = teams(10, 60);
    const positions = layout(graph, {rounds: 100});
    const theirs = new Graphology({type: "undirected"});
    for (let i = 0; i < graph.order; i++) theirs.addNode(i, {x: positions.x[i], y: positions.y[i]});
    for (let i = 0; i < graph.order; i++)
      for (const j of neighbours(graph, i)) if (j > i) theirs.addEdge(i, j);
    const random = randomFrom(1);
    const {cMax} = theirCloseness(theirs, {rng: () => random.next()});
    const ours = connectedCloseness(graph, positions)!;
    expect(ours.closeness).toBeGreaterThan(0.3);
    expect(Math.abs(ours.closeness - cMax)).toBeLessThan(0.04);
  });
});

const neighbours = ({start, target}: Graph, i: number): number[] => [
  ...target.subarray(start[i], start[i + 1]),
];

describe("distances of pairs", () => {
  test("are all up to 1,000 nodes, and as many of more, whose shares are near theirs", () => {
    expect([...pairDistances(places([0, 0], [3, 4], [0, 4]))]).toEqual([3, 4, 5]);
    expect(pairDistances(anywhere(1000, 1)).length).toBe(499_500);
    const many = anywhere(1500, 2);
    const drawn = pairDistances(many, 7);
    expect(drawn.length).toBe(500_000);
    expect(drawn).toEqual(pairDistances(many, 7));
    expect(drawn).not.toEqual(pairDistances(many, 8));
    expect(drawn[0]).toBeGreaterThan(0); // nobody with itself
    let near = 0;
    for (let i = 0; i < 1500; i++)
      for (let j = 0; j < i; j++)
        if (Math.hypot(many.x[i] - many.x[j], many.y[i] - many.y[j]) <= 0.4) near += 1;
    const share = drawn.filter(d => d <= 0.4).length / 500_000;
    expect(Math.abs(share - near / 1_124_250)).toBeLessThan(0.002);
  });
});

describe("the objective of VOS", () => {
  test("is what its layout makes small, at the best scale", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(1000), (graph, seed) => {
        const positions = anywhere(graph.order, seed);
        const found = vosObjective(graph, positions);
        const ties = associated(graph);
        const pairs = pairDistances(positions);
        const strength = ties.strength.reduce((sum, s) => sum + s, 0) / 2;
        if (strength === 0) {
          expect(found).toBe(null);
          return;
        }
        // α² A − α R is least at α = R / 2A.
        const at = (scale: number) =>
          vosLayoutQuality(ties, {
            x: positions.x.map(v => v * scale),
            y: positions.y.map(v => v * scale),
          });
        const [once, twice] = [at(1), at(2)];
        const A = (twice - 2 * once) / 2;
        const R = A - once;
        const mean = pairs.reduce((sum, d) => sum + d, 0) / pairs.length;
        expect(found).toBeCloseTo((2 * A) / strength / mean ** 2, 6);
        expect(at(R / (2 * A))).toBeCloseTo(-(pairs.length ** 2) / (2 * strength * found!), 6);
      }),
    );
  });

  test("is 1 for a triangle of equal sides, and for two nodes, and less where ties are short", () => {
    const triangle = places([0, 0], [1, 0], [0.5, 3 ** 0.5 / 2]);
    expect(vosObjective(clique(3), triangle)).toBeCloseTo(1, 12);
    expect(vosObjective(path(2), places([0, 0], [9, 0]))).toBeCloseTo(1, 12);
    // Distances 1, 1 of ties and 2: their mean is 4/3.
    expect(vosObjective(path(3), places([0, 0], [1, 0], [2, 0]))).toBeCloseTo(9 / 16, 12);
    expect(vosObjective(path(3), places([1, 1], [1, 1], [1, 1]))).toBe(null);
    // A strong tie that is short counts for more: association 2m·w/(s·s) of a–b 10 and b–c 1 is 2 and 2.
    expect(vosObjective(graphOf([[0, 1, 10], [1, 2, 1]]), places([0, 0], [1, 0], [4, 0]))).toBeCloseTo(((1 + 9) / 2) / (8 / 3) ** 2, 12); // biome-ignore format: one sum
  });
});

describe("the quality of a layout", () => {
  test("is the same however the picture is turned and scaled", () => {
    const graph = teams(3, 20);
    const positions = layout(graph, {rounds: 60});
    const [one, other] = [
      layoutQuality(graph, positions),
      layoutQuality(graph, moved(positions, 5)),
    ];
    expect(other.stress).toBeCloseTo(one.stress!, 9);
    expect(other.vos).toBeCloseTo(one.vos!, 9);
    expect(other.neighbourhoodPreservation).toBeCloseTo(one.neighbourhoodPreservation!, 9);
    expect(other.connectedCloseness!.closeness).toBeCloseTo(one.connectedCloseness!.closeness, 9);
    expect(other.connectedCloseness!.ofSide).toBeCloseTo(one.connectedCloseness!.ofSide!, 9);
    expect(other.connectedCloseness!.distance).toBeCloseTo(5 * one.connectedCloseness!.distance, 9);
  });

  test("is better in all four ways than that of places at random", () => {
    const graph = teams(3, 30);
    const [good, bad] = [layout(graph), anywhere(graph.order, 3)].map(at =>
      layoutQuality(graph, at),
    );
    expect(good.stress!).toBeLessThan(bad.stress!);
    expect(good.vos!).toBeLessThan(bad.vos!);
    expect(good.neighbourhoodPreservation!).toBeGreaterThan(bad.neighbourhoodPreservation!);
    expect(good.connectedCloseness!.closeness).toBeGreaterThan(
      bad.connectedCloseness!.closeness + 0.3,
    );
  });

  test("is unknown without ties, and refused for places of others", () => {
    expect(layoutQuality(graphOf([], 2), places([0, 0], [1, 1]))).toEqual({
      connectedCloseness: null,
      neighbourhoodPreservation: null,
      stress: null,
      vos: null,
    });
    expect(() => layoutQuality(path(3), places([0, 0]))).toThrow(
      "positions: expected 3 places, got 1 and 1",
    );
    const off = {signal: AbortSignal.abort(new Error("off"))};
    expect(() => layoutQuality(path(2), places([0, 0], [1, 1]), {}, off)).toThrow("off");
  });

  test("of large graphs looks at fewer nodes, and says nearly the same", () => {
    const ring = cycle(30_000);
    const circle = {
      x: Float64Array.from({length: 30_000}, (_, i) => Math.cos((i * Math.PI) / 15_000)),
      y: Float64Array.from({length: 30_000}, (_, i) => Math.sin((i * Math.PI) / 15_000)),
    };
    // Chords 2 sin(φ/2) beside arcs φ: 1 − (∫ r)² / (π ∫ r²), r = 2 sin(φ/2)/φ, φ from 0 to π.
    let [sum, squares] = [0, 0];
    for (let k = 0; k < 100_000; k++) {
      const phi = ((k + 0.5) * Math.PI) / 100_000;
      const r = (2 * Math.sin(phi / 2)) / phi;
      sum += r / 100_000;
      squares += (r * r) / 100_000;
    }
    expect(stress(ring, circle)).toBeCloseTo(1 - sum ** 2 / squares, 4);
    expect(neighbourhoodPreservation(ring, circle)).toBe(1);
  });
});

describe("nearest neighbours", () => {
  test("are the nearest, equals by number, as sorting all says, on any graph", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(1000), (graph, seed) => {
        const random = randomFrom(seed);
        const some = () => Float64Array.from({length: graph.order}, () => random.below(4));
        const at = {x: some(), y: some()};
        let [sum, nodes] = [0, 0];
        for (let i = 0; i < graph.order; i++) {
          const tied = neighbours(graph, i);
          if (tied.length === 0) continue;
          const away = (j: number) =>
            Math.sqrt((at.x[i] - at.x[j]) ** 2 + (at.y[i] - at.y[j]) ** 2);
          const nearest = Array.from({length: graph.order}, (_, j) => j)
            .filter(j => j !== i)
            .sort((a, b) => away(a) - away(b) || a - b)
            .slice(0, tied.length);
          const both = tied.filter(j => nearest.includes(j)).length;
          sum += both / (2 * tied.length - both);
          nodes += 1;
        }
        if (nodes === 0) expect(neighbourhoodPreservation(graph, at)).toBe(null);
        else expect(neighbourhoodPreservation(graph, at)).toBeCloseTo(sum / nodes, 12);
      }),
    );
    expect(neighbourhoodPreservation(star(3), places([0, 0], [1, 0], [2, 0], [3, 0]))).toBeCloseTo((1 + 1 + 0 + 0) / 4, 12); // biome-ignore format: one sum
  });
});

test("an edge list and its picture are measured as they come", () => {
  const graph = graphFrom(3, [
    [0, 1, 1],
    [1, 2, 1],
  ]);
  const {connectedCloseness, ...others} = layoutQuality(graph, places([0, 0], [1, 0], [2, 0]));
  expect(connectedCloseness).toMatchObject({distance: 1, ties: 1, pairs: 2 / 3});
  expect(others).toEqual({
    neighbourhoodPreservation: expect.closeTo((1 + 1 / 1 + 1 / 1) / 3, 12),
    stress: expect.closeTo(0, 12),
    vos: expect.closeTo(9 / 16, 12),
  });
});
