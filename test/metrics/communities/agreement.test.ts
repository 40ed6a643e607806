import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../../src/graphs/build-graph.ts";
import {agreement} from "../../../src/metrics/communities/agreement.ts";
import {leiden} from "../../../src/metrics/communities/leiden.ts";
import {consensus, stability} from "../../../src/metrics/communities/stability.ts";
import {randomFrom} from "../../../src/util/random.ts";
import {clique, planted, range} from "../../help/grouped-graphs.ts";

const anyPair = fc
  .integer({min: 1, max: 20})
  .chain(n =>
    fc.tuple(
      fc.array(fc.nat(4), {minLength: n, maxLength: n}),
      fc.array(fc.nat(4), {minLength: n, maxLength: n}),
    ),
  );

describe("agreement", () => {
  test("of a partition with itself under other names is 1", () => {
    fc.assert(
      fc.property(anyPair, ([a]) => {
        const {adjustedRand, normalisedMutualInformation} = agreement(
          a,
          a.map(c => 9 - c),
        );
        expect(adjustedRand).toBeCloseTo(1, 12);
        expect(normalisedMutualInformation).toBeCloseTo(1, 12);
      }),
    );
  });

  test("of 000111 and 001122 has adjusted Rand index (2 − 6/5) / (9/2 − 6/5) and shares (4/3 ln 2 − …)", () => {
    // Pairs in one: 6 and 3 of 15, in both 2. Mutual information: four cells of 2, 1, 1, 2 of 6.
    const found = agreement([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]);
    expect(found.adjustedRand).toBeCloseTo((2 - 6 / 5) / (9 / 2 - 6 / 5), 12);
    const shared = (2 / 3) * Math.log(2);
    expect(found.normalisedMutualInformation).toBeCloseTo(
      shared / ((Math.log(2) + Math.log(3)) / 2),
      12,
    );
  });

  test("is symmetric, and mutual information lies between 0 and 1", () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const [one, other] = [agreement(a, b), agreement(b, a)];
        expect(one.adjustedRand).toBeCloseTo(other.adjustedRand, 12);
        expect(one.normalisedMutualInformation).toBeCloseTo(other.normalisedMutualInformation, 12);
        expect(one.adjustedRand).toBeLessThanOrEqual(1 + 1e-12);
        expect(one.normalisedMutualInformation).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("of all in one with all alone is 0", () => {
    const found = agreement([0, 0, 0], [0, 1, 2]);
    expect(found.adjustedRand).toBe(0);
    expect(found.normalisedMutualInformation).toBe(0);
  });

  test("refuses partitions of different length", () => {
    expect(() => agreement([0], [0, 1])).toThrow(/b: expected 1 entries, got 2/);
  });
});

describe("stability", () => {
  test("of two cliques is complete", () => {
    const graph = graphFrom(11, [...clique(range(0, 4)), ...clique(range(5, 9)), [4, 5, 1]]);
    const {together, certainty, adjustedRand} = stability(graph, [1, 2, 3]);
    expect(adjustedRand).toBe(1);
    expect(new Set(together)).toEqual(new Set([0, 1]));
    expect(certainty[0]).toBe(1);
    expect(certainty[4]).toBeCloseTo(4 / 5, 12);
    expect(certainty[10]).toBeNull();
  });

  test("of a graph without structure is low", () => {
    const graph = planted(1, 60, 0.1, 0.1, randomFrom(1).next);
    expect(stability(graph, range(1, 6)).adjustedRand).toBeLessThan(0.9);
  });

  test("refuses to run without seeds", () => {
    expect(() => stability(graphFrom(1, []), [])).toThrow(/seeds: expected at least one/);
  });
});

describe("consensus", () => {
  test("finds planted groups where single runs differ", () => {
    const graph = planted(6, 12, 0.3, 0.1, randomFrom(3).next);
    const seeds = range(0, 9);
    const truth = range(0, 71).map(i => Math.floor(i / 12));
    const mean =
      seeds
        .map(seed => agreement(leiden(graph, {seed}).community, truth).adjustedRand)
        .reduce((sum, v) => sum + v, 0) / seeds.length;
    const {community, modularity} = consensus(graph, seeds);
    expect(agreement(community, truth).adjustedRand).toBeGreaterThan(mean - 0.02);
    expect(modularity).toBeGreaterThan(0);
  });

  test("of two cliques is the two cliques", () => {
    const graph = graphFrom(9, [...clique(range(0, 4)), ...clique(range(5, 8)), [4, 5, 1]]);
    expect([...consensus(graph, [1, 2]).community]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
  });

  test("refuses a threshold outside of 0 to 1", () => {
    expect(() => consensus(graphFrom(1, []), [1], {threshold: 2})).toThrow(/threshold: expected/);
  });
});
