import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {EVERYTHING, type Filter, numberAt} from "../../src/index.ts";
import {numberColumn} from "../../src/util/number-column.ts";
import {activeFilters} from "../../web/facts/filters.ts";
import {binsOfRange, histogram, rangeOfBins} from "../../web/facts/histogram.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();

describe("a histogram", () => {
  test("gives a few whole numbers a bin each", () => {
    const {bins, unknown} = histogram(numberColumn([1, 1, 2, 4, null]));
    expect(bins.map(({from, to, count}) => [from, to, count])).toEqual([
      [1, 1, 2],
      [2, 2, 1],
      [3, 3, 0],
      [4, 4, 1],
    ]);
    expect(unknown).toBe(1);
  });

  test("lets bins grow where few are far above the rest, with one of its own for 0", () => {
    const {bins, growing} = histogram(
      numberColumn([0, ...new Array<number>(300).fill(1), 2, 10_000]),
    );
    expect(growing).toBe(true);
    expect(bins[0]).toEqual({from: 0, to: 0, count: 1});
    expect(bins.at(-1)?.to).toBe(10_000);
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(303);
  });

  test("of nothing known has no bins", () => {
    expect(histogram(numberColumn([null, null]))).toEqual({bins: [], growing: false, unknown: 2});
  });

  test("counts every value once, and a range of its bins holds what they count", () => {
    // Values as measures have them: none lie nearer to each other than numbers can be told apart.
    const share = fc.integer({min: 0, max: 1_000_000}).map(millionths => millionths / 1_000_000);
    const values = fc.array(fc.option(fc.oneof(fc.integer({min: -50, max: 2000}), share)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(), (list, a, b) => {
        const column = numberColumn(list);
        const found = histogram(column);
        const {bins} = found;
        const known = list.filter(x => x !== null).length;
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(known);
        if (bins.length === 0) return;
        const low = a % bins.length;
        const high = low + (b % (bins.length - low));
        const range = rangeOfBins(found, low, high);
        const inside = list.filter(
          (x, i) =>
            numberAt(column, i) !== null &&
            (range[0] === null || x! >= range[0]) &&
            (range[1] === null || x! <= range[1]),
        ).length;
        const counted = bins.slice(low, high + 1).reduce((sum, bin) => sum + bin.count, 0);
        // The upper edge of an even bin belongs to the next one, and to the range too.
        const onEdge = list.filter(x => x !== null && x === range[1]).length;
        expect(inside).toBeGreaterThanOrEqual(counted);
        expect(inside).toBeLessThanOrEqual(counted + onEdge);
        expect(binsOfRange(found, range)).toEqual([low, high]);
      }),
    );
  });
});

describe("conditions of a filter", () => {
  test("are none where everything is shown", () => {
    expect(activeFilters(analysis, "coauthor", EVERYTHING)).toEqual([]);
  });

  test("are said one by one, and each can be taken away alone", () => {
    const filter: Filter = {
      ...EVERYTHING,
      years: [2019, 2021],
      minTie: 2,
      terms: [0, 1, 2],
      bylines: "cut",
      strength: [0.5, null],
      backbone: 0.05,
      values: {papers: [2, 4], h_index: [null, null]},
      core: 2,
      ego: {node: 0, depth: 2},
      largest: true,
    };
    const active = activeFilters(analysis, "coauthor", filter);
    expect(active.map(({text}) => text)).toEqual([
      "Years: 2019 – 2021",
      "Tie in at least 2 papers",
      `Topics: ${analysis.topics.label[0]}, ${analysis.topics.label[1]} and 1 more`,
      "cut bylines",
      "Strength of a tie: ≥ 0.50",
      "Backbone, p ≤ 0.05",
      "papers: 2 – 4",
      "2-core",
      `2 steps around ${analysis.people.name[0]}`,
      "Largest connected part of what is left",
    ]);
    const nothing: Filter = Object.assign({}, filter, ...active.map(({without}) => without));
    expect(activeFilters(analysis, "coauthor", nothing)).toEqual([]);
  });
});
