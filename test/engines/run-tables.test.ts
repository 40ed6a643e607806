import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {hasDuckdb} from "../../src/engines/duckdb.ts";
import {graphPlan, needOf, planText} from "../../src/engines/graph/plan.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {loadTables, runTables} from "../../src/node.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {exactSum} from "../../src/util/grains.ts";
import {expectSame, rowsOf} from "./engine-tables.ts";
import {oddPapers} from "./odd-papers.ts";
import {recordsOf} from "./records-of.ts";

const hasDuck = await hasDuckdb();
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "coterie-run-"));
});
afterAll(() => rmSync(scratch, {recursive: true, force: true}));

async function folderOf(name: string): Promise<string> {
  const folder = join(scratch, name);
  writeRecordTables(await recordsOf(corpusOf(oddPapers(300, 6))), folder);
  return folder;
}

test("what a graph needs is 16 bytes for each end of a tie and each number of a node", () => {
  const plan = graphPlan(10, 100, 4480);
  expect(plan.need).toBe(16 * (200 + 80));
  expect(plan.fits).toBe(true);
  expect(graphPlan(10, 100, 4479).fits).toBe(false);
  expect(planText(plan)).toBe(
    "the graph of 10 people and 100 ties needs 1 MB of 1 MB: it is measured in memory",
  );
  expect(planText({...plan, fits: false})).toMatch(/it stays in the engine$/);
  expect(planText({...plan, fits: false}, false)).toMatch(/no other engine$/);
});

test.skipIf(!hasDuck)(
  "whole runs of memory and DuckDB give the same tables, graph and all",
  async () => {
    const [memory, duck] = [await folderOf("memory"), await folderOf("duck")];
    await runTables(memory, {engine: "memory"});
    await runTables(duck, {engine: "duckdb", memory: "500MB"});
    await expectSame(openFolder(duck), openFolder(memory));
    expect(existsSync(join(duck, ".duckdb"))).toBe(false);
  },
);

describe.skipIf(!hasDuck)("a graph too large for memory is measured in DuckDB", () => {
  const exactnessOf = (folder: string): string =>
    openFolder(folder)
      .index.stages.map(({table, exactness}) => `${table}: ${exactness}`)
      .join("\n");
  const byNode = async (folder: string) =>
    new Map((await rowsOf(openFolder(folder), "scores_coauthor")).map(row => [row.node, row]));
  let exact: Awaited<ReturnType<typeof byNode>>;
  beforeAll(async () => {
    const here = await folderOf("here");
    await runTables(here, {engine: "memory"});
    exact = await byNode(here);
  }, 60_000);

  /** What is exact whatever the limit: components, degrees, ranks, ties by community. */
  async function expectExact(folder: string) {
    const tables = openFolder(folder);
    const found = await byNode(folder);
    expect(found.size).toBe(exact.size);
    for (const [node, row] of found) {
      const own = exact.get(node)!;
      expect([row.component, row.degree]).toEqual([own.component, own.degree]);
      expect(row.pagerank).toBeCloseTo(own.pagerank as number, 6);
      expect(row.strength).toBeCloseTo(own.strength as number, 8);
      if (row.core !== null && row.core !== undefined) expect(row.core).toBe(own.core);
    }
    const communityOf = (node: unknown) => found.get(node)!.community as number;
    const edges = await rowsOf(tables, "edges_coauthor");
    const within = edges
      .filter(({source, target}) => communityOf(source) === communityOf(target))
      .map(({source, target, strength, papers}) => ({
        community: communityOf(source),
        source,
        target,
        strength,
        papers,
      }))
      .sort((x, y) => x.community - y.community);
    expect(within.length).toBeGreaterThan(50);
    expect(await rowsOf(tables, "community_edges")).toEqual(within);
    const between = new Map<string, number[]>();
    for (const {source, target, strength} of edges) {
      const [a, b] = [communityOf(source), communityOf(target)].sort((x, y) => x - y);
      if (a !== b)
        between.set(`${a} ${b}`, [...(between.get(`${a} ${b}`) ?? []), strength as number]);
    }
    const ties = await rowsOf(tables, "community_ties");
    expect(ties.length).toBe(between.size);
    for (const {a, b, ties: count, strength} of ties) {
      const of = between.get(`${a} ${b}`)!;
      expect(count).toBe(of.length);
      expect(strength).toBeCloseTo(exactSum(of), 10);
    }
    return found;
  }

  test("with nothing but its columns here: no core, no Leiden, no places, and tables.json says so", async () => {
    const there = await folderOf("there");
    const {plan} = await runTables(there, {engine: "duckdb", graphMemory: 1000});
    expect(plan.fits).toBe(false);
    const found = await expectExact(there);
    expect(exactnessOf(there)).toMatch(
      /graph: the graph of \d+ people and \d+ ties needs 1 MB of 1 MB/,
    );
    expect(exactnessOf(there)).toMatch(/components and degrees exact.*core numbers left out/);
    expect(exactnessOf(there)).toMatch(
      /approximate: label propagation \(\d+ rounds\); the graph of those does not fit/,
    );
    for (const {x, core} of found.values()) expect([x, core]).toEqual([null, undefined]);
    // The map of the communities is laid out when it is opened.
    expect((await loadTables(there)).people.count).toBeGreaterThan(2);
  });

  test("with its core here: core numbers of that, Leiden on it and on the graph of communities, and places", async () => {
    const there = await folderOf("core");
    const all = needOf(
      exact.size,
      (await rowsOf(openFolder(there.replace("core", "here")), "edges_coauthor")).length,
    );
    const {plan} = await runTables(there, {engine: "duckdb", graphMemory: Math.floor(all * 0.6)});
    expect(plan.fits).toBe(false);
    const found = await expectExact(there);
    const [, k] = /core numbers exact from (\d+) up/.exec(exactnessOf(there))!;
    expect(exactnessOf(there)).toMatch(
      /approximate: Leiden on the \d+-core \(\d+ people\).*then Leiden on the graph of those/,
    );
    for (const [node, {core, x}] of found) {
      expect(core).toBe(
        (exact.get(node)!.core as number) >= Number(k) ? exact.get(node)!.core : null,
      );
      expect(x).not.toBeNull();
    }
    const communities = (await rowsOf(openFolder(there), "communities")).length;
    expect(communities).toBeLessThan(found.size / 3);
  });

  test("and another limit or seed, after a run that was cut off, uses nothing of what was made for the first", async () => {
    const [cut, whole] = [await folderOf("cut"), await folderOf("whole")];
    const stop = new AbortController();
    const small = {engine: "duckdb", graphMemory: 1000} as const;
    await expect(
      runTables(
        cut,
        small,
        {},
        {
          signal: stop.signal,
          onProgress: stage => {
            if (stage === "Core of the graph") stop.abort(new Error("cut off"));
          },
        },
      ),
    ).rejects.toThrow("cut off");
    expect(existsSync(join(cut, ".duckdb"))).toBe(true);
    const larger = {engine: "duckdb", graphMemory: 40_000} as const;
    await runTables(cut, larger);
    await runTables(whole, larger);
    await expectSame(openFolder(cut), openFolder(whole));
  });
});

test("tables of an engine open as the map of their communities", async () => {
  const folder = await folderOf("map");
  await runTables(folder, {engine: "memory"});
  const communities = await rowsOf(openFolder(folder), "communities");
  const analysis = await loadTables(folder);
  expect(analysis.people.count).toBe(communities.length);
  expect(analysis.people.name[0]).toBe(communities[0].label);
});
