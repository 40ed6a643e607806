import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Diary} from "../../src/engines/clickhouse/diary.ts";
import {loadRecords} from "../../src/engines/clickhouse/loading.ts";
import type {Session} from "../../src/engines/clickhouse/session.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import type {Tables} from "../../src/engines/tables/tables.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {oddPapers} from "./odd-papers.ts";
import {recordsOf} from "./records-of.ts";

/** Servers that keep rows in lists, one a partition of a table, and can be lost before an insertion. */
function servers(lostBefore: number) {
  const held = new Map<string, unknown[][]>();
  /** Table → the column by which its rows are spread. */
  const spreadBy = new Map<string, string>();
  /** The server of each insertion. */
  const turns: number[] = [];
  let insertions = 0;
  const session: Session = {
    shards: 2,
    cluster: "none",
    database: "none",
    run: async () => {},
    async everywhere(sql) {
      const found = /ALTER TABLE "(\w+)" DROP PARTITION (\d+)/.exec(sql);
      if (found !== null) held.delete(`${found[1]} ${found[2]}`);
      const way = /CREATE TABLE "(\w+)__way" .*Distributed\(.*, \w+\("(\w+)"\)\)/.exec(sql);
      if (way !== null) spreadBy.set(way[1], way[2]);
    },
    async insert(shard, table, _, rows) {
      insertions += 1;
      turns.push(shard);
      for (const row of rows) {
        const key = `${table.replace("__way", "")} ${row[row.length - 1]}`;
        held.set(key, [...(held.get(key) ?? []), [...row]]);
      }
      // What was sent may be there, or a part of it, when the answer does not come.
      if (insertions === lostBefore) throw new Error("shard 2 of 2 was lost");
    },
    async *stream() {},
    close: async () => {},
  };
  return {session, held, spreadBy, turns, insertions: () => insertions};
}

function diaryOf(whole: Set<string>): Diary {
  return {
    has: what => whole.has(what),
    note: async what => void whole.add(what),
  };
}

describe("records on their way to servers", () => {
  let folder: string;
  let tables: Tables;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "coterie-loading-"));
    writeRecordTables(await recordsOf(corpusOf(oddPapers(200, 3))), folder);
    tables = openFolder(folder);
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const rowsOf = (held: Map<string, unknown[][]>, table: string) =>
    [...held]
      .filter(([key]) => key.split(" ")[0] === table)
      .flatMap(([, rows]) => rows)
      .map(row => row.slice(0, -1));

  test("come in partitions of some row groups, all rows once", async () => {
    const {session, held, spreadBy} = servers(0);
    await loadRecords(session, tables, diaryOf(new Set()), 20);
    // All that is of a paper stands with it: pairs never cross shards.
    expect(Object.fromEntries(spreadBy)).toEqual({
      papers: "paper",
      authorships: "paper",
      paper_terms: "paper",
      names: "name",
      people: "person",
    });
    for (const table of ["papers", "authorships", "paper_terms", "names"] as const)
      expect(rowsOf(held, table).length, table).toBe(tables.rows(table));
    const partitions = [...held.keys()].filter(key => key.startsWith("papers "));
    expect(partitions.length).toBeGreaterThan(3);
    for (const key of partitions.slice(0, -1))
      expect(held.get(key)!.length).toBeGreaterThanOrEqual(20);
  });

  test("fill a partition to the number of rows that is asked for, and no group further", async () => {
    const {session, held} = servers(0);
    const [first, second] = await tables.groups("papers");
    await loadRecords(session, tables, diaryOf(new Set()), first.rows);
    expect(held.get("papers 0")!.length).toBe(first.rows);
    expect(held.get("papers 1")!.length).toBeGreaterThanOrEqual(second.rows);
    const whole = servers(0);
    await loadRecords(whole.session, tables, diaryOf(new Set()));
    // Groups of a partition are spread by one server after the other.
    expect(whole.turns.slice(0, 4)).toEqual([0, 1, 0, 1]);
  });

  test("go on after a server was lost: partitions that are whole are not sent again, and no row is there twice", async () => {
    const all = servers(0);
    await loadRecords(all.session, tables, diaryOf(new Set()), 20);
    const whole = new Set<string>();
    const some = servers(9);
    await expect(loadRecords(some.session, tables, diaryOf(whole), 20)).rejects.toThrow(
      "shard 2 of 2",
    );
    expect(whole.size).toBeGreaterThan(1);
    await loadRecords(some.session, tables, diaryOf(whole), 20);
    expect([...some.held].sort()).toEqual([...all.held].sort());
    expect(some.insertions()).toBeLessThan(all.insertions() + 9);
    const before = some.insertions();
    await loadRecords(some.session, tables, diaryOf(whole), 20);
    expect(some.insertions()).toBe(before);
  });
});
