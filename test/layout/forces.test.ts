import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {coarser} from "../../src/layout/coarsen.ts";
import {forceAtlas2, forceAtlas2Law, springs} from "../../src/layout/force-atlas2.ts";
import {logarithm} from "../../src/layout/logarithm.ts";
import {multilevelStart} from "../../src/layout/multilevel.ts";
import {neighbourhoodPreservation} from "../../src/layout/neighbourhood-preservation.ts";
import {oriented} from "../../src/layout/orient.ts";
import type {Positions} from "../../src/layout/positions.ts";
import {power} from "../../src/layout/power.ts";
import {repulsion} from "../../src/layout/repulsion.ts";
import {separated} from "../../src/layout/separate.ts";
import {type ForceLaw, settled, simulation} from "../../src/layout/simulation.ts";
import {sunflower} from "../../src/layout/spread.ts";
import {stress} from "../../src/layout/stress.ts";
import type {Level} from "../../src/metrics/communities/level.ts";
import {randomFrom} from "../../src/util/random.ts";
import {goldenNetwork} from "../help/golden-network.ts";
import {anyGraphUpTo, planted, range} from "../help/grouped-graphs.ts";

const scatter = (count: number, seed: number): Positions => {
  const {next} = randomFrom(seed);
  const draw = () => Float64Array.from({length: count}, () => next() * 10 - 5);
  return {x: draw(), y: draw()};
};
const pushed = ({x, y}: Positions, mass: Float64Array, theta: number, exponent = 0) => {
  const zero = () => new Float64Array(x.length);
  const out = {x: zero(), y: zero(), stiffness: zero()};
  repulsion(x.length).push(x, y, mass, {factor: 2, theta, exponent}, out);
  return out;
};

describe("repulsion", () => {
  test("of two points is factor · mass · mass over distance, for exponent 0", () => {
    const points = {x: Float64Array.of(0, 3), y: Float64Array.of(0, 4)};
    const {x, y, stiffness} = pushed(points, Float64Array.of(2, 7), 0);
    expect(Math.hypot(x[0], y[0])).toBeCloseTo((2 * 2 * 7) / 5, 12);
    expect(x[1]).toBeCloseTo((28 / 5) * (3 / 5), 12);
    expect(stiffness[0]).toBeCloseTo(28 / 25, 12);
  });

  test("by the tree is that of all pairs, within a few per cent", () => {
    for (const exponent of [1, 0, -1, -2]) {
      const points = scatter(700, 5);
      const mass = Float64Array.from({length: 700}, (_, i) => 1 + (i % 9));
      const [near, exact] = [
        pushed(points, mass, 0.5, exponent),
        pushed(points, mass, 0, exponent),
      ];
      let [wrong, all] = [0, 0];
      for (let i = 0; i < 700; i++) {
        wrong += Math.hypot(near.x[i] - exact.x[i], near.y[i] - exact.y[i]);
        all += Math.hypot(exact.x[i], exact.y[i]);
      }
      expect(wrong / all).toBeLessThan(0.02);
    }
  });

  test("by a tree that never takes points together is exact", () => {
    const points = scatter(300, 2);
    const mass = new Float64Array(300).fill(1);
    const [tree, exact] = [pushed(points, mass, 1e-9), pushed(points, mass, 0)];
    for (let i = 0; i < 300; i++) {
      expect(tree.x[i]).toBeCloseTo(exact.x[i], 9);
      expect(tree.stiffness[i]).toBeCloseTo(exact.stiffness[i], 9);
    }
  });

  test("of all pairs adds up to nothing", () => {
    const {x, y} = pushed(scatter(50, 3), new Float64Array(50).fill(1), 0);
    expect(x.reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 8);
    expect(y.reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 8);
  });

  test("parts points that coincide, and stays finite where all do", () => {
    for (const count of [2, 500]) {
      const points = {x: new Float64Array(count), y: new Float64Array(count)};
      const {x, y} = pushed(points, new Float64Array(count).fill(1), 1.2);
      for (const v of [...x, ...y]) expect(Number.isFinite(v)).toBe(true);
      expect(x[0]).not.toBe(x[1]);
    }
  });
});

describe("exact arithmetic", () => {
  test("power is a distance to a whole power", () => {
    for (const exponent of range(-12, 12))
      expect(power(2.25, exponent)).toBeCloseTo(1.5 ** exponent, 9);
  });

  test("logarithm is the natural logarithm", () => {
    for (const x of [1, 1.0001, 1.41, 1.42, 2, 3, 10, 12345.678, 1e300, 1e-5])
      expect(logarithm(x)).toBeCloseTo(Math.log(x), 10);
    expect(logarithm(1)).toBe(0);
  });
});

describe("forceAtlas2", () => {
  const graph = planted(4, 20, 0.4, 0.02, randomFrom(7).next);

  test("of a pair ends where pull and push balance: pull d = scaling (1 + 1)² / d", () => {
    const {x, y} = forceAtlas2(graphFrom(2, [[0, 1, 1]]), {gravity: 0, stillness: 0, scaling: 3});
    expect(Math.hypot(x[0] - x[1], y[0] - y[1])).toBeCloseTo(Math.sqrt(3 * 4), 3);
  });

  test("ends in balance: what acts on each node is small against what acts on it from each side", () => {
    const {x, y} = forceAtlas2(graph, {theta: 0, stillness: 0, rounds: 1500, gravity: 0});
    const level = springs(graph, 0.5);
    const {x: fx, y: fy} = (() => {
      const zero = () => new Float64Array(80);
      const out = {x: zero(), y: zero(), stiffness: zero()};
      repulsion(80).push(x, y, level.weight, {factor: 1, theta: 0, exponent: 0}, out);
      return out;
    })();
    for (let i = 0; i < 80; i++) {
      const before = Math.hypot(fx[i], fy[i]);
      for (let k = level.start[i]; k < level.start[i + 1]; k++) {
        fx[i] -= level.strength[k] * (x[i] - x[level.target[k]]);
        fy[i] -= level.strength[k] * (y[i] - y[level.target[k]]);
      }
      expect(Math.hypot(fx[i], fy[i])).toBeLessThan(0.02 * before + 1e-6);
    }
  });

  test("shows neighbours near each other, with each option, and gives the same bits again", () => {
    for (const options of [
      {},
      {linLog: true},
      {strengthInfluence: 0.3},
      {scaling: 5, theta: 0.5},
    ]) {
      const picture = forceAtlas2(graph, options);
      expect(stress(graph, picture)).toBeLessThan(0.3);
      expect(neighbourhoodPreservation(graph, picture)).toBeGreaterThan(0.25);
      expect(forceAtlas2(graph, options)).toEqual(picture);
    }
  });

  test("by logarithms sets groups further apart, for their size", () => {
    const spread = ({x, y}: Positions) => {
      let [inside, outside] = [0, 0];
      for (let i = 0; i < 80; i++)
        for (let j = 0; j < i; j++) {
          const d = Math.hypot(x[i] - x[j], y[i] - y[j]);
          if (Math.floor(i / 20) === Math.floor(j / 20)) inside += d;
          else outside += d;
        }
      return inside / outside;
    };
    expect(spread(forceAtlas2(graph, {linLog: true}))).toBeLessThan(spread(forceAtlas2(graph)));
  });

  test("with more gravity is smaller", () => {
    const size = (gravity: number) => {
      const {x, y} = forceAtlas2(graph, {gravity});
      return x.reduce((sum, v, i) => sum + Math.hypot(v, y[i]), 0);
    };
    expect(size(2)).toBeLessThan(0.9 * size(0.05));
  });

  test("draws stronger ties shorter, unless strength has no influence", () => {
    const path = graphFrom(3, [
      [0, 1, 16],
      [1, 2, 1],
    ]);
    const ratio = (strengthInfluence: number) => {
      const {x, y} = forceAtlas2(path, {strengthInfluence, gravity: 0, stillness: 0});
      return Math.hypot(x[0] - x[1], y[0] - y[1]) / Math.hypot(x[2] - x[1], y[2] - y[1]);
    };
    expect(ratio(0)).toBeCloseTo(1, 3);
    expect(ratio(0.25)).toBeLessThan(0.99);
    expect(ratio(1)).toBeLessThan(ratio(0.25));
  });

  test("starts where it is told, leaves the start as it was, and leaves room between nodes", () => {
    const start = scatter(80, 1);
    const kept = start.x.slice();
    expect(forceAtlas2(graph, {start, rounds: 0})).toEqual(start);
    const {x, y} = forceAtlas2(graph, {start, rounds: 50, noOverlap: 0.5});
    expect(start.x).toEqual(kept);
    expect(leastGap({x, y})).toBeGreaterThan(0.35);
  });

  test("refuses options out of range, by name", () => {
    expect(() => forceAtlas2(graph, {rounds: -1})).toThrow(/rounds: expected/);
    expect(() => forceAtlas2(graph, {gravity: Number.NaN})).toThrow(/gravity: expected/);
    expect(() => forceAtlas2(graph, {start: scatter(3, 1)})).toThrow(/start: expected 80/);
  });
});

describe("smaller pictures", () => {
  test("keep all mass and all pull, in groups of at most four", () => {
    fc.assert(
      fc.property(anyGraphUpTo(24), graph => {
        const below = springs(graph, 0.5);
        const {level, group} = coarser(below);
        const sum = (values: Float64Array) => values.reduce((total, v) => total + v, 0);
        expect(sum(level.weight)).toBeCloseTo(sum(below.weight), 9);
        expect(sum(level.strength) + 2 * level.inner).toBeCloseTo(sum(below.strength), 9);
        const sizes = new Array<number>(level.order).fill(0);
        for (const g of group) sizes[g] += 1;
        for (const size of sizes) expect(size).toBeGreaterThan(0);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
        if (graph.target.length > 0) expect(level.order).toBeLessThan(graph.order);
      }),
    );
  });

  test("of a star join three leaves to the hub, and the others to each other", () => {
    const star = graphFrom(
      10,
      range(1, 9).map(i => [0, i, 1]),
    );
    const {level, group} = coarser(springs(star, 0.5));
    expect(level.order).toBe(3);
    const sizes = [0, 1, 2].map(wanted => group.filter(g => g === wanted).length);
    expect(sizes.sort((a, b) => a - b)).toEqual([2, 4, 4]);
    expect(group.filter(g => g === group[0]).length).toBe(4);
  });

  test("lead to a start that a few rounds make as good as many rounds from nothing", () => {
    const graph = planted(20, 25, 0.25, 0.002, randomFrom(9).next);
    const law = {attraction: 2, repulsion: 0, scaling: 1, gravity: 0.05, theta: 1} as const;
    const level = springs(graph, 0.5);
    const moving = simulation(level, multilevelStart(level, law, 1), law);
    settled(moving, {rounds: 20, heat: 0.1, stillness: 0});
    const plain = forceAtlas2(graph, {rounds: 300, theta: 1});
    expect(stress(graph, moving.positions)!).toBeLessThan(stress(graph, plain)! * 1.1);
  });

  test("and ten rounds reach what 500 rounds from nothing do, in an eighth of their time", () => {
    const {graph} = goldenNetwork("ca-GrQc-lcc");
    const law = forceAtlas2Law({});
    const level = springs(graph, 0.5);
    const timed = (make: () => Positions): [picture: Positions, seconds: number] => {
      const before = process.cpuUsage();
      const picture = make();
      const {user, system} = process.cpuUsage(before);
      return [picture, (user + system) / 1e6];
    };
    const [plain, long] = timed(() => forceAtlas2(graph, {rounds: 500, stillness: 0}));
    const runs = range(1, 3).map(seed =>
      timed(() => {
        const moving = simulation(level, multilevelStart(level, law, seed), law);
        settled(moving, {rounds: 10, heat: 0.3, stillness: 0});
        return moving.positions;
      }),
    );
    for (const [picture] of runs) {
      expect(energy(level, law, picture)).toBeLessThan(energy(level, law, plain));
      expect(stress(graph, picture)!).toBeLessThan(stress(graph, plain)!);
    }
    expect(Math.min(...runs.map(([, short]) => short))).toBeLessThan(long / 8);
  }, 120_000);
});

/** What the forces make small: ties Σ w·d²/2, pushes −Σ m·m·ln d, and the way to the middle. */
function energy(level: Level, {gravity}: ForceLaw, {x, y}: Positions): number {
  const {order, start, target, strength, weight} = level;
  let sum = 0;
  for (let i = 0; i < order; i++) {
    sum += gravity * weight[i] * Math.hypot(x[i], y[i]);
    for (let k = start[i]; k < start[i + 1]; k++)
      sum += (strength[k] * ((x[i] - x[target[k]]) ** 2 + (y[i] - y[target[k]]) ** 2)) / 4;
    for (let j = 0; j < i; j++)
      sum -= (weight[i] * weight[j] * Math.log((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2)) / 2;
  }
  return sum;
}

describe("pieces of a picture", () => {
  test("a sunflower has its points apart, and grows with the root of their number", () => {
    const points = sunflower(300);
    expect(Math.hypot(points.x[299], points.y[299])).toBeCloseTo(Math.sqrt(299.5), 6);
    expect(leastGap(points)).toBeGreaterThan(0.9);
  });

  test("orienting turns but does not stretch, and forgets how the picture was turned", () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(359), (seed, degrees) => {
        const angle = (degrees * Math.PI) / 180;
        const points = scatter(12, seed);
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const turned = {
          x: points.x.map((v, i) => cos * v - sin * points.y[i]),
          y: points.x.map((v, i) => sin * v + cos * points.y[i]),
        };
        const [a, b] = [oriented(points), oriented(turned)];
        for (let i = 0; i < 12; i++) {
          expect(Math.hypot(a.x[i], a.y[i])).toBeCloseTo(Math.hypot(b.x[i], b.y[i]), 6);
          expect(a.x[i]).toBeCloseTo(b.x[i], 4);
          expect(a.y[i]).toBeCloseTo(b.y[i], 4);
        }
        const square = (values: Float64Array) => values.reduce((sum, v) => sum + v * v, 0);
        expect(square(a.x)).toBeGreaterThanOrEqual(square(a.y) - 1e-9);
      }),
    );
  });

  test("separating leaves nothing too close, also where all was in one place", () => {
    for (const points of [scatter(60, 4), {x: new Float64Array(9), y: new Float64Array(9)}]) {
      const {x, y} = separated(points, 0.4);
      expect(leastGap({x, y})).toBeGreaterThan(0.3);
    }
  });

  test("separating moves nothing that is far enough apart", () => {
    const points = sunflower(50, 2);
    expect(separated(points, 0.5)).toEqual(points);
  });
});

function leastGap({x, y}: Positions): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) least = Math.min(least, Math.hypot(x[i] - x[j], y[i] - y[j]));
  return least;
}
