import {describe, expect, test} from "vitest";
import {personPage} from "../../../src/analysis/person/page.ts";
import type {PersonPage} from "../../../src/analysis/person/person-page.ts";
import {corpusOf} from "../../../src/papers/build.ts";
import {resolvePeople} from "../../../src/people/resolve.ts";
import {smallAnalysis} from "../../help/analysis.ts";
import {author, paper} from "../../help/papers.ts";

const known = await smallAnalysis();
const pageOf = (name: string): PersonPage => personPage(known, known.people.name.indexOf(name));
const value = (page: PersonPage, id: string) => page.indices.find(index => index.id === id)!;

describe("the page of a person", () => {
  const ada = pageOf("Ada Example");

  test("has every paper, newest first, with its place", () => {
    expect(ada.papers.map(({id}) => id)).toEqual(["7", "8", "2", "1"]);
    expect(ada.papers[0]).toMatchObject({
      title: "Paper number 7 on water",
      citations: 0,
      authors: ["Ada Example", "Dan Fourth"],
      authorCount: 2,
      position: 1,
    });
  });

  test("has indices with what is known of them", () => {
    expect(ada.coverage).toMatchObject({papers: 4, citations: 4});
    expect(value(ada, "h_index")).toMatchObject({value: 2, lowerBound: false, why: null});
    const eve = pageOf("Eve Fifth");
    expect(value(eve, "h_index")).toMatchObject({value: 1, lowerBound: true});
    expect(value(eve, "trend_h")).toMatchObject({
      value: null,
      lowerBound: false,
      why: "citations by year: known of none of 3 papers",
    });
  });

  test("has co-authors with their first and last joint year", () => {
    expect(ada.coauthors).toEqual([
      {id: "ben-sample", name: "Ben Sample", papers: 2, firstYear: 2019, lastYear: 2020},
      {id: "cleo-third", name: "Cleo Third", papers: 1, firstYear: 2020, lastYear: 2020},
      {id: "dan-fourth", name: "Dan Fourth", papers: 1, firstYear: 2023, lastYear: 2023},
    ]);
    expect(pageOf("Fay Sixth").coauthors[0]).toMatchObject({name: "Eve Fifth", papers: 1});
  });

  test("has a career by year, whose co-authors add up", () => {
    expect(ada.years).toEqual([
      {year: 2019, papers: 1, citations: 12, citationsKnown: 1, newCoauthors: 1},
      {year: 2020, papers: 1, citations: 5, citationsKnown: 1, newCoauthors: 1},
      {year: 2023, papers: 2, citations: 2, citationsKnown: 2, newCoauthors: 1},
    ]);
  });

  test("has topics, and no activity of so few papers", () => {
    expect(ada.topics[0]).toMatchObject({label: "river flow", papers: 4, activity: null});
  });

  test("has a community with its members, and no novelty of so few papers", () => {
    expect(ada.community!.size).toBe(1 + ada.community!.members.length);
    expect(ada.novelty).toEqual({percent: null, scored: 0});
  });

  test("needs a person", () => {
    expect(() => personPage(known, 99)).toThrow(/person: expected a person below 6, got 99/);
  });
});

describe("a page from a source with more to say", () => {
  const corpus = corpusOf([
    paper("One on rivers", [], {
      authors: [
        {
          ...author("Ada Example", 1),
          ids: {orcid: "0000-0002-1825-0097"},
          affiliations: ["Univ Oslo, Norway"],
        },
      ],
      categories: ["CL"],
      scores: {score: 12.5},
      flags: ["code"],
      date: {year: 2025, month: 3, day: 1},
    }),
    paper("Two on lakes", ["Ada Example"], {categories: ["CL", "AI"]}),
  ]);
  const page = personPage({corpus, people: resolvePeople(corpus), topics: null}, 0);

  test("keeps scores, flags, categories, ids and affiliations", () => {
    expect(page).toMatchObject({
      field: "CL",
      ids: {orcid: ["0000-0002-1825-0097"]},
      affiliations: [{name: "Univ Oslo, Norway", papers: 1}],
      names: [{name: "Ada Example", count: 2}],
      community: null,
      topics: [],
    });
    expect(page.papers[0]).toMatchObject({scores: {score: 12.5}, flags: ["code"]});
  });

  test("shows a score as that, and h on scores under its own name", () => {
    expect(value(page, "h_index").value).toBeNull();
    expect(value(page, "score_h").value).toBe(1);
  });

  test("says what h would be if two were one", () => {
    const two = corpusOf([
      paper("One on rivers", ["Ada Example"], {citations: 3}),
      paper("Two on lakes", ["A. Example"], {citations: 2}),
    ]);
    const people = resolvePeople(two);
    if (people.count < 2) return; // taken for one already
    const doubtful = {
      ...people,
      doubts: [
        {
          a: 0,
          b: 1,
          probability: 0.5,
          importance: 1,
          evidence: [{reason: "same family name", weight: 1}],
        },
      ],
    };
    const {doubts, indices} = personPage({corpus: two, people: doubtful, topics: null}, 0);
    expect(doubts).toMatchObject([{probability: 0.5, hIfOne: 2}]);
    const h = indices.find(({id}) => id === "h_index")!;
    expect([h.value, h.range]).toEqual([1, [1, 2]]);
    const sure = personPage({corpus: two, people: {...people, doubts: []}, topics: null}, 0);
    expect(sure.indices.map(({range}) => range)).toEqual(indices.map(() => null));
  });
});
