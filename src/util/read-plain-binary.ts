import type {Numbers} from "./narrow-numbers.ts";
import {BINARY_KINDS} from "./plain-binary-kinds.ts";
import {readPlainJson} from "./plain-json.ts";
import {type TextColumn, textAt} from "./text-column.ts";

/** Objects in objects, far beyond what any analysis has. */
const DEEPEST = 64;

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
    return BINARY_KINDS.find(([kind]) => kind === letter)?.[1];
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
