import fc from "fast-check";
import {expect, test} from "vitest";
import {exactSum} from "../../src/util/grains.ts";

const shares = fc.array(
  fc.integer({min: 1, max: 5000}).map(n => 1 / n),
  {maxLength: 200},
);

test("a sum of grains is the same bits in any order", () => {
  fc.assert(
    fc.property(shares, fc.array(fc.nat(), {minLength: 200, maxLength: 200}), (values, keys) => {
      const shuffled = values
        .map((value, i) => ({value, key: keys[i]}))
        .sort((a, b) => a.key - b.key)
        .map(({value}) => value);
      expect(exactSum(shuffled)).toBe(exactSum(values));
    }),
  );
});

test("a single share keeps its bits, and a sum is right to the last one or two", () => {
  for (let n = 1; n < 5000; n++) expect(exactSum([1 / n])).toBe(1 / n);
  expect(exactSum([1 / 2, 1 / 3])).toBe(1 / 2 + 1 / 3);
  expect(exactSum(new Array(3000).fill(1 / 3000))).toBe(1);
  expect(exactSum([])).toBe(0);
});
