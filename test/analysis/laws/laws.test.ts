import {describe, expect, test} from "vitest";
import {corpusLaws} from "../../../src/analysis/laws/laws.ts";
import {qualityReport} from "../../../src/analysis/quality.ts";
import {corpusOf} from "../../../src/papers/build.ts";
import type {Paper} from "../../../src/papers/paper.ts";
import {resolvePeople} from "../../../src/people/resolve.ts";
import {author, paper} from "../../help/papers.ts";

const at = (name: string, ...affiliations: string[]) => ({...author(name, 1), affiliations});
const dated = (year: number) => ({date: {year, month: null, day: null}});

const PAPERS: readonly Paper[] = [
  paper("One on rivers", [], {
    authors: [at("Ada Example", "Univ Oslo, Oslo, Norway"), at("Ben Sample", "Univ Rome, Italy")],
    ...dated(2018),
    venue: "Waters",
    citations: 0,
  }),
  paper("Two on lakes", [], {
    authors: [at("Ada Example", "Univ Oslo, Oslo, Norway")],
    ...dated(2020),
    venue: "Waters",
    ids: {doi: "10.1000/two"},
  }),
  paper("Three on seas", ["Cleo Third", "Dan Fourth", "Eve Fifth"], {
    ...dated(2021),
    venue: "Tides",
    citations: 4,
    affiliations: ["CNR, Roma, Italy"],
    truncated: true,
  }),
  paper("Four on rain", ["Cleo Third"], {venue: "Clouds"}),
];

function lawsOf(papers: readonly Paper[]) {
  const corpus = corpusOf(papers);
  return corpusLaws(corpus, resolvePeople(corpus), {samples: 20});
}

describe("the laws of a corpus", () => {
  const laws = lawsOf(PAPERS);

  test("count people by papers, and fit nothing to a handful", () => {
    expect(laws.lotka.peopleByPapers).toEqual([
      [1, 3],
      [2, 2],
    ]);
    expect(laws.lotka).toMatchObject({exponent: null, p: null, verdict: null, samples: 0});
    expect(laws.price).toMatchObject({elite: 3, share: 5 / 7, core: 2});
  });

  test("rank sources, and say of how many papers none is known", () => {
    expect(laws.bradford.sources).toEqual([
      ["Waters", 2],
      ["Clouds", 1],
      ["Tides", 1],
    ]);
    expect(laws.bradford.zones!.sources).toEqual([1, 1, 1]);
    expect(laws.bradford.unknown).toBe(0);
  });

  test("have every year, those without papers too, and papers without a year apart", () => {
    const {rows, unknown} = laws.years;
    expect(
      rows.map(({year, papers, people, newPeople}) => [year, papers, people, newPeople]),
    ).toEqual([
      [2018, 1, 2, 2],
      [2019, 0, 0, 0],
      [2020, 1, 1, 0],
      [2021, 1, 3, 3],
    ]);
    expect(unknown).toBe(1);
    expect(rows[0]).toMatchObject({meanAuthors: 2, collaborative: 1, meanCitations: 0});
    expect(rows[1]).toMatchObject({meanAuthors: null, collaborative: null});
    // The byline of 2021 is cut and nobody says how long it is.
    expect(rows[3]).toMatchObject({bylinesKnown: 0, meanAuthors: null, meanCitations: 4});
  });

  test("leave the running year out of growth", () => {
    expect(laws.years.growth).toMatchObject({from: 2018, to: 2020, linear: {slope: 0}});
  });

  test("tell countries and institutions that work alone from those that work together", () => {
    const {countries, institutions} = laws;
    expect(countries.rows).toEqual([
      {name: "Italy", papers: 2, alone: 1, together: 1, ratio: 0.5},
      {name: "Norway", papers: 2, alone: 1, together: 1, ratio: 0.5},
    ]);
    expect(countries.pairs).toEqual([{a: "Italy", b: "Norway", papers: 1}]);
    expect(countries).toMatchObject({known: 3, unknown: 1, rateKnown: 1 / 3, rateAll: 1 / 4});
    expect(institutions.rows.map(({name}) => name)).toEqual(["Univ Oslo", "CNR", "Univ Rome"]);
  });

  test("do not depend on the order of papers", () => {
    expect(lawsOf([...PAPERS].reverse())).toEqual(laws);
  });

  test("of many people fit Lotka's law, with the same p for the same seed", () => {
    const many: Paper[] = [];
    for (let person = 0; person < 60; person++)
      for (let k = 0; k < [1, 1, 1, 1, 1, 1, 2, 2, 3, 5][person % 10]; k++)
        many.push(paper(`Paper ${k} of ${person} alone`, [`Given Family${person}x`]));
    const {lotka} = lawsOf(many);
    expect(lotka.peopleByPapers).toEqual([
      [1, 36],
      [2, 12],
      [3, 6],
      [5, 6],
    ]);
    expect(lotka.exponent).toBeGreaterThan(1.5);
    expect(lotka.p).toBe(lawsOf(many).lotka.p);
    expect(lotka.samples).toBe(20);
    expect(lotka.verdict).toBe(lotka.p! < 0.1 ? "refused" : "plausible");
  });

  test("of nothing are unknown, not 0", () => {
    const {price, countries, years, bradford} = lawsOf([]);
    expect(price).toMatchObject({share: null, threshold: null, core: 0});
    expect(countries).toMatchObject({rateKnown: null, rateAll: null});
    expect(years).toMatchObject({rows: [], unknown: 0, growth: null});
    expect(bradford.zones).toBeNull();
  });
});

describe("the quality of data", () => {
  const report = qualityReport(corpusOf([...PAPERS, PAPERS[1]]));
  const field = (id: string) => report.fields.find(each => each.id === id)!;

  test("says how many papers have a field, in all and by year", () => {
    expect(report.papers).toBe(4);
    expect(field("year")).toMatchObject({known: 3, share: 3 / 4});
    expect(field("affiliations").known).toBe(3);
    expect(field("doi").known).toBe(1);
    expect(field("author_count").known).toBe(3);
    const f = report.fields.findIndex(({id}) => id === "citations");
    expect(report.years.map(({year, papers, known}) => [year, papers, known[f]])).toEqual([
      [0, 1, 0],
      [2018, 1, 1],
      [2020, 1, 0],
      [2021, 1, 1],
    ]);
  });

  test("counts what was joined, cut or is unknown", () => {
    expect(report.duplicates).toEqual({papers: 1, records: 2});
    expect(report.bylines).toMatchObject({cut: 1, lengthUnknown: 1, nobody: 0, names: 7});
    expect(report.citations).toEqual({known: 2, unknown: 2, none: 1});
  });

  test("by year adds up to the whole", () => {
    for (const [f, {known}] of report.fields.entries())
      expect(report.years.reduce((sum, row) => sum + row.known[f], 0)).toBe(known);
  });
});
