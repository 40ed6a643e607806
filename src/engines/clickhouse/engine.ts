import {allOf, type Query, querySql, type SqlEngine} from "../engine.ts";
import {CLICKHOUSE} from "../sql/clickhouse-dialect.ts";
import {quoted, type SqlColumn} from "../sql/dialect.ts";
import {foldedSql, type Step} from "../sql/step.ts";
import {GROUP_ROWS} from "../tables/parquet-writing.ts";
import {schemaOf} from "../tables/schema.ts";
import type {TableColumn} from "../tables/table-schema.ts";
import type {Tables} from "../tables/tables.ts";
import type {ClickhouseCluster} from "./cluster.ts";
import {type Diary, openDiary} from "./diary.ts";
import {loadRecords} from "./loading.ts";
import {openSession, type Session} from "./session.ts";
import {castSql, distributedSql, tableSql} from "./tables.ts";

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
): Promise<SqlEngine> {
  const session = await openSession(cluster, `coterie_${fingerprint}`);
  try {
    const diary = await openDiary(session);
    await loadRecords(session, tables, diary);
    return engineOver(session, diary);
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Rows that are sent at once. */
const MOST_ROWS = 100_000;

/** The engine over servers that have the records. */
export function engineOver(session: Session, diary: Diary): SqlEngine {
  /** Tables that every shard has whole. */
  const whole = new Set<string>();
  async function* stream(query: Query) {
    const from = whole.has(query.from) ? query.from : `${query.from}__all`;
    for await (const rows of session.stream(querySql(query, quoted(from)), query.columns))
      yield* rows as (number | string | null)[][];
  }
  return {
    dialect: CLICKHOUSE,
    async make(step) {
      if (step.to === "all") whole.add(step.table);
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
      const by = order.length === 0 ? "" : ` ORDER BY ${order.map(quoted).join(", ")}`;
      const names = columns.map(({name}) => quoted(name)).join(", ");
      const found = session.stream(
        `SELECT ${names} FROM ${quoted(`${table}__all`)}${by}`,
        columns.map(sqlColumn),
      );
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

/** Rows of a step, each column of the type that it says: what stands for all shards reads them as that. */
const selectOf = ({columns}: Step, from: string): string =>
  `SELECT ${columns.map(castSql).join(", ")} FROM (${from})`;

async function makeView(session: Session, step: Step): Promise<void> {
  await replace(session, step.table, async () => {
    const rows = selectOf(step, foldedSql(step, step.sql(CLICKHOUSE)));
    await session.everywhere(`CREATE VIEW ${quoted(step.table)} AS ${rows}`);
    await session.everywhere(
      distributedSql(session, `${step.table}__all`, step.table, step.columns, null),
    );
  });
}

async function makeTable(session: Session, step: Step): Promise<void> {
  const {table, columns, to, fold} = step;
  const [parts, way, made] = [`${table}__parts`, `${table}__way`, `${table}__made`];
  for (const name of [parts, way, made]) await dropped(session, name);
  const own = selectOf(step, foldedSql(step, step.sql(CLICKHOUSE)));
  const fill = (name: string, rows: string) =>
    session.everywhere(
      `INSERT INTO ${quoted(name)} (${columns.map(each => quoted(each.name)).join(", ")}) ${rows}`,
    );
  await session.everywhere(tableSql(made, columns));
  if (to === "local") await fill(made, own);
  else {
    const by = to === "all" ? null : columns.find(({name}) => name === to.by)!;
    // Rows that meet nothing stay as they arrive.
    const isKept = by !== null && fold === undefined;
    if (!isKept) await session.everywhere(tableSql(parts, columns));
    await session.everywhere(distributedSql(session, way, isKept ? made : parts, columns, by));
    // Each shard hands out what it has, already taken together; what meets on a shard is taken together once more.
    await fill(to === "all" ? parts : way, own);
    if (!isKept) {
      const met = `SELECT * FROM ${quoted(to === "all" ? way : parts)}`;
      await fill(made, selectOf(step, foldedSql(step, met)));
    }
    for (const name of [parts, way]) await dropped(session, name);
  }
  await replace(session, table, async () => {
    await session.everywhere(`RENAME TABLE ${quoted(made)} TO ${quoted(table)}`);
    await session.everywhere(distributedSql(session, `${table}__all`, table, columns, null));
  });
}

/** Takes a table away, with the one that stands for all shards, and has another put there. */
async function replace(session: Session, table: string, make: () => Promise<void>): Promise<void> {
  await dropped(session, table);
  await dropped(session, `${table}__all`);
  await make();
}

const dropped = (session: Session, table: string): Promise<void> =>
  session.everywhere(`DROP TABLE IF EXISTS ${quoted(table)}`);
