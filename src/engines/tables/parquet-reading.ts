import type {AsyncBuffer, DecodedArray, FileMetaData} from "hyparquet";
import {parquetMetadataAsync, parquetRead} from "hyparquet";
import type {Chunk} from "./parquet-writing.ts";

/** A Parquet file whose end was read: rows come by groups, each a fetch of some bytes. */
export interface OpenParquet {
  readonly rows: number;
  /** Column names, in their order. */
  readonly columns: readonly string[];
  readonly groups: readonly RowGroupAt[];
  /** Rows of one group, the chosen columns alone. */
  group(number: number, columns?: readonly string[]): Promise<Chunk>;
}

export interface RowGroupAt {
  readonly rows: number;
  /** Least and greatest number of a column in this group; null where the file does not say. */
  range(column: string): readonly [least: number, most: number] | null;
}

/** Bytes of the end of a file that are fetched first: it says how long what it says is, and more is fetched when that is longer. */
const END = 1 << 16;

/** Reads the end of a file, where it says what is in it. Rejects with an Error for what is no Parquet. */
export async function openParquet(file: AsyncBuffer): Promise<OpenParquet> {
  const metadata = await parquetMetadataAsync(file, {initialFetchSize: END});
  const columns = topLevel(metadata);
  const starts: number[] = [];
  let rows = 0;
  for (const {num_rows} of metadata.row_groups) {
    starts.push(rows);
    rows += Number(num_rows);
  }
  return {
    rows,
    columns,
    groups: metadata.row_groups.map(group => ({
      rows: Number(group.num_rows),
      range(name) {
        const found = group.columns.find(({meta_data}) => meta_data?.path_in_schema[0] === name);
        const statistics = found?.meta_data?.statistics;
        const [least, most] = [
          statistics?.min_value ?? statistics?.min,
          statistics?.max_value ?? statistics?.max,
        ];
        if (least === undefined || most === undefined) return null;
        return [Number(least), Number(most)];
      },
    })),
    async group(number, wanted = columns) {
      const rowStart = starts[number];
      const rowEnd = rowStart + Number(metadata.row_groups[number].num_rows);
      const parts = new Map<string, DecodedArray[]>();
      await parquetRead({
        file,
        metadata,
        columns: [...wanted],
        rowStart,
        rowEnd,
        onChunk({columnName, columnData}) {
          const list = parts.get(columnName) ?? [];
          list.push(columnData);
          parts.set(columnName, list);
        },
      });
      return Object.fromEntries(
        wanted.map((name): [string, ArrayLike<unknown>] => {
          const pieces = parts.get(name);
          if (pieces === undefined) throw new Error(`there is no column ${name}`);
          return [name, plain(pieces.length === 1 ? pieces[0] : pieces.flatMap(p => [...p]))];
        }),
      );
    },
  };
}

function topLevel({schema}: FileMetaData): string[] {
  const names: string[] = [];
  const skip = (at: number): number => {
    let next = at + 1;
    for (let k = 0; k < (schema[at].num_children ?? 0); k++) next = skip(next);
    return next;
  };
  for (let at = 1; at < schema.length; at = skip(at)) names.push(schema[at].name);
  return names;
}

/** 64-bit numbers come as bigints; ours are below 2⁵³. */
function plain(data: DecodedArray): ArrayLike<unknown> {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array)
    return Float64Array.from(data as BigInt64Array, Number);
  if (ArrayBuffer.isView(data)) return data as unknown as ArrayLike<number>;
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as unknown;
    if (value == null) continue;
    if (typeof value === "bigint") return Array.from(data, v => (v == null ? null : Number(v)));
    break;
  }
  return Array.from(data, value => value ?? null);
}
