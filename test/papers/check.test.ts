import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {type CheckOptions, checkCorpus} from "../../src/papers/check.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {anyPaper, author, paper} from "../help/papers.ts";

const problemsOf = (papers: readonly Paper[], options?: CheckOptions) =>
  checkCorpus(corpusOf(papers), options).map(({what}) => what);
const of = (year: number) => ({date: {year, month: null, day: null}});

describe("a check of papers", () => {
  test("finds nothing wrong with a plain paper", () => {
    const plain = paper("A theory", ["A B", "C D"], {
      ...of(2024),
      authorCount: 2,
      ids: {doi: "10.1000/a"},
    });
    expect(problemsOf([plain], {now: 2024})).toEqual([]);
  });

  test("says where the paper was read and how bad it is", () => {
    const origins = [{file: "a.bib", record: 3, line: 40}];
    expect(checkCorpus(corpusOf([paper("", ["A B"], {ids: {id: "x"}, origins})]))).toEqual([
      {
        file: "a.bib",
        record: 3,
        line: 40,
        severity: "warning",
        what: 'The paper "x" has no title.',
      },
    ]);
  });

  test.each<[string, Partial<Paper> & {names?: string[]}, string]>([
    ["a year to come", of(2030), "is of 2030, after the reference year 2024"],
    ["a year before print", of(20), "is of the year 20, before there was print"],
    ["nobody", {names: []}, "has no author"],
    [
      "a byline longer than its stated length",
      {authorCount: 1},
      "names 2 authors and says that it has 1",
    ],
    [
      "a byline shorter than its stated length",
      {authorCount: 5},
      "names 2 of 5 authors and does not say so",
    ],
    ["an author twice", {names: ["A. Bé", "a be"]}, "names a be twice in its byline"],
    ["an author without a name", {names: ["", "A B"]}, "has an author without a name"],
    [
      "a date that is none",
      of(99_999),
      'has a date that is none: {"year":99999,"month":null,"day":null}',
    ],
    ["a citation count that is none", {citations: -3}, "has a citation count that is none: -3"],
    ["a DOI that is none", {ids: {doi: "see above"}}, "has a DOI that is none: see above"],
    [
      "a place beyond the byline",
      {authorCount: 1, truncated: true, authors: [author("A B", 4)]},
      "has A B at place 4 of 1",
    ],
  ])("finds %s", (_, {names = ["A B", "C D"], ...more}, what) => {
    const problems = problemsOf([paper("T", names, more)], {now: 2024});
    expect(problems).toContain(`The paper "T" ${what}.`);
  });

  test("finds records that an identifier joined though nothing else does", () => {
    const ids = {doi: "10.1000/a"};
    const strangers = [paper("One", ["A B"], {ids}), paper("Another", ["C D"], {ids})];
    expect(problemsOf(strangers)[0]).toMatch(
      /shares neither title nor author \(same doi 10.1000\/a\)/,
    );
    expect(
      problemsOf([paper("One", ["A Bell"], {ids}), paper("Other", ["Ann Bell"], {ids})]),
    ).toEqual([]);
  });

  test("lists a bounded number of each kind and says how many more there are", () => {
    const many = Array.from({length: 7}, (_, i) => paper(`T${i} of many`, []));
    const problems = problemsOf(many, {most: 2});
    expect(problems.length).toBe(3);
    expect(problems[2]).toBe("5 more papers have a problem like this one: it has no author.");
    expect(() => problemsOf([], {most: 0})).toThrow(
      "most: expected a whole number of at least 1, got 0",
    );
  });

  test("of any papers ends with sentences", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, {maxLength: 5}), papers => {
        for (const what of problemsOf(papers, {now: 2026}))
          expect(what).toMatch(/^The paper [\s\S]*\.$/);
      }),
    );
  });
});
