import {expect, test} from "vitest";
import {bylineStatistics} from "../../src/analysis/byline-statistics.ts";

test("a triangle, a pair with one of its corners and a loner are counted by hand", () => {
  const collector = bylineStatistics();
  for (const byline of [[0, 1, 2], [0, 3], [0], [5]]) collector.add(byline);
  expect(collector.finish()).toEqual({
    papers: 4,
    people: 5, // nobody bears number 4
    authorsPerPaper: 7 / 4,
    papersPerPerson: 7 / 5,
    oncePublished: 4 / 5,
    longestByline: 3,
    coauthorsPerPerson: 8 / 5,
    largestComponent: 4 / 5,
    transitivity: 3 / 5, // one triangle, three paths at 0, one at 1 and 2
  });
});

test("nothing has no means", () => {
  const {papers, people, authorsPerPaper, largestComponent} = bylineStatistics().finish();
  expect([papers, people, authorsPerPaper, largestComponent]).toEqual([0, 0, null, null]);
});
