import {NONE} from "../papers/corpus.ts";
import type {BytePen} from "../util/byte-pen.ts";
import {bytesAt, type TextColumn, textAt} from "../util/text-column.ts";
import {isColumn, isPlaced, type Texts, textPen} from "../util/texts.ts";
import {QUOTED, SIGNS, writeTextBytes} from "./csv-bytes.ts";
import {slugCells} from "./slug-cells.ts";
import type {TextPart} from "./table-part.ts";

/** Writes texts as cells: given a part of up to so many rows, gives what writes the cell of a row. */
type CellsPen<Some extends Texts> = (
  texts: Some,
  most: number,
  pen: BytePen,
) => (part: TextPart, rows: number) => (row: number) => void;

/**
 * The same from bytes to bytes. All texts of a part are found before one is copied: they lie far apart, so that rows wait for
 * memory together, not one by one.
 */
export const textCellsPen: CellsPen<Texts> = (texts, most, pen) => {
  if (isColumn(texts)) return columnCells(texts, most, pen);
  if (!isPlaced(texts)) return slugCells(texts, most, pen);
  const write = textPen(texts, writeTextAt, pen);
  return ({place, first}) =>
    row => {
      const i = place === null ? first + row : place[row];
      if (i !== NONE) write(i);
    };
};

const columnCells: CellsPen<TextColumn> = (texts, most, pen) => {
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
};

/** Writes text i of a column as a cell. */
export function writeTextAt(texts: TextColumn, i: number, pen: BytePen): void {
  if (texts.offset[i] === texts.offset[i + 1]) return;
  const bytes = bytesAt(texts, i);
  if (SIGNS[bytes[0]] === 0 && pen.plainBytes(bytes, 0, bytes.length, QUOTED)) return;
  writeTextBytes(textAt(texts, i), pen);
}
