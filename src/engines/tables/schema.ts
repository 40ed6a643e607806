import {PERSON} from "./column.ts";
import {GRAPH_SCHEMAS} from "./graph-schemas.ts";
import {RECORD_SCHEMAS} from "./record-schemas.ts";
import {RESULT_SCHEMAS} from "./result-schemas.ts";
import type {TableName, TableSchema} from "./table-schema.ts";

/** Every table, in the order in which they are made. Files, docs and SQL all come from here. */
export const TABLE_SCHEMAS: readonly TableSchema[] = [
  ...RECORD_SCHEMAS,
  ...RESULT_SCHEMAS,
  ...GRAPH_SCHEMAS,
  {
    name: "indices",
    meaning: "every author index of each person",
    byYear: false,
    order: ["person"],
    more: "author indices",
    kind: "analysis",
    columns: [PERSON],
  },
];

/** The schema of a table by its name. */
export const schemaOf = (name: TableName): TableSchema =>
  TABLE_SCHEMAS.find(table => table.name === name)!;
