import fc from "fast-check";
import {expect, test} from "vitest";
import {coauthorNetwork, coauthorNetworkShared} from "../../src/graphs/coauthor.ts";
import {coauthorSplit} from "../../src/graphs/coauthor-split.ts";
import {tieYears, yearRuns, yearsOf} from "../../src/graphs/tie-years.ts";
import {madeOf} from "../../src/util/made-fields.ts";
import {runSplit} from "../../src/util/split.ts";
import {anyOptions, anyPapers, signed} from "../help/signed.ts";

test.each([
  [[0, 1801, 2055], Uint8Array, 1800],
  [[2056, 1801], Int16Array, 0],
  [[0, 0], Uint8Array, 0],
  [[-3, 20], Int16Array, 0],
])("years of papers of %j are held in %o", (years, kind, before) => {
  const found = tieYears(3, Int16Array.from(years));
  expect(found.code).toEqual(new kind(3));
  expect(found.before).toBe(before);
});

test("years are what they were, all of them and in any run; 0 stays unknown", () => {
  const near = {code: Uint8Array.of(0, 1, 255), before: 1800};
  const far = {code: Int16Array.of(0, -3, 2056), before: 0};
  const [nearYears, farYears] = [Int16Array.of(0, 1801, 2055), Int16Array.of(0, -3, 2056)];
  expect([near, far].map(yearsOf)).toEqual([nearYears, farYears]);
  for (const [years, all] of [[near, nearYears], [far, farYears]] as const) // biome-ignore format: one list
    for (let from = 0; from <= 3; from++)
      expect(yearRuns(years).made(from, 3)).toEqual(all.slice(from));
  expect(yearRuns(near).length).toBe(3);
});

test("a network whose ties others found has the same years, made of a byte each", async () => {
  const far = fc.option(fc.constantFrom(1500, 1990));
  await fc.assert(
    fc.asyncProperty(anyPapers, far, anyOptions, async (papers, year, options) => {
      const {corpus, people} = signed([...papers, {by: [0], year}], 8);
      const plain = coauthorNetwork(corpus, people, options);
      const found = await coauthorNetworkShared(corpus, people, options, given =>
        runSplit(coauthorSplit, structuredClone(given)),
      );
      expect(found).toEqual(plain);
      expect(Object.keys(found)).toEqual(Object.keys(plain));
      expect(found.graph.strength.buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(madeOf(plain, "firstYear")).toBe(undefined);
      const isNear = year !== 1500 || corpus.year.every(each => each === 0 || each === 1500);
      for (const field of ["firstYear", "lastYear"])
        expect(madeOf(found, field) !== undefined).toBe(isNear);
    }),
  );
});
