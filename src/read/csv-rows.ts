import {type CutRow, cutRow} from "./csv-cells.ts";
import {lineEnds} from "./line-ends.ts";

/** A row of a table with the line that it starts on, from 1, and what was wrong with its quotes. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly fault: string | null;
}

/** Takes text in pieces and gives rows. */
export interface RowScanner {
  push(text: string): void;
  end(): void;
}

/** A row whose quotes stay open for longer than this has lost its end. */
const LONGEST_ROW = 4 << 20;
/** A line that goes on for longer than this is cut. */
const LONGEST_LINE = 8 << 20;
/** How far a row is followed to see whether a damaged one ends before it. */
const LOOK_AHEAD = 1 << 18;
/** As many line ends of a damaged row are tried as its true end. */
const MOST_ENDS = 50;
/** Text may be read again to repair rows: so many characters, and so many for each that is done with. */
const FREE_REREADS = 16 << 20;
const REREADS = 4;

/**
 * Cuts delimited text (RFC 4180) into rows. A row whose quotes are damaged swallows no other: where a row that
 * spans lines has a stray quote, stays open or has not the `width` of the header, it ends before the first line
 * from which a sound row of that width can be read.
 *
 * Time: O(length), damage included. Memory: one row. `width` is asked for each row; null = not known.
 */
export function rowScanner(
  delimiter: string,
  onRow: (row: Row) => void,
  width: () => number | null = () => null,
): RowScanner {
  const ends = lineEnds();
  let held = "";
  let line = 1;
  let done = 0;
  let reread = 0;
  let wanted = 0;
  let isCut = false;

  const sound = ({cells, fault}: CutRow) => fault === null && cells.length === width();
  /** The row at `from`, repaired where it is damaged; null = more text is needed to tell. */
  const rowAt = (from: number, last: boolean): CutRow | null => {
    const afford = reread < FREE_REREADS + REREADS * done;
    const row = cutRow(held, from, delimiter, afford ? LONGEST_ROW : 0);
    const whole = row.end < held.length || last || held.length - from > LONGEST_ROW;
    if (row.open && !whole) return null;
    if (!row.open && row.end >= held.length && !last && !held.endsWith("\n")) return null;
    if (row.breaks.length === 0 || (!row.open && sound(row))) return row;
    if (!row.open && width() === null) return row;
    for (const at of row.breaks.slice(0, MOST_ENDS)) {
      const next = cutRow(held, at + 1, delimiter, afford ? LOOK_AHEAD : 0);
      reread += next.end - at;
      const isCutOff = next.end >= held.length && (next.open || !held.endsWith("\n"));
      if (isCutOff && !last && held.length - at < LOOK_AHEAD) return null;
      if (sound(next)) return closed(from, at);
    }
    return row.open ? closed(from, row.breaks[0]) : row;
  };
  /** The row from `from` to the line end `at`, whatever its quotes say. */
  const closed = (from: number, at: number): CutRow => {
    reread += at - from;
    const row = cutRow(held.slice(from, at), 0, delimiter, LONGEST_ROW);
    return {...row, end: at + 1, fault: "a quote is not closed", breaks: []};
  };
  const drain = (last: boolean) => {
    let from = 0;
    while (from < held.length) {
      const row = rowAt(from, last);
      if (row === null) break;
      const {cells, fault, end} = row;
      if (cells.length > 1 || cells[0].trim() !== "")
        onRow({
          cells,
          line,
          fault: isCut ? "it is longer than 8 MiB; its end was left out" : fault,
        });
      isCut = false;
      for (let i = held.indexOf("\n", from); i >= 0 && i < end; i = held.indexOf("\n", i + 1))
        line += 1;
      done += end - from;
      from = end;
    }
    held = held.slice(from);
    wanted = 2 * held.length; // a long row is not cut again for every piece
  };

  return {
    push(piece) {
      const text = ends.push(piece);
      if (held.length > LONGEST_LINE && !text.includes("\n")) {
        isCut = true;
        return;
      }
      held += text;
      if (held.length >= wanted) drain(false);
    },
    end() {
      held += ends.end();
      drain(true);
    },
  };
}

/** The sign between cells, from the first line: whichever of , tab ; | stands there most, outside of quotes. */
export function delimiterOf(head: string): string | null {
  const [first = ""] = head.split(/\r\n|\n|\r/, 1);
  const bare = first.replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";", "|"].map(sign => ({sign, count: bare.split(sign).length - 1}));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : best.sign;
}
