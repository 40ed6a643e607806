import {nearPieces} from "./far-texts.ts";
import {heldLists, heldTexts, isHeld} from "./held-fields.ts";
import {hasHalf} from "./held-texts.ts";
import {madeOf, type NumberRuns} from "./made-fields.ts";
import {type Numbers, narrowing} from "./narrow-numbers.ts";
import {type ObjectLists, objectLists} from "./object-lists.ts";
import {BINARY_KINDS} from "./plain-binary-kinds.ts";
import {plainJson} from "./plain-json.ts";
import {isTextColumn, type TextColumn, textColumn} from "./text-column.ts";
import {isColumn, offsetsOf, type Texts, writeTexts} from "./texts.ts";

/** Longer arrays are cut into pieces of so many items, so that no text grows large. */
const PIECE = 1000;
/** Numbers that are made and handed on at once, at most. */
const BLOCK = 1 << 18;
/** Arrays of fewer bytes are written as they lie. */
const SMALL = 1 << 12;

const encoder = new TextEncoder();

/** Writes data piece by piece, in the form of `BINARY_KINDS`. */
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
      kind(letterOf(new Uint8Array(0)));
      count(texts.offset[texts.offset.length - 1]);
      for (const piece of nearPieces(texts)) asBytes(piece.texts.bytes as Numbers);
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
  const found = BINARY_KINDS.find(([, type]) => items instanceof type);
  if (found === undefined)
    throw new TypeError(`data: no binary form for ${(items as Numbers).constructor.name}`);
  return found[0];
}
