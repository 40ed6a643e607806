import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {normalArxiv, normalDoi} from "../../src/papers/ids.ts";
import {mergedPaper} from "../../src/papers/merge.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {randomFrom, shuffle} from "../../src/util/random.ts";
import {anyPaper, paper} from "../help/papers.ts";

const TITLE = "A theory of small worlds";
const in2020 = {date: {year: 2020, month: null, day: null}};
const in2021 = {date: {year: 2021, month: null, day: null}};
const in2022 = {date: {year: 2022, month: null, day: null}};
const size = (...papers: Paper[]) => corpusOf(papers).size;

describe("records are one paper", () => {
  test("when they share a DOI, whatever else they say", () => {
    const corpus = corpusOf([
      paper("A", ["X Y"], {ids: {doi: "10.1/a"}}),
      paper("B", ["Z W"], {ids: {doi: "10.1/a"}}),
    ]);
    expect(corpus.size).toBe(1);
    expect(corpus.merges[0].reasons).toEqual(["same doi 10.1/a"]);
    expect(corpus.merges[0].records.map(record => record.title).sort()).toEqual(["A", "B"]);
  });

  test("when title, family name and nearly the year agree", () => {
    const corpus = corpusOf([
      paper(TITLE, ["Biqing Qi"], in2020),
      paper("A Theory of Small-Worlds.", ["Qi, B.", "K. Zhang"], in2021),
    ]);
    expect(corpus.size).toBe(1);
    expect(corpus.merges[0].reasons).toEqual([
      "same title, years 2020 and 2021, shared family name qi",
    ]);
    expect(corpus.paper(0).authors.length).toBe(2);
  });

  test("not when years are two apart, nobody is shared, or a year is missing", () => {
    expect(size(paper(TITLE, ["B Qi"], in2020), paper(TITLE, ["B Qi"], in2022))).toBe(2);
    expect(size(paper(TITLE, ["B Qi"], in2020), paper(TITLE, ["K Li"], in2020))).toBe(2);
    expect(size(paper(TITLE, ["B Qi"], in2020), paper(TITLE, ["B Qi"]))).toBe(2);
  });

  test("not when they have two DOIs, unless one is a preprint's", () => {
    const one = paper(TITLE, ["B Qi"], {...in2020, ids: {doi: "10.1/a"}});
    const two = paper(TITLE, ["B Qi"], {...in2020, ids: {doi: "10.1/b"}});
    const preprint = paper(TITLE, ["B Qi"], {...in2020, ids: {doi: "10.48550/arxiv.2001.00001"}});
    expect(size(one, two)).toBe(2);
    expect(size(one, preprint)).toBe(1);
    expect(corpusOf([preprint, one]).paper(0).ids.doi).toBe("10.1/a");
  });

  test("not by a title that everybody uses, unless byline, venue and year agree", () => {
    const a = paper("Editorial", ["B Qi"], {...in2020, venue: "Nature"});
    const b = paper("Editorial", ["B Qi", "K Li"], {...in2020, venue: "Nature"});
    expect(size(a, b)).toBe(2);
    expect(size(a, {...a, abstract: "twice"})).toBe(1);
  });

  test("of 20,000 editorials by one author in one year with DOIs of their own, in no time", () => {
    const many = Array.from({length: 20_000}, (_, i) =>
      paper("Editorial", ["B Qi"], {...in2020, venue: "N", ids: {doi: `10.1/${i}`}}),
    );
    expect(size(...many)).toBe(20_000);
  });
});

describe("joining", () => {
  const text = fc.constantFrom(TITLE, "Another theory of worlds", "Editorial");
  const small = fc.record({
    title: text,
    names: fc.subarray(["B Qi", "K Zhang", "Y Li"]),
    year: fc.constantFrom(2020, 2021, 2022),
    doi: fc.option(fc.constantFrom("10.1/a", "10.1/b")),
    record: fc.nat(99),
  });
  const papers = fc.array(small, {maxLength: 10}).map(list =>
    list.map(({title, names, year, doi, record}) =>
      paper(title, names, {
        date: {year, month: null, day: null},
        ids: doi === null ? {} : {doi},
        origins: [{file: "f", record, line: null}],
      }),
    ),
  );
  /** What the corpus says, without the order of its papers. */
  const said = (list: readonly Paper[]) => {
    const corpus = corpusOf(list);
    return Array.from({length: corpus.size}, (_, i) => JSON.stringify(corpus.paper(i))).sort();
  };

  test("does not depend on the order of records", () => {
    fc.assert(
      fc.property(papers, fc.nat(), (list, seed) => {
        expect(said(shuffle([...list], randomFrom(seed)))).toEqual(said(list));
      }),
    );
  });

  test("makes the same paper from records in any order, and nothing from nothing", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, {minLength: 1, maxLength: 4}), fc.nat(), (list, seed) => {
        const made = mergedPaper(list);
        expect(mergedPaper(shuffle([...list], randomFrom(seed)))).toEqual(made);
        expect(made.origins.length).toBe(list.length);
        if (list.every(({citations}) => citations === null)) expect(made.citations).toBe(null);
      }),
    );
  });
});

describe("identifiers", () => {
  test.each([
    ["https://doi.org/10.1000/ABC.Def", "10.1000/abc.def"],
    [
      "doi:10.1002/(SICI)1097(199)4:1<1::AID-X>3.0.CO;2-A",
      "10.1002/(sici)1097(199)4:1<1::aid-x>3.0.co;2-a",
    ],
    ["10.1016%2Fj.joi.2016.10.006.", "10.1016/j.joi.2016.10.006"],
    ["no doi", null],
  ])("DOI of %j is %j", (text, doi) => {
    expect(normalDoi(text)).toBe(doi);
  });

  test.each([
    ["arXiv:2301.01234v2", "2301.01234"],
    ["https://arxiv.org/abs/cs/0112017v1", "cs/0112017"],
    ["math.GT/0309136", "math/0309136"],
    ["10.1000/182", null],
  ])("arXiv id of %j is %j", (text, id) => {
    expect(normalArxiv(text)).toBe(id);
  });
});
