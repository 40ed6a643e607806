import {NONE} from "../papers/corpus.ts";
import type {BytePen} from "../util/byte-pen.ts";
import {HYPHEN} from "../util/slug.ts";
import {heldSlugPen} from "../util/slug-column.ts";
import {textCount} from "../util/text-column.ts";
import type {NumberedSlugs} from "../util/texts.ts";
import type {TextPart} from "./table-part.ts";

/** Writes slugs as cells, which need no quotes, for parts of up to so many rows: see `textCellsPen`. */
export function slugCells(
  {place: placeOf, slugs, number: numberOf}: NumberedSlugs,
  most: number,
  pen: BytePen,
): (part: TextPart, rows: number) => (row: number) => void {
  const {
    first: {bytes, offset},
    more,
  } = slugs.of;
  const count = textCount(slugs.of.first);
  /** Row → the text whose slug is written, or NONE; where it lies; and the number behind it. */
  const text = new Uint32Array(most);
  const from = new Float64Array(most);
  const to = new Float64Array(most);
  const number = new Uint32Array(most);
  const letter = new Uint8Array(most);
  const writeHeld = heldSlugPen(slugs, pen);
  return ({place, first}, rows) => {
    for (let row = 0; row < rows; row++) {
      const i = place === null ? first + row : place[row];
      text[row] = i === NONE ? NONE : placeOf[i];
      number[row] = i === NONE ? 1 : numberOf[i];
    }
    for (let row = 0; row < rows; row++) {
      const i = text[row];
      if (i === NONE) continue;
      from[row] = i < count ? offset[i] : more.offset[i - count];
      to[row] = i < count ? offset[i + 1] : more.offset[i - count + 1];
    }
    for (let row = 0; row < rows; row++)
      letter[row] = text[row] < count ? bytes[from[row]] : more.bytes[from[row]];
    return row => {
      const i = text[row];
      if (i === NONE) return;
      const own = i < count ? bytes : more.bytes;
      if (letter[row] >= 128 || !pen.slug(own, from[row], to[row])) writeHeld(i);
      if (number[row] === 1) return;
      pen.byte(HYPHEN);
      pen.number(number[row]);
    };
  };
}
