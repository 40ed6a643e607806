import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {findDecisions} from "../../src/people/decide.ts";
import {blockPairs, identityModel, openBlock} from "../../src/people/identity-model.ts";
import {FEATURE_COUNT, FEATURES} from "../../src/people/pair-features.ts";
import {scoreOf} from "../../src/people/pair-scores.ts";
import {reasonsOf} from "../../src/people/reasons.ts";
import {WEIGHTS} from "../../src/people/weights.ts";
import {author, paper} from "../help/papers.ts";

const dated = (title: string, names: readonly string[], year: number | null, more = {}) =>
  paper(title, [...names], {
    ...more,
    ...(year === null ? {} : {date: {year, month: null, day: null}}),
  });

/** The features of the two records of one name in two papers, by what they are called. */
function featuresOf(name: string, papers: readonly [Paper, Paper]) {
  const corpus = corpusOf([...papers]);
  const model = identityModel(corpus, true, findDecisions(corpus, []), {});
  for (let b = 0; b < model.blocks.count; b++) {
    const block = openBlock(model, b);
    if (block.records.length !== 2 || corpus.names[corpus.authorName[block.records[0].authorship]] !== name) continue; // biome-ignore format: one question
    const x = new Float64Array(FEATURE_COUNT);
    let found: Record<string, number> | null = null;
    blockPairs(block, model).each(x, (_i, _j, verdict) => {
      if (verdict === "weigh") found = Object.fromEntries(FEATURES.map((f, k) => [f, x[k]]));
    });
    if (found !== null) return found as Readonly<Record<(typeof FEATURES)[number], number>>;
  }
  throw new Error("no pair was weighed");
}

const NAME = "Jane Adler";
const pair = (a: Partial<Paper> & {year?: number | null}, b: typeof a) =>
  featuresOf(NAME, [
    dated("Ice on rivers", [NAME], a.year ?? null, a),
    dated("Trees in cities", [NAME], b.year ?? null, b),
  ]);

describe("what is looked at in two records", () => {
  test("are the years between them, whichever comes first, and none where one is unknown", () => {
    expect(pair({year: 2010}, {year: 2015})["years apart"]).toBe(0.5);
    expect(pair({year: 2015}, {year: 2010})["years apart"]).toBe(0.5);
    expect(pair({year: 1950}, {year: 2010})["years apart"]).toBe(2);
    expect(pair({year: 2010}, {})["years apart"]).toBe(0);
    expect(pair({}, {year: 2010})["years apart"]).toBe(0);
  });

  test("is whether co-authors are shared, or not though both have some, or not known", () => {
    const of = (a: readonly string[], b: readonly string[]) =>
      featuresOf(NAME, [
        dated("Ice on rivers", [NAME, ...a], 2010),
        dated("Trees in cities", [NAME, ...b], 2011),
      ]);
    const none = of(["Ada Abel"], ["Bob Brown"]);
    expect([none["no shared co-author"], none["no co-author known"]]).toEqual([1, 0]);
    const alone = of(["Ada Abel"], []);
    expect([alone["no shared co-author"], alone["no co-author known"]]).toEqual([0, 1]);
    const one = of(["Ada Abel"], ["Ada Abel"]);
    expect(one["no shared co-author"]).toBe(0);
    expect(one["shared co-authors"]).toBeGreaterThan(0);
    expect(one["several shared co-authors"]).toBe(0);
    const three = of(["Ada Abel", "Bob Brown", "Cy Cole"], ["Ada Abel", "Bob Brown", "Cy Cole"]);
    expect(three["several shared co-authors"]).toBe(2);
    expect(three["shared co-authors"]).toBeGreaterThan(one["shared co-authors"]);
  });

  test("is whether titles are known, and a title without words is not", () => {
    const of = (a: string, b: string) =>
      featuresOf(NAME, [
        dated(a, [NAME, "Ada Abel"], 2010, {ids: {id: "a"}}),
        dated(b, [NAME, "Bob Brown"], 2011, {ids: {id: "b"}}),
      ])["no title known"];
    expect([of("Ice on rivers", "Trees"), of("Ice on rivers", "1 2"), of("", "")]).toEqual([
      0, 1, 1,
    ]);
  });

  test("is the venue, and words of titles", () => {
    const same = pair({venue: "Hydrology"}, {venue: "Hydrology"});
    expect(same["same venue"]).toBeGreaterThan(0);
    expect(pair({venue: "Hydrology"}, {venue: "Botany"})["same venue"]).toBe(0);
    expect(pair({}, {})["same venue"]).toBe(0);
    expect(same["alike titles"]).toBe(0);
    const alike = featuresOf(NAME, [
      dated("Glacial hydrology", [NAME], 2010),
      dated("Glacial hydrology of Tibet", [NAME], 2011),
    ]);
    expect(alike["alike titles"]).toBeGreaterThan(0.4);
    expect(alike["no title known"]).toBe(0);
  });

  test("are affiliations: alike, others, or none known of one", () => {
    const at = (a: readonly string[], b: readonly string[]) => {
      const signed = (affiliations: readonly string[]) => [
        {...author(NAME), affiliations: [...affiliations], position: 1},
      ];
      return featuresOf(NAME, [
        paper("Ice on rivers", [], {authors: signed(a)}),
        paper("Trees in cities", [], {authors: signed(b)}),
      ]);
    };
    const same = at(["University of Umbria"], ["University of Umbria"]);
    expect([same["same affiliation"], same["other affiliations"]]).toEqual([1, 0]);
    const other = at(["University of Umbria"], ["Polytechnic of Kent"]);
    expect([other["same affiliation"], other["other affiliations"]]).toEqual([0, 1]);
    const unknown = at(["University of Umbria"], []);
    expect([unknown["other affiliations"], unknown["no affiliation known"]]).toEqual([0, 1]);
  });
});

describe("reasons", () => {
  test("add up to the score of the pair, whatever is known", () => {
    const known = {
      title: "Ice on wide rivers in spring",
      venue: "Hydrology",
      references: ["a", "b"],
    };
    const by = (names: readonly string[], places: readonly string[]) =>
      names.map((name, i) => ({...author(name), affiliations: i === 0 ? places : []}));
    const pairs: readonly [Paper, Paper][] = [
      [dated("Ice", [NAME, "Ada Abel"], 2001), dated("Trees", [NAME, "Ada Abel"], 2011)],
      [dated("", [NAME, "Ada Abel"], 2001), dated("", [NAME, "Bob Brown"], 2011)],
      [
        paper("Ice on wide rivers", [], {...known, authors: by([NAME], ["Physics, Uppsala"])}),
        paper("Rivers", [], {venue: "Hydrology", authors: by([NAME, "Ada Abel"], ["Uppsala"])}),
      ],
      [
        paper("", [], {authors: by(["Wei Wang", "Ada Abel"], ["Oslo"])}),
        paper("", [], {authors: by(["W. Wang", "Bob Brown"], ["Oslo"])}),
      ],
    ];
    for (const [a, b] of pairs) {
      const corpus = corpusOf([a, b]);
      const model = identityModel(corpus, true, findDecisions(corpus, []), {});
      const block = Array.from({length: model.blocks.count}, (_, k) => openBlock(model, k)).find(
        ({records}) => records.length === 2,
      )!;
      const x = new Float64Array(FEATURE_COUNT);
      let score = Number.NaN;
      blockPairs(block, model).each(x, () => {
        score = scoreOf(x, WEIGHTS);
      });
      const told = reasonsOf(model, block, {i: 0, j: 1}, WEIGHTS);
      const total = told.reduce((sum, {weight}) => sum + weight, 0);
      // Each of seven reasons is rounded to a tenth, or left out below one.
      expect(Math.abs(total - score)).toBeLessThan(0.5);
    }
  });
});
