import {Readable} from "node:stream";
import type {ClickHouseClient} from "@clickhouse/client";
import {EngineError} from "../engine-error.ts";
import {quoted, type SqlColumn} from "../sql/dialect.ts";
import type {ClickhouseCluster} from "./cluster.ts";
import {binaryOf, rowsOfBinary, type SqlValue} from "./row-binary.ts";
import {castSql} from "./tables.ts";

/** Statements on the servers of a cluster, in one database. Each failure names the shard. */
export interface Session {
  readonly shards: number;
  readonly cluster: string;
  readonly database: string;
  /** Runs a statement on one shard. */
  run(shard: number, sql: string): Promise<void>;
  /** Runs a statement on every shard, at the same time; rejects when all have ended and one has failed. */
  everywhere(sql: string): Promise<void>;
  /** Appends rows to a table of a shard. */
  insert(
    shard: number,
    table: string,
    columns: readonly SqlColumn[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void>;
  /** Rows of a query that the first shard answers, as many at once as come together. */
  stream(sql: string, columns: readonly SqlColumn[]): AsyncGenerator<SqlValue[][]>;
  close(): Promise<void>;
}

/** Failures are told, not put off; large groups and sorts go to disk. */
const SETTINGS = {
  insert_distributed_sync: 1,
  max_bytes_before_external_group_by: "1000000000",
  max_bytes_before_external_sort: "1000000000",
  // A long query sends a line now and then, so that nothing in between takes it for dead.
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: "50000",
} as const;

/**
 * An answer is sent when it is whole. Its sort stays in memory: where shards put together what each has sorted on disk, 18.16 can
 * answer with one row more, of memory that nobody wrote.
 */
const ANSWER_SETTINGS = {wait_end_of_query: 1, max_bytes_before_external_sort: "0"} as const;

const DAY = 24 * 3600 * 1000;

/** Connects to all shards and makes the database where it is not. Rejects with an Error that names the shard. */
export async function openSession(
  {urls, cluster, user, password}: ClickhouseCluster,
  database: string,
): Promise<Session> {
  const {createClient, ClickHouseLogLevel} = await import("@clickhouse/client").catch(() => {
    throw new EngineError(
      "The client of ClickHouse is not installed: npm install @clickhouse/client",
    );
  });
  const nameOf = (k: number) => `shard ${k + 1} of ${urls.length} (${new URL(urls[k]).host})`;
  const clientOf = (url: string, of: string) =>
    createClient({
      url,
      username: user,
      password,
      database: of,
      request_timeout: DAY,
      clickhouse_settings: SETTINGS,
      // What goes wrong is told once, by the error.
      log: {level: ClickHouseLogLevel.OFF},
    });
  const on = async <T>(shard: number, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new EngineError(`${nameOf(shard)}: ${told(error, password)}`);
    }
  };
  for (const [k, url] of urls.entries()) {
    const client = clientOf(url, "default");
    try {
      await on(k, () =>
        client.command({query: `CREATE DATABASE IF NOT EXISTS ${quoted(database)}`}),
      );
    } finally {
      await client.close();
    }
  }
  const clients: readonly ClickHouseClient[] = urls.map(url => clientOf(url, database));
  const run = (shard: number, query: string) =>
    on(shard, async () => {
      await clients[shard].command({query});
    });
  return {
    shards: urls.length,
    cluster,
    database,
    run,
    async everywhere(sql) {
      const ends = await Promise.allSettled(urls.map((_, shard) => run(shard, sql)));
      for (const end of ends) if (end.status === "rejected") throw end.reason;
    },
    insert: (shard, table, columns, rows) =>
      on(shard, async () => {
        if (rows.length === 0) return;
        const names = columns.map(({name}) => quoted(name)).join(", ");
        const {stream} = await clients[shard].exec({
          query: `INSERT INTO ${quoted(table)} (${names}) FORMAT RowBinary`,
          values: Readable.from([binaryOf(columns, rows)], {objectMode: false}),
        });
        stream.resume();
      }),
    async *stream(sql, columns) {
      const {stream} = await on(0, () =>
        clients[0].exec({
          query: `SELECT ${columns.map(castSql).join(", ")} FROM (${sql}) FORMAT RowBinary`,
          clickhouse_settings: ANSWER_SETTINGS,
        }),
      );
      try {
        yield* rowsOfBinary(stream as AsyncIterable<Uint8Array>, columns);
      } catch (error) {
        throw new EngineError(`${nameOf(0)}: ${told(error, password)}`);
      }
    },
    async close() {
      for (const client of clients) await client.close();
    },
  };
}

/** The first line of what went wrong, without the password. */
function told(error: unknown, password: string): string {
  const {message, code} = error as Error & {code?: string};
  const text = (message || code || "the connection was cut").split("\n")[0].slice(0, 600);
  return password === "" ? text : text.replaceAll(password, "…");
}
