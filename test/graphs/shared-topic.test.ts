import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {inPlace} from "../../src/analysis/splits.ts";
import {sharedTopicNetwork, sharedTopicNetworkShared} from "../../src/graphs/shared-topic.ts";
import {sharedTopicInput, sharedTopicSplit} from "../../src/graphs/shared-topic-split.ts";
import {columnsOfTies, type TieLists, tieLists} from "../../src/graphs/topic-edges.ts";
import {pairComparer, topicPairs} from "../../src/graphs/topic-pair.ts";
import {largestAffordable} from "../../src/graphs/topic-search.ts";
import {listAt, listColumn} from "../../src/util/list-column.ts";
import {randomFrom} from "../../src/util/random.ts";
import {anyWorld, crowd, world} from "./topic-world.ts";

type World = ReturnType<typeof world>;

/** Everything of two people from their papers alone, written down as it is defined. */
function plainly({corpus, people, topics}: World, a: number, b: number) {
  const [mine, theirs] = [a, b].map(i => [...listAt(people.papers, i)]);
  const own = [mine, theirs].map(list =>
    list.filter(p => !mine.includes(p) || !theirs.includes(p)),
  );
  const idf = (t: number) =>
    Math.log((1 + corpus.size) / (1 + listAt(topics.papers, t).length)) + 1;
  const [x, y] = own.map(papers =>
    topics.label.map((_, t) =>
      papers
        .map(p => [...listAt(topics.terms, p)])
        .filter(terms => terms.includes(t))
        .reduce((sum, terms) => sum + idf(t) / Math.hypot(...terms.map(idf)), 0),
    ),
  );
  const terms = [...topics.label.keys()].filter(t => x[t] > 0 && y[t] > 0);
  const years = own
    .flat()
    .filter(p => [...listAt(topics.terms, p)].some(t => terms.includes(t)))
    .map(p => corpus.year[p])
    .filter(year => year !== 0);
  return {
    similarity: terms.reduce((sum, t) => sum + x[t] * y[t], 0) / Math.hypot(...x) / Math.hypot(...y) || 0, // biome-ignore format: one formula
    terms,
    firstYear: years.length === 0 ? 0 : Math.min(...years),
    lastYear: Math.max(0, ...years),
  };
}

/** Each with the others most alike, compared with everybody. */
function plainTies(known: World, neighbours: number, minTerms: number, minSimilarity: number) {
  const nine = (x: number) => Math.round(x * 1e9) / 1e9;
  const everybody = Array.from({length: known.people.count}, (_, i) => i);
  const pairs = everybody.flatMap(i =>
    everybody
      .filter(j => j !== i)
      .map(j => ({i, j, ...plainly(known, i, j)}))
      .filter(({similarity, terms}) => similarity > 0 && similarity >= minSimilarity && terms.length >= minTerms) // biome-ignore format: one condition
      .sort((x, y) => nine(y.similarity) - nine(x.similarity) || x.j - y.j)
      .slice(0, neighbours),
  );
  const keyed = new Map(
    pairs.map(({i, j, ...rest}) => [`${Math.min(i, j)} ${Math.max(i, j)}`, rest]),
  );
  return [...keyed].map(([pair, {similarity, terms, firstYear, lastYear}]) => ({
    pair,
    strength: expect.closeTo(similarity, 9),
    terms: terms.length,
    firstYear,
    lastYear,
  }));
}

describe("people tied by topics", () => {
  test("are those whom comparing everybody with everybody, as it is defined, finds nearest", () => {
    fc.assert(
      fc.property(
        anyWorld,
        fc.integer({min: 1, max: 4}),
        fc.integer({min: 1, max: 2}),
        fc.constantFrom(0, 0.101, 0.4003),
        (known, neighbours, minTerms, minSimilarity) => {
          const {corpus, people, topics} = known;
          const options = {neighbours, minTerms, minSimilarity};
          const {edges, ...network} = sharedTopicNetwork(corpus, people, topics, options);
          const found = Array.from(edges.source, (a, e) => ({
            pair: `${a} ${edges.target[e]}`,
            strength: edges.strength[e],
            terms: network.edgePapers[e],
            firstYear: network.firstYear[e],
            lastYear: network.lastYear[e],
          }));
          const byPair = (x: {pair: string}, y: {pair: string}) => (x.pair < y.pair ? -1 : 1);
          expect(found.sort(byPair)).toEqual(
            plainTies(known, neighbours, minTerms, minSimilarity).sort(byPair),
          );
        },
      ),
    );
  });

  test("are as alike whoever of the two is asked", () => {
    fc.assert(
      fc.property(anyWorld, ({corpus, people, topics}) => {
        const compare = topicPairs(corpus, people, topics);
        for (let a = 0; a < people.count; a++)
          for (let b = 0; b < a; b++) expect(compare(a, b)).toEqual(compare(b, a));
      }),
    );
  });

  test("are alike by terms that are told rising, and listed largest first", () => {
    fc.assert(
      fc.property(anyWorld, ({corpus, people, topics}) => {
        const {profiles} = sharedTopicInput(corpus, people, topics, {
          neighbours: 1,
          minSimilarity: 0,
          minTerms: 1,
          budget: 1e9,
        });
        const {year} = corpus;
        const compare = pairComparer({year, papers: people.papers, terms: topics.terms, profiles});
        const listed = topicPairs(corpus, people, topics);
        for (let a = 0; a < people.count; a++)
          for (let b = 0; b < a; b++) {
            const told: number[] = [];
            const {shared} = compare(a, b, term => told.push(term));
            expect(told).toEqual(told.toSorted((s, t) => s - t));
            expect(told.length).toBe(shared);
            const {terms} = listed(a, b);
            const amounts = terms.map(({amount}) => amount);
            expect(amounts).toEqual(amounts.toSorted((x, y) => y - x));
            expect(terms.map(({index}) => index).sort((s, t) => s - t)).toEqual(told);
          }
      }),
    );
  });

  test("are tied from just the least similarity on", () => {
    const known = world(
      [
        {terms: [0, 1], by: [0]},
        {terms: [0, 2], by: [1]},
      ],
      3,
      2,
    );
    const {corpus, people, topics} = known;
    const {similarity} = topicPairs(corpus, people, topics)(0, 1);
    const tied = (minSimilarity: number) =>
      sharedTopicNetwork(corpus, people, topics, {minTerms: 1, minSimilarity}).edges.source.length;
    expect([tied(similarity), tied(similarity + 5e-10)]).toEqual([1, 0]);
  });

  test("are never more than wholly alike, however sums are rounded", () => {
    for (let n = 2; n < 40; n++) {
      const terms = Array.from({length: n}, (_, t) => t);
      const {corpus, people, topics} = world(
        [
          {terms: [0], by: [0, 1]},
          {terms, by: [0]},
          {terms, by: [1]},
          ...terms.map(t => ({terms: terms.slice(t), by: [2]})),
        ],
        n,
        3,
      );
      const {similarity} = topicPairs(corpus, people, topics)(0, 1);
      expect(similarity).toBeCloseTo(1, 12);
      expect(similarity).toBeLessThanOrEqual(1);
    }
  });

  test("are found behind a co-author who is nearer and shares too few terms apart from joint papers", () => {
    const {corpus, people, topics} = world(
      [
        {terms: [0, 1], by: [0, 1]},
        {terms: [2, 3], by: [0]},
        {terms: [2], by: [1]},
        {terms: [2, 3, 4, 5, 6], by: [2]},
        {terms: [2, 3, 4, 5, 6], by: [3]},
      ],
      7,
      4,
    );
    const {edges} = sharedTopicNetwork(corpus, people, topics, {neighbours: 1});
    expect(Array.from(edges.source, (a, e) => [a, edges.target[e]])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  test("are the same in any order of papers", () => {
    const random = randomFrom(5);
    const papers = Array.from({length: 120}, () => ({
      terms: Array.from({length: 4}, () => random.below(25)),
      by: Array.from({length: 1 + random.below(3)}, () => random.below(40)),
      year: 1990 + random.below(30),
    }));
    const found = (all: typeof papers) => {
      const {corpus, people, topics} = world(all, 25, 40);
      const {edges, edgePapers, firstYear, lastYear} = sharedTopicNetwork(corpus, people, topics);
      return {
        strength: Array.from(edges.strength, x => expect.closeTo(x, 9)),
        rest: [edges.source, edges.target, edgePapers, firstYear, lastYear],
      };
    };
    const {strength, rest} = found(papers);
    const {corpus, people, topics} = world(papers.toReversed(), 25, 40);
    const turned = sharedTopicNetwork(corpus, people, topics);
    expect([...turned.edges.strength]).toEqual(strength);
    expect(strength.length).toBeGreaterThan(100);
    expect([
      turned.edges.source,
      turned.edges.target,
      turned.edgePapers,
      turned.firstYear,
      turned.lastYear,
    ]).toEqual(rest);
  });

  test("are sought by rarer terms where all would be too much, and compared by all", () => {
    const {corpus, people, topics} = world(
      [
        {terms: [0, 1, 2], by: [0]},
        {terms: [0, 1, 2], by: [1]},
        {terms: [0, 1, 3], by: [2]},
        {terms: [0, 1, 3], by: [3]},
        {terms: [3], by: [4]},
      ],
      4,
      5,
    );
    // Terms of 4, 4, 2 and 3 people: 2² are affordable, and so only the two who share the third are compared.
    const {edges, edgePapers, notes} = sharedTopicNetwork(corpus, people, topics, {budget: 12});
    expect([...edges.source, ...edges.target, ...edgePapers]).toEqual([0, 1, 3]);
    expect(edges.strength[0]).toBeCloseTo(1, 12);
    expect(notes.strength).toMatch(/, sought by their rarer terms$/);
  });
});

describe("what may propose neighbours", () => {
  const {start} = listColumn([[1, 2, 3], [1], [1, 2]]);
  const lists = {start, item: new Uint32Array(6)};

  test("is everything while the squares fit the budget, and else what is rarer than the first that does not", () => {
    expect(largestAffordable(lists, 14)).toBe(null);
    expect(largestAffordable(lists, 13)).toBe(2);
    expect(largestAffordable(lists, 4)).toBe(1);
    expect(largestAffordable(lists, 0)).toBe(1);
  });
});

describe("people compared in parts", () => {
  const {corpus, people, topics} = crowd(2_500);
  const options = {neighbours: 5, minSimilarity: 0.1, minTerms: 2};

  for (const [how, budget] of [["all terms", 1e9], ["rarer terms", 2e6]] as const) // biome-ignore format: two rows
    test(`by ${how} are the same in any order, by any number of hands`, async () => {
      const input = sharedTopicInput(corpus, people, topics, {...options, budget});
      expect([sharedTopicSplit.count(input), input.cap === null]).toEqual([3, budget === 1e9]);
      const whole = sharedTopicNetwork(corpus, people, topics, {...options, budget});
      const [one, other] = [sharedTopicSplit.open(input), sharedTopicSplit.open(input)];
      const parts = new Map<number, TieLists>();
      for (const [i, hand] of [[2, one], [0, other], [1, one]] as const) // biome-ignore format: one row
        parts.set(i, await hand(i, {}));
      const collector = sharedTopicSplit.collect(input);
      for (const i of [0, 1, 2]) collector.add(parts.get(i)!);
      const {graph, edges, edgePapers, firstYear, lastYear} = whole;
      expect(collector.finish()).toEqual({graph, edges, edgePapers, firstYear, lastYear});
      expect(edges.source.length).toBeGreaterThan(2_500);
    });

  test("give the network whose parts somebody else computes", async () => {
    const shared = await sharedTopicNetworkShared(corpus, people, topics, options, (input, watch) =>
      inPlace("shared topics", input, watch),
    );
    expect(shared).toEqual(sharedTopicNetwork(corpus, people, topics, options));
  });

  test("tell how far they are, and stop when told to", () => {
    const told: number[] = [];
    sharedTopicNetwork(corpus, people, topics, options, {
      onProgress: (_, fraction) => told.push(fraction),
    });
    expect(told).toEqual(told.toSorted((x, y) => x - y));
    expect([told[0], told.at(-1)! > 0.95]).toEqual([0, true]);
    const signal = AbortSignal.abort(new Error("enough"));
    expect(() => sharedTopicNetwork(corpus, people, topics, options, {signal})).toThrow("enough");
  });

  test("cost the squares of the people of the terms that propose, and what each neighbour takes", () => {
    const few = world(
      [
        {terms: [0, 1, 2], by: [0]},
        {terms: [0, 1, 2], by: [1]},
        {terms: [0, 1, 3], by: [2]},
        {terms: [0, 1, 3], by: [3]},
        {terms: [3], by: [4]},
      ],
      4,
      5,
    );
    const cost = (budget: number, neighbours: number) =>
      sharedTopicSplit.cost(
        sharedTopicInput(few.corpus, few.people, few.topics, {...options, neighbours, budget}),
      );
    // Terms of 4, 4, 2 and 3 people: 16 + 16 + 4 + 9 products, or with the rarest alone 4.
    expect(cost(1e9, 5) - cost(12, 5)).toBe(4 * (45 - 4));
    expect(cost(12, 7) - cost(12, 5)).toBe(5 * 2 * 300);
  });
});

describe("ties as columns", () => {
  test("are sorted by both ends, and the first of a pair that is there twice counts", () => {
    const lists = tieLists();
    const more = {behind: 1, firstYear: 2001, lastYear: 2002};
    lists.push({a: 1, b: 2, strength: 0.5, ...more});
    lists.push({a: 0, b: 2, strength: 0.25, ...more});
    const later = tieLists();
    later.push({a: 1, b: 2, strength: 0.75, ...more});
    later.push({a: 0, b: 1, strength: 1, ...more, behind: 3});
    lists.append(later.finish());
    const {graph, edges, edgePapers} = columnsOfTies(3, lists.finish());
    expect([...edges.source, ...edges.target]).toEqual([0, 0, 1, 1, 2, 2]);
    expect([...edges.strength]).toEqual([1, 0.25, 0.5]);
    expect([...edgePapers]).toEqual([3, 1, 1]);
    expect([...graph.start]).toEqual([0, 2, 4, 6]);
    expect([...graph.target]).toEqual([1, 2, 0, 2, 0, 1]);
    expect([...graph.strength]).toEqual([1, 0.25, 1, 0.5, 0.25, 0.5]);
  });
});
