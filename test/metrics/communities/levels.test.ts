import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom, graphFromArrays} from "../../../src/graphs/build-graph.ts";
import {exponential} from "../../../src/metrics/communities/exponential.ts";
import {aggregated, levelQuality} from "../../../src/metrics/communities/level.ts";
import {moveNodes} from "../../../src/metrics/communities/local-moving.ts";
import {objective, qualityOf} from "../../../src/metrics/communities/objective.ts";
import {numbered, refined} from "../../../src/metrics/communities/refine.ts";
import {connectedParts} from "../../../src/metrics/partition.ts";
import {randomFrom} from "../../../src/util/random.ts";
import {anyGraphUpTo, clique, range} from "../../help/grouped-graphs.ts";

const anyQuality = fc.constantFrom("modularity" as const, "cpm" as const, "association" as const);
const anyCase = fc
  .tuple(anyGraphUpTo(24), anyQuality, fc.constantFrom(0.25, 1, 3), fc.nat(999))
  .map(([graph, quality, resolution, seed]) => {
    const random = randomFrom(seed);
    const inOrder = random.below(2) === 0;
    const groups = 1 + random.below(graph.order);
    const community = Uint32Array.from({length: graph.order}, () => random.below(groups));
    return {
      graph,
      quality,
      resolution,
      random,
      moving: inOrder ? null : random,
      community,
      ...objective(graph, quality, resolution),
    };
  });

describe("on any graph, for any quality,", () => {
  test("the quality of the level ranks partitions as the quality of the graph does", () => {
    fc.assert(
      fc.property(anyCase, ({graph, quality, resolution, random, community, level, price}) => {
        const other = community.map(c => random.below(c + 1));
        const a = qualityOf(graph, community, quality, resolution);
        const b = qualityOf(graph, other, quality, resolution);
        if (a === null || b === null) return;
        const ofLevel = levelQuality(level, community, price) - levelQuality(level, other, price);
        // What joins the two scales: mean strength on the one side, all strength on the other.
        if (Math.abs(a - b) > 1e-9) expect(Math.sign(ofLevel)).toBe(Math.sign(a - b));
        else expect(ofLevel).toBeCloseTo(0, 6);
      }),
    );
  });

  test("the gain that local moving adds up is what the quality has gained", () => {
    fc.assert(
      fc.property(anyCase, ({level, price, community, moving}) => {
        const before = levelQuality(level, community, price);
        const {gain, moves} = moveNodes(level, community, price, moving);
        expect(levelQuality(level, community, price) - before).toBeCloseTo(gain, 8);
        expect(gain > 0).toBe(moves > 0);
      }),
    );
  });

  test("a level with a scale is one whose strengths are multiplied by it", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({level, price, community}, seed) => {
        const scaled = {...level, strength: level.strength.map(s => s * level.scale!), scale: 1};
        const [moved, same] = [community.slice(), community.slice()];
        expect(moveNodes(level, moved, price, null)).toEqual(moveNodes(scaled, same, price, null));
        expect(moved).toEqual(same);
        const cut = refined(level, moved, price, randomFrom(seed), 0.01);
        expect(cut).toEqual(refined(scaled, moved, price, randomFrom(seed), 0.01));
        const above = aggregated(level, cut.part, cut.count);
        expect(above).toEqual(aggregated(scaled, cut.part, cut.count));
        expect(above.target.length).toBe(above.start[cut.count]);
        expect(above.strength.length).toBe(above.start[cut.count]);
        expect(levelQuality(level, moved, price)).toBe(levelQuality(scaled, moved, price));
      }),
    );
  });

  test("to make nodes of parts keeps the quality, the weights and the strength", () => {
    fc.assert(
      fc.property(anyCase, ({level, price, community}) => {
        const {part, count} = numbered(connectedParts(level, community));
        const above = aggregated(level, part, count);
        const lifted = new Uint32Array(count);
        for (let i = 0; i < level.order; i++) lifted[part[i]] = community[i];
        expect(levelQuality(above, lifted, price)).toBeCloseTo(
          levelQuality(level, community, price),
          8,
        );
        expect(sum(above.weight)).toBeCloseTo(sum(level.weight), 8);
        expect(2 * above.inner + sum(above.strength)).toBeCloseTo(
          sum(level.strength) * level.scale!,
          8,
        );
        for (let g = 0; g < count; g++)
          expect(above.target.slice(above.start[g], above.start[g + 1])).not.toContain(g);
      }),
    );
  });

  test("the gain is the same one level up as one level down", () => {
    fc.assert(
      fc.property(anyCase, ({level, price, community, random}) => {
        const {part, count} = refined(level, community, price, random, 0.01);
        const above = aggregated(level, part, count);
        const lifted = new Uint32Array(count);
        for (let i = 0; i < level.order; i++) lifted[part[i]] = numbered(community.slice()).part[i];
        const before = levelQuality(above, lifted, price);
        const {gain} = moveNodes(above, lifted, price, random);
        const below = Uint32Array.from(part, p => lifted[p]);
        expect(levelQuality(level, below, price) - before).toBeCloseTo(gain, 8);
      }),
    );
  });

  test("refinement stays inside communities, and its parts are connected and lose nothing", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom(0, 0.01, 1),
        ({level, price, community, random}, randomness) => {
          const {part, count} = refined(level, community, price, random, randomness);
          const home = new Map<number, number>();
          for (let i = 0; i < level.order; i++) {
            expect(part[i]).toBeLessThan(count);
            expect(home.get(part[i]) ?? community[i]).toBe(community[i]);
            home.set(part[i], community[i]);
          }
          expect(new Set(connectedParts(level, part)).size).toBe(count);
          const alone = Uint32Array.from({length: level.order}, (_, i) => i);
          expect(levelQuality(level, part, price)).toBeGreaterThanOrEqual(
            levelQuality(level, alone, price) - 1e-9,
          );
        },
      ),
    );
  });
});

describe("who leaves a community to be alone", () => {
  const level = (order: number, edges: [number, number, number][]) => ({
    ...graphFrom(order, edges),
    weight: new Float64Array(order).fill(1),
    inner: 0,
  });

  test("takes the smallest number that nobody has", () => {
    const community = Uint32Array.of(0, 0, 0);
    moveNodes(level(3, []), community, 0.5, null);
    expect([...community]).toEqual([1, 2, 0]);
  });

  test("takes one that was left in between", () => {
    const community = Uint32Array.of(0, 1, 2, 2);
    moveNodes(level(4, [[0, 1, 9]]), community, 0.5, null);
    expect([...community]).toEqual([1, 1, 0, 2]);
  });
});

test("who is tied to a community too little for its weight stays alone when it is refined", () => {
  const edges = [...clique(range(0, 4)), [4, 5, 1] as [number, number, number]];
  const level = {...graphFrom(6, edges), weight: new Float64Array(6).fill(1), inner: 0};
  for (let seed = 0; seed < 20; seed++) {
    const {part} = refined(level, new Uint32Array(6), 0.4, randomFrom(seed), 0);
    expect([...part].filter(p => p === part[5])).toHaveLength(1);
  }
});

describe("exponential", () => {
  test("is e to the power x, for x up to 0", () => {
    for (const x of [0, -1e-9, -0.5, -1, -7.3, -39.9])
      expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 12);
    expect(exponential(0)).toBe(1);
    expect(exponential(-41)).toBe(0);
    expect(exponential(Number.NEGATIVE_INFINITY)).toBe(0);
  });
});

const sum = (values: Float64Array): number => values.reduce((total, v) => total + v, 0);

test("in the order of numbers a community is refined as if those of later numbers were not there", () => {
  const half = 65_536;
  /** Rings of 64, each a community. */
  const rings = (nodes: number) => {
    const source = Uint32Array.from({length: nodes}, (_, i) => i);
    const target = source.map(i => (i % 64 === 63 ? i - 63 : i + 1));
    const graph = graphFromArrays(nodes, source, target, new Float64Array(nodes).fill(1));
    const level = {...graph, weight: new Float64Array(nodes).fill(1), inner: 0};
    const community = source.map(i => i >> 6);
    const cut = (inOrder: boolean) =>
      refined(level, community, 0.01, randomFrom(7), 0, inOrder).part;
    return {inOrder: cut(true), drawn: cut(false)};
  };
  const [few, many] = [rings(half), rings(2 * half)];
  expect(many.inOrder.subarray(0, half)).toEqual(few.inOrder);
  expect(few.inOrder).toEqual(few.drawn); // one stretch is all
  expect(many.inOrder).not.toEqual(many.drawn);
  // Drawn, not one after the other: most parts do not begin where the numbers of a ring do.
  expect(new Set(few.inOrder).size).toBeGreaterThan(half / 64);
});
