import {expect, test} from "vitest";
import type {Analysis} from "../../src/index.ts";
import {textsSince} from "../../web/facts/texts.ts";

/** A corpus of so many papers a year, of which so many have an abstract; year 0 is none. */
function corpus(years: Readonly<Record<number, readonly [papers: number, withText: number]>>) {
  const year: number[] = [];
  const offset = [0];
  for (const [y, [papers, withText]] of Object.entries(years))
    for (let i = 0; i < papers; i++) {
      year.push(Number(y));
      offset.push(offset[offset.length - 1] + (i < withText ? 100 : 0));
    }
  return {corpus: {size: year.length, year, abstract: {offset}}} as unknown as Analysis;
}

test("papers have abstracts from the year on that divides them best", () => {
  const years = {0: [50, 0], 2000: [20, 0], 2001: [20, 1], 2002: [20, 6], 2003: [20, 20], 2004: [20, 19]} as const; // biome-ignore format: a table
  expect(textsSince(corpus(years))).toBe(2003);
  expect(textsSince(corpus({...years, 2002: [20, 18]}))).toBe(2002);
});

test("no year divides papers that all have abstracts, have none, or have them by halves", () => {
  expect(textsSince(corpus({2000: [20, 20], 2001: [20, 20]}))).toBe(null);
  expect(textsSince(corpus({2000: [20, 0], 2001: [20, 0]}))).toBe(null);
  expect(textsSince(corpus({2000: [20, 0], 2001: [20, 12]}))).toBe(null);
  expect(textsSince(corpus({2000: [20, 8], 2001: [20, 20]}))).toBe(null);
  expect(textsSince(corpus({}))).toBe(null);
});

test("papers without a year count on neither side", () => {
  expect(textsSince(corpus({0: [99, 99], 2000: [20, 0], 2001: [20, 20]}))).toBe(2001);
});

test("a few papers without an abstract divide nothing", () => {
  expect(textsSince(corpus({1990: [9, 0], 2001: [30, 30]}))).toBe(null);
  expect(textsSince(corpus({1990: [10, 0], 2001: [30, 30]}))).toBe(2001);
  expect(textsSince(corpus({1990: [30, 0], 2001: [9, 9]}))).toBe(null);
});
