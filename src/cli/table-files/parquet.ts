import type {ColumnKind, TypedColumn} from "../../write/typed-columns.ts";

const TYPES: Readonly<Record<ColumnKind, "INT32" | "DOUBLE" | "BOOLEAN" | "STRING">> = {
  int32: "INT32",
  double: "DOUBLE",
  boolean: "BOOLEAN",
  text: "STRING",
};

/** Rows that stand together: what a reader fetches at once. */
const GROUP_ROWS = 20_000;

/** A table as one Parquet file: every column may be null, compressed with Snappy. */
export async function parquetOf(columns: readonly TypedColumn[]): Promise<Uint8Array> {
  const {parquetWriteBuffer} = await import("hyparquet-writer"); // no other run waits for it
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({name, kind, values}) => ({
      name,
      data: values as unknown[],
      type: TYPES[kind],
      nullable: true,
    })),
    rowGroupSize: GROUP_ROWS,
  });
  return new Uint8Array(buffer);
}
