import {describe, expect, test} from "vitest";
import {inPlace} from "../../src/analysis/splits.ts";
import {coCitationNetwork, couplingNetwork} from "../../src/graphs/citation-networks.ts";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import type {OtherNetwork} from "../../src/graphs/other-network.ts";
import {peopleTopicsNetwork} from "../../src/graphs/people-topics.ts";
import {sharedTopicNetwork} from "../../src/graphs/shared-topic.ts";
import {similarPapersNetwork, similarPapersNetworkShared} from "../../src/graphs/similar-papers.ts";
import {acrossTopics, neverTogether} from "../../src/metrics/suggestions/across.ts";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {referenceLists} from "../../src/papers/reference-lists.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {cdIndex} from "../../src/topics/disruption.ts";
import {disruptions} from "../../src/topics/disruptions.ts";
import {findTopics} from "../../src/topics/find.ts";
import {listAt} from "../../src/util/list-column.ts";
import {paper} from "../help/papers.ts";

const dated = (year: number) => ({year, month: null, day: null});

/** P1 cites a b c, P2 b c d, P3 d e, as in the worked case; P4 cites P1 by its DOI in a printed reference. */
const CITING: Paper[] = [
  paper("Rivers", ["Ada Abel"], {
    ids: {doi: "10.1000/p1"},
    date: dated(2000),
    references: ["A.", "B", "C"],
    terms: ["ice", "river", "salmon"],
  }),
  paper("Lakes", ["Ben Bach", "Ada Abel"], {
    date: dated(2001),
    references: ["b", "C", "D", "D"],
    terms: ["ice", "river", "lake"],
  }),
  paper("Seas", ["Cleo Cook"], {date: dated(2003), references: ["D", "E"], terms: ["salt"]}),
  paper("Rain", ["Cleo Cook"], {
    date: dated(2004),
    references: ["A. Ada, Rivers, doi:10.1000/P1", "B"],
    terms: ["salt", "rain"],
  }),
];

async function world(papers: readonly Paper[] = CITING) {
  const corpus = corpusOf(papers);
  const people = resolvePeople(corpus);
  const topics = await findTopics(corpus, {minTermPapers: 1});
  return {corpus, people, topics, references: referenceLists(corpus)};
}

const told = ({edges, nodeLabel}: OtherNetwork) =>
  Array.from(
    edges.source,
    (a, e) => `${nodeLabel[a]}|${nodeLabel[edges.target[e]]} ${edges.strength[e]}`,
  );

/** What is behind each tie sums to its strength. */
function addsUp(network: OtherNetwork): void {
  const {edges, edgePapers} = network;
  for (let e = 0; e < edges.source.length; e++) {
    const behind = network.behind(e);
    expect(behind.reduce((sum, {amount}) => sum + amount, 0)).toBeCloseTo(edges.strength[e], 9);
    expect(behind.length).toBe(edgePapers[e]);
    expect(behind.every(({kind}) => kind === network.behindKind)).toBe(true);
  }
}

describe("references", () => {
  test("are one work by identifier or by print, and papers of the corpus are themselves", async () => {
    const {corpus, references} = await world();
    expect(references.label).toEqual(["A.", "B", "C", "D", "E", "Rivers"]);
    expect([...listAt(references.cites, 1)]).toEqual([1, 2, 3]);
    expect([...references.paper]).toEqual([-1, -1, -1, -1, -1, 0]);
    expect([...references.work]).toEqual([5, -1, -1, -1]);
    expect(references.id[5]).toBe(corpus.paper(0).ids.doi === undefined ? "" : "doi:10.1000/p1");
  });

  test("of a paper to itself count for nothing", () => {
    const corpus = corpusOf([
      paper("Self", ["Ann Able"], {ids: {doi: "10.1000/x"}, references: ["10.1000/x", "", "y"]}),
    ]);
    expect(referenceLists(corpus).cites.item.length).toBe(1);
  });
});

describe("citation networks", () => {
  test("couple papers by what both cite, as in the worked case", async () => {
    const {corpus, references} = await world();
    const network = couplingNetwork(corpus, references);
    expect(told(network)).toEqual([
      "Rivers|Lakes 2",
      "Rivers|Rain 1",
      "Lakes|Seas 1",
      "Lakes|Rain 1",
    ]);
    expect(network.behind(0).map(({label}) => label)).toEqual(["B", "C"]);
    expect([network.firstYear[0], network.lastYear[0]]).toEqual([2000, 2001]);
    addsUp(network);
    expect(told(couplingNetwork(corpus, references, {minTogether: 2}))).toEqual(["Rivers|Lakes 2"]);
  });

  test("join works that are cited together, as in the worked case", async () => {
    const {corpus, references} = await world(CITING.slice(0, 3));
    const network = coCitationNetwork(corpus, references);
    expect(told(network)).toEqual(["A.|B 1", "A.|C 1", "B|C 2", "B|D 1", "C|D 1", "D|E 1"]);
    expect(network.behind(2).map(({label}) => label)).toEqual(["Rivers", "Lakes"]);
    addsUp(network);
    const cited = coCitationNetwork(corpus, references, {minCited: 2, minTogether: 1});
    expect(cited.nodeLabel).toEqual(["B", "C", "D"]);
    expect(() => coCitationNetwork(corpus, references, {minCited: 0})).toThrow(/minCited/);
  });

  test("say of nodes what they are", async () => {
    const {corpus, references} = await world();
    expect(coCitationNetwork(corpus, references).nodeKind).toEqual([
      ...new Array(5).fill("reference"),
      "paper",
    ]);
  });
});

describe("topics and papers", () => {
  test("tie papers by the cosine of their terms", async () => {
    const {corpus, topics} = await world();
    const network = similarPapersNetwork(corpus, topics);
    // Ice and river are in two of four papers, salmon and lake in one; Seas and Rain share one term alone.
    const [two, one] = [Math.log(5 / 3) + 1, Math.log(5 / 2) + 1];
    expect([...network.edges.strength]).toEqual([
      expect.closeTo((2 * two ** 2) / (2 * two ** 2 + one ** 2), 12),
    ]);
    expect(
      network
        .behind(0)
        .map(({label}) => label)
        .sort(),
    ).toEqual(["ice", "river"]);
    addsUp(network);
    const more = similarPapersNetwork(corpus, topics, {minTerms: 1});
    expect(more.edges.source.length).toBe(2);
    const {behind, ...shared} = await similarPapersNetworkShared(
      corpus,
      topics,
      {minTerms: 1},
      (input, watch) => inPlace("shared topics", input, watch),
    );
    expect(more).toMatchObject(shared);
    expect(behind(1)).toEqual(more.behind(1));
  });

  test("tie people to their terms by papers", async () => {
    const {corpus, people, topics} = await world();
    const network = peopleTopicsNetwork(corpus, people, topics);
    expect(network.graph.order).toBe(people.count + topics.count);
    expect(told(network)).toContain("Ada Abel|ice 2");
    expect(told(network)).toContain("Ben Bach|lake 1");
    expect(network.edges.source.every(a => network.nodeKind[a] === "person")).toBe(true);
    expect(network.edges.target.every(b => network.nodeKind[b] === "term")).toBe(true);
    expect(new Set(network.nodeId).size).toBe(network.graph.order);
    addsUp(network);
    expect(told(peopleTopicsNetwork(corpus, people, topics, {minPapers: 2})).sort()).toEqual([
      "Ada Abel|ice 2",
      "Ada Abel|river 2",
      "Cleo Cook|salt 2",
    ]);
  });
});

describe("disruption of all papers", () => {
  test("is that of each by itself", () => {
    // The graph of the reference: paper 4 has i 3, j 2, k 1 within five years.
    const cites = [[4, 2], [4, 0], [4, 1], [4, 3], [5, 2], [6, 2], [6, 4], [7, 4], [8, 4], [9, 4], [9, 1], [9, 3], [10, 4]]; // biome-ignore format: pairs
    const years = [1992, 1992, 1993, 1993, 1995, 1997, 1998, 1999, 1999, 1998, 1997];
    const corpus = corpusOf(
      years.map((year, i) =>
        paper(`Number ${i} of these`, [`P ${i}`], {
          ids: {doi: `10.1000/${i}`},
          date: dated(year),
          references: cites.filter(([a]) => a === i).map(([, b]) => `doi:10.1000/${b}`),
        }),
      ),
    );
    const found = disruptions(corpus, referenceLists(corpus));
    expect(found[4]).toMatchObject({i: 3, j: 2, k: 1, cd: 1 / 6});
    expect(found[4]!.mcd).toBeCloseTo(5 / 6, 12);
    const pairs = cites.map(([a, b]): [string, string] => [`${a}`, `${b}`]);
    const year = new Map(years.map((y, i) => [`${i}`, y]));
    for (const [i, index] of found.entries()) {
      const alone = cdIndex(pairs, year, `${i}`);
      expect(index?.cd ?? null).toBe(alone.cd);
    }
    expect(() => disruptions(corpus, referenceLists(corpus), 0)).toThrow(/window/);
  });
});

test("disruption counts papers of later years alone, up to the window", () => {
  const cites = (year: number) =>
    paper(`Of ${year}`, ["P P"], {date: dated(year), references: ["10.1000/focal"]});
  const corpus = corpusOf([
    paper("Focal", ["F F"], {ids: {doi: "10.1000/focal"}, date: dated(2000), references: ["Root"]}),
    ...[1999, 2000, 2003, 2005, 2006].map(cites),
  ]);
  expect(disruptions(corpus, referenceLists(corpus))[0]).toMatchObject({i: 2, j: 0, k: 0, cd: 1});
});

test("both worlds together: who never wrote together, and who does across topics", async () => {
  const terms = ["ice", "river", "lake"];
  const field = await world([
    paper("P1", ["Ada Abel"], {terms}),
    paper("P2", ["Ben Bach"], {terms}),
    paper("P3", ["Ada Abel", "Cleo Cook"], {terms: ["salt"]}),
    paper("P4", ["Ada Abel", "Cleo Cook"], {terms: ["salt"]}),
    paper("P5", ["Cleo Cook"], {terms: ["lava", "ash", "fire"]}),
    paper("P6", ["Dan Dahl", "Ada Abel"], {terms}),
    paper("P7", ["Dan Dahl", "Ada Abel"], {terms}),
  ]);
  const whole = {...field, coauthor: coauthorNetwork(field.corpus, field.people)};
  const shared = sharedTopicNetwork(field.corpus, field.people, field.topics);
  const names = ({a, b}: {a: number; b: number}) => [a, b].map(i => field.people.name[i]).join("|");
  expect(neverTogether(whole, shared).map(names).sort()).toEqual([
    "Ada Abel|Ben Bach",
    "Ben Bach|Dan Dahl",
  ]);
  const [across, ...rest] = acrossTopics(whole);
  expect(names(across)).toBe("Ada Abel|Cleo Cook");
  expect(across).toMatchObject({topic: 0, jointPapers: 2});
  expect(rest).toEqual([]); // Dan has nothing but joint papers
  expect(() => neverTogether(whole, shared, 0)).toThrow(/limit/);
});
