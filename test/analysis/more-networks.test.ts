import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {MORE_NETWORKS, type MoreNetworkId, mapNetwork} from "../../src/analysis/map-network.ts";
import {moreNetwork} from "../../src/analysis/more-networks.ts";
import {united} from "../../src/graphs/united.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {listAt} from "../../src/util/list-column.ts";
import {SMALL, smallAnalysis} from "../help/analysis.ts";

const citing = SMALL.map((paper, i) => ({
  ...paper,
  references: ["10.1/a", "10.1/b", i % 2 === 0 ? "10.1/c" : "10.1/d"],
}));
const analysis = await analyze(corpusOf(citing));

describe.each(MORE_NETWORKS)("the network %s", (id: MoreNetworkId) => {
  test("has a place, a community, a name and papers for every node, the same each time", async () => {
    const made = await moreNetwork(analysis, id);
    const {order} = made.network.graph;
    expect(order).toBeGreaterThan(0);
    for (const column of [made.kind, made.item, made.label, made.positions.x, made.component])
      expect(column.length).toBe(order);
    expect(made.communities.community.length).toBe(order);
    expect(made.communityLabels.length).toBe(made.communities.count);
    expect(made.papers.start.length).toBe(order + 1);
    expect(made.scores.degree.value.length).toBe(order);
    expect(structuredClone(made)).toEqual(await moreNetwork(analysis, id));
  });
});

test("people and topics know what each node is", async () => {
  const {kinds, kind, item, label, papers} = await moreNetwork(analysis, "people-topics");
  expect(kinds).toEqual(["person", "term"]);
  const {people, topics} = analysis;
  for (let i = 0; i < kind.length; i++) {
    const isPerson = kinds[kind[i]] === "person";
    expect(label[i]).toBe(isPerson ? people.name[item[i]] : topics.label[item[i]]);
    expect([...listAt(papers, i)]).toEqual([
      ...listAt(isPerson ? people.papers : topics.papers, item[i]),
    ]);
  }
});

test("cited works lead to the papers that cite them", async () => {
  const {label, papers} = await moreNetwork(analysis, "co-citation");
  const of = (name: string) => [...listAt(papers, label.indexOf(name))];
  expect(of("10.1/a")).toEqual([...SMALL.keys()]);
  expect(of("10.1/c")).toEqual([...SMALL.keys()].filter(i => i % 2 === 0));
});

test("both networks of people as one have each tie once, and say which world it is from", async () => {
  const {coauthor, "shared-topic": shared} = analysis.networks;
  const {edges, world} = united(coauthor.network, shared.network);
  const keys = (list: typeof edges) => Array.from(list.source, (a, e) => `${a} ${list.target[e]}`);
  const [first, second] = [coauthor, shared].map(({network}) => new Set(keys(network.edges)));
  expect(new Set(keys(edges))).toEqual(new Set([...first, ...second]));
  for (const [e, key] of keys(edges).entries())
    expect([first.has(key), second.has(key)]).toEqual(
      [
        [true, false],
        [false, true],
        [true, true],
      ][world[e]],
    );
  const sum = edges.strength.reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(first.size + second.size, 9);
});

test("a corpus without references says so", async () => {
  await expect(moreNetwork(await smallAnalysis(), "coupling")).rejects.toThrow(
    "No paper lists its references.",
  );
});

test("a network of every analysis is drawn from what is there", () => {
  const {label, papers, id} = mapNetwork(analysis, "topics");
  expect([id, label, papers]).toEqual(["topics", analysis.topics.label, analysis.topics.papers]);
  expect(mapNetwork(analysis, "topics")).toBe(mapNetwork(analysis, "topics"));
});
