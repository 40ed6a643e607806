import type {Dialect, SqlColumn} from "./sql/dialect.ts";
import type {Step} from "./sql/step.ts";
import type {TablesWriter} from "./tables/folder.ts";
import type {TableName} from "./tables/table-schema.ts";

/** A database that works on tables where they are; nothing but results comes out of it. */
export interface SqlEngine {
  readonly dialect: Dialect;
  /**
   * Makes the table of a step, unless an earlier run of the same work has made it: it fills a table of another name,
   * which takes its own when it is whole.
   */
  make(step: Step): Promise<void>;
  /** Puts a small table on every shard, in place of what was there. */
  put(
    table: string,
    columns: readonly SqlColumn[],
    rows: readonly (readonly (number | string | null)[])[],
  ): Promise<void>;
  /** A result of all shards, row by row as it comes. */
  stream(query: Query): AsyncGenerator<(number | string | null)[]>;
  /** A small result, of all shards: rows of the chosen columns. */
  rows(query: Query): Promise<(number | string | null)[][]>;
  /** Writes a table as Parquet, in the order of its schema. */
  write(table: TableName, to: TablesWriter): Promise<void>;
  /** Takes tables away that nothing needs any more. */
  drop(tables: readonly string[]): Promise<void>;
  /** Ends; `isDone` also takes away what a rerun could have gone on from. */
  close(isDone: boolean): Promise<void>;
}

/** A question to all shards: names and aggregates, nothing that came from outside. */
export interface Query {
  readonly columns: readonly SqlColumn[];
  /** "min(x) AS x", one a column. */
  readonly select: readonly string[];
  readonly from: string;
  readonly where?: string;
  readonly groupBy?: string;
  /** Names of its columns: rows rise by the first, then by the next. */
  readonly orderBy?: readonly string[];
}

/** How a query reads, over a table that stands for all shards. */
export function querySql({select, where, groupBy, orderBy}: Query, from: string): string {
  return [
    `SELECT ${select.join(", ")} FROM ${from}`,
    where === undefined ? "" : `WHERE ${where}`,
    groupBy === undefined ? "" : `GROUP BY ${groupBy}`,
    orderBy === undefined ? "" : `ORDER BY ${orderBy.join(", ")}`,
  ]
    .filter(part => part !== "")
    .join(" ");
}

/** Rows that come one by one, as a list. */
export async function allOf<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
