import {flag, int, maybeInt, maybeText, text} from "../sql/columns.ts";
import {quoted, type SqlColumn} from "../sql/dialect.ts";
import type {TableName} from "../tables/table-schema.ts";
import type {RowGroup, Tables} from "../tables/tables.ts";
import type {Diary} from "./diary.ts";
import type {SqlValue} from "./row-binary.ts";
import type {Session} from "./session.ts";
import {distributedSql, tableSql} from "./tables.ts";

/** What of the records the stages need, and by what their rows are spread. */
const LOADED: readonly {
  readonly table: TableName;
  readonly by: string;
  readonly columns: readonly SqlColumn[];
}[] = [
  {
    table: "papers",
    by: "paper",
    columns: [
      int("paper"),
      maybeInt("year"),
      maybeInt("citations"),
      maybeInt("author_count"),
      flag("truncated"),
      maybeText("venue"),
    ],
  },
  {
    table: "authorships",
    by: "paper",
    columns: [
      int("paper"),
      int("seat"),
      int("name"),
      maybeInt("person"),
      maybeInt("position"),
      flag("is_group"),
    ],
  },
  {table: "paper_terms", by: "paper", columns: [int("paper"), int("term")]},
  {table: "names", by: "name", columns: [int("name"), maybeInt("block")]},
  {table: "people", by: "person", columns: [int("person"), text("name")]},
];

/** Rows of a partition: as many are sent again at most, after a run that was cut off. */
const PARTITION_ROWS = 500_000;

/**
 * Loads the records, some row groups of their tables a partition. A partition that an earlier run loaded whole is passed
 * over; what is there of another is taken away first.
 */
export async function loadRecords(
  session: Session,
  tables: Tables,
  diary: Diary,
  partitionRows: number = PARTITION_ROWS,
): Promise<void> {
  for (const {table, by, columns} of LOADED) {
    const stored = [...columns, int("part")];
    await session.everywhere(tableSql(table, stored, {partition: "part", isNew: false}));
    const way = `${table}__way`;
    await session.everywhere(`DROP TABLE IF EXISTS ${quoted(way)}`);
    await session.everywhere(distributedSql(session, way, table, stored, int(by)));
    const names = columns.map(each => each.name);
    for (const [part, groups] of partitionsOf(
      await tables.groups(table),
      partitionRows,
    ).entries()) {
      const name = `load ${table} ${part}`;
      if (diary.has(name)) continue;
      await session.everywhere(`ALTER TABLE ${quoted(table)} DROP PARTITION ${part}`);
      for (const [turn, group] of groups.entries()) {
        const chunk = await group.read(names);
        const rows = Array.from({length: group.rows}, (_, k) => [
          ...names.map(each => chunk[each][k] as SqlValue),
          part,
        ]);
        // Servers take turns in spreading rows.
        await session.insert(turn % session.shards, way, stored, rows);
      }
      await diary.note(name, true);
    }
    await session.everywhere(`DROP TABLE IF EXISTS ${quoted(way)}`);
  }
}

/** Groups of rows in their order, so many rows together or a group more. */
function partitionsOf(groups: readonly RowGroup[], most: number): RowGroup[][] {
  const partitions: RowGroup[][] = [];
  let rows = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    if (group.rows === 0) continue;
    if (rows >= most) {
      partitions.push([]);
      rows = 0;
    }
    partitions[partitions.length - 1].push(group);
    rows += group.rows;
  }
  return partitions;
}
