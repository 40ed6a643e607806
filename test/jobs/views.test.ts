import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {feedQuestion} from "../../src/jobs/questions/feed.ts";
import {flowsQuestion} from "../../src/jobs/questions/flows.ts";
import {lawsQuestion} from "../../src/jobs/questions/laws.ts";
import {type LineKind, type LinesInput, linesQuestion} from "../../src/jobs/questions/lines.ts";
import {periodQuestion} from "../../src/jobs/questions/period.ts";
import {placeQuestion} from "../../src/jobs/questions/place.ts";
import {havingQuestion, qualityQuestion} from "../../src/jobs/questions/quality.ts";
import {reportFileQuestion, reportQuestion} from "../../src/jobs/questions/report.ts";
import {themesQuestion} from "../../src/jobs/questions/themes.ts";
import {type LineTrend, trendingQuestion} from "../../src/jobs/questions/trending.ts";
import {yearsQuestion} from "../../src/jobs/questions/years.ts";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {listAt} from "../../src/util/list-column.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

const analysis = await smallAnalysis();
const {people, topics} = analysis;
const person = (name: string) => people.name.indexOf(name);
const term = (label: string) => topics.label.indexOf(label);
const in_ = (year: number) => ({date: {year, month: null, day: null}});

/** "river flow" in 1, 2, 3, 4 and 5 of five papers a year, by Ada and Ben; the rest on "lake depth". */
const rising = await analyze(
  corpusOf(
    [2015, 2016, 2017, 2018, 2019].flatMap((year, t) =>
      Array.from({length: 5}, (_, i) =>
        paper(`Paper ${i} of ${year}`, i <= t ? ["Ada Example", "Ben Sample"] : ["Cleo Third"], {
          ...in_(year),
          terms: [i <= t ? "river flow" : "lake depth"],
        }),
      ),
    ),
  ),
);

describe("years", () => {
  test("count papers, people and topics, and how many of them are new", async () => {
    const {rows, unknown, topics: own} = await yearsQuestion(analysis, {}, {});
    expect(rows.map(({year, papers}) => [year, papers])).toEqual([
      [2019, 1],
      [2020, 2],
      [2021, 1],
      [2022, 2],
      [2023, 2],
    ]);
    expect(unknown).toBe(1);
    // 2019: Ada, Ben. 2020: Ada, Ben, Cleo, Dan, Eve, of whom three are new.
    expect(rows.map(row => [row.people, row.newPeople])[1]).toEqual([5, 3]);
    // 2019 has river flow and lake depth; 2020 all four.
    expect(own.slice(0, 2)).toEqual([
      {topics: 2, newTopics: 2},
      {topics: 4, newTopics: 2},
    ]);
    expect(own.reduce((n, {newTopics}) => n + newTopics, 0)).toBe(4);
  });

  test("of a window have the topics and people of its papers, those of most first", async () => {
    const found = await periodQuestion(analysis, {from: 2019, to: 2020, limit: 2}, {});
    expect(found).toEqual({
      papers: 3,
      topicCount: 4,
      peopleCount: 5,
      topics: [term("river flow"), term("lake depth")]
        .sort((a, b) => a - b)
        .map(item => ({item, papers: 2})),
      people: [person("Ada Example"), person("Ben Sample")]
        .sort((a, b) => a - b)
        .map(item => ({item, papers: 2})),
    });
    const all = await periodQuestion(analysis, {from: 1, to: 9999, limit: 99}, {});
    expect(all.papers).toBe(8); // the ninth has no year
    for (const {item, papers} of all.topics)
      expect(papers).toBe(
        listAt(topics.papers, item).filter(p => analysis.corpus.year[p] > 0).length,
      );
  });
});

describe("lines", () => {
  const ask = (input: Partial<LinesInput>) =>
    linesQuestion(
      rising,
      {of: "topics", by: "papers", text: "", until: null, limit: 9, ...input},
      {},
    );

  test("rise by a fifth of all papers a year, as they were made to", async () => {
    const {lines, judged, rising: up, falling, of} = await ask({by: "rising"});
    expect([of, judged, up, falling]).toEqual([2, 2, 1, 1]);
    expect(lines.map(({label}) => label)).toEqual(["river flow"]);
    expect(lines[0].timeline.trend?.slope).toBeCloseTo(0.2);
    const down = await ask({by: "falling"});
    expect(down.lines[0].timeline.trend?.slope).toBeCloseTo(-0.2);
  });

  test("that rise or can be judged open: the topics, people and their papers", async () => {
    const behind = (trend: LineTrend, of: LineKind = "topics") =>
      trendingQuestion(rising, {of, until: null, trend}, {});
    const {topics} = rising;
    const flow = topics.label.indexOf("river flow");
    const up = await behind("rising");
    expect(up.items).toEqual([flow]);
    expect(up.papers).toEqual([...listAt(topics.papers, flow)]);
    expect((await behind("falling")).items).toEqual([1 - flow]);
    expect((await behind("judged")).items.length).toBe(2);
    const pairs = await behind("judged", "pairs");
    expect([pairs.items, pairs.papers.length]).toEqual([[], 15]);
    const early = await trendingQuestion(rising, {of: "topics", until: 2018, trend: "judged"}, {});
    expect(early).toEqual({items: [], papers: []}); // four years are too few to tell
  });

  test("of pairs are their joint papers, by name; a text and a limit leave out the rest", async () => {
    const {lines} = await ask({of: "pairs"});
    expect(lines.map(({label, timeline}) => [label, timeline.dated])).toEqual([
      ["Ada Example – Ben Sample", 15],
    ]);
    expect((await ask({of: "people", text: "CLEO"})).lines.map(({label}) => label)).toEqual([
      "Cleo Third",
    ]);
    const short = await ask({of: "people", limit: 1});
    expect([short.lines.length, short.found, short.of]).toEqual([1, 3, 3]);
  });

  test("end where the last year is left out, and are none without years", async () => {
    expect((await ask({until: 2018})).years?.last).toBe(2018);
    const undated = await analyze(corpusOf([paper("One", ["Ada Example"])]));
    const none = await linesQuestion(
      undated,
      {of: "people", by: "papers", text: "", until: null, limit: 9},
      {},
    );
    expect([none.years, none.lines.length]).toEqual([null, 0]);
  });

  test("of communities have the papers of their members, each once", async () => {
    const {lines} = await ask({of: "circles"});
    const whole = lines.map(({timeline}) => timeline.dated).sort((a, b) => b - a);
    expect(whole).toEqual([15, 10]);
  });
});

test("flows follow a circle through the windows of its years", async () => {
  const names = ["Ada Example", "Ben Sample", "Cleo Third", "Dan Fourth"];
  const steady = await analyze(
    corpusOf(
      [2010, 2011, 2012, 2013].flatMap(year => [
        paper(`Together in ${year}`, names.slice(0, 3), in_(year)),
        paper(`Again in ${year}`, names, in_(year)),
      ]),
    ),
  );
  const input = {network: "coauthor", windowYears: 2, leastSize: 3} as const;
  const {windows, flows} = await flowsQuestion(steady, input, {});
  expect(windows).toEqual([
    [2010, 2011],
    [2012, 2013],
  ]);
  expect(flows.map(({flow, size, from}) => [flow, size, from])).toEqual([
    [0, 4, []],
    [0, 4, [0]],
  ]);
  expect(flows[1].entry).toEqual(["steady"]);
  expect((await flowsQuestion(steady, {...input, leastSize: 5}, {})).flows).toEqual([]);
});

test("themes are the topic communities of the analysis with at least two topics", async () => {
  const {themes, alone, middle} = await themesQuestion(analysis, {}, {});
  const {communities} = analysis.networks.topics;
  expect(themes.length + alone).toBe(communities.count);
  for (const {community, terms, papers} of themes) {
    expect(terms.map(t => communities.community[t])).toEqual(terms.map(() => community));
    expect(papers).toBe(new Set(terms.flatMap(t => [...listAt(topics.papers, t)])).size);
  }
  expect(middle).toBe(null);
});

describe("a feed", () => {
  const on = (day: number, upvotes: number | null, more: Partial<Paper> = {}): Partial<Paper> => ({
    date: {year: 2025, month: 7, day},
    scores: upvotes === null ? {} : {upvotes},
    ...more,
  });
  const listed = analyze(
    corpusOf([
      paper("Rivers of the north", ["Ada Example"], on(1, 40)),
      paper("Rivers of the south", ["Ada Example"], on(3, 12)),
      paper("Lakes", ["Ben Sample"], on(3, null, {scores: {score: 9}, citations: 7})),
      paper("Seas", ["Cleo Third"], {scores: {upvotes: 99}}),
    ]),
  );
  const ask = async (input: object) =>
    feedQuestion(
      await listed,
      {by: "trending", halfLifeHours: 24, text: "", like: null, ...input} as never,
      {},
    );

  test("trends by votes that lose half in each half-life; what has none stands last", async () => {
    // After two days 40 votes are worth 10, less than 12; by a half-life of a week they still lead.
    const day = await ask({});
    expect([...day.papers]).toEqual([1, 0, 2, 3]);
    expect([day.ranked, day.trending?.by, day.trending?.undated]).toEqual([2, "upvotes", 1]);
    expect([...(await ask({halfLifeHours: 168})).papers]).toEqual([0, 1, 2, 3]);
  });

  test("comes newest first, by score, by votes, or by citations, and says of how many that is known", async () => {
    const newest = await ask({by: "newest"});
    expect([[...newest.papers], newest.ranked]).toEqual([[1, 2, 0, 3], 3]);
    expect([...(await ask({by: "score"})).papers][0]).toBe(2);
    expect([...(await ask({by: "upvotes"})).papers]).toEqual([3, 0, 1, 2]);
    expect([...(await ask({by: "citations"})).papers][0]).toBe(2);
    expect(newest.known).toEqual({trending: 2, newest: 3, score: 1, upvotes: 3, citations: 1});
  });

  test("holds the papers that have the words, or those like one, with the reasons", async () => {
    expect([...(await ask({text: "rivers"})).papers]).toEqual([1, 0]);
    const {papers, likeness} = await ask({like: 0});
    expect([...papers]).toEqual([1]);
    expect(likeness?.[0].people).toEqual([(await listed).people.name.indexOf("Ada Example")]);
    expect(likeness?.[0].words.length).toBeGreaterThan(0);
  });
});

describe("quality", () => {
  test("of every field and year leads to as many papers as it says", async () => {
    const {report} = await qualityQuestion(analysis, {}, {});
    for (const [f, {id, known}] of report.fields.entries()) {
      const having = (has: boolean, years: [number, number] | null) =>
        havingQuestion(analysis, {field: id, has, years}, {}) as Uint32Array;
      expect(having(true, null).length).toBe(known);
      expect(having(false, null).length).toBe(report.papers - known);
      for (const {year, known: own} of report.years)
        expect(having(true, [year, year]).length).toBe(own[f]);
    }
    expect(() => havingQuestion(analysis, {field: "colour", has: true, years: null}, {})).toThrow(
      /expected title/,
    );
  });

  test("names the records that were joined, where they stood, and why", async () => {
    const twice = await analyze(
      corpusOf([
        paper("Rivers", ["Ada Example"], {
          ids: {doi: "10.1/x"},
          origins: [{file: "a.bib", record: 1, line: 1}],
        }),
        paper("Rivers.", ["Ada Example"], {
          ids: {doi: "10.1/x"},
          citations: 4,
          origins: [{file: "b.bib", record: 7, line: 3}],
        }),
      ]),
    );
    const {joined} = await qualityQuestion(twice, {}, {});
    expect(joined.length).toBe(1);
    expect(joined[0].reasons.join()).toMatch(/doi/);
    const counts = joined[0].records.map(({origins, citations}) => [origins[0].file, citations]);
    expect(Object.fromEntries(counts)).toEqual({"a.bib": null, "b.bib": 4});
  });
});

test("laws come without the long lists, and as the library has them", async () => {
  const laws = await lawsQuestion(analysis, {}, {});
  expect(laws.lotka.peopleByPapers).toEqual([
    [2, 2],
    [3, 3],
    [4, 1],
  ]);
  expect(laws.lotka.exponent).toBe(null);
  expect(laws.years.unknown).toBe(1);
  expect("pairs" in laws.countries).toBe(false);
});

test("a report is blocks to show, and a file to keep", async () => {
  const blocks = await reportQuestion(analysis, {}, {});
  expect(blocks.filter(({kind}) => kind === "heading").length).toBeGreaterThan(4);
  const file = (ending: string) => reportFileQuestion(analysis, {ending, title: "Water <3"}, {});
  expect(await file(".html")).toContain("<h1>Water &lt;3</h1>");
  expect(await file(".md")).toMatch(/^# Water/);
  expect(() => file(".doc")).toThrow(/expected .html or .md/);
});

test("papers of a place are those that name it, of any those that name one, shared where they name two", async () => {
  const at = (title: string, ...places: string[]): Paper => ({
    ...paper(title, ["Ada Example", "Ben Sample"]),
    authors: places.map((place, i) => ({
      ...paper(title, ["Ada Example", "Ben Sample"]).authors[i],
      affiliations: [place],
    })),
  });
  const analysis = await analyze(
    corpusOf([
      at("One", "Uni A, Paris, France"),
      at("Two", "Uni A, Paris, France", "Uni B, Rome, Italy"),
      paper("Three", ["Cleo Third"]),
    ]),
  );
  const ask = async (name: string | null, shared = false) => [
    ...(await placeQuestion(analysis, {of: "countries", name, shared}, {})),
  ];
  expect(await ask("France")).toEqual([0, 1]);
  expect(await ask("France", true)).toEqual([1]);
  expect(await ask("Italy")).toEqual([1]);
  expect(await ask(null)).toEqual([0, 1]);
  expect(await ask("Atlantis")).toEqual([]);
});
