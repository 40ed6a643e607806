import Papa from "papaparse";

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

/** A quote that never closes would swallow the rest of the file: after this many characters it is cut. */
const LONGEST_ROW = 8 << 20;

/**
 * Cuts delimited text (RFC 4180) into rows. Text is held only until its row is whole, which is where a
 * line ends outside of quotes.
 */
export function rowScanner(delimiter: string, onRow: (row: Row) => void): RowScanner {
  let held = "";
  let scanned = 0;
  let quoted = false;
  let line = 1;

  const parse = (text: string) => {
    const {data, errors} = Papa.parse<string[]>(text, {
      delimiter,
      newline: "\n",
      skipEmptyLines: false,
    });
    const faults = new Map(errors.map(({row, message}) => [row ?? 0, message]));
    for (const [i, cells] of data.entries()) {
      if (i === data.length - 1 && cells.length === 1 && cells[0] === "") break; // after the last line end
      const at = line;
      line += 1;
      for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
      if (cells.length > 1 || cells[0].trim() !== "")
        onRow({cells, line: at, fault: faults.get(i) ?? null});
    }
  };
  const flush = (until: number) => {
    parse(held.slice(0, until));
    held = held.slice(until);
    scanned -= until;
  };

  return {
    push(piece) {
      held += piece.replace(/\r\n?/g, "\n");
      let whole = 0;
      for (; scanned < held.length; scanned++) {
        const unit = held.charCodeAt(scanned);
        if (unit === 34) quoted = !quoted;
        else if (unit === 10 && !quoted) whole = scanned + 1;
      }
      if (whole > 0) flush(whole);
      else if (held.length > LONGEST_ROW) {
        flush(held.length);
        quoted = false;
      }
    },
    end() {
      if (held !== "") parse(held);
      held = "";
    },
  };
}

/** The sign between cells, from the first line: whichever of , tab ; | stands there most, outside of quotes. */
export function delimiterOf(head: string): string | null {
  const [first = ""] = head.replace(/^\ufeff/, "").split(/\r\n|\n|\r/, 1);
  const bare = first.replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";", "|"].map(sign => ({sign, count: bare.split(sign).length - 1}));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : best.sign;
}
