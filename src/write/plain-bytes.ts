import {type BytePen, bytePen} from "../util/byte-pen.ts";
import {COMMA, LINE_END, writeRowBytes} from "./csv-bytes.ts";
import type {PlainTable} from "./plain-table.ts";
import {frameOf, type PartColumn, partOf, type TableFrame, type TablePart} from "./table-part.ts";
import {textCellsPen} from "./text-cells.ts";
import {topicCellsPen} from "./topic-cells.ts";
import type {BytesOut} from "./writer.ts";

/** Rows that are written at once, at most. */
export const PART_ROWS = 1 << 12;

/** Writes a whole table as CSV. */
export function writePlainTable(table: PlainTable, out: BytesOut): void {
  const pen = bytePen(out);
  writeHead(table, pen);
  const write = rowsPen(frameOf(table), pen);
  for (let at = 0; at < table.rows; at += PART_ROWS)
    write(partOf(table, at, Math.min(table.rows, at + PART_ROWS)));
  pen.end();
}

/** Writes the names of the columns. */
export function writeHead({columns}: PlainTable, pen: BytePen): void {
  writeRowBytes(Object.keys(columns), pen);
}

/** What writes parts of a table, of up to `PART_ROWS` rows, as CSV, without cells between: numbers and texts go to bytes as they lie. */
export function rowsPen(frame: TableFrame, pen: BytePen): (part: TablePart) => void {
  const columns = frame.map(column => columnPen(column, pen));
  return ({rows, columns: given}) => {
    const cells = given.map((part, c) => columns[c](part, rows));
    for (let row = 0; row < rows; row++) {
      for (let c = 0; c < cells.length; c++) {
        if (c > 0) pen.byte(COMMA);
        const own = cells[c];
        if (typeof own === "function") own(row);
        // In one kind of array, the same whatever the column: so the loop stays quick.
        else if (!Number.isNaN(own[row])) pen.number(own[row]);
      }
      pen.byte(LINE_END);
    }
  };
}

/** What lies ready of a column's part: numbers, NaN where they are unknown, or what writes the cell of a row. */
type Cells = Float64Array | ((row: number) => void);

function columnPen(
  frame: TableFrame[number],
  pen: BytePen,
): (part: PartColumn, rows: number) => Cells {
  const topics = frame.kind === "topics" ? topicCellsPen(frame.work, pen) : null;
  const texts = frame.kind === "texts" ? textCellsPen(frame.texts, PART_ROWS, pen) : null;
  const numbers = new Float64Array(frame.kind === "numbers" ? PART_ROWS : 0);
  return (part, rows) => {
    if (part.kind === "numbers" && frame.kind === "numbers") {
      layOut(part.value, frame, numbers);
      return numbers;
    }
    if (part.kind === "texts" && texts !== null) return texts(part, rows);
    if (part.kind === "topics" && topics !== null) {
      const {source, target} = part;
      return row => topics(source[row], target[row]);
    }
    throw new TypeError(`part: expected ${frame.kind}, got ${part.kind}`);
  };
}

/** Lays numbers out as they are printed. */
function layOut(
  given: ArrayLike<number>,
  {unknown, plus}: {readonly unknown: number | null; readonly plus: number},
  into: Float64Array,
): void {
  into.set(given);
  const count = given.length;
  if (unknown !== null)
    for (let i = 0; i < count; i++) if (into[i] === unknown) into[i] = Number.NaN;
  if (plus !== 0) for (let i = 0; i < count; i++) into[i] += plus;
}
