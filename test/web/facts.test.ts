import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {peopleOnTerm} from "../../web/facts/communities.ts";
import {plainName} from "../../web/facts/format.ts";
import {byWorth} from "../../web/facts/papers.ts";
import {caveats, personFacts} from "../../web/facts/person.ts";
import {inBoth, tally, tieBetween, tiesOf} from "../../web/facts/relations.ts";
import {search} from "../../web/facts/search.ts";
import {nextWindow, timeline, trend} from "../../web/facts/time.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

const analysis = await smallAnalysis();
const {network} = analysis.networks.coauthor;

describe("a person", () => {
  const ada = analysis.people.name.indexOf("Ada Example");
  const facts = personFacts(analysis, ada);

  test("has their papers, years, and co-authors by strength", () => {
    expect([facts.papers.length, facts.first, facts.last]).toEqual([4, 2019, 2023]);
    const names = facts.coauthors.map(({node}) => analysis.people.name[node]);
    expect([names[0], names.length]).toEqual(["Ben Sample", 3]);
  });

  test("writes about terms, each with the papers that carry it", () => {
    const {label, papers} = facts.topics[0];
    expect([label, papers.length]).toEqual(["river flow", 4]);
  });
});

describe("what is missing", () => {
  test("is said of some and of all, and nothing is said where all is there", async () => {
    const cut = {truncated: true, citations: 3};
    const {corpus, people} = await analyze(
      corpusOf([
        paper("One of three", ["Ada Example", "Ben Sample", "Cleo Third"], cut),
        paper("Two of three", ["Ada Example", "Ben Sample", "Dan Fourth"], {citations: 1}),
      ]),
    );
    const some = {...analysis, corpus, people};
    expect(caveats(some, Uint32Array.of(0, 1))).toEqual([
      "1 of 2 bylines is cut after three names: co-authors and ties are lower bounds.",
    ]);
    expect(caveats(some, Uint32Array.of(1))).toEqual([]);
    const uncited = analysis.corpus.citations.findIndex(n => n < 0);
    expect(caveats(analysis, Uint32Array.of(uncited))).toEqual([
      "Citations are not in this source.",
    ]);
  });
});

describe("ties", () => {
  test("are found by their ends, whichever comes first", () => {
    const {source, target} = network.edges;
    for (let tie = 0; tie < source.length; tie++) {
      expect(tieBetween(network, source[tie], target[tie])).toBe(tie);
      expect(tieBetween(network, target[tie], source[tie])).toBe(tie);
    }
    expect(tieBetween(network, 0, 0)).toBeNull();
  });

  test("of a node stand strongest first and are as many as its row", () => {
    for (let node = 0; node < network.graph.order; node++) {
      const ties = tiesOf(network, node);
      expect(ties).toHaveLength(network.graph.start[node + 1] - network.graph.start[node]);
      const strengths = ties.map(({strength}) => strength);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    }
  });

  test("are counted, and lists met, by hand", () => {
    expect(tally([[1, 2], [2, 3], [2]])).toEqual([
      {item: 2, count: 3},
      {item: 1, count: 1},
      {item: 3, count: 1},
    ]);
    expect(inBoth([1, 3, 5, 8], [2, 3, 8, 9])).toEqual([3, 8]);
  });
});

describe("search", () => {
  test("finds people by any of their names, topics and papers, whatever the case", () => {
    const found = (typed: string) => search(analysis, typed).map(({kind, label}) => [kind, label]);
    expect(found("EXAMPLE")).toEqual([["person", "Ada Example"]]);
    expect(found("river")).toEqual([["term", "river flow"]]);
    expect(found("number 7")).toEqual([["paper", "Paper number 7 on water"]]);
    expect(found("ample")).toEqual([]);
    expect(found("  ")).toEqual([]);
  });
});

describe("time", () => {
  test("has a bar a year from the first to the last, and says what has no year", () => {
    const {unit, bins, first, last, undated} = timeline(analysis);
    expect([unit, first, last, undated]).toEqual(["year", 2019, 2023, 1]);
    expect(bins.map(bin => bin.papers)).toEqual([1, 2, 1, 2, 2]);
    expect(trend(analysis, [0, 6, 7, 8]).map(bin => bin.papers)).toEqual([1, 0, 0, 0, 2]);
  });

  test("plays a window of the same width a year on, from the first to the last", () => {
    expect(nextWindow([null, null], 2019, 2023)).toEqual([2019, 2019]);
    expect(nextWindow([2019, 2020], 2019, 2023)).toEqual([2020, 2021]);
    expect(nextWindow([2022, 2023], 2019, 2023)).toBeNull();
    expect(nextWindow([null, null], 0, 0)).toBeNull();
  });
});

test("papers stand by score, then citations, then date; what is unknown last", () => {
  expect(byWorth(analysis, [0, 1, 4, 8])).toEqual([0, 1, 4, 8]);
  expect(byWorth(analysis, [8, 4, 1, 0])).toEqual([0, 1, 4, 8]);
});

test("people on a term have each the papers of it that are theirs, most first", () => {
  const term = analysis.topics.label.indexOf("lake depth");
  const found = peopleOnTerm(analysis, term).map(({person, papers}) => [
    analysis.people.name[person],
    papers.length,
  ]);
  expect(found).toEqual([
    ["Ben Sample", 3],
    ["Ada Example", 2],
    ["Cleo Third", 2],
  ]);
});

test("columns that a source reports are called as people would write them", () => {
  const names = ["reported_h_index", "reported_ai_score", "first_seen", "paid"].map(plainName);
  expect(names).toEqual(["h-index", "AI score", "first seen", "paid"]);
});
