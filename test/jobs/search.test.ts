import {expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {searchQuestion} from "../../src/jobs/questions/search.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {paper} from "../help/papers.ts";

const analysis = await analyze(
  corpusOf([
    paper("River flow", ["Ada Example"], {abstract: "We measure how much water rivers carry."}),
    paper("Lake depth", ["Rivera Sample"], {abstract: "A river feeds it.", terms: ["sea level"]}),
    paper("Rain", ["Ben Third"]),
    paper("More rivers", ["Ben Third"]),
  ]),
);

test("papers are found by title and abstract, with where and how many there are in all", async () => {
  const found = await searchQuestion(analysis, {text: "river", limit: 2}, {});
  expect(found.papers).toHaveLength(2);
  expect(found.totals.papers).toBe(3);
  expect([...found.all].sort()).toEqual([0, 1, 3]);
  const whole = await searchQuestion(analysis, {text: "river", limit: 9}, {});
  const lake = whole.papers.find(({document}) => document === 1);
  expect(lake?.places).toEqual(["authors", "abstract"]); // Rivera begins like it
  expect(lake?.title).toEqual([{text: "Lake depth", found: false}]);
  expect(lake?.snippet?.filter(piece => piece.found)).toEqual([{text: "river", found: true}]);
  expect(whole.papers.find(({document}) => document === 3)?.snippet).toBeNull();
});

test("the last word may be the beginning of one, and people are found by theirs", async () => {
  const found = await searchQuestion(analysis, {text: "rive", limit: 9}, {});
  expect(found.people.map(({document}) => analysis.people.name[document])).toEqual([
    "Rivera Sample",
  ]);
  expect(found.totals.papers).toBe(3);
  expect((await searchQuestion(analysis, {text: "nowhere", limit: 9}, {})).totals).toEqual({
    papers: 0,
    people: 0,
    terms: 0,
  });
});
