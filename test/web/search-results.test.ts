import {describe, expect, test} from "vitest";
import {searchQuestion} from "../../src/jobs/questions/search.ts";
import {resultGroups, walked} from "../../web/facts/search-results.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const {people} = analysis;
const answered = async (text: string) => searchQuestion(analysis, {text, limit: 5}, {});

describe("what is found while somebody types", () => {
  test("are names at once, by kind, with how many there are of each", () => {
    const groups = resultGroups(analysis, "e", null, 2);
    // Eve Fifth and Ada Example.
    expect(groups.map(({kind, results, total}) => [kind, results.length, total])).toEqual([
      ["person", 2, 2],
    ]);
    const papers = resultGroups(analysis, "paper num", null, 2);
    expect(papers.map(({kind, results, total}) => [kind, results.length, total])).toEqual([
      ["paper", 2, 9],
    ]);
    expect(papers[0].all).toBeNull(); // nothing is known yet but titles
  });

  test("are papers by all their text once that was searched, and a way to all of them", async () => {
    const groups = resultGroups(analysis, "water", await answered("water"), 5);
    const [papers] = groups;
    expect(papers).toMatchObject({kind: "paper", total: 9});
    expect(papers.results[0].paper?.title.at(-1)).toEqual({text: "water", found: true});
    expect(papers.all).toMatchObject({kind: "papers", title: "Papers with “water”"});
    const all = papers.all?.kind === "papers" ? papers.all.papers : [];
    expect(all).toHaveLength(9);
    expect(walked(groups)).toHaveLength(6);
    expect(walked(groups).at(-1)).toBe(papers.all);
  });

  test("are people of some of the words where nobody has all of them", async () => {
    const text = "ada flow";
    const [first] = resultGroups(analysis, text, await answered(text), 5);
    expect(first).toMatchObject({kind: "person", total: 1});
    expect(first.results[0].selection).toEqual({
      kind: "person",
      person: people.name.indexOf("Ada Example"),
    });
  });

  test("has no way to all papers where all are in sight", async () => {
    const [papers] = resultGroups(analysis, "number 4", await answered("number 4"), 9);
    expect(papers).toMatchObject({kind: "paper", total: 9, all: null});
  });

  test("is nothing where nothing fits", async () => {
    expect(resultGroups(analysis, "zzz", await answered("zzz"), 5)).toEqual([]);
  });
});
