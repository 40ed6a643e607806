import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {hasDuckdb} from "../../src/engines/duckdb.ts";
import {graphPlan, planText} from "../../src/engines/graph-stage.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {loadTables, runTables} from "../../src/node.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {expectSame, recordsOf, rowsOf} from "./engine-tables.ts";
import {oddPapers} from "./odd-papers.ts";

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

test.skipIf(!hasDuck)(
  "a graph too large for memory is measured in DuckDB, and tables.json says how exactly",
  async () => {
    const [here, there] = [await folderOf("here"), await folderOf("there")];
    await runTables(here, {engine: "memory"});
    const {plan} = await runTables(there, {engine: "duckdb", graphMemory: 1000});
    expect(plan.fits).toBe(false);
    const index = JSON.parse(readFileSync(join(there, "tables.json"), "utf8"));
    expect(index.stages.map(({exactness}: {exactness: string}) => exactness).join()).toMatch(
      /components and degrees exact.*approximate/,
    );
    const byNode = async (folder: string) =>
      new Map((await rowsOf(openFolder(folder), "scores_coauthor")).map(row => [row.node, row]));
    const [exact, found] = [await byNode(here), await byNode(there)];
    expect(found.size).toBe(exact.size);
    for (const [node, row] of found) {
      expect(row.component).toBe(exact.get(node)!.component);
      expect(row.degree).toBe(exact.get(node)!.degree);
      expect(row.pagerank).toBeCloseTo(exact.get(node)!.pagerank as number, 6);
    }
  },
);

test("tables of an engine open as the map of their communities", async () => {
  const folder = await folderOf("map");
  await runTables(folder, {engine: "memory"});
  const communities = await rowsOf(openFolder(folder), "communities");
  const analysis = await loadTables(folder);
  expect(analysis.people.count).toBe(communities.length);
  expect(analysis.people.name[0]).toBe(communities[0].label);
});
