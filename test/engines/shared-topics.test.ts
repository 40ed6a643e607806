import {describe, expect, test} from "vitest";
import {sharedTopicsInUnits} from "../../src/engines/memory/shared-topics.ts";
import {
  comparedUpTo,
  earlier,
  idfUnits,
  MOST_PEOPLE,
} from "../../src/engines/memory/topic-units.ts";
import {STAGE_OPTIONS} from "../../src/engines/sql/step.ts";
import type {Network} from "../../src/graphs/network.ts";
import {sharedTopicNetwork} from "../../src/graphs/shared-topic.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {EMPTY_PAPER, type Paper} from "../../src/papers/paper.ts";
import {oddPapers} from "./odd-papers.ts";
import {recordsOf} from "./records-of.ts";

const tiesOf = ({edges, edgePapers}: Network) =>
  new Map(
    Array.from(edges.source, (a, e) => [
      `${a} ${edges.target[e]}`,
      {strength: edges.strength[e], terms: edgePapers[e]},
    ]),
  );

describe("shared topics in whole units", () => {
  test("are those of the analysis, but for a thousandth of a cosine", async () => {
    const {corpus, people, topics} = await recordsOf(corpusOf(oddPapers(300, 12)));
    // All that is alike enough, so that no near tie decides who is among the nearest.
    const all = {minSimilarity: 0.1, minTerms: 2};
    const found = tiesOf(
      sharedTopicsInUnits(
        {corpus, people, topics},
        {...STAGE_OPTIONS, ...all, topicNeighbours: 1e6},
      ),
    );
    const expected = tiesOf(
      sharedTopicNetwork(corpus, people, topics, {...all, neighbours: people.count}),
    );
    const near = (strength: number) => Math.abs(strength - 0.1) < 0.001;
    expect(expected.size).toBeGreaterThan(500);
    for (const [pair, {strength, terms}] of expected) {
      if (near(strength)) continue;
      expect(Math.abs((found.get(pair)?.strength ?? 0) - strength), pair).toBeLessThan(0.001);
      expect(found.get(pair)!.terms).toBe(terms);
    }
    for (const [pair, {strength}] of found)
      expect(expected.has(pair) || near(strength), pair).toBe(true);
  });

  test("tie each person to the nearest alone, and the equally near by their number", async () => {
    const records = await recordsOf(corpusOf(["A", "B", "C", "D"].map(name => about(name))));
    const rules = {...STAGE_OPTIONS, topicNeighbours: 1};
    const {edges} = sharedTopicsInUnits(records, rules);
    // All are alike: the first is the nearest of all others, and the second of the first.
    expect(Array.from(edges.source)).toEqual([0, 0, 0]);
    expect(Array.from(edges.target)).toEqual([1, 2, 3]);
    expect(Array.from(edges.strength)).toEqual([1, 1, 1]);
  });

  test("leave joint papers, papers above the cap, and people with too few terms in common alone", async () => {
    const joint: Paper = {
      ...about("A"),
      authors: ["A", "B"].map(name => about(name).authors[0]),
    };
    const ties = async (papers: Paper[], more: object = {}) =>
      sharedTopicsInUnits(await recordsOf(corpusOf(papers)), {...STAGE_OPTIONS, ...more}).edges
        .source.length;
    expect(await ties([joint, joint])).toBe(0);
    expect(await ties([joint, about("A"), about("B")])).toBe(1);
    expect(await ties([joint, about("C")])).toBe(2);
    expect(await ties([joint, about("C")], {maxAuthors: 1})).toBe(0);
    expect(await ties([about("A"), about("C")], {minTerms: 4})).toBe(0);
    expect(await ties([about("A"), about("C")], {minTerms: 3})).toBe(1);
  });

  test("compare terms of few people first, until the budget is spent", () => {
    expect(comparedUpTo([3, 1, 2], 14)).toBe(3);
    expect(comparedUpTo([3, 1, 2], 13)).toBe(2);
    expect(comparedUpTo([2, 2, 2], 8)).toBe(1);
    expect(comparedUpTo([], 8)).toBe(0);
    expect(comparedUpTo([5, MOST_PEOPLE + 1], 1e12)).toBe(5);
    expect(idfUnits(4, 4)).toBe(65536);
    expect(idfUnits(0, 1)).toBe(Math.round((Math.LN2 + 1) * 65536));
  });
});

let count = 0;
/** A paper of its own with three terms that all of these have. */
function about(name: string): Paper {
  count += 1;
  const author = oddPapers(1, 1)[0].authors[0];
  return {
    ...EMPTY_PAPER,
    origins: [{file: "made", record: count, line: null}],
    title: `Paper ${count}`,
    ids: {doi: `10.5555/${count}`},
    authors: [{...author, name: `${name} Surname${name}`, kind: "person"}],
    keywords: {author: ["graphs", "drawing", "paths"], index: []},
  };
}

test("of two years the earlier is told, and one that is not known says nothing", () => {
  expect([earlier(2001, 1999), earlier(1999, 2001), earlier(0, 2001), earlier(2001, 0)]).toEqual([1999, 1999, 2001, 2001]); // biome-ignore format: one line
  expect(earlier(0, 0)).toBe(0);
});
