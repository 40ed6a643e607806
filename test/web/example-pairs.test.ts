import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {farPairs, strongestPairs} from "../../web/facts/example-pairs.ts";
import {paper} from "../help/papers.ts";

const team = (names: readonly string[], papers: number, about: string) =>
  Array.from({length: papers}, (_, i) => paper(`${about} number ${i}`, [...names]));

const analysis = await analyze(
  corpusOf([
    ...team(["Ada Ash", "Ben Birch"], 5, "Rivers"),
    ...team(["Ada Ash", "Cleo Cedar"], 2, "Floods"),
    ...team(["Dan Dogwood", "Eva Elm"], 4, "Stars"),
    ...team(["Dan Dogwood", "Fay Fir"], 3, "Planets"),
  ]),
);
const named = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(pair => pair.map(person => analysis.people.name[person]));

describe("pairs to begin with", () => {
  test("are those who wrote together most", () => {
    expect(named(strongestPairs(analysis, 2))).toEqual([
      ["Ada Ash", "Ben Birch"],
      ["Dan Dogwood", "Eva Elm"],
    ]);
  });

  test("are those with most papers in different communities", () => {
    expect(named(farPairs(analysis, 5))).toEqual([["Ada Ash", "Dan Dogwood"]]);
  });

  test("are none where nobody wrote together", async () => {
    const alone = await analyze(corpusOf([paper("Alone", ["Ada Ash"])]));
    expect([strongestPairs(alone, 3), farPairs(alone, 3)]).toEqual([[], []]);
  });
});
