import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bm25} from "../../src/topics/bm25.ts";
import {kleinberg} from "../../src/topics/bursts.ts";
import {quadrants} from "../../src/topics/callon.ts";
import {cosineSparse} from "../../src/topics/cosine.ts";
import {emergenceLogGrowth} from "../../src/topics/emergence.ts";
import {logLikelihood, logRatio} from "../../src/topics/keyness.ts";
import {mmr} from "../../src/topics/mmr.ts";
import {noveltyPercent, noveltyPercentiles, topicNovelty} from "../../src/topics/novelty.ts";
import {relevanceOfMatrix, termRelevance} from "../../src/topics/relevance.ts";
import {mannKendall, theilSen, trendSlope} from "../../src/topics/trend.ts";
import {halfLifeScore, hnRank, redditHot, wilsonLower} from "../../src/topics/votes.ts";
import {listColumn, transpose} from "../../src/util/list-column.ts";

describe("relevance", () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(6), {maxLength: 5}), {maxLength: 12});

  test("of papers is that of their matrix of co-occurrences, with and without pseudo-counts", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(0, 5), (papers, pseudo) => {
        const terms = listColumn(papers);
        const sparse = termRelevance(terms, transpose(terms, 7), pseudo);
        const matrix = Array.from({length: 7}, (_, i) =>
          Array.from({length: 7}, (_, j) =>
            i === j ? 0 : papers.filter(p => p.includes(i) && p.includes(j)).length,
          ),
        );
        const dense = relevanceOfMatrix(matrix, {pseudo});
        for (const [i, value] of dense.entries()) expect(sparse[i]).toBeCloseTo(value, 9);
      }),
    );
  });
});

describe("bursts", () => {
  /** Every sequence of two states, tried. */
  function byForce(r: number[], d: number[], gamma: number): number {
    const p0 = r.reduce((a, b) => a + b, 0) / d.reduce((a, b) => a + b, 0);
    const lnC = (n: number, k: number) => {
      let sum = 0;
      for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
      return sum;
    };
    const cost = (t: number, k: number) => {
      const p = Math.min(0.9999, p0 * 2 ** k);
      return -(
        lnC(d[t], r[t]) +
        (r[t] > 0 ? r[t] * Math.log(p) : 0) +
        (d[t] - r[t]) * Math.log(1 - p)
      );
    };
    let best = Number.POSITIVE_INFINITY;
    for (let bits = 0; bits < 2 ** r.length; bits++) {
      let total = 0;
      let last = 0;
      for (let t = 0; t < r.length; t++) {
        const k = (bits >> t) & 1;
        total += cost(t, k) + Math.max(0, k - last) * gamma * Math.log(r.length);
        last = k;
      }
      best = Math.min(best, total);
    }
    return best;
  }

  test("have the least cost of all sequences", () => {
    const periods = fc.array(
      fc.integer({min: 1, max: 30}).chain(d => fc.tuple(fc.nat(Math.floor(d / 2)), fc.constant(d))),
      {minLength: 1, maxLength: 9},
    );
    fc.assert(
      fc.property(periods, fc.constantFrom(0.3, 1, 3), (pairs, gamma) => {
        const r = pairs.map(([x]) => x);
        const d = pairs.map(([, x]) => x);
        const {cost, bursts, states} = kleinberg(r, d, {gamma});
        expect(cost).toBeCloseTo(byForce(r, d, gamma), 8);
        expect(
          bursts.flatMap(({start, end}) =>
            Array.from({length: end - start + 1}, (_, i) => start + i),
          ),
        ).toEqual(states.flatMap((state, t) => (state > 0 ? [t] : [])));
      }),
    );
  });

  test("skip periods without papers, which change nothing else", () => {
    const full = kleinberg([1, 1, 2, 10, 12, 2, 1], [50, 50, 50, 50, 50, 50, 50]);
    const holed = kleinberg([1, 1, 2, 10, 0, 12, 2, 1, 0], [50, 50, 50, 50, 0, 50, 50, 50, 0]);
    expect(holed.cost).toBe(full.cost);
    expect(holed.states).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0]);
    expect(kleinberg([], [])).toEqual({states: [], cost: 0, bursts: []});
    expect(kleinberg([0, 0], [5, 5]).bursts).toEqual([]);
  });

  test("of thousands of papers stay finite", () => {
    const {cost} = kleinberg([100, 9000, 100], [1e5, 1e5, 1e5]);
    expect(Number.isFinite(cost)).toBe(true);
  });

  test("refuse more papers with the term than papers, by period", () => {
    expect(() => kleinberg([1, 6], [5, 5])).toThrow(/r: expected 0 to 5 in period 1, got 6/);
    expect(() => kleinberg([1], [5, 5])).toThrow(/d: expected 1 periods/);
    expect(() => kleinberg([1], [5], {s: 1})).toThrow(/s: expected more than 1/);
  });
});

describe("trends", () => {
  const values = fc.array(fc.integer({min: -50, max: 50}), {minLength: 2, maxLength: 12});

  test("turn round with the years", () => {
    fc.assert(
      fc.property(values, list => {
        const years = list.map((_, i) => 2000 + i);
        const back = [...list].reverse();
        expect(trendSlope(years, back)!.slope).toBeCloseTo(-trendSlope(years, list)!.slope, 9);
        expect(theilSen(years, back)).toBeCloseTo(-theilSen(years, list)!, 9);
        expect(mannKendall(back).S + mannKendall(list).S).toBe(0);
      }),
    );
  });

  test("of a straight line are that line", () => {
    const years = [2001, 2002, 2004];
    expect(trendSlope(years, [1, 3, 7])).toEqual({
      slope: expect.closeTo(2, 12),
      r2: expect.closeTo(1, 12),
    });
    expect(theilSen(years, [1, 3, 7])).toBe(2);
  });

  test("are not defined for one year, nor is a test for values that are all equal", () => {
    expect(trendSlope([2000], [1])).toBeNull();
    expect(theilSen([2000, 2000], [1, 2])).toBeNull();
    expect(mannKendall([3, 3, 3])).toEqual({S: 0, z: null, variance: 0});
    expect(trendSlope([1, 2], [5, 5])).toEqual({slope: 0, r2: null});
    expect(() => theilSen([1], [1, 2])).toThrow(/values: expected 1/);
  });
});

describe("keyness", () => {
  test("turns its sign with the two bodies", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (a, b) => {
        const there = logLikelihood({a, b, c: 1000, d: 900});
        const back = logLikelihood({a: b, b: a, c: 900, d: 1000});
        expect(Math.abs(there)).toBeCloseTo(Math.abs(back), 9);
        if (Math.abs(there) > 1e-9) expect(Math.sign(there)).toBe(-Math.sign(back));
      }),
    );
  });

  test("of an empty body is no number", () => {
    expect(logRatio({a: 1, b: 0, c: 10, d: 0})).toBeNull();
    expect(logLikelihood({a: 1, b: 0, c: 10, d: 0})).toBe(0);
  });
});

describe("votes", () => {
  test("never rank fewer votes higher at the same age", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(500), (a, b, age) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(hnRank(high + 1, age)).toBeGreaterThanOrEqual(hnRank(low + 1, age));
        expect(halfLifeScore(high, age)).toBeGreaterThanOrEqual(halfLifeScore(low, age));
        expect(redditHot(high, 0, age)).toBeGreaterThanOrEqual(redditHot(low, 0, age));
        expect(wilsonLower(high, 10)).toBeGreaterThanOrEqual(wilsonLower(low, 10));
        expect(wilsonLower(a, b)).toBeLessThanOrEqual(a + b === 0 ? 0 : a / (a + b) + 1e-12);
      }),
    );
  });

  test("flattened by 0.8 are the published form of Hacker News", () => {
    expect(hnRank(101, 10, {exponent: 0.8})).toBeCloseTo(0.45444, 5);
    expect(() => hnRank(1, -1)).toThrow(/ageHours/);
  });
});

test("bm25 knows whole words only", () => {
  expect(bm25([["smart"], ["art"]], ["art"])[0]).toBe(0);
  expect(bm25([], ["art"])).toEqual([]);
  expect(bm25([[], ["art"]], ["art"])[1]).toBeGreaterThan(0);
});

test("the cosine of a vector with itself is 1", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string(), fc.integer({min: 1, max: 9})), {
        selector: ([k]) => k,
        minLength: 1,
      }),
      list => {
        expect(cosineSparse(new Map(list), new Map(list))).toBeCloseTo(1, 12);
      },
    ),
  );
});

test("mmr picks each phrase once and refuses a λ outside 0 to 1", () => {
  expect(mmr(new Map([["a b", 1], ["a c", 1]]), 5)).toEqual(["a b", "a c"]); // biome-ignore format: short
  expect(() => mmr(new Map(), 1, 2)).toThrow(/lambda: expected 0 to 1, got 2/);
});

test("four themes fall into the four quadrants, three into none", () => {
  const places = [
    {centrality: 5, density: 5},
    {centrality: 5, density: 1},
    {centrality: 1, density: 5},
    {centrality: 1, density: 1},
  ];
  expect(quadrants(places)).toEqual(["motor", "basic", "niche", "emerging or declining"]);
  expect(quadrants(places.slice(1))).toBeNull();
});

test("growth of the same share is nothing", () => {
  expect(emergenceLogGrowth({recent: 5, recentTotal: 50, past: 5, pastTotal: 50})).toBe(0);
  expect(() => emergenceLogGrowth({recent: 1, recentTotal: 1, past: 1, pastTotal: 1}, 0)).toThrow(
    /alpha/,
  );
});

describe("topic novelty", () => {
  const papers = [
    [0, 1],
    [0, 2],
    [3, 4],
    [3, 1],
    [0, 3, 5],
  ];
  const years = [2018, 2018, 2019, 2019, 2020];

  test("of a paper is against earlier years only", () => {
    const found = topicNovelty(years, listColumn(papers), {least: 1, burnInYears: 2});
    expect(found.slice(0, 4)).toEqual([null, null, null, null]);
    expect(found[4]).toMatchObject({
      prior: 4,
      newTopicShare: 1 / 3,
      newPairShare: 1,
      difficulty: expect.closeTo(0.5, 12),
    });
  });

  test("does not depend on the order of papers", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({min: 2000, max: 2006}), fc.uniqueArray(fc.nat(5), {maxLength: 4})),
          {maxLength: 20},
        ),
        list => {
          const run = (l: typeof list) =>
            topicNovelty(
              l.map(([y]) => y),
              listColumn(l.map(([, t]) => t)),
              {least: 1, burnInYears: 1},
            );
          const back = run([...list].reverse()).reverse();
          for (const [i, here] of run(list).entries()) {
            expect(back[i]?.newPairShare).toBe(here?.newPairShare);
            if (here?.difficulty !== null && here !== null) {
              expect(back[i]!.difficulty).toBeCloseTo(here.difficulty, 12);
              expect(here.difficulty).toBeGreaterThanOrEqual(0);
              expect(here.difficulty).toBeLessThanOrEqual(1);
            }
          }
        },
      ),
    );
  });

  test("is averaged from three scored papers on, and ranked in cohorts of thirty", () => {
    expect(noveltyPercent([0.9, 0.5, null])).toBeNull();
    const scored = (n: number) => ({
      prior: 9,
      eligiblePairs: 1,
      newTopicShare: 0,
      newPairShare: 0,
      difficulty: n,
      tailSurprise: 0,
    });
    const year = Array.from({length: 40}, (_, i) => (i < 30 ? 2000 : 2010));
    const ranks = noveltyPercentiles(
      year,
      year.map((_, i) => scored(i)),
    );
    expect(ranks[0]).toBe(0.5 / 30);
    expect(ranks[35]).toBeNull();
  });
});
