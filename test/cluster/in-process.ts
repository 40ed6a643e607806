import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {binaryOf, rowsOfBinary} from "../../src/engines/clickhouse/row-binary.ts";
import type {Session} from "../../src/engines/clickhouse/session.ts";
import {castSql, columnSql} from "../../src/engines/clickhouse/tables.ts";
import {quoted} from "../../src/engines/sql/dialect.ts";

/** What this needs of chdb, a ClickHouse that runs in this process. */
interface Chdb {
  readonly Session: new (
    path?: string,
  ) => {
    query(sql: string, format?: string): string;
    queryAsync(sql: string, options?: {format?: string}): Promise<{bytes(): Uint8Array}>;
    close(): void;
  };
  readonly query: (sql: string, format: string) => string;
}

/** It is large, and so not among the packages: npm install --no-save chdb. */
const PACKAGE = "chdb";

/** The package; null where it is not installed. */
export const chdb: Chdb | null = await import(PACKAGE).catch(() => null);

export const chdbVersion = (): string => chdb!.query("SELECT version()", "TSV").trim();

/**
 * One ClickHouse of the newest kind, without a server. It knows no cluster: a table that stands for those of all shards is
 * the one table that there is.
 */
export function sessionInProcess(): Session {
  const folder = mkdtempSync(join(tmpdir(), "coterie-chdb-"));
  const session = new chdb!.Session(join(folder, "data"));
  /** Tables that stand for others. */
  const stands = new Map<string, string>();
  const own = (sql: string) =>
    sql.replace(/"(\w+)"|\b(\w+__(?:way|all))\b/g, (said, inQuotes?: string, bare?: string) => {
      const of = stands.get(inQuotes ?? bare ?? "");
      return of === undefined ? said : quoted(of);
    });
  session.query("CREATE DATABASE IF NOT EXISTS coterie");
  session.query("USE coterie");
  const run = async (sql: string) => {
    const made = /^CREATE TABLE "(\w+)" .*ENGINE = Distributed\("\w+", "\w+", "(\w+)"/s.exec(sql);
    const dropped = /^DROP TABLE IF EXISTS "(\w+)"$/.exec(sql);
    if (made !== null) stands.set(made[1], made[2]);
    else if (dropped === null || !stands.delete(dropped[1])) session.query(own(sql));
  };
  let files = 0;
  return {
    shards: 1,
    cluster: "none",
    database: "coterie",
    run: (_, sql) => run(sql),
    everywhere: run,
    async insert(_, table, columns, rows) {
      if (rows.length === 0) return;
      files += 1;
      const path = join(folder, `rows-${files}`);
      writeFileSync(path, binaryOf(columns, rows));
      const names = columns.map(({name}) => quoted(name)).join(", ");
      const form = columns.map(columnSql).join(", ");
      await run(
        `INSERT INTO ${quoted(table)} (${names}) SELECT * FROM file('${path}', RowBinary, '${form}')`,
      );
      rmSync(path);
    },
    async *stream(sql, columns) {
      const query = `SELECT ${columns.map(castSql).join(", ")} FROM (${own(sql)})`;
      const found = await session.queryAsync(query, {format: "RowBinary"});
      yield* rowsOfBinary(onePiece(found.bytes()), columns);
    },
    async close() {
      session.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
