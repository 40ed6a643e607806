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
import {type Records, writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {hasShared} from "../help/shared.ts";
import {expectGraphSame, runOnly} from "./engine-tables.ts";
import {oddPapers} from "./odd-papers.ts";
import {REAL_CORPORA, recordsOf, recordsOfFiles} from "./records-of.ts";

const hasDuck = await hasDuckdb();

describe.skipIf(!hasDuck)("a graph that stays in DuckDB", () => {
  let scratch: string;
  let engine: SqlEngine;
  let graph: Graph;
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "coterie-graph-"));
    const records = await recordsOf(corpusOf(oddPapers(500, 4)));
    engine = await tiesOf(records, "made");
    graph = coauthorNetwork(records.corpus, records.people).graph;
  }, 60_000);

  async function tiesOf(records: Records, name: string): Promise<SqlEngine> {
    const folder = join(scratch, name);
    writeRecordTables(records, folder);
    const tables = openFolder(folder);
    const work = join(scratch, `work of ${name}`);
    const made = await openDuckdb(folder, tables, work, fingerprintOf(tables, STAGE_OPTIONS));
    await runOnly(made);
    return made;
  }
  afterAll(async () => {
    await engine?.close(true);
    rmSync(scratch, {recursive: true, force: true});
  });

  test("has the components, ranks, communities and cores that the memory engine finds", async () => {
    await expectGraphSame(engine, graph);
  });

  test.skipIf(!hasShared).each(REAL_CORPORA)("has them of %s too", async (name, paths, terms) => {
    const records = await recordsOfFiles(paths, terms);
    const own = await tiesOf(records, name);
    await expectGraphSame(own, coauthorNetwork(records.corpus, records.people).graph);
    await own.close(true);
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
