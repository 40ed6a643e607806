import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {auc, holdout, rankingQuality} from "../../src/metrics/link-evaluation.ts";

const scores = fc.array(fc.integer({min: 0, max: 5}), {minLength: 1, maxLength: 12});

describe("area under the curve", () => {
  test("is the share of pairs that are in the right order", () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let wins = 0;
        for (const p of positives) for (const n of negatives) wins += p > n ? 1 : p === n ? 0.5 : 0;
        expect(auc(positives, negatives)).toBeCloseTo(
          wins / (positives.length * negatives.length),
          12,
        );
        expect(auc(positives, negatives)! + auc(negatives, positives)!).toBeCloseTo(1, 12);
      }),
    );
    expect(auc([], [1])).toBeNull();
  });
});

describe("a ranked list", () => {
  test("that begins with all that is relevant is perfect", () => {
    expect(rankingQuality(["a", "b", "c"], ["a", "b"], 2)).toEqual({
      precision: 1,
      recall: 1,
      ap: 1,
      rr: 1,
      ndcg: 1,
    });
  });

  test("is not judged where nothing is relevant", () => {
    expect(rankingQuality(["a"], [], 1)).toMatchObject({recall: null, ap: null, ndcg: null});
    expect(() => rankingQuality(["a"], ["a"], 0)).toThrow(/k: expected/);
  });
});

describe("a split by time", () => {
  const papers = [
    {year: 2019, authors: ["B", "A"]},
    {year: 2019, authors: ["B", "C"]},
    {year: 2021, authors: ["A", "C", "New"]},
    {year: 2024, authors: ["A", "C"]},
  ];
  test("leaves out newcomers, ties that are old and what comes after the window", () => {
    expect(holdout(papers, 2021)).toEqual({
      train: ["A|B", "B|C"],
      positives: ["A|C"],
      candidates: 1,
      randomPrecision: 1,
    });
    expect(holdout(papers, 2023).candidates).toBe(3 - 2 - 1);
    expect(() => holdout(papers, 2021, 0)).toThrow(/window: expected/);
  });
});
