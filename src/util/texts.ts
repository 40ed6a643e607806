import {type BytePen, bytePen, specialIn} from "./byte-pen.ts";
import {type JoinedTexts, joinedAt, joinedBytes} from "./joined-texts.ts";
import type {WholeNumbers} from "./narrow-numbers.ts";
import {growingOffsets, type Offsets} from "./offsets.ts";
import {HYPHEN} from "./slug.ts";
import {type SlugColumn, slugAt, slugLength, slugPen} from "./slug-column.ts";
import {type TextColumn, textAt, textCount} from "./text-column.ts";

/** Many texts outside the JavaScript heap: as they are, or made when they are read from what is held anyway. */
export type Texts = TextColumn | PlacedTexts | NumberedSlugs;

/** Texts that stand in columns: 4 bytes each. */
export interface PlacedTexts {
  /** Text → its place in `among`. */
  readonly place: Uint32Array;
  readonly among: JoinedTexts;
}

/** Slugs such as "wei-wang" and, for others of one name, with a number: "wei-wang-2". 1 to 4 bytes each beside places. */
export interface NumberedSlugs {
  /** Text → its place in `slugs`. */
  readonly place: Uint32Array;
  readonly slugs: SlugColumn;
  /** Text → its number, from 1, which is not written. */
  readonly number: WholeNumbers;
}

export const isColumn = (texts: Texts): texts is TextColumn => "bytes" in texts;

export const isPlaced = (texts: PlacedTexts | NumberedSlugs): texts is PlacedTexts =>
  "among" in texts;

export const countOf = (texts: Texts): number =>
  isColumn(texts) ? textCount(texts) : texts.place.length;

/** Text i. */
export function textIn(texts: Texts, i: number): string {
  if (isColumn(texts)) return textAt(texts, i);
  if (isPlaced(texts)) return joinedAt(texts.among, texts.place[i]);
  const slug = slugAt(texts.slugs, texts.place[i]);
  return texts.number[i] === 1 ? slug : `${slug}-${texts.number[i]}`;
}

/** What writes text i, where `write` does so for a column. Slugs are written as they are: they have letters, digits and hyphens. */
export function textPen(
  texts: Texts,
  write: (column: TextColumn, i: number, pen: BytePen) => void,
  pen: BytePen,
): (i: number) => void {
  if (isColumn(texts)) return i => write(texts, i, pen);
  const {place} = texts;
  if (!isPlaced(texts)) {
    const {number} = texts;
    const writeSlug = slugPen(texts.slugs, pen);
    return i => {
      writeSlug(place[i]);
      if (number[i] === 1) return;
      pen.byte(HYPHEN);
      pen.number(number[i]);
    };
  }
  const {first, more} = texts.among;
  const count = textCount(first);
  return i => {
    if (place[i] < count) write(first, place[i], pen);
    else write(more, place[i] - count, pen);
  };
}

/** Where each text would end in a column of its own, after a 0. O(bytes). */
export function offsetsOf(texts: Texts): Offsets {
  const count = countOf(texts);
  const offset = growingOffsets(undefined, count);
  let end = 0;
  for (let i = 0; i < count; i++) {
    end += bytesIn(texts, i);
    offset.push(end);
  }
  return offset.view();
}

/** How many bytes text i has. */
function bytesIn(texts: Texts, i: number): number {
  if (isColumn(texts)) return texts.offset[i + 1] - texts.offset[i];
  if (isPlaced(texts)) return joinedBytes(texts.among, texts.place[i]);
  const slug = slugLength(texts.slugs, texts.place[i]);
  return texts.number[i] === 1 ? slug : slug + 1 + String(texts.number[i]).length;
}

/** Hands on the UTF-8 bytes of all texts, one behind the other; what `out` is given is written over once it returns. */
export function writeTexts(texts: Texts, out: (bytes: Uint8Array) => void): void {
  const count = countOf(texts);
  const pen = bytePen(out);
  const write = textPen(texts, writeAsIs, pen);
  for (let i = 0; i < count; i++) write(i);
  pen.end();
}

function writeAsIs({bytes, offset}: TextColumn, i: number, pen: BytePen): void {
  pen.plainBytes(bytes, offset[i], offset[i + 1], NOTHING);
}

const NOTHING = specialIn("");
