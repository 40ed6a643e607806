import {describe, expect, test} from "vitest";
import {paperFacts} from "../../src/analysis/portfolios.ts";
import {AUTHOR_INDICES} from "../../src/metrics/indices/table.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {author, paper} from "../help/papers.ts";

const corpus = corpusOf([
  paper("One on rivers", ["Ada Example", "Ben Sample"], {
    citations: 5,
    citationsByYear: {"2020": 1, "2021": 4},
    date: {year: 2020, month: null, day: null},
  }),
  paper("Two on lakes", ["Ben Sample", "Ada Example"], {scores: {score: 9}}),
  paper("Three on seas", [], {
    authors: [
      {...author("Ada Example", 1), affiliations: ["Univ Oslo, Norway"]},
      {...author("Cleo Third", 2), affiliations: ["Univ Rome, Italy"]},
    ],
  }),
]);
const people = resolvePeople(corpus);
const facts = paperFacts(corpus, people, {now: 2021});
const ada = facts.ofPerson(people.name.indexOf("Ada Example"));
const index = (id: string) => AUTHOR_INDICES.find(entry => entry.id === id)!.run(ada);

describe("the portfolio of a person", () => {
  test("has citations by year, where a source gives them", () => {
    expect(ada.citationsByYear).toEqual([{"2020": 1, "2021": 4}, null, null]);
    // 4 · (1/2 + 4/1) of one paper.
    expect(index("trend_h")).toBe(1);
  });

  test("has how many papers are shared with each co-author", () => {
    expect([...ada.sharedPapers!].sort()).toEqual([1, 2]);
    expect(index("partnership_ability")).toBe(1);
  });

  test("says nothing of co-authors where nobody asks for them", () => {
    const without = paperFacts(corpus, people, {now: 2021, company: false});
    const {sharedPapers, ...rest} = ada;
    expect(without.ofPerson(people.name.indexOf("Ada Example"))).toEqual(rest);
    expect(sharedPapers).toHaveLength(2);
  });

  test("has places, scores and countries, each unknown where it is", () => {
    expect(ada.positions).toEqual([1, 2, 1]);
    expect(ada.scores).toEqual([null, 9, null]);
    expect(ada.countryCounts).toEqual([null, null, 2]);
    expect(index("international_share")).toBe(1);
  });

  test("of some papers is of those alone", () => {
    const some = facts.ofPerson(people.name.indexOf("Ada Example"), [2]);
    expect(some.citations).toEqual([null]);
    expect(some.sharedPapers).toEqual([1]);
    expect(facts.of([0]).positions).toEqual([null]);
  });

  test("of a corpus without citations by year leaves them out", () => {
    const plain = corpusOf([paper("One on rivers", ["Ada Example"])]);
    const {citationsByYear} = paperFacts(plain, resolvePeople(plain), {now: 2021}).ofPerson(0);
    expect(citationsByYear).toBeUndefined();
  });
});
