import {existsSync, mkdirSync, rmSync} from "node:fs";
import {join, resolve} from "node:path";
import {allOf, type Query, querySql, type SqlEngine} from "./engine.ts";
import {EngineError} from "./engine-error.ts";
import {literal, quoted} from "./sql/dialect.ts";
import {DUCKDB, duckdbType} from "./sql/duckdb-dialect.ts";
import {foldedSql, type Step} from "./sql/step.ts";
import {GROUP_ROWS} from "./tables/parquet-writing.ts";
import {schemaOf} from "./tables/schema.ts";
import type {ColumnType, TableName} from "./tables/table-schema.ts";
import type {Tables} from "./tables/tables.ts";

export interface DuckdbOptions {
  /** What it may use of memory, "2GB"; beyond, it goes to disk. @default "2GB" */
  readonly memory?: string;
  /** @default what the machine has */
  readonly threads?: number | null;
}

/** Whether the package of DuckDB is there; it is an optional one. */
export async function hasDuckdb(): Promise<boolean> {
  try {
    await import("@duckdb/node-api");
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens DuckDB in this process, over the Parquet files of a folder, which it reads by itself. What it makes on the way
 * stands in `work`: a rerun goes on from there when `fingerprint` (of the input and the options) is the same.
 *
 * Rejects with an Error when the package is not installed, or the memory limit is none.
 */
export async function openDuckdb(
  folder: string,
  tables: Tables,
  work: string,
  fingerprint: string,
  {memory = "2GB", threads = null}: DuckdbOptions = {},
): Promise<SqlEngine> {
  if (!/^\d+(\.\d+)?\s?[KMGT]i?B$/i.test(memory))
    throw new RangeError(`memory: expected a size such as 2GB, got ${memory}`);
  const {DuckDBInstance} = await import("@duckdb/node-api").catch(() => {
    throw new EngineError("DuckDB is not installed: npm install @duckdb/node-api");
  });
  mkdirSync(work, {recursive: true});
  const file = join(work, "work.duckdb");
  const settings = {
    memory_limit: memory,
    temp_directory: join(work, "spill"),
    preserve_insertion_order: "false",
    ...(threads === null ? {} : {threads: String(threads)}),
  };
  let instance = await DuckDBInstance.create(file, settings);
  let connection = await instance.connect();
  const all = async (sql: string) => (await connection.runAndReadAll(sql).catch(failed)).getRows();
  const run = async (sql: string) => void (await connection.run(sql).catch(failed));

  await run("CREATE TABLE IF NOT EXISTS done (step VARCHAR, fingerprint VARCHAR)");
  const strange = await all(`SELECT 1 FROM done WHERE fingerprint <> ${literal(fingerprint)}`);
  if (strange.length > 0) {
    // Another input or other options: nothing of it can be used.
    connection.closeSync();
    instance.closeSync();
    for (const ending of ["", ".wal"]) rmSync(file + ending, {force: true});
    instance = await DuckDBInstance.create(file, settings);
    connection = await instance.connect();
    await run("CREATE TABLE done (step VARCHAR, fingerprint VARCHAR)");
  }
  for (const name of Object.keys(tables.index.tables) as TableName[])
    await run(
      `CREATE OR REPLACE VIEW ${quoted(`given_${name}`)} AS ${given(folder, tables, name)}`,
    );
  for (const name of BASE)
    if (tables.has(name))
      await run(
        `CREATE OR REPLACE VIEW ${quoted(name)} AS SELECT * FROM ${quoted(`given_${name}`)}`,
      );

  const selectOf = (step: Step) =>
    `SELECT ${step.columns.map(({name, type}) => `CAST(${name} AS ${duckdbType(type)}) AS ${name}`).join(", ")} FROM (${foldedSql(step, step.sql(DUCKDB))}) s`;

  async function* stream(query: Query) {
    const found = await connection.stream(querySql(query, quoted(query.from))).catch(failed);
    for (;;) {
      const chunk = await found.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      for (const row of chunk.getRows())
        yield row.map(value =>
          typeof value === "bigint" ? Number(value) : (value as number | string | null),
        );
    }
  }

  return {
    dialect: DUCKDB,
    async make(step) {
      const name = quoted(step.table);
      if (step.isView) return run(`CREATE OR REPLACE VIEW ${name} AS ${selectOf(step)}`);
      const before = await all(`SELECT 1 FROM done WHERE step = ${literal(step.table)}`);
      if (before.length > 0) return;
      const making = quoted(`${step.table}__making`);
      await run(`DROP TABLE IF EXISTS ${making}`);
      await run(`CREATE TABLE ${making} AS ${selectOf(step)}`);
      await run("BEGIN");
      await run(`DROP TABLE IF EXISTS ${name}`);
      await run(`ALTER TABLE ${making} RENAME TO ${name}`);
      await run(`INSERT INTO done VALUES (${literal(step.table)}, ${literal(fingerprint)})`);
      await run("COMMIT");
    },
    async put(table, columns, rows) {
      const types = columns.map(({name, type}) => `${quoted(name)} ${duckdbType(type)}`);
      await run(`CREATE OR REPLACE TABLE ${quoted(table)} (${types.join(", ")})`);
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const [c, value] of row.entries())
          if (value === null) appender.appendNull();
          else if (columns[c].type === "text") appender.appendVarchar(value as string);
          else if (columns[c].type === "double") appender.appendDouble(value as number);
          else if (columns[c].type === "bigint") appender.appendBigInt(BigInt(value));
          else appender.appendInteger(value as number);
        appender.endRow();
      }
      appender.closeSync();
    },
    stream,
    rows: query => allOf(stream(query)),
    async write(table, to) {
      const {columns, order} = schemaOf(table);
      const {path, wrote} = to.file(table);
      const names = columns.map(
        ({name, type}) => `CAST(${quoted(name)} AS ${PARQUET[type]}) AS ${quoted(name)}`,
      );
      const by = order.length === 0 ? "" : ` ORDER BY ${order.map(quoted).join(", ")}`;
      // Groups must keep the order in which rows come.
      await run("SET preserve_insertion_order = true");
      await run(
        `COPY (SELECT ${names.join(", ")} FROM ${quoted(table)}${by}) TO ${literal(resolve(path))} (FORMAT parquet, ROW_GROUP_SIZE ${GROUP_ROWS}, COMPRESSION snappy)`,
      );
      await run("SET preserve_insertion_order = false");
      const [[count]] = await all(`SELECT count(*) FROM read_parquet(${literal(resolve(path))})`);
      wrote(Number(count));
    },
    async drop(names) {
      for (const name of names) {
        await run(`DELETE FROM done WHERE step = ${literal(name)}`);
        await run(`DROP TABLE IF EXISTS ${quoted(name)}`);
      }
    },
    async close(isDone) {
      connection.closeSync();
      instance.closeSync();
      if (isDone && existsSync(work)) rmSync(work, {recursive: true, force: true});
    },
  };
}

function failed(error: unknown): never {
  throw new EngineError(`DuckDB: ${(error as Error).message.split("\n")[0]}`);
}

/** Tables that hold what was read: the stages start from them. */
const BASE: readonly TableName[] = [
  "papers",
  "authorships",
  "names",
  "paper_terms",
  "terms",
  "people",
];

const PARQUET: Readonly<Record<ColumnType, string>> = {
  int: "INTEGER",
  int64: "BIGINT",
  double: "DOUBLE",
  flag: "BOOLEAN",
  text: "VARCHAR",
  json: "VARCHAR",
  texts: "VARCHAR[]",
};

function given(folder: string, tables: Tables, name: TableName): string {
  const paths = (tables.index.tables[name] ?? []).map(({path}) => literal(resolve(folder, path)));
  return `SELECT * FROM read_parquet([${paths.join(", ")}], hive_partitioning = false, union_by_name = true)`;
}
