import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {trendsOf} from "../../src/analysis/trends/trends.ts";
import {flowsOf, windowsOf} from "../../src/analysis/trends/windows.ts";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {kleinberg} from "../../src/topics/bursts.ts";
import {findTopics} from "../../src/topics/find.ts";
import {growthOf} from "../../src/topics/growing.ts";
import {overlay} from "../../src/topics/overlay.ts";
import {senInterval, slopeError} from "../../src/topics/slope-error.ts";
import {thematicMap} from "../../src/topics/thematic-map.ts";
import {parseThesaurus} from "../../src/topics/thesaurus.ts";
import {timeline, yearsOf} from "../../src/topics/timeline.ts";
import {theilSen} from "../../src/topics/trend.ts";
import {trendingPapers} from "../../src/topics/trending.ts";
import {listColumn} from "../../src/util/list-column.ts";
import {numbers} from "../../src/util/number-column.ts";
import {TREND_TABLES} from "../../src/write/trend-tables.ts";
import {paper} from "../help/papers.ts";

const dated = (year: number | null, month: number | null = null, day: number | null = null) =>
  year === null ? null : {year, month, day};

describe("the uncertainty of a slope", () => {
  const years = [1, 2, 3, 4, 5];
  const values = [1, 2, 4, 4, 6];

  test("of 1 2 4 4 6 is worked by hand", () => {
    // Slopes in order: 0 1 1 1 1 1.25 1.33 1.5 2 2. Var S = (300 − 18)/18, so that 1.96 √ of it is 7.7578.
    const found = senInterval(years, values)!;
    expect(found.slope).toBeCloseTo(1.125, 12);
    expect(found.low).toBeCloseTo((10 - 7.7578) / 2 - 1, 4);
    expect(found.high).toBeCloseTo(2, 12);
    // Σ residual² = 15.2 − 14.4 = 0.8 over 3 · 10.
    expect(slopeError(years, values)).toBeCloseTo(Math.sqrt(0.8 / 30), 12);
  });

  test("holds the slope, and turns round with the values", () => {
    const list = fc.array(fc.integer({min: -20, max: 20}), {minLength: 2, maxLength: 10});
    fc.assert(
      fc.property(list, values => {
        const at = values.map((_, i) => 2000 + i);
        const found = senInterval(at, values)!;
        const back = senInterval(at, values.map(x => -x))!; // biome-ignore format: short
        expect(found.slope).toBeCloseTo(theilSen(at, values)!, 12);
        expect(found.low ?? found.slope).toBeLessThanOrEqual(found.slope);
        expect(found.high ?? found.slope).toBeGreaterThanOrEqual(found.slope);
        expect(-(back.high ?? 0)).toBeCloseTo(found.low ?? 0, 9);
      }),
    );
  });

  test("is unknown for too few years", () => {
    expect(senInterval([1], [1])).toBeNull();
    expect(senInterval([1, 2], [1, 2])).toEqual({slope: 1, low: null, high: null});
    expect(slopeError([1, 2], [1, 2])).toBeNull();
    expect(() => senInterval([1], [])).toThrow(/values: expected 1/);
  });
});

describe("a timeline", () => {
  // 50 papers a year from 2010 to 2016; the term has 1 1 2 10 12 2 1 of them, as in the worked burst.
  const counts = [1, 1, 2, 10, 12, 2, 1];
  const year = counts.flatMap((_, t) => new Array<number>(50).fill(2010 + t));
  const own = counts.flatMap((r, t) => Array.from({length: r}, (_, k) => 50 * t + k));
  const years = yearsOf([0, ...year])!;

  test("counts papers a year, and knows its first and last", () => {
    expect(years).toEqual({first: 2010, last: 2016, papers: new Array(7).fill(50)});
    const found = timeline(year, own, years);
    expect(found).toMatchObject({papers: counts, dated: 29, first: 2010, last: 2016});
    expect(yearsOf(year, 2012)).toEqual({first: 2010, last: 2012, papers: [50, 50, 50]});
    expect(yearsOf([0, 0])).toBeNull();
  });

  test("has the worked burst in its years, and none when bursts are dear", () => {
    const [burst, ...rest] = timeline(year, own, years).bursts;
    expect(rest).toEqual([]);
    expect(burst).toMatchObject({from: 2013, to: 2014});
    expect(burst.weight).toBeCloseTo(7.8636, 4);
    expect(timeline(year, own, years, {gamma: 6}).bursts).toEqual([]);
    expect(burst.weight).toBe(kleinberg(counts, years.papers).bursts[0].weight);
  });

  test("has a trend of shares, not of counts", () => {
    const growing = [1, 2, 3, 4, 5].flatMap((n, t) => new Array<number>(10 * n).fill(2000 + t));
    const every10th = growing.map((_, p) => p).filter(p => p % 10 === 0);
    const found = timeline(growing, every10th, yearsOf(growing)!);
    expect(found.papers).toEqual([1, 2, 3, 4, 5]);
    expect(found.trend).toMatchObject({slope: 0, direction: "no clear trend"});
    const rising = timeline(
      year,
      [0, 50, 51, 100, 101, 102, 150, 151, 152, 153, 200, 201, 202, 203, 204],
      yearsOf(year, 2014)!,
    );
    expect(rising.trend!.slope).toBeCloseTo(1 / 50, 12);
    expect(rising.trend!.leastSquares).toBeCloseTo(1 / 50, 12);
    expect(rising.trend!.standardError).toBeCloseTo(0, 12);
    expect(rising.trend!.direction).toBe("rising");
  });

  test("says nothing of four papers or four years, or without any", () => {
    expect(timeline(year, own.slice(0, 4), years)).toMatchObject({trend: null, bursts: []});
    expect(timeline(year, own, yearsOf(year, 2013)!)).toMatchObject({trend: null, bursts: []});
    expect(timeline([0], [0], years)).toMatchObject({dated: 0, first: null, last: null});
  });
});

describe("growing terms", () => {
  const papersOf = (names: readonly string[]) =>
    corpusOf([
      ...[2015, 2016, 2017].flatMap(y =>
        Array.from({length: 10}, (_, i) =>
          paper(`Old ${y} ${i}`, [`O ${y}${i}`], {date: dated(y)}),
        ),
      ),
      ...names.map((name, i) => paper(`New ${i}`, [name], {date: dated(2018 + (i % 3))})),
    ]);

  test("need five recent papers of two teams", () => {
    const names = ["A A", "A A", "A A", "A A", "A A", "B B"];
    const corpus = papersOf(names);
    const people = resolvePeople(corpus);
    const years = yearsOf(corpus.year)!;
    const all = [30, 31, 32, 33, 34, 35];
    const found = growthOf(corpus, people, all, years)!;
    expect(found).toMatchObject({recent: 6, teams: 2, isGrowing: true});
    expect(found.log).toBeCloseTo(Math.log2(7 / 8 / (1 / 32)), 12);
    expect(growthOf(corpus, people, all.slice(0, 5), years)).toMatchObject({
      teams: 1,
      isGrowing: false,
    });
    expect(growthOf(corpus, people, all.slice(2), years)!.isGrowing).toBe(false);
    expect(growthOf(corpus, people, all, {first: 2018, last: 2020, papers: [2, 2, 2]})).toBeNull();
  });
});

test("overlays average what is known, and citations beside those of the same year", () => {
  const corpus = corpusOf([
    paper("One", ["A"], {date: dated(2000), citations: 10}),
    paper("Two", ["B"], {date: dated(2000), citations: 30}),
    paper("Three", ["C"], {date: dated(2010), citations: 4}),
    paper("Four", ["D"], {citations: null}),
  ]);
  const found = overlay(corpus, listColumn([[0, 2], [1, 3], [3]])); // biome-ignore format: lists
  expect(numbers(found.year)).toEqual([2005, 2000, null]);
  expect(numbers(found.citations)).toEqual([7, 30, null]);
  expect(numbers(found.normalisedCitations)).toEqual([(0.5 + 1) / 2, 1.5, null]);
});

test("the thematic map places communities by the equivalence of their terms", async () => {
  // ice 2, river 2 (together 2), lava 2, ash 2 (together 1); river and lava once: e = 1, 1/4, 1/4.
  const lists = [["ice", "river"], ["ice", "river", "lava"], ["lava", "ash"], ["ash"]]; // biome-ignore format: papers
  const corpus = corpusOf(lists.map((terms, i) => paper(`Paper ${i}`, [`P ${i}`], {terms})));
  const topics = await findTopics(corpus, {minTermPapers: 1});
  const water = (label: string) => (label === "ice" || label === "river" ? 0 : 1);
  const [a, b, ...rest] = thematicMap(topics, topics.label.map(water), ["water", "fire"]);
  expect(rest).toEqual([]);
  expect(a).toMatchObject({label: "water", papers: 2, quadrant: null});
  expect(a.density).toBeCloseTo(100 / 2, 12);
  // ice–lava 1/4 and river–lava 1/4.
  expect(a.centrality).toBeCloseTo(10 * 0.5, 12);
  expect(b.centrality).toBeCloseTo(10 * 0.5, 12);
  expect(b.density).toBeCloseTo((100 * 0.25) / 2, 12);
});

describe("trending papers", () => {
  const corpus = corpusOf([
    paper("Old and loved", ["A"], {date: dated(2024, 2, 28), scores: {upvotes: 64}}),
    paper("New", ["B"], {date: dated(2024, 3, 1), scores: {upvotes: 20}}),
    paper("Undated", ["C"], {date: dated(2024), scores: {upvotes: 9}}),
    paper("Without votes", ["D"], {date: dated(2024, 3, 1)}),
    paper("Later", ["E"], {date: dated(2025, 1, 1), scores: {upvotes: 1, likes: 5}}),
  ]);

  test("lose half their votes each half-life: 64 after two days are 16", () => {
    const found = trendingPapers(corpus, {on: dated(2024, 3, 1)})!;
    expect(found).toMatchObject({by: "upvotes", undated: 1, later: 1});
    // 28 February 2024 was two days before 1 March: it was a leap year.
    expect(found.papers.map(({paper, score, ageDays}) => [paper, score, ageDays])).toEqual([
      [1, 20, 0],
      [0, 16, 2],
    ]);
    const week = trendingPapers(corpus, {on: dated(2024, 3, 1), halfLifeHours: 72})!;
    expect(week.papers[0].paper).toBe(0);
    expect(trendingPapers(corpus, {on: dated(2023, 3, 1)})!.papers).toEqual([]);
  });

  test("are counted to the newest day, by what is named", () => {
    expect(trendingPapers(corpus)!.on).toEqual(dated(2025, 1, 1));
    expect(trendingPapers(corpus, {by: "likes"})!.papers.map(({votes}) => votes)).toEqual([5]);
    expect(trendingPapers(corpus, {by: "stars"})).toBeNull();
    expect(trendingPapers(corpusOf([paper("x", ["A"])]))).toBeNull();
    expect(() => trendingPapers(corpus, {halfLifeHours: 0})).toThrow(/halfLifeHours/);
    expect(() => trendingPapers(corpus, {on: dated(2024)})).toThrow(/on: expected a date/);
  });
});

describe("a thesaurus", () => {
  test("of VOSviewer's syntax replaces and removes terms, and follows chains", async () => {
    const {replace, problems} = parseThesaurus(
      'label\treplace by\r\nLLMs\tlarge language models\npaper\t\nll model\tLLMs\n"a, b"\tc\n\n',
    );
    expect(problems).toEqual([]);
    expect([...replace]).toEqual([
      ["LLMs", "large language models"],
      ["paper", ""],
      ["ll model", "large language models"],
      ["a, b", "c"],
    ]);
  });

  test("says what is wrong with it and goes on", () => {
    expect(parseThesaurus("a\tb\n").problems[0]).toMatchObject({line: 1});
    const {replace, problems} = parseThesaurus(
      "id,label,replace by\n1,a,b\n2,,c\n3,a,d\n4,x,y\n5,y,x\n",
    );
    expect(problems.map(({line}) => line)).toEqual([3, 4]);
    expect([...replace]).toEqual([["a", "b"], ["x", "x"], ["y", "y"]]); // biome-ignore format: pairs
    expect(parseThesaurus("").problems).toHaveLength(1);
  });
});

describe("flows", () => {
  test("of windows: the first is shorter where years do not divide", () => {
    const years = {first: 2000, last: 2006, papers: []};
    expect(windowsOf(years, 3)).toEqual([[2000, 2000], [2001, 2003], [2004, 2006]]); // biome-ignore format: windows
    expect(windowsOf(years, null)).toHaveLength(4);
    expect(() => windowsOf(years, 0)).toThrow(/windowYears/);
  });

  /** Six people in two threes until 2001, all six together in 2002 and 2003. */
  const TWO_THEN_ONE: Paper[] = [
    ...[2000, 2001].flatMap(y => [
      paper(`Ice ${y}`, ["A A", "B B", "C C"], {date: dated(y), terms: ["ice", "river"]}),
      paper(`Lava ${y}`, ["D D", "E E", "F F"], {date: dated(y), terms: ["lava", "ash"]}),
    ]),
    ...[2002, 2003].map(y =>
      paper(`Steam ${y}`, ["A A", "B B", "C C", "D D", "E E", "F F"], {
        date: dated(y),
        terms: ["steam"],
      }),
    ),
  ];

  test("of people who come together are a merge, and keep the identity of the first", async () => {
    const corpus = corpusOf(TWO_THEN_ONE);
    const people = resolvePeople(corpus);
    const topics = await findTopics(corpus, {minTermPapers: 1});
    const flows = flowsOf("coauthor", corpus, people, topics, {windowYears: 2});
    expect(flows.map(({firstYear, size, flow, entry}) => [firstYear, size, flow, entry])).toEqual([
      [2000, 3, 0, []],
      [2000, 3, 1, []],
      [2002, 6, 0, ["merge"]],
    ]);
    expect(flows[2].from).toEqual([0, 1]);
    expect(flows[2].label).toContain("steam");
    expect(
      flowsOf("topics", corpus, people, topics, {windowYears: 2, leastSize: 2}).length,
    ).toBeGreaterThan(1);
  });

  test("and trends fill every table, and permuting papers changes no timeline", async () => {
    const trends = async (papers: readonly Paper[]) => {
      const corpus = corpusOf(papers);
      const people = resolvePeople(corpus);
      const topics = await findTopics(corpus, {minTermPapers: 1});
      const found = trendsOf(corpus, people, topics, {leastPapers: 2, leastYears: 4})!;
      return {known: {corpus, people, topics}, found};
    };
    const {known, found} = await trends(TWO_THEN_ONE);
    const other = await trends([...TWO_THEN_ONE].reverse());
    const named = ({known: {people}, found}: typeof other) =>
      people.name
        .map((name, i) => [name, found.people[i]] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(named({known, found})).toEqual(named(other));
    expect(found.pairs.length).toBe(15);
    const rows = (file: string) => {
      let text = "";
      TREND_TABLES.find(table => table.file === file)!.write(known, found, part => {
        text += part;
      });
      return text.trimEnd().split("\n");
    };
    expect(rows("years.csv")).toEqual(["year,papers", "2000,2", "2001,2", "2002,1", "2003,1"]);
    expect(rows("terms.csv")).toHaveLength(1 + known.topics.count);
    expect(rows("people.csv")).toHaveLength(7);
    expect(rows("pairs.csv")).toHaveLength(16);
    expect(rows("communities.csv").length).toBeGreaterThan(2);
    expect(rows("flows.csv").some(row => row.includes("a-a; b-b; c-c"))).toBe(true);
    expect(trendsOf(corpusOf([paper("x", ["A"])]), known.people, known.topics)).toBeNull();
  });
});
