import fc from "fast-check";
import {expect, test} from "vitest";
import {paperOf} from "../../src/papers/paper-of.ts";
import {lowerBound} from "../../src/util/lower-bound.ts";

test("the lower bound is the first place whose value is not below, within its range", () => {
  expect(lowerBound([1, 3, 3, 7], 3)).toBe(1);
  expect(lowerBound([1, 3, 3, 7], 8)).toBe(4);
  expect(lowerBound([], 1)).toBe(0);
  const rising = fc.array(fc.integer({min: -5, max: 5})).map(list => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(
      rising,
      fc.integer({min: -6, max: 6}),
      fc.nat(9),
      fc.nat(9),
      (list, value, x, y) => {
        const [from, to] = [Math.min(x, y, list.length), Math.min(Math.max(x, y), list.length)];
        const at = list.findIndex((v, i) => i >= from && i < to && v >= value);
        expect(lowerBound(list, value, from, to)).toBe(at < 0 ? to : at);
      },
    ),
  );
});

test("an authorship belongs to the paper whose byline it stands in, past papers without names", () => {
  const starts = Uint32Array.of(0, 2, 2, 3);
  expect([0, 1, 2].map(k => paperOf(starts, k))).toEqual([0, 0, 2]);
});
