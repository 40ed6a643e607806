import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
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
  const writer = new ParquetWriter({writer: file, schema, createdBy: CREATED_BY});
  let rows = 0;
  return {
    add(chunk) {
      const columnData = columns.map(({name, type}) => {
        const data = chunk[name];
        if (data === undefined) throw new TypeError(`${name}: expected a column, got none`);
        // Flags bit by bit: few readers know another encoding of them, and some read it wrong.
        return {name, data: prepared(data, type), ...(type === "flag" ? PLAIN : {})};
      });
      const count = columnData[0].data.length;
      if (count === 0) return;
      writer.write({columnData, rowGroupSize: count});
      rows += count;
    },
    close() {
      writer.finish();
      if (rows === 0) sayGroupsAreStructs(path);
      return rows;
    },
  };
}

const CREATED_BY = "coterie";
const PLAIN = {encoding: "PLAIN"} as const;

/**
 * The list of groups, as the Thrift compact protocol has it (field 4, a list), and what follows. The writer leaves the type of
 * an empty list out, which strict readers refuse: it is one of structs (12).
 */
function sayGroupsAreStructs(path: string): void {
  const noGroups = (type: number) =>
    Buffer.from([0x19, type, 0x28, CREATED_BY.length, ...Buffer.from(CREATED_BY)]);
  const bytes = readFileSync(path);
  const at = bytes.lastIndexOf(noGroups(0));
  if (at < 0) return;
  bytes.set(noGroups(12), at);
  writeFileSync(path, bytes);
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
