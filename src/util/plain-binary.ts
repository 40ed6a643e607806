import {plainJson, readPlainJson} from "./plain-json.ts";
import {type TextColumn, textAt, textColumn} from "./text-column.ts";

/**
 * The same plain data as `plain-json.ts` writes, without loss, as bytes that are about as many as the memory it takes:
 * a value is one byte that says its kind, and then
 *
 * - `J` a length, and JSON;
 * - `O` a count, and for each entry a key as JSON and its value;
 * - `L` a count of items and one of pieces, and each piece as a value: a JSON array of up to 1,000 items;
 * - `1` … `6` a length, and the numbers of a typed array as they lie in memory, least significant byte first;
 * - `T` a text column: its bytes and its offsets, two typed arrays; `S` an array of texts, as a text column.
 *
 * Counts and lengths are 8-byte floating-point numbers.
 */
const KINDS = [
  ["1", Uint8Array],
  ["2", Int16Array],
  ["3", Int32Array],
  ["4", Uint32Array],
  ["5", Float32Array],
  ["6", Float64Array],
] as const;

type Numbers = InstanceType<(typeof KINDS)[number][1]>;

/** Longer arrays are cut into pieces of so many items, so that no text grows large. */
const PIECE = 1000;
/** Items of a list that are remembered. */
const MOST_KNOWN = 10_000;
/** Bytes that are handed on at once, at most. */
const BLOCK = 1 << 24;
/** Quicker to look for than what follows, and rare. */
const SURROGATE = /[\ud800-\udfff]/;
/** Half of a character outside the first plane, which UTF-8 cannot hold. */
const HALF = /\p{Surrogate}/u;
/** Objects in objects, far beyond what any analysis has. */
const DEEPEST = 64;

const encoder = new TextEncoder();

/** Writes data piece by piece. */
export function writePlainBinary(data: unknown, out: (bytes: Uint8Array) => void): void {
  const kind = (letter: string) => out(encoder.encode(letter));
  const count = (n: number) => out(new Uint8Array(new Float64Array([n]).buffer));

  if (ArrayBuffer.isView(data)) numbers(data as Numbers);
  else if (typeof data !== "object" || data === null) json(data ?? null);
  else if (isTextColumn(data)) {
    kind("T");
    column(data);
  } else if (!Array.isArray(data)) object(data);
  else if (data.length <= PIECE) json(data);
  else if (
    data.every(item => typeof item === "string" && !(SURROGATE.test(item) && HALF.test(item)))
  ) {
    kind("S");
    column(textColumn(data as string[]));
  } else {
    kind("L");
    count(data.length);
    count(Math.ceil(data.length / PIECE));
    // The same few reasons stand in many a list: what is one object is made to text once.
    const known = new Map<unknown, string>();
    const textOf = (item: unknown): string => {
      if (typeof item !== "object" || item === null) return plainJson(item);
      const text = known.get(item) ?? plainJson(item);
      if (known.size < MOST_KNOWN) known.set(item, text);
      return text;
    };
    for (let from = 0; from < data.length; from += PIECE)
      jsonText(
        `[${data
          .slice(from, from + PIECE)
          .map(textOf)
          .join(",")}]`,
      );
  }

  function column({bytes, offset}: TextColumn): void {
    numbers(bytes as Numbers);
    numbers(offset as Numbers);
  }

  function object(items: object): void {
    const entries = Object.entries(items).filter(([, value]) => value !== undefined);
    kind("O");
    count(entries.length);
    for (const [key, value] of entries) {
      json(key);
      writePlainBinary(value, out);
    }
  }

  function json(value: unknown): void {
    jsonText(plainJson(value));
  }

  function jsonText(text: string): void {
    const bytes = encoder.encode(text);
    kind("J");
    count(bytes.length);
    out(bytes);
  }

  function numbers(items: Numbers): void {
    const found = KINDS.find(([, type]) => items instanceof type);
    if (found === undefined)
      throw new TypeError(`data: no binary form for ${items.constructor.name}`);
    kind(found[0]);
    count(items.length);
    const {buffer, byteOffset, byteLength} = items;
    for (let from = 0; from < byteLength; from += BLOCK) {
      const piece = new Uint8Array(buffer, byteOffset + from, Math.min(BLOCK, byteLength - from));
      out(piece.slice()); // writers take no memory that threads share
    }
  }
}

/** Reads what `writePlainBinary` wrote, from a place on. Throws SyntaxError when the bytes are nothing of the kind. */
export function readPlainBinary(given: Uint8Array, from = 0): unknown {
  // Node's own kind of bytes gives views where slices are asked for.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.length);
  let at = from;
  const decoder = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
  const value = read(0);
  if (at !== bytes.length) throw new SyntaxError("data: there is more after the end");
  return value;

  function take(length: number): Uint8Array {
    if (at + length > bytes.length) throw new SyntaxError("data: it ends in the midst");
    at += length;
    return bytes.subarray(at - length, at);
  }
  function count(): number {
    const n = new Float64Array(take(8).slice().buffer)[0];
    if (!(Number.isInteger(n) && n >= 0 && n <= bytes.length))
      throw new SyntaxError("data: a length is wrong");
    return n;
  }
  function texts(): TextColumn {
    const column = {bytes: read(DEEPEST), offset: read(DEEPEST)};
    if (!(column.bytes instanceof Uint8Array && column.offset instanceof Float64Array))
      throw new SyntaxError("data: a column of texts is none");
    let before = 0;
    for (const offset of column.offset) {
      if (!(Number.isInteger(offset) && offset >= before && offset <= column.bytes.length))
        throw new SyntaxError("data: a text is out of its column");
      before = offset;
    }
    return column as TextColumn;
  }

  function read(depth: number): unknown {
    const letter = String.fromCharCode(take(1)[0]);
    if (letter === "J") return readPlainJson(decoder.decode(take(count())));
    const numbers = KINDS.find(([kind]) => kind === letter);
    if (numbers !== undefined) {
      const [, type] = numbers;
      const length = count();
      return new type(take(length * type.BYTES_PER_ELEMENT).slice().buffer);
    }
    if (depth >= DEEPEST) throw new SyntaxError("data: it is nested too deeply");
    if (letter === "T") return texts();
    if (letter === "S") {
      const column = texts();
      return Array.from({length: column.offset.length - 1}, (_, i) => textAt(column, i));
    }
    if (letter === "L") {
      const length = count();
      const items: unknown[] = [];
      for (let pieces = count(); pieces > 0; pieces--) {
        const piece = read(DEEPEST);
        if (!Array.isArray(piece)) throw new SyntaxError("data: a piece of a list is none");
        for (const item of piece) items.push(item);
      }
      if (items.length !== length) throw new SyntaxError("data: a list has another length");
      return items;
    }
    if (letter !== "O") throw new SyntaxError("data: a kind is unknown");
    const entries: [string, unknown][] = [];
    for (let left = count(); left > 0; left--) {
      const key = read(DEEPEST);
      if (typeof key !== "string") throw new SyntaxError("data: a key is no text");
      entries.push([key, read(depth + 1)]);
    }
    return Object.fromEntries(entries);
  }
}

const isTextColumn = (data: object): data is TextColumn =>
  "bytes" in data && data.bytes instanceof Uint8Array && "offset" in data;
