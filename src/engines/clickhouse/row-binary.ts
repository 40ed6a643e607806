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

/** Reads rows of RowBinary as bytes come. Rejects with an Error where they end in the midst of a row. */
export async function* rowsOfBinary(
  chunks: AsyncIterable<Uint8Array>,
  columns: readonly SqlColumn[],
): AsyncGenerator<SqlValue[]> {
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let at = 0;
    for (;;) {
      const read = rowAt(bytes, at, columns);
      if (read === null) break;
      yield read.row;
      at = read.end;
    }
    held = bytes.subarray(at);
  }
  if (held.length > 0) throw new Error("the answer ended in the midst of a row");
}

/** The row that starts at a byte, or null where it is not whole yet. */
function rowAt(
  bytes: Buffer,
  from: number,
  columns: readonly SqlColumn[],
): {row: SqlValue[]; end: number} | null {
  let at = from;
  const row: SqlValue[] = [];
  const has = (more: number) => at + more <= bytes.length;
  for (const {type, nullable = false} of columns) {
    if (nullable) {
      if (!has(1)) return null;
      if (bytes[at++] === 1) {
        row.push(null);
        continue;
      }
    }
    if (type === "text") {
      let [length, shift] = [0, 0];
      for (;;) {
        if (!has(1)) return null;
        const byte = bytes[at++];
        length += (byte & 127) * 2 ** shift;
        shift += 7;
        if (byte < 128) break;
      }
      if (!has(length)) return null;
      row.push(bytes.toString("utf8", at, at + length));
      at += length;
      continue;
    }
    const width = WIDTHS[type];
    if (!has(width)) return null;
    if (type === "int") row.push(bytes.readInt32LE(at));
    else if (type === "bigint") row.push(Number(bytes.readBigInt64LE(at)));
    else if (type === "double") row.push(bytes.readDoubleLE(at));
    else row.push(bytes[at] === 1);
    at += width;
  }
  return at === from ? null : {row, end: at};
}

const WIDTHS = {int: 4, bigint: 8, double: 8, flag: 1} as const;
