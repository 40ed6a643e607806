import {CLICKHOUSE} from "../sql/clickhouse-dialect.ts";
import {quoted} from "../sql/dialect.ts";
import {foldedSql, type Step} from "../sql/step.ts";
import type {Session} from "./session.ts";
import {castSql, distributedSql, tableSql} from "./tables.ts";

/** Rows of a step, each column of the type that it says: what stands for all shards reads them as that. */
const selectOf = ({columns}: Step, from: string): string =>
  `SELECT ${columns.map(castSql).join(", ")} FROM (${from})`;

/** Makes the view of a step on every shard, in place of what was there. */
export async function makeView(session: Session, step: Step): Promise<void> {
  await replace(session, step.table, async () => {
    const rows = selectOf(step, foldedSql(step, step.sql(CLICKHOUSE)));
    await session.everywhere(`CREATE VIEW ${quoted(step.table)} AS ${rows}`);
    await session.everywhere(
      distributedSql(session, `${step.table}__all`, step.table, step.columns, null),
    );
  });
}

/** Makes the table of a step: it is filled on every shard under another name, and takes its own when all are. */
export async function makeTable(session: Session, step: Step): Promise<void> {
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
export async function replace(
  session: Session,
  table: string,
  make: () => Promise<void>,
): Promise<void> {
  await dropped(session, table);
  await dropped(session, `${table}__all`);
  await make();
}

/** Takes a table away from every shard. */
export const dropped = (session: Session, table: string): Promise<void> =>
  session.everywhere(`DROP TABLE IF EXISTS ${quoted(table)}`);
