import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {cowordNetwork, cowordPapers} from "../../src/graphs/coword.ts";
import {normaliseCoword} from "../../src/graphs/coword-similarity.ts";
import type {Network} from "../../src/graphs/network.ts";
import {sharedTopicNetwork} from "../../src/graphs/shared-topic.ts";
import {sharedTopicTerms} from "../../src/graphs/topic-pair.ts";
import {findTopics} from "../../src/topics/find.ts";
import {communityLabels, communityTerms} from "../../src/topics/labels.ts";
import {listAt, listColumn, transpose} from "../../src/util/list-column.ts";
import {hasShared} from "../help/shared.ts";
import {authorPage, dailyPage} from "../topics/seed-papers.ts";
import {paper, tinyCorpus} from "../topics/tiny-corpus.ts";
import {anyWorld, world} from "./topic-world.ts";

const ties = ({edges}: Network) =>
  Array.from(edges.source, (a, e) => [a, edges.target[e], edges.strength[e]] as const);

/** What holds of every network: rising rows, each edge twice, columns of one length, edges in order. */
function isSound({graph, edges, edgePapers, firstYear, lastYear}: Network): void {
  const {order, start, target, strength} = graph;
  expect(start.length).toBe(order + 1);
  expect(target.length).toBe(2 * edges.source.length);
  for (const column of [edges.target, edges.strength, edgePapers, firstYear, lastYear])
    expect(column.length).toBe(edges.source.length);
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (k > start[i]) expect(target[k]).toBeGreaterThan(target[k - 1]);
      expect(target[k]).not.toBe(i);
      const back = [...target.subarray(start[target[k]], start[target[k] + 1])].indexOf(i);
      expect(strength[start[target[k]] + back]).toBe(strength[k]);
      expect(strength[k]).toBeGreaterThan(0);
    }
  for (let e = 0; e < edges.source.length; e++) {
    expect(edges.source[e]).toBeLessThan(edges.target[e]);
    if (e > 0)
      expect(
        [edges.source[e], edges.target[e]] > [edges.source[e - 1], edges.target[e - 1]] ||
          edges.source[e] > edges.source[e - 1],
      ).toBe(true);
    expect(firstYear[e]).toBeLessThanOrEqual(lastYear[e]);
  }
}

describe("the co-word network", () => {
  const papers = [
    {terms: [0, 1], by: [0], year: 2001},
    {terms: [0, 1], by: [0], year: 2003},
    {terms: [0, 2], by: [0]},
    {terms: [3], by: [0]},
  ];

  test("ties terms by the papers with both, and knows the years and the papers", () => {
    const {corpus, topics} = world(papers, 4, 1);
    const network = cowordNetwork(corpus, topics);
    expect(ties(network)).toEqual([[0, 1, 2], [0, 2, 1]]); // biome-ignore format: two rows
    expect([...network.edgePapers]).toEqual([2, 1]);
    expect([...network.firstYear]).toEqual([2001, 0]);
    expect([...network.lastYear]).toEqual([2003, 0]);
    expect(network.graph.order).toBe(4);
    expect(cowordPapers(topics, 0, 1).map(({index}) => index)).toEqual([0, 1]);
  });

  test("leaves out ties of fewer papers than asked", () => {
    const {corpus, topics} = world(papers, 4, 1);
    expect(ties(cowordNetwork(corpus, topics, {minTogether: 2}))).toEqual([[0, 1, 2]]);
    expect(() => cowordNetwork(corpus, topics, {minTogether: 0})).toThrow(
      /minTogether: expected at least 1, got 0/,
    );
    expect(() => cowordNetwork(corpus, topics, {neighbours: 0})).toThrow(/neighbours/);
  });

  test("keeps the closest tie of each term, where one alone is asked for", () => {
    const {corpus, topics} = world(
      [
        [0, 1],
        [0, 1],
        [0, 2],
        [2, 3],
        [2, 3],
      ].map(terms => ({terms, by: [0]})),
      4,
      1,
    );
    const near = ties(cowordNetwork(corpus, topics, {neighbours: 1}));
    expect(near.map(([a, b]) => [a, b])).toEqual([[0, 1], [2, 3]]); // biome-ignore format: two rows
  });

  test("normalised by association strength is c/(ab), over occurrences or over link strengths", () => {
    const {corpus, topics} = world(papers, 4, 1);
    const network = cowordNetwork(corpus, topics);
    // Occurrences 3, 2, 1, 1; link strengths 3, 2, 1, 0.
    expect([...normaliseCoword(network, topics).strength]).toEqual([2 / 6, 1 / 3, 2 / 6, 1 / 3]);
    expect([...normaliseCoword(network, topics, {kind: "jaccard"}).strength].slice(0, 2)).toEqual([
      2 / 3,
      1 / 3,
    ]);
    expect(
      [
        ...normaliseCoword(network, topics, {kind: "cosine", sizes: "link strength"}).strength,
      ].slice(0, 2),
    ).toEqual([2 / Math.sqrt(6), 1 / Math.sqrt(3)]);
  });

  test("of any papers is a sound graph whose strengths are the sums of what papers add", () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({min: 1, max: 3}), ({corpus, topics}, neighbours) => {
        const network = cowordNetwork(corpus, topics, {neighbours});
        isSound(network);
        for (const [a, b, strength] of ties(network)) {
          const behind = cowordPapers(topics, a, b);
          expect(behind.reduce((sum, {amount}) => sum + amount, 0)).toBe(strength);
          expect(behind.every(({kind}) => kind === "paper")).toBe(true);
        }
        // Each term keeps its closest: no term has a tie less while it has company.
        for (let t = 0; t < topics.count; t++) {
          const company = new Set(
            [...listAt(topics.papers, t)].flatMap(p => [...listAt(topics.terms, p)]),
          );
          company.delete(t);
          const degree = network.graph.start[t + 1] - network.graph.start[t];
          expect(degree).toBeGreaterThanOrEqual(Math.min(neighbours, company.size));
        }
      }),
    );
  });
});

describe("the shared-topic network", () => {
  test("of two people with one paper each on the same terms has strength 1", () => {
    const {corpus, people, topics} = world(
      [
        {terms: [0, 1], by: [0], year: 2001},
        {terms: [0, 1], by: [1], year: 2005},
        {terms: [2], by: [2]},
      ],
      3,
      3,
    );
    const network = sharedTopicNetwork(corpus, people, topics);
    expect(ties(network)).toEqual([[0, 1, expect.closeTo(1, 12)]]);
    expect([network.edgePapers[0], network.firstYear[0], network.lastYear[0]]).toEqual([
      2, 2001, 2005,
    ]);
    expect(network.graph.order).toBe(3);
  });

  test("of one shared term in two is the cosine by hand", () => {
    const {corpus, people, topics} = world(
      [
        {terms: [0, 1], by: [0]},
        {terms: [0, 2], by: [1]},
      ],
      3,
      2,
    );
    // N = 2: weights ln(3/3) + 1 = 1 of the shared term, w = ln(3/2) + 1 of the others.
    const w = Math.log(3 / 2) + 1;
    const network = sharedTopicNetwork(corpus, people, topics, {minTerms: 1});
    expect(ties(network)).toEqual([[0, 1, expect.closeTo(1 / (1 + w * w), 12)]]);
    expect(ties(sharedTopicNetwork(corpus, people, topics))).toEqual([]);
  });

  test("does not count what two people wrote together", () => {
    const {corpus, people, topics} = world(
      [
        {terms: [0, 1], by: [0, 1]},
        {terms: [2, 3], by: [0]},
        {terms: [4, 5], by: [1]},
      ],
      6,
      2,
    );
    expect(ties(sharedTopicNetwork(corpus, people, topics))).toEqual([]);
    expect(sharedTopicTerms(corpus, people, topics, 0, 1)).toEqual([]);
  });

  test("refuses options out of range, by name", () => {
    const {corpus, people, topics} = world([], 1, 1);
    expect(() => sharedTopicNetwork(corpus, people, topics, {neighbours: 0})).toThrow(
      /neighbours.*got 0/,
    );
    expect(() => sharedTopicNetwork(corpus, people, topics, {neighbours: 1.5})).toThrow(
      /neighbours.*got 1\.5/,
    );
    expect(() => sharedTopicNetwork(corpus, people, topics, {minSimilarity: 2})).toThrow(
      /minSimilarity.*got 2/,
    );
    expect(() => sharedTopicNetwork(corpus, people, topics, {minTerms: 0})).toThrow(
      /minTerms.*got 0/,
    );
  });

  test("of any papers is sound, and each strength is the sum of its terms", () => {
    fc.assert(
      fc.property(anyWorld, ({corpus, people, topics}) => {
        const network = sharedTopicNetwork(corpus, people, topics, {
          minTerms: 1,
          minSimilarity: 0.05,
        });
        isSound(network);
        for (const [e, [a, b, strength]] of ties(network).entries()) {
          const terms = sharedTopicTerms(corpus, people, topics, a, b);
          expect(terms.reduce((sum, {amount}) => sum + amount, 0)).toBeCloseTo(strength, 9);
          expect(terms.length).toBe(network.edgePapers[e]);
          expect(strength).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("finds exactly the pairs that comparing everybody with everybody finds", () => {
    fc.assert(
      fc.property(anyWorld, ({corpus, people, topics}) => {
        const found = new Map(
          ties(
            sharedTopicNetwork(corpus, people, topics, {
              neighbours: 100,
              minTerms: 1,
              minSimilarity: 0.01,
            }),
          ).map(([a, b, s]) => [`${a} ${b}`, s]),
        );
        for (let a = 0; a < people.count; a++)
          for (let b = a + 1; b < people.count; b++) {
            const exact = sharedTopicTerms(corpus, people, topics, a, b).reduce(
              (sum, {amount}) => sum + amount,
              0,
            );
            if (exact > 0.0101) expect(found.get(`${a} ${b}`)).toBeCloseTo(exact, 9);
            if (exact < 0.0099) expect(found.has(`${a} ${b}`)).toBe(false);
          }
      }),
    );
  });

  test("gives no other strengths when rarer terms propose the neighbours", () => {
    fc.assert(
      fc.property(anyWorld, ({corpus, people, topics}) => {
        const options = {neighbours: 100, minTerms: 1, minSimilarity: 0.01};
        const exact = new Map(
          ties(sharedTopicNetwork(corpus, people, topics, options)).map(([a, b, s]) => [
            `${a} ${b}`,
            s,
          ]),
        );
        for (const [a, b, strength] of ties(
          sharedTopicNetwork(corpus, people, topics, {...options, budget: 8}),
        ))
          expect(exact.get(`${a} ${b}`)).toBe(strength);
      }),
    );
  });
});

describe("labels of communities", () => {
  test("are the terms typical of each, and never the same twice", () => {
    const {topics, people} = world(
      [
        {terms: [0, 1], by: [0]},
        {terms: [0, 1, 4], by: [0]},
        {terms: [2, 3], by: [1]},
        {terms: [2, 3, 4], by: [1]},
        {terms: [2, 3], by: [2]},
      ],
      5,
      3,
    );
    const labels = communityLabels(topics, people.papers, [0, 1, 2], 3);
    expect(labels[0]).toMatch(/^term 0 · term 1/);
    expect(labels[1]).toMatch(/^term 2 · term 3/);
    expect(new Set(labels).size).toBe(3);
  });

  test("of people differ, however alike their papers are", () => {
    const {topics, people} = world(
      [0, 1, 2, 3].map(who => ({terms: [0, 1, 2], by: [who]})),
      3,
      4,
    );
    const labels = communityLabels(topics, people.papers, [0, 1, 2, 3], 4);
    expect(labels[0]).toBe("term 0 · term 1 · term 2");
    expect(new Set(labels).size).toBe(4);
    expect(communityLabels(topics, people.papers, [0, 0, 0, 0], 2)[1]).toBe("Group 2");
  });

  test("of terms are members of their own", () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({min: 1, max: 4}), ({topics}, count) => {
        const community = topics.label.map((_, t) => t % count);
        const named = communityTerms(topics, topics.papers, community, count);
        expect(new Set(named.map(({label}) => label)).size).toBe(count);
        for (const [c, {terms}] of named.entries())
          for (const t of terms) expect(community[t]).toBe(c);
      }),
    );
  });
});

describe.skipIf(!hasShared)("the two pages of machine learning", async () => {
  const pages = hasShared ? [...authorPage(), ...dailyPage()] : [];
  const corpus = tinyCorpus(pages.map(({title, abstract, year}) => paper(title, abstract, year)));
  const topics = await findTopics(corpus);

  test("make a term map that can be read: two to four ties a term, few terms alone", () => {
    const {graph, edges} = cowordNetwork(corpus, topics);
    const alone = topics.label.filter((_, t) => graph.start[t] === graph.start[t + 1]).length;
    expect(edges.source.length).toBeGreaterThan(1.5 * topics.count);
    expect(edges.source.length).toBeLessThan(4 * topics.count);
    expect(alone).toBeLessThan(0.2 * topics.count);
  });

  test("tie no topic to the person whose page it is: everybody's papers are joint with them", async () => {
    const own = hasShared ? authorPage() : [];
    const names = [...new Set(own.flatMap(({authors}) => ["Biqing Qi", ...authors]))];
    const small = tinyCorpus(own.map(({title, abstract, year}) => paper(title, abstract, year)));
    const bylines = own.map(({authors}) =>
      [...new Set(["Biqing Qi", ...authors])].map(n => names.indexOf(n)).sort((a, b) => a - b),
    );
    const papers = transpose(listColumn(bylines), names.length);
    const people = {...world([], 1, 1).people, count: names.length, papers};
    const {graph} = sharedTopicNetwork(small, people, await findTopics(small));
    const hub = names.indexOf("Biqing Qi");
    expect(graph.start[hub + 1] - graph.start[hub]).toBe(0);
    expect(graph.order).toBe(names.length);
    expect(graph.target.length).toBeGreaterThan(0);
  });
});
