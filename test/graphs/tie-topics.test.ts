import {describe, expect, test} from "vitest";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import {tieTopics} from "../../src/graphs/tie-topics.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import type {Topics} from "../../src/topics/topics.ts";
import {listColumn, transpose} from "../../src/util/list-column.ts";
import {paper} from "../help/papers.ts";

/** Three papers of Ada and Ben, one of them with Cy and without a term, and one of Ada alone; terms 0 … 3. */
const corpus = corpusOf([
  paper("One", ["Ada Example", "Ben Sample"]),
  paper("Two", ["Ada Example", "Ben Sample"]),
  paper("Three", ["Ada Example", "Ben Sample", "Cy Third"]),
  paper("Four", ["Ada Example"]),
]);
const people = resolvePeople(corpus);
const terms = listColumn([[0, 1, 2], [0, 3], [], [1, 2, 3]]);
const topics: Topics = {
  count: 4,
  label: ["a", "b", "c", "d"],
  id: ["a", "b", "c", "d"],
  kind: ["text", "text", "text", "text"],
  forms: [["a"], ["b"], ["c"], ["d"]],
  papers: transpose(terms, 4),
  terms,
  relevance: Float64Array.of(0.1, 0.2, 0.9, 0.2),
  minPapers: 1,
};
const network = coauthorNetwork(corpus, people);
const tie = (a: string, b: string): number =>
  Array.from(network.edges.source).findIndex((s, e) => {
    const names = [people.name[s], people.name[network.edges.target[e]]];
    return names.includes(a) && names.includes(b);
  });

describe("topics of ties", () => {
  test("are those of joint papers: most papers first, then the more specific, then the more frequent", () => {
    const termsOf = tieTopics(network, corpus, people, topics);
    expect(termsOf(tie("Ada Example", "Ben Sample"))).toEqual([0, 2, 1, 3]);
    expect(termsOf(tie("Ada Example", "Cy Third"))).toEqual([]);
    expect(termsOf(tie("Ada Example", "Ben Sample"))).toEqual([0, 2, 1, 3]);
  });

  test("are as many as asked for at most, and not those of papers that the network leaves out", () => {
    const pair = tie("Ada Example", "Ben Sample");
    expect(tieTopics(network, corpus, people, topics, 2)(pair)).toEqual([0, 2]);
    const dated = corpusOf([
      paper("One", ["Ada Example", "Ben Sample"], {date: {year: 2001, month: null, day: null}}),
      paper("Two", ["Ada Example", "Ben Sample"], {date: {year: 2002, month: null, day: null}}),
    ]);
    const who = resolvePeople(dated);
    const late = coauthorNetwork(dated, who, {years: [2002, 2002]});
    const own = listColumn([
      [0, 1, 2],
      [0, 3],
    ]);
    const ofTwo = {...topics, terms: own, papers: transpose(own, 4)};
    expect(tieTopics(late, dated, who, ofTwo)(0)).toEqual([3, 0]);
  });

  test("of a tie that rests on one paper are not those of one that rests on it and others", () => {
    const both = corpusOf([
      paper("One", ["Ada Example", "Ben Sample", "Cy Third"]),
      paper("Two", ["Ada Example", "Ben Sample"]),
    ]);
    const who = resolvePeople(both);
    const terms = listColumn([[0], [1]]);
    const found = {...topics, terms, papers: transpose(terms, 4)};
    const termsOf = tieTopics(coauthorNetwork(both, who), both, who, found);
    expect([0, 1, 2, 0].map(termsOf)).toEqual([[1, 0], [0], [0], [1, 0]]);
  });

  test("of ties that rest on one paper each are of that paper, however many papers there are", () => {
    const one = paper("One", ["Ada Example", "Ben Sample"]);
    const other = paper("Other", ["Ada Example", "Dan Other"]);
    const between = Array.from({length: 4095}, (_, i) => paper(`Nobody's ${i}`, []));
    const large = corpusOf([one, ...between, other]);
    const who = resolvePeople(large);
    const terms = listColumn([[0, 1], ...between.map(() => []), [2]]);
    const found = {...topics, terms, papers: transpose(terms, 4)};
    const termsOf = tieTopics(coauthorNetwork(large, who), large, who, found);
    for (const tie of [0, 1, 1, 0])
      expect(termsOf(tie)).toEqual(who.name[tie + 1] === "Ben Sample" ? [1, 0] : [2]);
  });

  test("refuse a number of none, by name", () => {
    expect(() => tieTopics(network, corpus, people, topics, 0)).toThrow(/most: expected/);
  });
});
