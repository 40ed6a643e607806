import {type BytePen, specialIn} from "./byte-pen.ts";
import {growingArray} from "./growing-array.ts";
import {type JoinedTexts, joinedAt, joinedCount} from "./joined-texts.ts";
import {lowerBound} from "./lower-bound.ts";
import {putSlug, slugOf} from "./slug.ts";
import {bytesAt, type TextColumn, textAt, textColumnBuilder, textCount} from "./text-column.ts";

/** Slugs of texts that are held anyway. Those of ASCII are made when they are read, the others are held. */
export interface SlugColumn {
  readonly of: JoinedTexts;
  /** The texts whose slugs are held, rising. */
  readonly heldOf: Uint32Array;
  /** Block of `BLOCK` texts → how many of those stand before it. */
  readonly before: Uint32Array;
  readonly held: TextColumn;
}

const BLOCK_BITS = 8;
const BLOCK = 1 << BLOCK_BITS;

/**
 * The slugs of the texts that are marked with 1; `otherwise` is that of a text of which nothing is left. O(bytes), 4 bytes and
 * its slug for each text that is not of ASCII.
 */
export function slugColumn(of: JoinedTexts, marked: Uint8Array, otherwise: string): SlugColumn {
  const count = joinedCount(of);
  const held = textColumnBuilder();
  const heldOf = growingArray(Uint32Array);
  const before = new Uint32Array(Math.ceil(count / BLOCK) + 1);
  for (let i = 0; i < count; i++) {
    if (i % BLOCK === 0) before[i >>> BLOCK_BITS] = heldOf.length;
    if (marked[i] === 0 || putJoined(of, i) >= 0) continue;
    heldOf.push(i);
    held.push(slugOf(joinedAt(of, i)) || otherwise);
  }
  before[before.length - 1] = heldOf.length;
  return {of, heldOf: heldOf.finish(), before, held: held.finish()};
}

/** Where the slug of text i is held, which is held. O(log BLOCK). */
function heldAt({heldOf, before}: SlugColumn, i: number): number {
  const block = i >>> BLOCK_BITS;
  return lowerBound(heldOf, i, before[block], before[block + 1]);
}

/** The slug of a text is made here. */
let scratch = new Uint8Array(1024);

/** Makes the slug of text i in `scratch` and gives its length; −1 where it must be held. */
function putJoined({first, more}: JoinedTexts, i: number): number {
  const behind = i - textCount(first);
  return behind < 0 ? putOne(first, i) : putOne(more, behind);
}

function putOne({bytes, offset}: TextColumn, i: number): number {
  const length = offset[i + 1] - offset[i];
  if (length > scratch.length) scratch = new Uint8Array(2 * length);
  return putSlug(bytes, offset[i], offset[i + 1], scratch, 0);
}

/** The UTF-8 bytes of the slug of text i: a view, which the next call writes over. */
export function slugBytes(column: SlugColumn, i: number): Uint8Array {
  const length = putJoined(column.of, i);
  return length < 0 ? bytesAt(column.held, heldAt(column, i)) : scratch.subarray(0, length);
}

/** How many bytes the slug of text i has. */
export function slugLength(column: SlugColumn, i: number): number {
  const length = putJoined(column.of, i);
  if (length >= 0) return length;
  const {offset} = column.held;
  const at = heldAt(column, i);
  return offset[at + 1] - offset[at];
}

/** The slug of text i. */
export function slugAt(column: SlugColumn, i: number): string {
  const length = putJoined(column.of, i);
  return length < 0
    ? textAt(column.held, heldAt(column, i))
    : decoder.decode(scratch.subarray(0, length));
}

const decoder = new TextDecoder();

/** What writes the slug of text i. */
export function slugPen(column: SlugColumn, pen: BytePen): (i: number) => void {
  const {first, more} = column.of;
  const count = textCount(first);
  const writeHeld = heldSlugPen(column, pen);
  return i => {
    const {bytes, offset} = i < count ? first : more;
    const at = i < count ? i : i - count;
    if (!pen.slug(bytes, offset[at], offset[at + 1])) writeHeld(i);
  };
}

/** What writes the slug of text i where it is held. */
export function heldSlugPen(column: SlugColumn, pen: BytePen): (i: number) => void {
  const {bytes, offset} = column.held;
  return i => {
    const at = heldAt(column, i);
    pen.plainBytes(bytes, offset[at], offset[at + 1], NOTHING);
  };
}

const NOTHING = specialIn("");
