import type {SqlColumn} from "../sql/dialect.ts";

/** A value of a row: what a database can hold of our types. */
export type SqlValue = number | string | boolean | null;

/** Writes rows as ClickHouse's RowBinary: values one after the other, numbers with the lowest byte first. */
export function binaryOf(
  columns: readonly SqlColumn[],
  rows: readonly (readonly SqlValue[])[],
): Buffer {
  let bytes = Buffer.alloc(1 << 16);
  let at = 0;
  const reserve = (more: number) => {
    if (at + more <= bytes.length) return;
    const wider = Buffer.alloc(Math.max(bytes.length * 2, at + more));
    bytes.copy(wider, 0, 0, at);
    bytes = wider;
  };
  for (const row of rows)
    for (const [c, {type, nullable = false, name}] of columns.entries()) {
      const value = row[c];
      reserve(16);
      if (nullable) at = bytes.writeUInt8(value === null ? 1 : 0, at);
      if (value === null) {
        if (nullable) continue;
        throw new TypeError(`${name}: expected a value, got null`);
      }
      switch (type) {
        case "int":
          at = bytes.writeInt32LE(Number(value), at);
          break;
        case "bigint":
          at = bytes.writeBigInt64LE(BigInt(value), at);
          break;
        case "double":
          at = bytes.writeDoubleLE(Number(value), at);
          break;
        case "flag":
          at = bytes.writeUInt8(value ? 1 : 0, at);
          break;
        case "text": {
          const text = Buffer.from(String(value));
          for (let length = text.length; ; length >>>= 7) {
            if (length < 128) {
              at = bytes.writeUInt8(length, at);
              break;
            }
            at = bytes.writeUInt8((length & 127) | 128, at);
          }
          reserve(text.length);
          at += text.copy(bytes, at);
        }
      }
    }
  return bytes.subarray(0, at);
}

/**
 * Reads rows of RowBinary as bytes come, all that are whole together. Rejects with an Error where they end in the midst of a
 * row.
 */
export async function* rowsOfBinary(
  chunks: AsyncIterable<Uint8Array>,
  columns: readonly SqlColumn[],
): AsyncGenerator<SqlValue[][]> {
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    const rows: SqlValue[][] = [];
    held = bytes.subarray(takeRows(bytes, columns, rows));
    if (rows.length > 0) yield rows;
  }
  if (held.length > 0) throw new Error("the answer ended in the midst of a row");
}

/** Appends the rows that are whole; gives the byte at which the first that is not starts. */
function takeRows(bytes: Buffer, columns: readonly SqlColumn[], rows: SqlValue[][]): number {
  let at = 0;
  for (;;) {
    const start = at;
    const row: SqlValue[] = [];
    for (const column of columns) {
      if (column.nullable === true) {
        if (at === bytes.length) return start;
        if (bytes[at++] === 1) {
          row.push(null);
          continue;
        }
      }
      if (column.type === "text") {
        let [length, shift, byte] = [0, 0, 128];
        while (byte >= 128) {
          if (at === bytes.length) return start;
          byte = bytes[at++];
          length += (byte & 127) * 2 ** shift;
          shift += 7;
        }
        if (at + length > bytes.length) return start;
        row.push(bytes.toString("utf8", at, at + length));
        at += length;
        continue;
      }
      const end = at + WIDTHS[column.type];
      if (end > bytes.length) return start;
      if (column.type === "int") row.push(bytes.readInt32LE(at));
      else if (column.type === "double") row.push(bytes.readDoubleLE(at));
      else if (column.type === "bigint")
        row.push(bytes.readInt32LE(at + 4) * 2 ** 32 + bytes.readUInt32LE(at));
      else row.push(bytes[at] === 1);
      at = end;
    }
    if (at === start) return start;
    rows.push(row);
  }
}

const WIDTHS = {int: 4, bigint: 8, double: 8, flag: 1} as const;
