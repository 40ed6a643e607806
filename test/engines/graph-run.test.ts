import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {hasDuckdb} from "../../src/engines/duckdb.ts";
import {LEIDEN_ROUNDS} from "../../src/engines/graph/here.ts";
import {RANK_ROUNDS} from "../../src/engines/graph/in-engine.ts";
import {graphPlan, needOf, planText} from "../../src/engines/graph/plan.ts";
import {labelRounds, rankRounds} from "../../src/engines/memory/rounds.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {communityMap, mapOfCommunities} from "../../src/layout/community-map.ts";
import {leiden, leidenContracted} from "../../src/metrics/communities/leiden.ts";
import {components} from "../../src/metrics/components.ts";
import {coreNumbers} from "../../src/metrics/core-numbers.ts";
import {degrees, strengths} from "../../src/metrics/degree.ts";
import {pagerank} from "../../src/metrics/pagerank.ts";
import {renumbered} from "../../src/metrics/partition.ts";
import {runTables} from "../../src/node.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {GRAINS} from "../../src/util/grains.ts";
import {rowsOf} from "./engine-tables.ts";
import {oddPapers} from "./odd-papers.ts";
import {recordsOf} from "./records-of.ts";

const hasDuck = await hasDuckdb();
/** What runTables takes. */
const CHOSEN = {seed: 42, resolution: 1};

const records = await recordsOf(corpusOf(oddPapers(300, 9)));
const {graph} = coauthorNetwork(records.corpus, records.people);
const nodes = Array.from({length: graph.order}, (_, i) => i);

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "coterie-graph-run-"));
});
afterAll(() => rmSync(scratch, {recursive: true, force: true}));

const folderOf = (name: string): string => {
  const folder = join(scratch, name);
  writeRecordTables(records, folder);
  return folder;
};

/** A column of the scores, by node. */
async function scoresIn(folder: string): Promise<(column: string) => unknown[]> {
  const rows = await rowsOf(openFolder(folder), "scores_coauthor");
  const of = new Map(rows.map(row => [row.node, row]));
  expect(of.size).toBe(graph.order);
  return column => nodes.map(i => of.get(i)![column]);
}

/** The two with most co-authors of each community, the first of equals first. */
function leaders(community: ArrayLike<number>, count: number): string[] {
  const degree = degrees(graph);
  return Array.from({length: count}, (_, c) =>
    nodes
      .filter(i => community[i] === c)
      .sort((a, b) => degree[b] - degree[a] || a - b)
      .slice(0, 2)
      .map(i => records.people.name[i])
      .join(", "),
  );
}

test("what a graph needs is told in megabytes, rounded up, and from a thousand on in gigabytes", () => {
  const told = (need: number) => planText({...graphPlan(1, 1, 4.25e9), need});
  expect(told(1)).toMatch(/ needs 1 MB of 4\.3 GB:/);
  expect(told(12_000_001)).toMatch(/ needs 13 MB of/);
  expect(told(999_000_000)).toMatch(/ needs 999 MB of/);
  expect(told(1e9)).toMatch(/ needs 1\.0 GB of/);
});

test("a graph that fits is measured by what an analysis is made of", async () => {
  const folder = folderOf("here");
  await runTables(folder, {engine: "memory"});
  const score = await scoresIn(folder);
  expect(score("degree")).toEqual([...degrees(graph)]);
  expect(score("strength")).toEqual([...strengths(graph)]);
  expect(score("pagerank")).toEqual([...pagerank(graph).score]);
  expect(score("core")).toEqual([...coreNumbers(graph)]);
  expect(score("component")).toEqual([...components(graph).component]);

  const {community, count, size} = leiden(graph, {...CHOSEN, rounds: LEIDEN_ROUNDS});
  expect(score("community")).toEqual([...community]);
  const {x, y} = communityMap(graph, community, count, {seed: 42, rounds: 500});
  expect([score("x"), score("y")]).toEqual([[...x], [...y]]);

  const tables = openFolder(folder);
  const names = leaders(community, count);
  expect(await rowsOf(tables, "communities")).toEqual(
    names.map((label, c) => ({network: "coauthor", community: c, label, size: size[c]})),
  );
  const papers = (i: number) => records.people.papers.start[i + 1] - records.people.papers.start[i];
  expect(await rowsOf(tables, "community_people")).toEqual(
    nodes
      .filter(i => degrees(graph)[i] > 0)
      .sort((a, b) => community[a] - community[b] || a - b)
      .map(i => ({
        community: community[i],
        person: i,
        name: records.people.name[i],
        papers: papers(i),
        co_authors: degrees(graph)[i],
      })),
  );
});

/** Ties in whole grains, as engines hold them. */
const inGrains = (of: Graph): Graph => ({
  ...of,
  strength: of.strength.map(s => Math.floor(s * GRAINS) / GRAINS),
});

/** The graph of some nodes and the ties among them. */
function within({start, target, strength}: Graph, kept: Uint32Array): Graph {
  const place = new Map([...kept].map((i, at) => [i, at]));
  const edges: [number, number, number][] = [];
  for (const i of kept)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (i < target[k] && place.has(target[k]))
        edges.push([place.get(i)!, place.get(target[k])!, strength[k]]);
  return graphFrom(kept.length, edges);
}

/** A graph taken together by groups: the ties between two, and what all ends in one have. */
function together({order, start, target, strength}: Graph, of: ArrayLike<number>, count: number) {
  const weight = new Float64Array(count);
  const ties = new Map<string, [number, number, number]>();
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const [a, b] = [of[i], of[target[k]]];
      weight[a] += strength[k];
      if (a >= b) continue;
      const tie = ties.get(`${a} ${b}`) ?? [a, b, 0];
      ties.set(`${a} ${b}`, [a, b, tie[2] + strength[k]]);
    }
  return {whole: graphFrom(count, [...ties.values()]), weight};
}

describe.skipIf(!hasDuck)("a graph that does not fit, but for a core", () => {
  const ends = inGrains(graph);
  let k: number;
  let score: (column: string) => unknown[];
  let folder: string;
  beforeAll(async () => {
    folder = folderOf("there");
    const limit = Math.floor(needOf(graph.order, graph.target.length / 2) * 0.6);
    await runTables(folder, {engine: "duckdb", graphMemory: limit});
    score = await scoresIn(folder);
    const said = openFolder(folder).index.stages.map(({exactness}) => exactness);
    k = Number(/core numbers exact from (\d+) up/.exec(said.join())![1]);
    // The least of 2, 4, 8 … whose core fits.
    const core = coreNumbers(graph);
    const need = (least: number) => {
      const kept = Uint32Array.from(nodes.filter(i => core[i] >= least));
      return needOf(kept.length, within(graph, kept).target.length / 2);
    };
    expect(k).toBe([2, 4, 8, 16, 32].find(least => need(least) <= limit));
  }, 60_000);

  test("has strengths to the grain, and ranks by rounds", () => {
    expect(score("strength")).toEqual([...strengths(ends)]);
    const ranks = rankRounds(graph, RANK_ROUNDS);
    const all = ranks.reduce((sum, x) => sum + x, 0);
    expect(score("pagerank")).toEqual(Array.from(ranks, x => x / all));
    expect(score("core")).toEqual(Array.from(coreNumbers(graph), c => (c >= k ? c : null)));
  });

  test("has the communities that Leiden finds in the core and in the graph of labels, and places for them", async () => {
    const core = coreNumbers(graph);
    const kept = Uint32Array.from(nodes.filter(i => core[i] >= k));
    const {community: group} = leiden(within(ends, kept), {...CHOSEN, rounds: LEIDEN_ROUNDS});
    const label = Float64Array.from(labelRounds(graph, 30).label);
    for (const [place, i] of kept.entries()) label[i] = graph.order + 1 + group[place];
    const groups = renumbered(label);
    const {whole, weight} = together(ends, groups.community, groups.count);
    const joined = leidenContracted(whole, weight, CHOSEN);
    const {community, count, size} = renumbered(groups.community.map(g => joined[g]));
    expect(score("community")).toEqual([...community]);

    const {x, y} = mapOfCommunities(
      together(ends, community, count).whole,
      community,
      () => degrees(graph),
      {seed: 42, rounds: 500},
    );
    expect([score("x"), score("y")]).toEqual([[...x], [...y]]);
    const names = leaders(community, count);
    expect(await rowsOf(openFolder(folder), "communities")).toEqual(
      names.map((label, c) => ({network: "coauthor", community: c, label, size: size[c]})),
    );
  });
});
