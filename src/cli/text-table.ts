import {cell} from "./lines.ts";

/** A number for reading: three digits behind the point at most; – where it is unknown. */
export function shown(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  if (Number.isInteger(value)) return String(value);
  const places = Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 10 ? 2 : 3;
  return String(Number(value.toFixed(places)));
}

/** A share for reading: "12.5 %". */
export const percent = (share: number | null): string =>
  share === null ? "–" : `${Number((100 * share).toFixed(1))} %`;

const WIDEST = 48;

/** Rows under a head, in columns: the first to the left, numbers to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map(row => row.map(text => short(cell(text))));
  const width = head.map((_, c) => lines.reduce((w, row) => Math.max(w, row[c]?.length ?? 0), 0));
  const left = head.map((_, c) => rows.some(row => !/^[-–\d]/.test(row[c] ?? "–")));
  return lines
    .map(row =>
      row
        .map((text, c) => (left[c] ? text.padEnd(width[c]) : text.padStart(width[c])))
        .join("  ")
        .trimEnd(),
    )
    .map(line => `${line}\n`)
    .join("");
}

const short = (text: string) => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
