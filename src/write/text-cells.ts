import {NONE} from "../papers/corpus.ts";
import type {BytePen} from "../util/byte-pen.ts";
import {bytesAt, type TextColumn, textAt} from "../util/text-column.ts";
import {QUOTED, SIGNS, writeTextBytes} from "./csv-bytes.ts";
import type {TextPart} from "./table-part.ts";

/**
 * Writes texts of a column as cells, from bytes to bytes, for parts of up to so many rows: given a part, gives what writes the
 * cell of a row. All texts of a part are found before one is copied: they lie far apart, so that rows wait for memory
 * together, not one by one.
 */
export function textCellsPen(
  texts: TextColumn,
  most: number,
  pen: BytePen,
): (part: TextPart, rows: number) => (row: number) => void {
  const {bytes, offset} = texts;
  const from = new Float64Array(most);
  const to = new Float64Array(most);
  const isSign = new Uint8Array(most);
  return ({place, first}, rows) => {
    for (let row = 0; row < rows; row++) {
      const i = place === null ? first + row : place[row];
      from[row] = i === NONE ? 0 : offset[i];
      to[row] = i === NONE ? 0 : offset[i + 1];
    }
    for (let row = 0; row < rows; row++)
      isSign[row] = from[row] < to[row] ? SIGNS[bytes[from[row]]] : 0;
    return row => {
      if (from[row] === to[row]) return;
      if (isSign[row] === 0 && pen.plainBytes(bytes, from[row], to[row], QUOTED)) return;
      writeTextBytes(textAt(texts, place === null ? first + row : place[row]), pen);
    };
  };
}

/** Writes text i of a column as a cell. */
export function writeTextAt(texts: TextColumn, i: number, pen: BytePen): void {
  if (texts.offset[i] === texts.offset[i + 1]) return;
  const bytes = bytesAt(texts, i);
  if (SIGNS[bytes[0]] === 0 && pen.plainBytes(bytes, 0, bytes.length, QUOTED)) return;
  writeTextBytes(textAt(texts, i), pen);
}
