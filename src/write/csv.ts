import type {Cell} from "./cell.ts";
import type {Out} from "./writer.ts";

/** What a spreadsheet would run as a formula, or what looks like one that is guarded already. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Writes one row (RFC 4180): cells with commas, quotes or line ends are quoted; a text that a
 * spreadsheet would take for a formula gets an apostrophe in front. Numbers are in their shortest form.
 */
export function writeRow(cells: readonly Cell[], out: Out): void {
  let row = "";
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (i > 0) row += ",";
    if (cell !== null) row += typeof cell === "string" ? textCell(cell) : cell;
  }
  out(`${row}\n`);
}

/** What no cell can hold as it is; most can. */
const SPECIAL = /["',\n\r=+\-@\t]/;

/** A text as a cell: quoted where it must be, and no formula. */
export function textCell(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A list in one cell: "a; b". A ";" within an item would divide it and becomes a comma. */
export function listCell(items: readonly string[]): string {
  if (items.length === 0) return "";
  const divided = items.some(item => item.includes(";"));
  return (divided ? items.map(item => item.replaceAll(";", ",")) : items).join("; ");
}
