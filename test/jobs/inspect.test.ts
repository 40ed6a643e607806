import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {personPage} from "../../src/analysis/person/page.ts";
import {communityQuestion} from "../../src/jobs/questions/community.ts";
import {noveltyQuestion} from "../../src/jobs/questions/novelty.ts";
import {personQuestion} from "../../src/jobs/questions/person.ts";
import {rowsQuestion, tableQuestion} from "../../src/jobs/questions/table.ts";
import {termQuestion} from "../../src/jobs/questions/term.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {topicNovelty} from "../../src/topics/novelty.ts";
import {numberAt} from "../../src/util/number-column.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

const analysis = await smallAnalysis();
const person = (name: string) => analysis.people.name.indexOf(name);
const term = (label: string) => analysis.topics.label.indexOf(label);

test("a person's page is the page of the library, but for the community, which the map knows", async () => {
  const eve = person("Eve Fifth");
  const {page, ranges, unsure} = await personQuestion(analysis, {person: eve}, {});
  const whole = personPage(analysis, eve, {referenceYear: analysis.manifest.referenceYear});
  expect(page).toEqual({...whole, community: null});
  expect(ranges).toEqual({});
  // Only the name ties her paper with Fay to the two with Dan.
  expect(unsure).toEqual([5]);
});

describe("a community", () => {
  test("is as dense as its ties say, and leaks what leaves it", async () => {
    const {communities, network} = analysis.networks.coauthor;
    const ada = communities.community[person("Ada Example")];
    const found = await communityQuestion(analysis, {network: "coauthor", community: ada}, {});
    // Ada, Ben and Cleo: three ties of strength 1.5, 0.5 and 1.5; Ada–Dan of 1 leaves.
    expect(found).toMatchObject({
      members: 3,
      papers: 5,
      ofPapers: 9,
      tiesInside: 3,
      density: 1,
      tiesOutside: 1,
      strengthOutside: 1,
    });
    expect(found.strengthInside).toBeCloseTo(3.5);
    // Its own strength is 2 · 3.5 + 1 = 8, that of the others 2 · 3 + 1 = 7.
    expect(found.conductance).toBeCloseTo(1 / 7);
    expect(found.bridges).toEqual([
      {
        node: person("Ada Example"),
        strength: 1,
        ties: 1,
        to: communities.community[person("Dan Fourth")],
      },
    ]);
    expect(found.neighbours[0]).toMatchObject({ties: 1, strength: 1});
    expect(network.edges.source.length).toBe(6);
  });

  test("has typical terms with how often they stand in it and beside it", async () => {
    const ada = analysis.networks.coauthor.communities.community[person("Ada Example")];
    const {terms} = await communityQuestion(analysis, {network: "coauthor", community: ada}, {});
    const lake = terms.find(({term: t}) => t === term("lake depth"))!;
    // Papers 1, 2 and 3 of its five, none of the other four.
    expect(lake).toMatchObject({inside: 3, everywhere: 3, times: null});
    expect(lake.likelihood).toBeGreaterThan(3);
    await expect(async () =>
      communityQuestion(analysis, {network: "coauthor", community: 99}, {}),
    ).rejects.toThrow(/community: expected one below/);
  });
});

test("a term is shown in sentences of its newest papers", async () => {
  const two = await analyze(
    corpusOf([
      paper("On river flow", ["Ada Example"], {
        date: {year: 2020, month: null, day: null},
        abstract: "We measure river flow. Nothing else is said.",
        terms: ["river flow"],
      }),
      paper("On mud", ["Ben Sample"], {
        date: {year: 2021, month: null, day: null},
        abstract: "Mud slows the river flow.",
        terms: ["river flow"],
      }),
    ]),
  );
  const found = await termQuestion(
    two,
    {term: two.topics.label.indexOf("river flow"), limit: 5},
    {},
  );
  expect(found.found).toEqual([
    {paper: 1, sentences: [{place: "abstract", text: "Mud slows the river flow."}]},
    {
      paper: 0,
      sentences: [
        {place: "title", text: "On river flow"},
        {place: "abstract", text: "We measure river flow."},
      ],
    },
  ]);
  expect(found).toMatchObject({looked: 2, of: 2, growth: null});
  expect(() => termQuestion(two, {term: 99, limit: 5}, {})).toThrow(/term: expected one below/);
});

test("a paper is novel by the pairs of topics that no earlier paper joined", async () => {
  const many = await analyze(
    corpusOf([
      ...[1, 2, 3].map(i =>
        paper(`River ${i}`, ["Ada Example"], {
          date: {year: 2015 + i, month: null, day: null},
          terms: ["river flow", "lake depth"],
        }),
      ),
      ...[1, 2, 3].map(i =>
        paper(`Rain ${i}`, ["Ben Sample"], {
          date: {year: 2015 + i, month: null, day: null},
          terms: ["rain fall"],
        }),
      ),
      paper("Both at once", ["Cleo Third"], {
        date: {year: 2020, month: null, day: null},
        terms: ["rain fall", "river flow", "lake depth"],
      }),
    ]),
  );
  const paperOf = 6;
  const label = (t: number) => many.topics.label[t];
  const found = await noveltyQuestion(many, {paper: paperOf}, {});
  const pairs = found.newPairs.map(({a, b}) => [label(a), label(b)].sort().join(" + "));
  expect(pairs.sort()).toEqual(["lake depth + rain fall", "rain fall + river flow"]);
  expect(found.newPairs[0]).toMatchObject({withA: 3, withB: 3, withBoth: 0});
  const all = topicNovelty(many.corpus.year, many.topics.terms);
  expect(found.novelty).toEqual(all[paperOf]);
  expect(found.novelty?.newPairShare).toBeCloseTo(
    found.newPairs.length / found.novelty!.eligiblePairs,
  );
  // The first years are not judged.
  expect(await noveltyQuestion(many, {paper: 0}, {})).toEqual({
    novelty: null,
    percentile: null,
    newTopics: [],
    newPairs: [],
  });
});

describe("what tables show", () => {
  test("of people are first and last years, and the order of names", async () => {
    const {numbers, ranks} = await tableQuestion(analysis, {table: "people"}, {});
    const fay = person("Fay Sixth");
    expect([numberAt(numbers.first, fay), numberAt(numbers.last, fay)]).toEqual([2022, 2022]);
    const order = [...analysis.people.name.keys()].sort(
      (a, b) => ranks.name.value[a] - ranks.name.value[b],
    );
    expect(order.map(i => analysis.people.name[i])).toEqual([...analysis.people.name].sort());
  });

  test("of topics are who writes on them", async () => {
    const {numbers} = await tableQuestion(analysis, {table: "topics"}, {});
    expect(numberAt(numbers.people, term("lake depth"))).toBe(3);
    expect(numberAt(numbers.people, term("sea level"))).toBe(4); // Dan, Eve, Fay, and Ada with Dan
  });

  test("of papers are scores under their own names, types, and orders with unknowns left out", async () => {
    const scored = await analyze(
      corpusOf([
        paper("Zebra", ["Ada Example"], {scores: {score: 4.5, upvotes: 3}, type: "article"}),
        paper("Apple", [], {scores: {upvotes: 9}, flags: ["code"]}),
      ]),
    );
    const {numbers, ranks, shared} = await tableQuestion(scored, {table: "papers"}, {});
    expect([0, 1].map(p => numberAt(numbers["score score"], p))).toEqual([4.5, null]);
    expect([0, 1].map(p => numberAt(numbers["score upvotes"], p))).toEqual([3, 9]);
    expect([0, 1].map(p => numberAt(ranks.title, p))).toEqual([1, 0]);
    expect([0, 1].map(p => numberAt(ranks.authors, p))).toEqual([0, null]);
    expect([...shared.type.place].map(at => shared.type.names[at] ?? null)).toEqual([
      "article",
      null,
    ]);
    expect([...shared.flags.place].map(at => shared.flags.names[at] ?? null)).toEqual([
      null,
      "code",
    ]);
  });

  test("are the rows that hold every word, however it is written", async () => {
    const rows = (table: "people" | "papers" | "topics", text: string) =>
      rowsQuestion(analysis, {table, text}, {}) as Uint32Array;
    expect([...rows("people", "EXAMP ada")]).toEqual([person("Ada Example")]);
    expect([...rows("papers", "number 3 cleo")].length).toBe(1);
    expect([...rows("topics", "lake")]).toEqual([term("lake depth")]);
    expect(rows("people", "").length).toBe(6);
    expect(rows("people", "nobody").length).toBe(0);
  });
});
