import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {coauthorNetwork} from "../../../src/graphs/coauthor.ts";
import {linkScore} from "../../../src/metrics/link-scores.ts";
import {BLEND, blendScore} from "../../../src/metrics/suggestions/blend.ts";
import {conflictFinder} from "../../../src/metrics/suggestions/conflicts.ts";
import {evaluateSuggestions, expectedQuality} from "../../../src/metrics/suggestions/evaluate.ts";
import {signalsOf} from "../../../src/metrics/suggestions/signals.ts";
import {
  suggestCollaborators,
  suggestReviewers,
  suggestReviewersOf,
} from "../../../src/metrics/suggestions/suggest.ts";
import {corpusBuilder, corpusOf} from "../../../src/papers/build.ts";
import type {Paper} from "../../../src/papers/paper.ts";
import {resolvePeople} from "../../../src/people/resolve.ts";
import {inputFromBytes, readInputs} from "../../../src/read/read.ts";
import {findTopics} from "../../../src/topics/find.ts";
import {author, paper} from "../../help/papers.ts";
import {hasShared, shared} from "../../help/shared.ts";

const VIS = shared("data/vispubdata/vispubdata-2017.csv");

/** A paper of people by their first names, each with the place they work at. */
function written(
  title: string,
  names: readonly string[],
  year: number | null,
  terms: readonly string[],
  more: Partial<Paper> = {},
): Paper {
  return paper(title, names, {
    date: year === null ? null : {year, month: null, day: null},
    terms,
    ...more,
  });
}

const at = (name: string, ...affiliations: string[]) => ({...author(name), affiliations});

/** Ada – Ben – Cleo – Dan in a row; Eve and Fay write of the same as Ada, Fay long ago; Gus writes of nothing near. */
const PAPERS = [
  written("One", ["Ada Abel", "Ben Bach"], 2020, ["ice", "river"]),
  written("Two", ["Ben Bach", "Cleo Cook"], 2021, ["river", "flood"], {
    authors: [at("Ben Bach"), at("Cleo Cook", "Dept. of Water, Univ. of Leeds, UK")],
  }),
  written("Three", ["Cleo Cook", "Dan Dahl"], 2022, ["flood"]),
  written("Four", ["Eve Eck"], 2022, ["ice", "river"], {
    authors: [at("Eve Eck", "Leeds University")],
  }),
  written("Five", ["Fay Finn"], 2010, ["ice", "river"]),
  written("Six", ["Gus Gray"], 2022, ["lava"]),
  written("Seven", ["Ada Abel"], 2022, ["ice"], {authors: [at("Ada Abel", "University of York")]}),
];

async function field(papers: readonly Paper[] = PAPERS) {
  const corpus = corpusOf(papers);
  const people = resolvePeople(corpus);
  const topics = await findTopics(corpus, {minTermPapers: 1});
  const whole = {corpus, people, topics, coauthor: coauthorNetwork(corpus, people)};
  return {...whole, who: (name: string) => people.name.findIndex(full => full.startsWith(name))};
}

describe("signals", () => {
  test("of Ada: by hand along the row, and as the link scores have them", async () => {
    const world = await field();
    const {who, coauthor} = world;
    const [ada, cleo, dan, eve, gus] = ["Ada", "Cleo", "Dan", "Eve", "Gus"].map(who);
    const signals = signalsOf(world).of(ada);
    expect([cleo, dan, eve].map(v => signals.distance[v])).toEqual([2, 3, 0]);
    expect(signals.common[cleo]).toBe(1);
    for (const [name, kind] of [
      ["adamicAdar", "adamic-adar"],
      ["resource", "resource"],
      ["weightedResource", "weighted-resource"],
    ] as const)
      expect(signals[name][cleo]).toBeCloseTo(linkScore(coauthor.graph, ada, cleo, kind), 12);
    // Ben has two ties, last renewed two years and one year before 2022.
    expect(signals.freshResource[cleo]).toBeCloseTo(2 ** (-2 / 4 - 1 / 4) / 2, 12);
    expect(signals.topic[gus]).toBe(0);
    expect(signals.topic[eve]).toBeGreaterThan(0.8);
    expect(signals.distance[ada]).toBe(0);
  });

  test("are wiped between people", async () => {
    const world = await field();
    const {of} = signalsOf(world);
    const [ada, gus] = ["Ada", "Gus"].map(world.who);
    const once = structuredClone(of(ada));
    of(gus);
    expect(of(ada)).toEqual(once);
    expect(() => of(99)).toThrow(/person: expected a number below/);
  });

  test("blend to the logistic of their weighted sum", () => {
    const one = (x: number) => Float64Array.of(x);
    const signals = {
      topic: one(0.25),
      common: one(1),
      adamicAdar: one(1),
      resource: one(1),
      weightedResource: one(Math.E - 1),
      freshResource: one(0.04),
      distance: Uint16Array.of(2),
      venue: one(0.5),
      place: one(0.1),
    };
    const weights = {constant: -1, topic: 2, resource: 3, fresh: 5, near: 4, venue: 6, place: 10};
    // −1 + 2·0.5 + 3·1 + 5·0.2 + 4·0.5 + 6·0.5 + 10·0.1 = 10
    expect(blendScore(signals, 0, weights)).toBeCloseTo(1 / (1 + Math.exp(-10)), 12);
    const far = {...signals, distance: Uint16Array.of(0)};
    expect(blendScore(far, 0, weights)).toBeCloseTo(1 / (1 + Math.exp(-8)), 12);
    expect(
      Object.values(BLEND)
        .slice(1)
        .every(w => w > 0),
    ).toBe(true);
  });
});

describe("collaborators", () => {
  test("are near in ties or topics, active, and new", async () => {
    const world = await field();
    const found = suggestCollaborators(world, world.who("Ada"));
    const names = found.map(({person}) => world.people.name[person]);
    expect(names).toEqual(["Cleo Cook", "Eve Eck"]); // Ben is known, Dan shares nothing, Fay is long gone
    expect(found[0]).toMatchObject({coauthors: [world.who("Ben")], distance: 2, lastYear: 2022});
    expect(found[1].terms.map(t => world.topics.label[t]).sort()).toEqual(["ice", "river"]);
    expect(found[1]).toMatchObject({coauthors: [], distance: null});
    const all = suggestCollaborators(world, world.who("Ada"), {activeYears: null});
    expect(all.map(({person}) => world.people.name[person])).toContain("Fay Finn");
  });

  test("by topic alone put those of the same topics first", async () => {
    const world = await field();
    const [first] = suggestCollaborators(world, world.who("Ada"), {by: "topic", limit: 1});
    expect(world.people.name[first.person]).toBe("Eve Eck");
    expect(() => suggestCollaborators(world, 0, {limit: 0})).toThrow(/limit/);
  });
});

describe("conflicts", () => {
  test("are joint papers, places in common and too few links", async () => {
    const world = await field();
    const [ada, ben, cleo, eve] = ["Ada", "Ben", "Cleo", "Eve"].map(world.who);
    const {between} = conflictFinder(world, {distance: 3});
    expect(between(ada, ben, 1)).toEqual([
      {kind: "joint paper", papers: [0]},
      {kind: "distance", distance: 1},
    ]);
    expect(between(cleo, eve, 0)).toEqual([
      {kind: "affiliation", affiliation: "Dept. of Water, Univ. of Leeds, UK"},
    ]);
    expect(between(ada, cleo, 2)).toEqual([{kind: "distance", distance: 2}]);
    expect(between(ada, cleo, 3)).toEqual([]);
  });

  test("of papers end after some years, and never for those without a year", async () => {
    const world = await field();
    const [ada, ben] = ["Ada", "Ben"].map(world.who);
    const kinds = (years: number) =>
      conflictFinder(world, {years, distance: 0}).between(ada, ben, 1).length;
    expect([2, 3].map(kinds)).toEqual([0, 1]); // 2020 is the third year back from 2022
    const undated = await field([
      written("Old", ["Ada Abel", "Ben Bach"], null, ["ice"]),
      ...PAPERS.slice(1),
    ]);
    expect(
      conflictFinder(undated, {years: 1, distance: 0}).between(
        undated.who("Ada"),
        undated.who("Ben"),
        1,
      ),
    ).toHaveLength(1);
    expect(() => conflictFinder(world, {years: -1})).toThrow(/years: expected at least 0/);
  });
});

describe("reviewers", () => {
  test("of a person are near in topics and free of conflict", async () => {
    const world = await field();
    const {people, conflicted} = suggestReviewers(world, world.who("Ada"), {distance: 3});
    expect(people.map(({person}) => world.people.name[person])).toEqual(["Eve Eck"]);
    expect(conflicted).toBe(2); // Ben and Cleo
    expect(people[0].papers.map(p => world.corpus.paper(p).title)).toEqual(["Four"]);
    const all = suggestReviewers(world, world.who("Ada"), {distance: 3, withConflicts: true});
    const ben = all.people.find(({person}) => person === world.who("Ben"));
    expect(ben?.conflicts.map(({kind}) => kind)).toEqual(["joint paper", "distance"]);
  });

  test("of a text have its terms; its authors and theirs are kept out when they are named", async () => {
    const world = await field();
    const names = (authors: readonly number[]) =>
      suggestReviewersOf(world, "Floods. How floods follow ice.", {authors}).people.map(
        ({person}) => world.people.name[person],
      );
    expect(names([])[0]).toBe("Dan Dahl"); // who writes of floods and nothing else
    expect(names([world.who("Dan")])).not.toContain("Dan Dahl");
    expect(names([world.who("Dan")])).not.toContain("Cleo Cook");
    expect(suggestReviewersOf(world, "quantum").people).toEqual([]);
  });
});

describe("the test by time", () => {
  // Up to 2020: A–B, B–C, C–D. After: A–C and A–D are new; E and F are not known before.
  const SEVEN = [
    written("p1", ["Ann Able", "Bob Bach"], 2019, ["ice"]),
    written("p2", ["Bob Bach", "Cyd Cook"], 2019, ["ice"]),
    written("p3", ["Cyd Cook", "Dan Dahl"], 2020, ["ice"]),
    written("p4", ["Ann Able", "Cyd Cook"], 2021, ["ice"]),
    written("p5", ["Ann Able", "Dan Dahl"], 2021, ["ice"]),
    written("p6", ["Dan Dahl", "E E"], 2022, ["ice"]),
    written("p7", ["Bob Bach", "F F"], 2022, ["ice"]),
  ];

  test("counts pairs as the seven papers of the reference", async () => {
    const {corpus, people} = await field(SEVEN);
    const result = await evaluateSuggestions(corpus, people, {split: 2020, window: 2});
    expect(result).toMatchObject({people: 4, candidates: 3, positives: 2, finders: 3});
    const of = (id: string) => result.methods.find(method => method.id === id)!;
    // Common neighbours: A–C 1, B–D 1, A–D 0: of A–C and A–D against B–D one tie and one loss.
    expect(of("common").auc).toBe(0.25);
    // Each finder's list has at most two; A finds both, C and D one each of one and two.
    expect(of("common").precision).toBeCloseTo((0.2 + 0.1 + 0.1) / 3, 12);
    expect(of("common").recall).toBe(1);
    expect(await evaluateSuggestions(corpus, people, {split: 2020, window: 2})).toEqual(result);
  });

  test("has no figures where nobody is active twice, and refuses an empty window", async () => {
    const {corpus, people} = await field(SEVEN);
    const none = await evaluateSuggestions(corpus, people, {split: 2030});
    expect(none).toMatchObject({people: 0, candidates: 0});
    expect(none.methods.every(({auc, precision}) => auc === null && precision === null)).toBe(true);
    await expect(evaluateSuggestions(corpus, people, {split: 2020, window: 0})).rejects.toThrow(
      /window/,
    );
  });

  test("takes the mean over all orders of equal scores", () => {
    const list = [3, 2, 2, 1].map((score, i) => ({score, isWanted: i === 1}));
    // Of the two that share places 2 and 3 one is wanted: half a hit among the first two.
    const found = expectedQuality(list, 2);
    expect(found.precision).toBeCloseTo(0.25, 12);
    expect(found.recall).toBeCloseTo(0.5, 12);
    expect(found.ndcg).toBeCloseTo(1 / Math.log2(3) / 2, 12);
    const sure = expectedQuality([{score: 1, isWanted: true}], 10);
    expect(sure).toEqual({precision: 0.1, recall: 1, ndcg: 1});
  });

  test("takes the year of the split for what is known, and not for what came", async () => {
    const {corpus, people} = await field(SEVEN);
    const result = await evaluateSuggestions(corpus, people, {split: 2021, window: 1});
    expect(result).toMatchObject({people: 2, candidates: 1, positives: 0}); // B and D
  });

  test("does not look past the split", async () => {
    const {corpus, people} = await field(SEVEN);
    const other = await field([
      ...SEVEN.slice(0, 5),
      written("p8", ["Ann Able", "Bob Bach"], 2024, ["lava"]),
    ]);
    const early = await evaluateSuggestions(corpus, people, {split: 2020, window: 1});
    const same = await evaluateSuggestions(other.corpus, other.people, {split: 2020, window: 1});
    expect(same).toEqual(early);
  });

  test.skipIf(!hasShared)("on IEEE VIS the blend beats every single signal", async () => {
    const builder = corpusBuilder();
    await readInputs([inputFromBytes("vis.csv", readFileSync(VIS))], builder);
    const corpus = builder.finish();
    const {methods} = await evaluateSuggestions(corpus, resolvePeople(corpus), {split: 2013});
    const [blend, ...others] = methods;
    expect(blend.auc).toBeGreaterThan(0.7);
    for (const {id, auc, precision} of others) {
      expect(blend.auc!, id).toBeGreaterThan(auc!);
      expect(blend.precision!, id).toBeGreaterThan(precision!);
    }
  });
});
