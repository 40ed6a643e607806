import {cutRow} from "./csv-cells.ts";
import {foldColumn} from "./csv-columns.ts";
import {delimiterOf, type Row, type RowScanner, rowScanner} from "./csv-rows.ts";
import type {Reader, Sink} from "./format.ts";

/** The header of a table and where it stands. */
export interface TableHead {
  readonly header: readonly string[];
  readonly delimiter: string;
  /** Lines before the header: what some sources say about their data. */
  readonly before: number;
}

/** As many lines may stand before the header. */
const MOST_BEFORE = 10;
/** What is longer is no name of a column. */
const LONGEST_NAME = 200;
/** As much of a table is looked at for its header. */
const HEAD = 1 << 16;

/** A line that may be a header. */
interface HeadLine extends TableHead {
  /** Names of the columns as they are compared. */
  readonly names: ReadonlySet<string>;
}

/** The first line whose cells are a header in the eyes of `accepts`; null = there is none near the beginning. */
export function findHeader(
  text: string,
  accepts: (header: readonly string[], names: ReadonlySet<string>) => boolean,
): TableHead | null {
  return headLines(text).find(({header, names}) => accepts(header, names)) ?? null;
}

/** Whether a header has all columns of one of the sets; names are folded. */
export function hasColumns(
  names: ReadonlySet<string>,
  sets: readonly (readonly string[])[],
): boolean {
  return sets.some(set => set.every(name => names.has(name)));
}

/** Whether the text begins with a header of three names or more and rows of as many cells. */
export function isTable(text: string): boolean {
  const [first, second] = headLines(text);
  return (
    first?.before === 0 &&
    first.header.length >= 3 &&
    first.header.every(name => name.length < 60 && !/[<>{}@]/.test(name)) &&
    second?.before === 1 &&
    second.delimiter === first.delimiter &&
    second.header.length === first.header.length
  );
}

/** The lines that were asked for last: every kind of table looks at the same ones. */
let asked: {readonly text: string; readonly lines: readonly HeadLine[]} = {text: "", lines: []};

function headLines(text: string): readonly HeadLine[] {
  const head = text.slice(0, HEAD);
  if (asked.text === head) return asked.lines;
  const lines: HeadLine[] = [];
  const plain = head.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (let from = 0, before = 0; before <= MOST_BEFORE && from < plain.length; before++) {
    const lineEnd = plain.indexOf("\n", from);
    const line = plain.slice(from, lineEnd < 0 ? plain.length : lineEnd);
    const delimiter = /^\s*[{[<]/.test(line) ? null : delimiterOf(line); // JSON and XML are full of commas too
    if (delimiter !== null) {
      const header = cutRow(plain, from, delimiter, HEAD).cells.map(name => name.trim());
      const names = header.filter(name => name.length <= LONGEST_NAME).map(foldColumn);
      lines.push({header, delimiter, before, names: new Set(names)});
    }
    if (lineEnd < 0) break;
    from = lineEnd + 1;
  }
  asked = {text: head, lines};
  return lines;
}

/** Takes the rows of a table; `number` counts them from 1. */
export type RowTaker = (row: Row, number: number) => void;

/**
 * Reads a table: waits for its header, which `begin` is told of, and gives each row after it. Rows that have not
 * as many cells as the header are told.
 */
export function tableReader(
  sink: Sink,
  find: (text: string) => TableHead | null,
  begin: (head: TableHead, line: number) => RowTaker,
  finish: () => void = () => {},
): Reader {
  let waiting = "";
  let scanner: RowScanner | null = null;
  let records = 0;

  const start = () => {
    const head = find(waiting) ?? {header: [], delimiter: ",", before: 0};
    let take: RowTaker | null = null;
    let width = 0;
    const onRow = (row: Row) => {
      if (row.line <= head.before) return;
      if (take === null) {
        const header = row.cells.map(name => name.replace(/^\ufeff/, "").trim());
        width = header.length;
        take = begin({...head, header}, row.line);
        return;
      }
      records += 1;
      const problem = (what: string) =>
        sink.problem({record: records, line: row.line, severity: "warning", what});
      if (row.fault !== null) problem(`this row is damaged (${row.fault})`);
      if (row.cells.length !== width && !isPadded(row.cells, width))
        problem(`the row has ${row.cells.length} cells, the header ${width}`);
      take(row, records);
    };
    scanner = rowScanner(head.delimiter, onRow, () => (width === 0 ? null : width));
    scanner.push(waiting);
    waiting = "";
  };

  return {
    push(text) {
      if (scanner !== null) return scanner.push(text);
      waiting += text;
      if (waiting.length >= HEAD) start();
    },
    end() {
      if (scanner === null) start();
      scanner!.end();
      finish();
      if (records === 0)
        sink.problem({
          record: null,
          line: null,
          severity: "warning",
          what: "the table has a header but no rows",
        });
    },
    get records() {
      return records;
    },
  };
}

/** Whether a row is only longer than the header by empty cells, as some sources write them. */
const isPadded = (cells: readonly string[], width: number): boolean =>
  cells.length > width && cells.slice(width).every(cell => cell.trim() === "");

/** Columns that are not read: those that hold anything are told, so that nothing is dropped in silence. */
export interface UnreadColumns {
  look(cells: readonly string[]): void;
  tell(sink: Sink): void;
}

export function unreadColumns(
  header: readonly string[],
  columns: readonly number[],
  line: number,
): UnreadColumns {
  const empty = new Set(columns);
  return {
    look(cells) {
      for (const column of empty) if ((cells[column] ?? "").trim() !== "") empty.delete(column);
    },
    tell(sink) {
      const full = columns
        .filter(column => !empty.has(column))
        .map(column => `"${header[column]}"`);
      if (full.length === 0) return;
      const what = `columns that were not read: ${full.join(", ")}`;
      sink.problem({record: null, line, severity: "notice", what});
    },
  };
}
