/** Types of columns in databases. */
export type SqlType = "int" | "bigint" | "double" | "flag" | "text";

export interface SqlColumn {
  readonly name: string;
  readonly type: SqlType;
  /** Whether it may hold null. @default false */
  readonly nullable?: boolean;
}

/** Where two databases say one thing differently. All else of the SQL is in `stages.ts`. */
export interface Dialect {
  readonly id: "duckdb" | "clickhouse";
  /** The value as another type. */
  as(type: SqlType, value: string): string;
  /** Values of a group as a list. */
  list(value: string): string;
  /** Values of a group as a rising list without its first. */
  listAfterFirst(value: string): string;
  /** A row for each item of a list. */
  unnest(list: string): string;
  /** A value that is known not to be null, as one that cannot be. */
  notNull(value: string): string;
  /** The list, or an empty one where a left join found none. */
  orEmpty(list: string): string;
  length(list: string): string;
  /** How many items of a list are below a value. */
  below(list: string, value: string): string;
  /**
   * Pairs of rows of one group whose `item` rises: a query with columns of `shared` (the same throughout a group), and
   * each of `own` twice, as a_… and b_…. The rows of a group stand on one shard.
   */
  pairs(
    from: string,
    group: readonly string[],
    item: string,
    own: readonly string[],
    shared: readonly string[],
  ): string;
  /** For each key: h and g of its values that are not null. A query with the columns key, h, g. */
  ranks(from: string, key: string, value: string): string;
  /** The first rows of each key in an order. A query with the columns of `from`. */
  top(from: string, key: string, order: string, count: number): string;
}

/** A name as it stands in SQL; every name comes through here. Throws RangeError for what is no name of ours. */
export function quoted(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    throw new RangeError(`name: expected letters, digits and _, got ${JSON.stringify(name)}`);
  return `"${name}"`;
}

/** A text as it stands in SQL, for what cannot be bound: paths of files. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
