import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {hasDuckdb, openDuckdb} from "../../src/engines/duckdb.ts";
import {allOf, type SqlEngine} from "../../src/engines/engine.ts";
import {columnInEngine} from "../../src/engines/graph/in-engine.ts";
import {fingerprintOf} from "../../src/engines/run.ts";
import {int} from "../../src/engines/sql/columns.ts";
import {STAGE_OPTIONS} from "../../src/engines/sql/step.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {expectGraphSame, recordsOf, runOnly} from "./engine-tables.ts";
import {oddPapers} from "./odd-papers.ts";

const hasDuck = await hasDuckdb();

describe.skipIf(!hasDuck)("a graph that stays in DuckDB", () => {
  let scratch: string;
  let engine: SqlEngine;
  let graph: Graph;
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "coterie-graph-"));
    const records = await recordsOf(corpusOf(oddPapers(500, 4)));
    const folder = join(scratch, "tables");
    writeRecordTables(records, folder);
    const tables = openFolder(folder);
    const work = join(scratch, "work");
    engine = await openDuckdb(folder, tables, work, fingerprintOf(tables, STAGE_OPTIONS));
    await runOnly(engine);
    graph = coauthorNetwork(records.corpus, records.people).graph;
  }, 60_000);
  afterAll(async () => {
    await engine?.close(true);
    rmSync(scratch, {recursive: true, force: true});
  });

  test("has the components, ranks, communities and cores that the memory engine finds", async () => {
    await expectGraphSame(engine, graph);
  });

  test("gives columns by node, however their rows lie", async () => {
    const rows = [9, 2, 7, 4].map(node => [node, node * 10]);
    await engine.put("scattered", [int("node"), int("units")], rows);
    expect(await allOf(columnInEngine(engine, "scattered", "units"))).toEqual([
      [2, 20],
      [4, 40],
      [7, 70],
      [9, 90],
    ]);
  });
});

test.skipIf(hasDuck)("DuckDB is not installed: its graph measures are not compared", () => {
  expect(hasDuck).toBe(false);
});
