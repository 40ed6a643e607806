import {clickhouseType} from "../sql/clickhouse-dialect.ts";
import {quoted, type SqlColumn} from "../sql/dialect.ts";

/** `"year" Nullable(Int32)` */
export const columnSql = (column: SqlColumn): string =>
  `${quoted(column.name)} ${clickhouseType(column)}`;

/** `CAST("year" AS Nullable(Int32)) AS "year"` */
export const castSql = (column: SqlColumn): string =>
  `CAST(${quoted(column.name)} AS ${clickhouseType(column)}) AS ${quoted(column.name)}`;

/** A table of one shard, sorted by its first column that has no nulls. */
export function tableSql(
  name: string,
  columns: readonly SqlColumn[],
  {partition = null, isNew = true}: {partition?: string | null; isNew?: boolean} = {},
): string {
  const key = columns.find(({nullable = false}) => !nullable);
  return [
    `CREATE TABLE ${isNew ? "" : "IF NOT EXISTS "}${quoted(name)} (${columns.map(columnSql).join(", ")})`,
    "ENGINE = MergeTree",
    partition === null ? "" : `PARTITION BY ${quoted(partition)}`,
    `ORDER BY ${key === undefined ? "tuple()" : quoted(key.name)}`,
  ].join(" ");
}

/** A table that stands for one of all shards; rows that are put in go to the shard of a column's value. */
export function distributedSql(
  {cluster, database}: {readonly cluster: string; readonly database: string},
  name: string,
  of: string,
  columns: readonly SqlColumn[],
  by: SqlColumn | null,
): string {
  const key = by === null ? "" : `, ${hashSql(by)}`;
  return `CREATE TABLE ${quoted(name)} (${columns.map(columnSql).join(", ")}) ENGINE = Distributed(${quoted(cluster)}, ${quoted(database)}, ${quoted(of)}${key})`;
}

/** Spreads values evenly. */
const hashSql = ({name, type}: SqlColumn): string =>
  type === "text" ? `cityHash64(${quoted(name)})` : `intHash32(${quoted(name)})`;
