import {hasHalf} from "./held-texts.ts";
import {canShare, shared} from "./share.ts";
import {hashOf} from "./string-pool.ts";
import {type TextColumn, textAt} from "./text-column.ts";

/** Numbers for texts, of which each different one is kept once, as bytes: nothing of it lies on the heap. */
export interface TextPool {
  /** The number of a text, which is new when it was not seen before. */
  add(text: string): number;
  /**
   * The same of several texts at once. Where they are many each lies somewhere else, and memory takes long to answer: it is
   * asked for all of them before the first is looked at, in half the time.
   */
  addAll(texts: readonly string[]): readonly number[];
  readonly size: number;
  /** The texts so far: a view, which further ones do not change. */
  view(): PooledTexts;
  /** The texts in memory that threads share, where they may. The pool must not be used afterwards. */
  finish(): PooledTexts;
}

/** Texts by number. */
export interface PooledTexts {
  readonly column: TextColumn;
  /** Texts with half a character, which the column has only nearly. */
  readonly halves: ReadonlyMap<number, string>;
}

/** All of them as strings. */
export const pooledStrings = ({column, halves}: PooledTexts): string[] =>
  Array.from(
    {length: column.offset.length - 1},
    (_, number) => halves.get(number) ?? textAt(column, number),
  );

/** Room to begin with; a power of two. */
const FIRST = 64;
/** Places of bytes are told in 32 bits. */
const MOST_BYTES = 2 ** 32;
const encoder = new TextEncoder();

/** An empty pool (open addressing, linear probing): 20 to 40 bytes a text beside its own. */
export function textPool(): TextPool {
  let bytes = new Uint8Array(16 * FIRST);
  /** Number → where its text begins; the one behind the last → where the next will. */
  let offset = new Uint32Array(FIRST);
  let count = 0;
  /** Slot → hash of a text and its number + 1, side by side; 0 = free. */
  let slots = new Int32Array(2 * FIRST);
  let last = FIRST - 1;
  /** The bytes of the text at hand. */
  let own = new Uint8Array(64);
  /** Of texts that are added together: their hashes, and where they may stand. */
  let hashes = new Int32Array(64);
  let places = new Uint32Array(64);
  const halves = new Map<number, string>();
  const numberOfHalf = new Map<string, number>();

  /** Appends what `own` begins with. */
  const append = (length: number): number => {
    const from = offset[count];
    if (from + length >= MOST_BYTES)
      throw new RangeError("texts: expected less than 4 GiB of different ones");
    if (from + length > bytes.length) {
      const wider = new Uint8Array(Math.max(2 * bytes.length, from + length));
      wider.set(bytes);
      bytes = wider;
    }
    if (count + 2 > offset.length) {
      const wider = new Uint32Array(2 * offset.length);
      wider.set(offset);
      offset = wider;
    }
    for (let i = 0; i < length; i++) bytes[from + i] = own[i];
    offset[count + 1] = from + length;
    return count++;
  };
  const addHalf = (text: string, length: number): number => {
    const known = numberOfHalf.get(text);
    if (known !== undefined) return known;
    const number = append(length);
    halves.set(number, text);
    numberOfHalf.set(text, number);
    return number;
  };
  const grow = () => {
    const old = slots;
    slots = new Int32Array(2 * old.length);
    last = 2 * last + 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let slot = old[at] & last;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & last;
      slots[2 * slot] = old[at];
      slots[2 * slot + 1] = old[at + 1];
    }
  };
  const addHashed = (text: string, hash: number): number => {
    if (own.length < 3 * text.length) own = new Uint8Array(6 * text.length);
    const length = writeText(text, own);
    if (length > text.length && hasHalf(text)) return addHalf(text, length);
    let slot = hash & last;
    for (; slots[2 * slot + 1] !== 0; slot = (slot + 1) & last) {
      if (slots[2 * slot] !== hash) continue;
      const number = slots[2 * slot + 1] - 1;
      const from = offset[number];
      if (offset[number + 1] - from !== length) continue;
      let i = 0;
      while (i < length && bytes[from + i] === own[i]) i += 1;
      if (i === length) return number;
    }
    const number = append(length);
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = number + 1;
    if (2 * count > last) grow();
    return number;
  };
  const texts = (): TextColumn => ({
    bytes: bytes.subarray(0, offset[count]),
    offset: offset.subarray(0, count + 1),
  });

  return {
    add: text => addHashed(text, hashOf(text)),
    addAll(texts) {
      const {length} = texts;
      if (length > hashes.length) {
        hashes = new Int32Array(2 * length);
        places = new Uint32Array(2 * length);
      }
      for (let i = 0; i < length; i++) hashes[i] = hashOf(texts[i]);
      for (let i = 0; i < length; i++) places[i] = slots[2 * (hashes[i] & last) + 1];
      for (let i = 0; i < length; i++) places[i] = places[i] > 0 ? offset[places[i] - 1] : 0;
      for (let i = 0; i < length; i++) places[i] = bytes[places[i]];
      return texts.map((text, i) => addHashed(text, hashes[i]));
    },
    get size() {
      return count;
    },
    view: () => ({column: texts(), halves: new Map(halves)}),
    finish() {
      const all = texts();
      const column = canShare()
        ? shared(all)
        : {bytes: all.bytes.slice(), offset: all.offset.slice()};
      bytes = new Uint8Array(0);
      offset = new Uint32Array(1);
      slots = new Int32Array(2);
      return {column, halves};
    },
  };
}

/** Writes a text as UTF-8 and gives how many bytes it has. */
function writeText(text: string, bytes: Uint8Array): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return encoder.encodeInto(text, bytes).written;
    bytes[i] = unit;
  }
  return text.length;
}
