import {allOf, type Query, querySql, type SqlEngine} from "../engine.ts";
import {CLICKHOUSE} from "../sql/clickhouse-dialect.ts";
import {quoted, type SqlColumn} from "../sql/dialect.ts";
import type {Step} from "../sql/step.ts";
import {GROUP_ROWS} from "../tables/parquet-writing.ts";
import {schemaOf} from "../tables/schema.ts";
import type {TableColumn} from "../tables/table-schema.ts";
import type {Tables} from "../tables/tables.ts";
import type {ClickhouseCluster} from "./cluster.ts";
import {type Diary, openDiary} from "./diary.ts";
import {loadRecords} from "./loading.ts";
import {dropped, makeTable, makeView, replace} from "./making.ts";
import {ANSWER_ROWS, inParts, isOrdered, type OrderedQuery} from "./reading.ts";
import type {SqlValue} from "./row-binary.ts";
import {openSession, type Session} from "./session.ts";
import {tableSql} from "./tables.ts";

/**
 * Opens a cluster of ClickHouse servers (18.16 or newer) for one piece of work, and loads the records into a database that
 * is named for it. Papers are spread by their number, with all that is theirs, so that pairs never cross shards.
 *
 * A table is made under another name on every shard and takes its own when all shards have theirs, and then it is noted. So
 * a lost server leaves an Error that names it, and nothing half done that a rerun would take for whole.
 */
export async function openClickhouse(
  tables: Tables,
  cluster: ClickhouseCluster,
  fingerprint: string,
  answerRows: number = ANSWER_ROWS,
): Promise<SqlEngine> {
  const session = await openSession(cluster, `coterie_${fingerprint}`);
  try {
    const diary = await openDiary(session);
    await loadRecords(session, tables, diary);
    return engineOver(session, diary, answerRows);
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Rows that are sent at once. */
const MOST_ROWS = 100_000;

/** The engine over servers that have the records. */
export function engineOver(
  session: Session,
  diary: Diary,
  answerRows: number = ANSWER_ROWS,
): SqlEngine {
  /** Tables that every shard has whole. */
  const whole = new Set<string>();
  const views = new Map<string, Step>();
  async function* chunks(query: Query): AsyncGenerator<SqlValue[][]> {
    const from = whole.has(query.from) ? query.from : `${query.from}__all`;
    const view = views.get(query.from);
    if (!isOrdered(query)) yield* session.stream(querySql(query, quoted(from)), query.columns);
    else if (view === undefined) yield* inParts(session, query, from, answerRows);
    else yield* ofView(session, view, query, answerRows);
  }
  async function* stream(query: Query) {
    for await (const rows of chunks(query)) yield* rows as (number | string | null)[][];
  }
  return {
    dialect: CLICKHOUSE,
    async make(step) {
      if (step.to === "all") whole.add(step.table);
      if (step.isView) views.set(step.table, step);
      if (diary.has(step.table)) return;
      await (step.isView ? makeView(session, step) : makeTable(session, step));
      await diary.note(step.table, true);
    },
    async put(table, columns, rows) {
      whole.add(table);
      await replace(session, table, () => session.everywhere(tableSql(table, columns)));
      for (let shard = 0; shard < session.shards; shard++)
        for (let from = 0; from < rows.length; from += MOST_ROWS)
          await session.insert(shard, table, columns, rows.slice(from, from + MOST_ROWS));
    },
    stream,
    rows: query => allOf(stream(query)),
    async write(table, to) {
      const {columns, order} = schemaOf(table);
      const found = chunks({
        columns: columns.map(sqlColumn),
        select: columns.map(({name}) => quoted(name)),
        from: table,
        orderBy: order,
      });
      const writing = to.table(table);
      let group: unknown[][] = columns.map(() => []);
      const flush = () => {
        writing.add(Object.fromEntries(columns.map(({name}, c) => [name, group[c]])));
        group = columns.map(() => []);
      };
      for await (const rows of found)
        for (const row of rows) {
          for (let c = 0; c < row.length; c++) group[c].push(row[c]);
          if (group[0].length === GROUP_ROWS) flush();
        }
      if (group[0].length > 0) flush();
      writing.close();
    },
    async drop(names) {
      for (const name of names) {
        await diary.note(name, false);
        for (const each of [name, `${name}__all`]) await dropped(session, each);
      }
    },
    async close(isDone) {
      try {
        if (isDone) await session.everywhere(`DROP DATABASE IF EXISTS ${quoted(session.database)}`);
      } finally {
        await session.close();
      }
    },
  };
}

const sqlColumn = ({name, type, unknown}: TableColumn): SqlColumn => ({
  name,
  type: type === "int64" ? "bigint" : type === "json" || type === "texts" ? "text" : type,
  nullable: unknown !== undefined,
});

/** Ordered rows of a view: worked out once, and set down in the order of its first column while they are read. */
async function* ofView(
  session: Session,
  {table, columns}: Step,
  query: OrderedQuery,
  answerRows: number,
): AsyncGenerator<SqlValue[][]> {
  const read = `${table}__read`;
  await makeTable(session, {
    table: read,
    columns,
    to: "local",
    sql: () => `SELECT * FROM ${quoted(table)}`,
  });
  yield* inParts(session, query, `${read}__all`, answerRows);
  for (const each of [read, `${read}__all`]) await dropped(session, each);
}
