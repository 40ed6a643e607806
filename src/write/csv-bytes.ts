import {type BytePen, specialIn} from "../util/byte-pen.ts";
import type {Cell} from "./cell.ts";
import {textCell} from "./csv.ts";

/** Cells with one of these are quoted. */
export const QUOTED = specialIn('",\n\r');
/** A cell that begins with one of these may look like a formula. */
export const SIGNS = specialIn("'=+-@\t\r");

export const COMMA = 44;
export const LINE_END = 10;

/** Writes one row as `writeRow` does, as bytes. */
export function writeRowBytes(cells: readonly Cell[], pen: BytePen): void {
  for (let i = 0; i < cells.length; i++) {
    if (i > 0) pen.byte(COMMA);
    const cell = cells[i];
    if (cell === null) continue;
    if (typeof cell === "number") pen.number(cell);
    else if (typeof cell === "string") writeTextBytes(cell, pen);
    else pen.text(String(cell));
  }
  pen.byte(LINE_END);
}

/** Writes a text as a cell, as `textCell` has it. */
export function writeTextBytes(text: string, pen: BytePen): void {
  if (text === "") return;
  const isSign = SIGNS[text.charCodeAt(0)] === 1;
  if (isSign || !pen.plain(text, QUOTED)) pen.text(textCell(text));
}
