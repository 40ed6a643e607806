import {heldLists, heldTexts, isHeld} from "./held-fields.ts";
import {hasHalf} from "./held-texts.ts";
import {madeOf, type NumberRuns} from "./made-fields.ts";
import {type Numbers, narrowing} from "./narrow-numbers.ts";
import {type ObjectLists, objectLists} from "./object-lists.ts";
import {plainJson, readPlainJson} from "./plain-json.ts";
import {type TextColumn, textAt, textColumn} from "./text-column.ts";
import {isColumn, offsetsOf, type Texts, writeTexts} from "./texts.ts";

/**
 * The same plain data as `plain-json.ts` writes, without loss, as bytes that are at most about as many as the memory it
 * takes: a value is one byte that says its kind, and then
 *
 * - `J` a length, and JSON;
 * - `O` a count, and for each entry a key as JSON and its value;
 * - `L` a count of items and one of pieces, and each piece as a value: a JSON array of up to 1,000 items;
 * - `P` an array of lists of the same few objects: those objects as an array, and the places of each list's among them, as
 *   the start of each list and the places, two typed arrays;
 * - `1` … `7` a length, and the numbers of a typed array as they lie in memory, least significant byte first;
 * - `N` the kind that an array has in memory, and the same numbers as an array of a kind with fewer bytes;
 * - `D` an array of different doubles, and for each double of the array its place among them, as an array of any kind;
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
  ["7", Uint16Array],
] as const;

/** Longer arrays are cut into pieces of so many items, so that no text grows large. */
const PIECE = 1000;
/** Numbers that are made and handed on at once, at most. */
const BLOCK = 1 << 18;
/** Bytes that are brought at once from where they lie out of memory. */
const FAR_BLOCK = 1 << 20;
/** Arrays of fewer bytes are written as they lie. */
const SMALL = 1 << 12;
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
  else if (data.every(item => typeof item === "string" && !hasHalf(item))) {
    kind("S");
    column(textColumn(data as string[]));
  } else {
    const among = data.every(isListOfObjects) ? objectLists(data.length, i => data[i]) : null;
    if (among !== null && isWorthIt(among)) lists(among);
    else long(data);
  }

  function lists({items, lists: {start, item}}: ObjectLists<object>): void {
    kind("P");
    writePlainBinary(items, out);
    numbers(start);
    numbers(item);
  }

  function long(items: readonly unknown[]): void {
    kind("L");
    count(items.length);
    count(Math.ceil(items.length / PIECE));
    for (let from = 0; from < items.length; from += PIECE) json(items.slice(from, from + PIECE));
  }

  function column(texts: TextColumn): void {
    if (texts.far === undefined) numbers(texts.bytes as Numbers);
    else {
      const {offset, far} = texts;
      const length = offset[offset.length - 1];
      kind(letterOf(new Uint8Array(0)));
      count(length);
      for (let from = 0; from < length; from += FAR_BLOCK)
        out(far(from, Math.min(length, from + FAR_BLOCK)).slice());
    }
    numbers(texts.offset as Numbers);
  }

  /** The same of the column that texts would be, which is never there as a whole. */
  function columnOf(texts: Texts): void {
    if (isColumn(texts)) {
      column(texts);
      return;
    }
    const offset = offsetsOf(texts);
    kind(letterOf(new Uint8Array(0)));
    count(offset[offset.length - 1]);
    writeTexts(texts, bytes => out(bytes.slice()));
    numbers(offset);
  }

  function object(items: object): void {
    const plain = items as Readonly<Record<string, unknown>>;
    const made = (key: string) => madeOf(plain, key);
    const keys = Object.keys(plain).filter(
      key => isHeld(plain, key) || made(key) !== undefined || plain[key] !== undefined,
    );
    kind("O");
    count(keys.length);
    for (const key of keys) {
      json(key);
      const texts = heldTexts(plain, key);
      const objects = heldLists(plain, key);
      const runs = made(key);
      if (texts !== undefined) {
        kind("S");
        columnOf(texts);
      } else if (objects !== undefined && isWorthIt(objects)) lists(objects);
      else if (runs !== undefined) runsOfNumbers(runs);
      else writePlainBinary(plain[key], out);
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
    const {length} = items;
    runsOfNumbers({length, made: (from, to) => items.subarray(from, to)});
  }

  function runsOfNumbers(runs: NumberRuns): void {
    const none = runs.made(0, 0);
    const own = letterOf(none);
    const bytes = runs.length * none.BYTES_PER_ELEMENT;
    const fewer = bytes > SMALL ? narrowing(() => blocksOf(runs)) : null;
    if (fewer?.value === null) {
      kind("N");
      kind(own);
    } else if (fewer !== null) {
      kind("D");
      asTheyLie(fewer.value);
    }
    kind(letterOf(fewer?.narrow(none) ?? none));
    count(runs.length);
    for (const items of blocksOf(runs)) asBytes(fewer?.narrow(items) ?? items);
  }

  function asTheyLie(items: Numbers): void {
    kind(letterOf(items));
    count(items.length);
    asBytes(items);
  }

  function asBytes({buffer, byteOffset, byteLength}: Numbers): void {
    out(new Uint8Array(buffer, byteOffset, byteLength).slice()); // writers take no memory that threads share
  }
}

/** All numbers, block after block. */
function* blocksOf({length, made}: NumberRuns): Generator<Numbers> {
  for (let from = 0; from < length; from += BLOCK) yield made(from, Math.min(length, from + BLOCK));
}

const isListOfObjects = (list: unknown): list is object[] =>
  Array.isArray(list) && list.every(each => typeof each === "object" && each !== null);

/** Whether objects stand in several lists, so that their places take less than they do. */
const isWorthIt = ({items, lists}: ObjectLists<object>): boolean =>
  items.length * 2 <= lists.item.length;

function letterOf(items: Numbers): string {
  const found = KINDS.find(([, type]) => items instanceof type);
  if (found === undefined)
    throw new TypeError(`data: no binary form for ${(items as Numbers).constructor.name}`);
  return found[0];
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
    const {offset} = column;
    const isOffset = offset instanceof Float64Array || offset instanceof Uint32Array;
    if (!(column.bytes instanceof Uint8Array && isOffset))
      throw new SyntaxError("data: a column of texts is none");
    let before = 0;
    for (const at of offset) {
      if (!(Number.isInteger(at) && at >= before && at <= column.bytes.length))
        throw new SyntaxError("data: a text is out of its column");
      before = at;
    }
    return column as TextColumn;
  }

  function letterNext(): string {
    return String.fromCharCode(take(1)[0]);
  }
  function typeOf(letter: string) {
    return KINDS.find(([kind]) => kind === letter)?.[1];
  }
  function numbers(letter: string): Numbers {
    const type = typeOf(letter);
    if (type === undefined) throw new SyntaxError("data: numbers of an unknown kind");
    const length = count();
    return new type(take(length * type.BYTES_PER_ELEMENT).slice().buffer);
  }
  function chosen(): Float64Array {
    const value = numbers(letterNext());
    const place = numbers(letterNext());
    const items = new Float64Array(place.length);
    for (let i = 0; i < items.length; i++) {
      if (!(place[i] < value.length)) throw new SyntaxError("data: a number stands in no place");
      items[i] = value[place[i]];
    }
    return items;
  }

  function read(depth: number): unknown {
    const letter = letterNext();
    if (letter === "J") return readPlainJson(decoder.decode(take(count())));
    if (typeOf(letter) !== undefined) return numbers(letter);
    if (letter === "D") return chosen();
    if (letter === "N") {
      const type = typeOf(letterNext());
      if (type === undefined) throw new SyntaxError("data: numbers of an unknown kind");
      return new type(numbers(letterNext()));
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
    if (letter === "P") return listsOf(read(depth + 1), read(DEEPEST), read(DEEPEST));
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

function listsOf(items: unknown, start: unknown, item: unknown): unknown[][] {
  const wrong = new SyntaxError("data: lists do not fit together");
  if (!(Array.isArray(items) && start instanceof Uint32Array && item instanceof Uint32Array))
    throw wrong;
  const lists: unknown[][] = new Array(Math.max(0, start.length - 1));
  for (let i = 0; i < lists.length; i++) {
    if (!(start[i] <= start[i + 1] && start[i + 1] <= item.length)) throw wrong;
    const list: unknown[] = [];
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (item[k] >= items.length) throw wrong;
      list.push(items[item[k]]);
    }
    lists[i] = list;
  }
  return lists;
}

const isTextColumn = (data: object): data is TextColumn =>
  "offset" in data && ("far" in data || ("bytes" in data && data.bytes instanceof Uint8Array));
