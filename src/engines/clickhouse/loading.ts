import {flag, int, maybeInt, maybeText} from "../sql/columns.ts";
import {quoted, type SqlColumn} from "../sql/dialect.ts";
import type {TableName} from "../tables/schema.ts";
import type {Tables} from "../tables/tables.ts";
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
];

/**
 * Loads the records, a partition a file of their tables. A file that an earlier run loaded whole is passed over; what is
 * there of another is taken away first.
 */
export async function loadRecords(session: Session, tables: Tables, diary: Diary): Promise<void> {
  for (const {table, by, columns} of LOADED) {
    const stored = [...columns, int("part")];
    await session.everywhere(tableSql(table, stored, {partition: "part", isNew: false}));
    const way = `${table}__way`;
    await session.everywhere(`DROP TABLE IF EXISTS ${quoted(way)}`);
    await session.everywhere(distributedSql(session, way, table, stored, int(by)));
    const files = tables.index.tables[table] ?? [];
    for (const [part, {path, year}] of files.entries()) {
      const name = `load ${path}`;
      if (diary.has(name)) continue;
      await session.everywhere(`ALTER TABLE ${quoted(table)} DROP PARTITION ${part}`);
      let turn = 0;
      const names = columns.map(each => each.name);
      for await (const chunk of tables.chunks(table, names, year)) {
        const count = chunk[names[0]].length;
        const rows = Array.from({length: count}, (_, k) => [
          ...names.map(each => chunk[each][k] as SqlValue),
          part,
        ]);
        // Servers take turns in spreading rows.
        await session.insert(turn++ % session.shards, way, stored, rows);
      }
      await diary.note(name, true);
    }
    await session.everywhere(`DROP TABLE IF EXISTS ${quoted(way)}`);
  }
}
