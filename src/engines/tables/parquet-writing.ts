import {mkdirSync} from "node:fs";
import {dirname} from "node:path";
import {fileWriter, ParquetWriter} from "hyparquet-writer";
import type {ColumnType, TableColumn} from "./table-schema.ts";

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** Some rows of a table: one array a column, null where the schema allows it. */
export type Chunk = Readonly<Record<string, ArrayLike<unknown>>>;

/** Rows that stand together: what a reader fetches at once. */
export const GROUP_ROWS = 20_000;

/** A Parquet file that grows by row groups. */
export interface ParquetFile {
  /** Appends rows as one group. */
  add(chunk: Chunk): void;
  /** Ends the file; gives its number of rows. */
  close(): number;
}

/**
 * Opens a file for writing, and makes its folder. Memory: one row group. Compressed with Snappy.
 * Throws TypeError when a chunk lacks a column.
 */
export function createParquet(path: string, columns: readonly TableColumn[]): ParquetFile {
  mkdirSync(dirname(path), {recursive: true});
  const file = fileWriter(path);
  const schema: SchemaElement[] = [{name: "schema", num_children: columns.length}];
  for (const column of columns) schema.push(...elementsOf(column));
  const writer = new ParquetWriter({writer: file, schema, createdBy: "coterie"});
  let rows = 0;
  return {
    add(chunk) {
      const columnData = columns.map(({name, type}) => {
        const data = chunk[name];
        if (data === undefined) throw new TypeError(`${name}: expected a column, got none`);
        return {name, data: prepared(data, type)};
      });
      const count = columnData[0].data.length;
      if (count === 0) return;
      writer.write({columnData, rowGroupSize: count});
      rows += count;
    },
    close() {
      writer.finish();
      return rows;
    },
  };
}

function prepared(data: ArrayLike<unknown>, type: ColumnType) {
  // 64-bit numbers are bigints to the writer; ours are whole and below 2⁵³.
  if (type === "int64")
    return Array.from(data, value => (value === null ? null : BigInt(value as number)));
  return data as unknown[];
}

const PHYSICAL = {
  int: {type: "INT32"},
  int64: {type: "INT64"},
  double: {type: "DOUBLE"},
  flag: {type: "BOOLEAN"},
  text: {type: "BYTE_ARRAY", converted_type: "UTF8"},
  json: {type: "BYTE_ARRAY", converted_type: "UTF8"},
} as const;

function elementsOf({name, type, unknown}: TableColumn): SchemaElement[] {
  const repetition_type = unknown === undefined ? "REQUIRED" : "OPTIONAL";
  if (type !== "texts") return [{name, repetition_type, ...PHYSICAL[type]}];
  return [
    {name, repetition_type, converted_type: "LIST", num_children: 1},
    {name: "list", repetition_type: "REPEATED", num_children: 1},
    {name: "element", repetition_type: "REQUIRED", ...PHYSICAL.text},
  ];
}
