import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {hasDuckdb, openDuckdb} from "../../src/engines/duckdb.ts";
import {BYLINES} from "../../src/engines/sql/bylines.ts";
import {CLICKHOUSE} from "../../src/engines/sql/clickhouse-dialect.ts";
import {big, double, int} from "../../src/engines/sql/columns.ts";
import {COMMUNITY_EDGES, CONTRACTED} from "../../src/engines/sql/community-steps.ts";
import {literal, quoted} from "../../src/engines/sql/dialect.ts";
import {DUCKDB} from "../../src/engines/sql/duckdb-dialect.ts";
import {coauthorEdges, cowordEdges, sizesOfBylines} from "../../src/engines/sql/edges.ts";
import {coarseSql, fineSql} from "../../src/engines/sql/grains-sql.ts";
import {ENDS} from "../../src/engines/sql/graph-steps.ts";
import {NAME_PAIRS} from "../../src/engines/sql/name-pairs.ts";
import {sharedTopicEdges, topicProfiles} from "../../src/engines/sql/shared-topics.ts";
import {foldedSql, STAGE_OPTIONS, type Step} from "../../src/engines/sql/step.ts";
import {PERSON_TOTALS, TERM_TOTALS, VENUE_TOTALS, YEARS} from "../../src/engines/sql/totals.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {coarse, fine} from "../../src/util/grains.ts";
import {resultsOf} from "./engine-tables.ts";
import {oddPapers} from "./odd-papers.ts";
import {recordsOf} from "./records-of.ts";

const hasDuck = await hasDuckdb();

test("names stand in quotation marks, and what is no name of ours is refused", () => {
  expect(quoted("edges_coauthor")).toBe('"edges_coauthor"');
  expect(quoted("_9")).toBe('"_9"');
  for (const name of ['a"b', "a b", "9a", "", "a;b", "a\n", "ä", "a.b", "a'"])
    expect(() => quoted(name), name).toThrow(RangeError);
});

test("a text that cannot be bound keeps its marks to itself", () => {
  expect(literal("it's ''")).toBe("'it''s '''''");
  expect(literal("\\")).toBe("'\\'");
});

test("parts of a row are taken together under other names within, and by all their keys", () => {
  const step = {
    table: "t",
    columns: [int("a"), int("b"), big("n"), int("first")],
    to: {by: "a"},
    sql: () => "",
    fold: {n: "sum", first: "min"},
  } as const;
  expect(foldedSql(step, "SELECT 1")).toBe(
    "SELECT a, b, sum(p_n) AS n, min(p_first) AS first FROM (SELECT a, b, n AS p_n, first AS p_first FROM (SELECT 1) r) q GROUP BY a, b",
  );
  const {fold: _, ...plain} = step;
  expect(foldedSql(plain, "SELECT 1")).toBe("SELECT 1");
});

test("numbers among the options are numbers when they reach the SQL", () => {
  const sly = {...STAGE_OPTIONS, maxAuthors: "6; DROP TABLE x" as unknown as number};
  for (const dialect of [DUCKDB, CLICKHOUSE])
    expect(coauthorEdges(sly)[0].sql(dialect)).toContain("size <= NaN");
});

test("rows are made one by GROUP BY: after a join an old ClickHouse leaves rows that DISTINCT should not", () => {
  const steps: readonly Step[] = [
    ...BYLINES,
    sizesOfBylines(STAGE_OPTIONS),
    ...coauthorEdges(STAGE_OPTIONS),
    ...PERSON_TOTALS,
    ...VENUE_TOTALS,
    ...TERM_TOTALS,
    ...cowordEdges(2, STAGE_OPTIONS),
    ...topicProfiles(STAGE_OPTIONS),
    ...sharedTopicEdges(STAGE_OPTIONS),
    ...YEARS,
    ...NAME_PAIRS,
    ...ENDS,
    ...COMMUNITY_EDGES,
    CONTRACTED,
  ];
  for (const step of steps) expect(step.sql(CLICKHOUSE), step.table).not.toContain("DISTINCT");
});

test.skipIf(!hasDuck)(
  "a summand is cut into the same grains as outside, also one that loses bits",
  async () => {
    const scratch = mkdtempSync(join(tmpdir(), "coterie-grains-"));
    const folder = join(scratch, "tables");
    writeRecordTables(await recordsOf(corpusOf(oddPapers(5, 3))), folder);
    const engine = await openDuckdb(folder, openFolder(folder), join(scratch, "work"), "x");
    try {
      const xs = Array.from({length: 200}, (_, k) => (1 + (k % 7)) / 3 ** (k / 10));
      const rows = xs.map((x, i) => [i, x]);
      await engine.put("summands", [int("i"), double("x")], rows);
      const found = await engine.rows({
        columns: [big("whole"), big("rest")],
        select: [`${coarseSql(DUCKDB, "x")} AS whole`, `${fineSql(DUCKDB, "x")} AS rest`],
        from: "summands",
        orderBy: ["i"],
      });
      expect(found).toEqual(xs.map(x => [coarse(x), fine(x)]));
    } finally {
      await engine.close(true);
      rmSync(scratch, {recursive: true, force: true});
    }
  },
);

test.skipIf(!hasDuck)("a folder may be called what it likes", async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'it\'s "x"; DROP-'));
  try {
    const folder = join(scratch, "tables");
    writeRecordTables(await recordsOf(corpusOf(oddPapers(20, 3))), folder);
    const tables = openFolder(folder);
    const engine = await openDuckdb(folder, tables, join(scratch, "work"), "it's");
    const found = await resultsOf(engine, 20, STAGE_OPTIONS);
    expect(found.rows("person_totals")).toBe(tables.rows("people"));
  } finally {
    rmSync(scratch, {recursive: true, force: true});
  }
});
