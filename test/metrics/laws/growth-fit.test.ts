import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {growthFit} from "../../../src/metrics/laws/growth-fit.ts";

describe("growth", () => {
  test("of a line is its slope, of doubling one doubling a year", () => {
    const line = growthFit(2000, [3, 5, 7, 9])!;
    expect(line.linear).toMatchObject({slope: 2, start: 3, r2: 1});
    expect(line).toMatchObject({from: 2000, to: 2003, better: "linear"});
    const doubling = growthFit(2000, [1, 2, 4, 8, 16])!;
    expect(doubling.exponential!.rate).toBeCloseTo(1, 12);
    expect(doubling.exponential!.doubling).toBeCloseTo(1, 12);
    expect(doubling.better).toBe("exponential");
    expect(doubling.cagr).toBeCloseTo(1, 12);
  });

  test("is nothing below three years, and never NaN", () => {
    expect(growthFit(2000, [1, 2])).toBeNull();
    expect(growthFit(2000, [2, 2, 2])).toMatchObject({
      linear: {slope: 0, r2: null},
      better: "linear",
    });
    expect(growthFit(2000, [0, 1, 2])).toMatchObject({exponential: null, cagr: null});
    expect(growthFit(2000, [4, 2, 1])!.exponential!.doubling).toBeNull();
    expect(() => growthFit(2000, [1, -1, 2])).toThrow(/numbers: expected/);
  });

  test("scales with the numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 99}), {minLength: 3, maxLength: 20}),
        numbers => {
          const one = growthFit(0, numbers)!;
          const ten = growthFit(
            0,
            numbers.map(n => 10 * n),
          )!;
          expect(ten.linear.slope).toBeCloseTo(10 * one.linear.slope, 6);
          expect(ten.exponential!.rate).toBeCloseTo(one.exponential!.rate, 9);
        },
      ),
    );
  });
});
