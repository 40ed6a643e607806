import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../../src/graphs/build-graph.ts";
import type {Graph} from "../../../src/graphs/graph.ts";
import {projection} from "../../../src/graphs/projection.ts";
import {
  type LeidenOptions,
  leiden,
  leidenInput,
  leidenSplit,
} from "../../../src/metrics/communities/leiden.ts";
import {type Quality, qualityOf} from "../../../src/metrics/communities/objective.ts";
import {connectedParts} from "../../../src/metrics/partition.ts";
import {synth} from "../../../src/papers/synth/synth.ts";
import {listColumn} from "../../../src/util/list-column.ts";
import {randomFrom} from "../../../src/util/random.ts";
import {runSplitSync} from "../../../src/util/split.ts";
import {goldenNetwork} from "../../help/golden-network.ts";
import {anyGraphUpTo, clique, pathsOfEight, planted, range} from "../../help/grouped-graphs.ts";
import {mostHeld} from "../../help/most-held.ts";

const QUALITIES: readonly Quality[] = ["modularity", "cpm", "association"];
const anyOptions: fc.Arbitrary<LeidenOptions> = fc.record({
  quality: fc.constantFrom(...QUALITIES),
  resolution: fc.constantFrom(0.25, 1, 1.5, 3),
  seed: fc.nat(1000),
  randomness: fc.constantFrom(0, 0.01, 0.5),
  inOrder: fc.boolean(),
});
const karate: {order: number; modularity: number; edges: [number, number][]} = JSON.parse(
  readFileSync(new URL("../../../data/known/karate.json", import.meta.url), "utf8"),
);
const club = graphFrom(
  karate.order,
  karate.edges.map(([a, b]) => [a, b, 1]),
);

describe("leiden", () => {
  test("of two cliques joined by an edge is the two cliques", () => {
    const graph = graphFrom(9, [...clique(range(0, 4)), ...clique(range(5, 8)), [4, 5, 1]]);
    for (const quality of QUALITIES) {
      const resolution = quality === "cpm" ? 0.5 : 1;
      const {community, count, size} = leiden(graph, {quality, resolution});
      expect([...community]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
      expect(count).toBe(2);
      expect([...size]).toEqual([5, 4]);
    }
  });

  test("of nodes without edges leaves everybody alone, and has no modularity", () => {
    const found = leiden(graphFrom(3, []));
    expect([...found.community]).toEqual([0, 1, 2]);
    expect(found.modularity).toBeNull();
    expect(leiden(graphFrom(0, [])).count).toBe(0);
  });

  test("reaches the greatest modularity of the karate club", () => {
    expect(karate.edges).toHaveLength(78);
    const {modularity, count} = leiden(club, {starts: 10});
    expect(modularity).toBeCloseTo(karate.modularity, 12);
    expect(count).toBe(4);
  });

  test("finds planted groups whatever the seed", () => {
    const graph = planted(5, 20, 0.5, 0.02, randomFrom(7).next);
    for (const seed of range(0, 9)) {
      const {community, count} = leiden(graph, {seed});
      expect(count).toBe(5);
      for (let i = 0; i < 100; i++) expect(community[i]).toBe(community[i - (i % 20)]);
    }
  });

  test("gives the same bits for the same seed, and other draws for another", () => {
    const graph = planted(6, 12, 0.3, 0.1, randomFrom(3).next);
    expect(leiden(graph, {seed: 5})).toEqual(leiden(graph, {seed: 5}));
    const all = new Set(range(0, 19).map(seed => leiden(graph, {seed}).community.join()));
    expect(all.size).toBeGreaterThan(1);
  });

  test("with more starts is never worse, and keeps the best of its starts", () => {
    const graph = planted(6, 12, 0.3, 0.1, randomFrom(3).next);
    const one = leiden(graph).modularity!;
    const many = leiden(graph, {starts: 8}).modularity!;
    expect(many).toBeGreaterThan(one);
  });

  test("with more detail has at least as many communities on a ring of cliques", () => {
    const edges = range(0, 11).flatMap(c => [
      ...clique(range(5 * c, 5 * c + 4)),
      [5 * c, (5 * c + 6) % 60, 1] as [number, number, number],
    ]);
    const counts = [0.05, 1, 20].map(
      resolution => leiden(graphFrom(60, edges), {resolution}).count,
    );
    expect(counts[0]).toBeLessThan(counts[1]);
    expect(counts[1]).toBeLessThan(counts[2]);
  });

  test("starts from a partition that is given, and stays where it cannot be better", () => {
    const best = leiden(club, {starts: 10}).community;
    for (const seed of range(0, 4))
      expect([...leiden(club, {seed, from: best}).community]).toEqual([...best]);
  });

  test("leaves the partition that it starts from as it was, for further starts", () => {
    const {graph} = goldenNetwork("netscience");
    const input = leidenInput(graph, {from: new Uint32Array(graph.order), starts: 2});
    runSplitSync(leidenSplit, input);
    expect(new Set(input.from)).toEqual(new Set([0]));
  });

  test("keeps the communities of an earlier time when little is added", () => {
    const before = planted(5, 20, 0.5, 0.02, randomFrom(7).next);
    const earlier = leiden(before).community;
    const edges: [number, number, number][] = [[100, 0, 1], [100, 1, 1]]; // biome-ignore format: one line
    for (let i = 0; i < 100; i++)
      for (let k = before.start[i]; k < before.start[i + 1]; k++)
        if (before.target[k] > i) edges.push([i, before.target[k], 1]);
    const after = leiden(graphFrom(101, edges), {from: [...earlier, 99]}).community;
    expect([...after.slice(0, 100)]).toEqual([...earlier]);
    expect(after[100]).toBe(after[0]);
  });

  test("joins communities under the smallest size, and leaves none that has a neighbour", () => {
    fc.assert(
      fc.property(anyGraphUpTo(30), fc.integer({min: 2, max: 6}), (graph, minSize) => {
        const {community, size} = leiden(graph, {minSize, resolution: 2});
        for (let i = 0; i < graph.order; i++) {
          if (size[community[i]] >= minSize) continue;
          for (let k = graph.start[i]; k < graph.start[i + 1]; k++)
            expect(community[graph.target[k]]).toBe(community[i]);
        }
        expect(connectedParts(graph, community).length).toBe(graph.order);
        isConnected(graph, community);
      }),
    );
  });

  test("joins a small community to the neighbour that it is closest to", () => {
    // The pair 8, 9 is tied to a clique of four by 2 and to a clique of four by 1.
    const graph = graphFrom(10, [
      ...clique(range(0, 3)), ...clique(range(4, 7)), [8, 9, 3], [3, 8, 1], [4, 9, 2], [0, 4, 0.1],
    ]); // biome-ignore format: groups of edges
    expect([...leiden(graph, {resolution: 1.5}).size]).toEqual([4, 4, 2]);
    expect([...leiden(graph, {resolution: 1.5, minSize: 3}).community]).toEqual([
      1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
    ]);
  });

  test("refuses options out of range, by name", () => {
    const graph = graphFrom(2, [[0, 1, 1]]);
    expect(() => leiden(graph, {resolution: 0})).toThrow(/resolution: expected .* got 0/);
    expect(() => leiden(graph, {starts: 0})).toThrow(/starts: expected .* got 0/);
    expect(() => leiden(graph, {minSize: Number.NaN})).toThrow(/minSize: expected .* got NaN/);
    expect(() => leiden(graph, {randomness: -1})).toThrow(/randomness: expected .* got -1/);
    expect(() => leiden(graph, {from: [0]})).toThrow(/from: expected 2 communities, got 1/);
  });

  test("stops when it is told to", () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    expect(() => leiden(club, {}, {signal: stop.signal})).toThrow("enough");
  });

  describe("on any graph, for any quality,", () => {
    test("gives connected communities, numbered from the largest", () => {
      fc.assert(
        fc.property(anyGraphUpTo(24), anyOptions, (graph, options) => {
          const {community, count, size} = leiden(graph, options);
          isConnected(graph, community);
          const sizes = new Array<number>(count).fill(0);
          for (const c of community) sizes[c] += 1;
          expect([...size]).toEqual(sizes);
          const first = sizes.map((_, c) => community.indexOf(c));
          for (let c = 1; c < count; c++)
            expect(sizes[c] < sizes[c - 1] || first[c] > first[c - 1]).toBe(true);
        }),
      );
    });

    test("ends where no single node gains by moving", () => {
      fc.assert(
        fc.property(anyGraphUpTo(12), anyOptions, (graph, options) => {
          const {community, count} = leiden(graph, options);
          const {quality = "modularity", resolution = 1} = options;
          const reached = qualityOf(graph, community, quality, resolution);
          if (reached === null) return;
          for (let i = 0; i < graph.order; i++)
            for (let c = 0; c <= count; c++) {
              const moved = Uint32Array.from(community);
              moved[i] = c;
              const other = qualityOf(graph, moved, quality, resolution)!;
              expect(other).toBeLessThan(reached + 1e-9 * Math.max(1, Math.abs(reached)));
            }
        }),
      );
    });

    test("is never worse than where it began", () => {
      fc.assert(
        fc.property(
          anyGraphUpTo(24),
          anyOptions,
          fc.integer({min: 1, max: 5}),
          (graph, options, groups) => {
            const {quality = "modularity", resolution = 1} = options;
            const from = Array.from({length: graph.order}, (_, i) => i % groups);
            const before = qualityOf(graph, from, quality, resolution);
            const {community} = leiden(graph, {...options, from});
            const after = qualityOf(graph, community, quality, resolution);
            if (before !== null) expect(after).toBeGreaterThanOrEqual(before - 1e-9);
          },
        ),
      );
    });

    test("counts only ratios of strengths", () => {
      fc.assert(
        fc.property(anyGraphUpTo(24), fc.nat(99), (graph, seed) => {
          const larger = {...graph, strength: graph.strength.map(s => s * 2 ** 40)};
          for (const quality of ["modularity", "association"] as const)
            expect(leiden(larger, {quality, seed}).community).toEqual(
              leiden(graph, {quality, seed}).community,
            );
        }),
      );
    });
  });
});

/** Each community hangs together: there are no more connected pieces than communities. */
function isConnected(graph: Graph, community: Uint32Array): void {
  expect(new Set(connectedParts(graph, community)).size).toBe(new Set(community).size);
}

test("rounds can be bounded: what comes out is connected and never better than with all of them", () => {
  const {graph} = goldenNetwork("netscience");
  const all = leiden(graph);
  const one = leiden(graph, {rounds: 1});
  expect(one.modularity!).toBeLessThanOrEqual(all.modularity!);
  expect(one.modularity!).toBeGreaterThan(all.modularity! - 0.02);
  expect(new Set(connectedParts(graph, one.community)).size).toBe(one.count);
  expect(leiden(graph, {rounds: 1000})).toEqual(all);
  expect(() => leiden(graph, {rounds: 0})).toThrow(/rounds: expected/);
});

test("in the order of its numbers a large network of papers gets as good by .001, and sooner so", () => {
  const bylines = Array.from(synth({papers: 20_000}), ({people}) => [...people].sort(rising));
  const order = 1 + bylines.reduce((most, byline) => Math.max(most, ...byline), 0);
  const graph = projection(listColumn(bylines), order);
  const drawn = leiden(graph, {rounds: 3});
  const inOrder = leiden(graph, {rounds: 2, inOrder: true});
  expect(inOrder.modularity!).toBeGreaterThan(drawn.modularity! - 0.001);
  expect(leiden(graph, {rounds: 2, inOrder: true, seed: 1}).community).not.toEqual(
    inOrder.community,
  );
  expect(leiden(graph, {rounds: 1, inOrder: true, randomness: 0})).toEqual(
    leiden(graph, {rounds: 1, inOrder: true, randomness: 0}),
  );
});

describe("a large network", () => {
  const order = 200_000;
  const graph = pathsOfEight(order);
  const options = {rounds: 2, inOrder: true};

  test("takes 62 bytes a node at most when what steps let go of is freed", () => {
    expect(mostHeld(watch => leiden(graph, options, watch)) / order).toBeLessThan(63);
  });

  test("tells what each step lets go of: about 32 bytes a node, of few nodes higher up", () => {
    const told: number[] = [];
    leiden(graph, options, {onLetGo: bytes => told.push(bytes / order)});
    expect(told.slice(0, 3)).toEqual([32, 32, 32]);
    expect(told.filter(bytes => bytes === 32).length).toBe(2 * 4 + 1);
    expect(Math.min(...told)).toBeLessThan(8);
  });
});

const rising = (a: number, b: number): number => a - b;
