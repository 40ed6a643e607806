import {describe, expect, test} from "vitest";
import {cowordNetwork} from "../../src/graphs/coword.ts";
import {normaliseCoword, termSimilarities} from "../../src/graphs/coword-similarity.ts";
import {similarTermsNetwork} from "../../src/graphs/similar-terms.ts";
import {SIMILARITIES, type Similarity} from "../../src/graphs/topic-similarity.ts";
import {world} from "./topic-world.ts";

/** Terms 0 and 1 meet in two papers, 0 and 2 in one; 0 is in three papers, 1 in two, 2 in two, of five. */
const {corpus, topics} = world(
  [
    {terms: [0, 1], by: [0], year: 2001},
    {terms: [0, 1], by: [0], year: 2003},
    {terms: [0, 2], by: [0]},
    {terms: [2], by: [0]},
    {terms: [], by: [0]},
  ],
  3,
  1,
);

/** Of the ties 0–1 (c 2, a 3, b 2, n 5) and 0–2 (c 1, a 3, b 2, n 5), by hand. */
const BY_HAND: Readonly<Record<Similarity, readonly [number, number]>> = {
  association: [2 / 6, 1 / 6],
  affinity: [10 / 6, 5 / 6],
  cosine: [2 / Math.sqrt(6), 1 / Math.sqrt(6)],
  jaccard: [2 / 3, 1 / 4],
  inclusion: [2 / 2, 1 / 2],
  equivalence: [4 / 6, 1 / 6],
  dice: [4 / 5, 2 / 5],
  npmi: [Math.log(10 / 6) / -Math.log(2 / 5), Math.log(5 / 6) / -Math.log(1 / 5)],
};

const close = (found: Iterable<number>, wanted: readonly number[]) => {
  const values = [...found];
  expect(values.length).toBe(wanted.length);
  for (const [i, value] of values.entries()) expect(value).toBeCloseTo(wanted[i], 12);
};

describe("terms that stand together", () => {
  test.each(SIMILARITIES.map(({value}) => value))("are as alike as %s says", kind => {
    const counted = cowordNetwork(corpus, topics);
    close(termSimilarities(counted, topics, {kind}), BY_HAND[kind]);
    const above = BY_HAND[kind].filter(value => value > 0);
    const network = similarTermsNetwork(corpus, topics, {kind});
    close(network.edges.strength, above);
    expect([...network.edgePapers]).toEqual(above.length === 2 ? [2, 1] : [2]);
    expect(normaliseCoword(counted, topics, {kind})).toEqual(network.graph);
  });

  test("take the sum of their ties for their size, where that is asked for", () => {
    // Sums of ties: 3, 2, 1.
    const sizes = "link strength" as const;
    close(termSimilarities(cowordNetwork(corpus, topics), topics, {sizes}), [2 / 6, 1 / 3]);
  });

  test("have years, names, and the papers of both behind them, with equal shares", () => {
    const network = similarTermsNetwork(corpus, topics, {kind: "jaccard"});
    expect([...network.firstYear]).toEqual([2001, 0]);
    expect([...network.lastYear]).toEqual([2003, 0]);
    expect(network.nodeId).toEqual(["term:term 0", "term:term 1", "term:term 2"]);
    expect(network.nodeLabel).toEqual(topics.label);
    expect(network.nodeKind).toEqual(["term", "term", "term"]);
    const behind = network.behind(0);
    expect(behind.map(({kind, index}) => [kind, index])).toEqual([
      ["paper", 0],
      ["paper", 1],
    ]);
    close(
      behind.map(({amount}) => amount),
      [1 / 3, 1 / 3],
    );
    expect(network.strength).toMatch(/^Jaccard: c\/\(a \+ b − c\), with c papers/);
  });

  test("are tied from as many papers on as is asked for, to as many as is asked for", () => {
    expect([...similarTermsNetwork(corpus, topics, {minTogether: 2}).edges.target]).toEqual([1]);
    expect(() => similarTermsNetwork(corpus, topics, {neighbours: 0})).toThrow(/neighbours/);
  });
});
