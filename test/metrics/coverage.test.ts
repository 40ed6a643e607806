import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {coverageOf, isLowerBound, whyUnknown} from "../../src/metrics/coverage.ts";
import {AUTHOR_INDICES} from "../../src/metrics/indices/table.ts";
import {bootstrapInterval, rearranged} from "../../src/metrics/intervals.ts";
import {portfolioOf} from "./indices/portfolio-of.ts";

const index = (id: string) => AUTHOR_INDICES.find(entry => entry.id === id)!;

describe("coverage", () => {
  const half = portfolioOf({citations: [3, null], years: [2020, null], authors: [2, 1]});
  const bound = (id: string) => isLowerBound(index(id), coverageOf(half));

  test("makes a lower bound of what grows with what is unknown, and of nothing else", () => {
    expect(coverageOf(half)).toEqual({
      papers: 2,
      citations: 1,
      years: 1,
      authorCounts: 2,
      positions: 0,
    });
    expect(bound("h_index")).toBe(true);
    expect(bound("first_papers")).toBe(true);
    expect(bound("fractional_papers")).toBe(false); // all byline lengths are known
    expect(bound("mean_citations")).toBe(false); // a mean may fall
    expect(bound("papers")).toBe(false);
    expect(isLowerBound(index("h_index"), coverageOf(portfolioOf({citations: [3]})))).toBe(false);
  });

  test("says what is missing, or that the index is not defined", () => {
    expect(whyUnknown(index("h_index"), half)).toBeNull();
    expect(whyUnknown(index("first_papers"), half)).toBe("positions: known of none of 2 papers");
    expect(whyUnknown(index("mean_citations"), portfolioOf({}))).toBe("no papers");
    const apart = portfolioOf({citations: [1, null], years: [null, 2020]});
    expect(whyUnknown(index("awcr"), apart)).toBe("no paper has all of citations, years");
    expect(whyUnknown(index("hirsch_a"), portfolioOf({citations: [0]}))).toBe(
      "not defined for these papers",
    );
  });
});

describe("intervals by drawing papers again", () => {
  test("hold every value that draws can give, and are the same for the same seed and lane", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), {minLength: 3, maxLength: 12}),
        fc.nat(),
        (citations, seed) => {
          const portfolio = portfolioOf({citations});
          const found = (lane: number) =>
            bootstrapInterval(index("mean_citations"), portfolio, {draws: 50, seed, lane})!;
          const [low, high] = found(0);
          expect(low).toBeGreaterThanOrEqual(Math.min(...citations));
          expect(high).toBeLessThanOrEqual(Math.max(...citations));
          expect(low).toBeLessThanOrEqual(high);
          expect(found(0)).toEqual([low, high]);
        },
      ),
      {numRuns: 30},
    );
  });

  test("have the width that the deviation lets expect", () => {
    // 100 papers, half with 0 and half with 10 citations: the mean has deviation 0.5.
    const portfolio = portfolioOf({citations: Array.from({length: 100}, (_, i) => (i % 2) * 10)});
    const [low, high] = bootstrapInterval(index("mean_citations"), portfolio)!;
    expect(low).toBeCloseTo(5 - 1.96 * 0.5, 0);
    expect(high).toBeCloseTo(5 + 1.96 * 0.5, 0);
  });

  test("are none of few papers or unknown values", () => {
    expect(bootstrapInterval(index("h_index"), portfolioOf({citations: [1, 2]}))).toBeNull();
    expect(
      bootstrapInterval(index("h_index"), portfolioOf({years: [1, 2, 3]}), {draws: 5}),
    ).toBeNull();
    expect(() => bootstrapInterval(index("h_index"), portfolioOf({}), {draws: 0})).toThrow(/draws/);
  });

  test("draw whole papers: what belongs together stays together", () => {
    const portfolio = portfolioOf({
      citations: [1, 2],
      years: [2001, 2002],
      countryCounts: [1, null],
    });
    expect(rearranged(portfolio, [1, 1, 0])).toMatchObject({
      citations: [2, 2, 1],
      years: [2002, 2002, 2001],
      countryCounts: [null, null, 1],
    });
  });
});
