/** One row as it was cut out of a text. */
export interface CutRow {
  readonly cells: readonly string[];
  /** Where the next row begins; where looking stopped when the row is open. */
  readonly end: number;
  /** What is wrong with its quotes; null = nothing. */
  readonly fault: string | null;
  /** Whether the text, or the part of it that could be looked at, ended inside of quotes. */
  readonly open: boolean;
  /** The line ends inside of quotes, where the row may have ended in truth when it is damaged. */
  readonly breaks: readonly number[];
}

const QUOTE = 34;
const LINE_END = 10;
const BRACKET = 91;
const NOWHERE = Number.POSITIVE_INFINITY;

/**
 * Cuts one row out of a text with line ends "\n", at most `longest` characters of a quoted cell past its first
 * line. A quote that neither closes its cell nor is doubled is kept as a letter and told as a fault. A JSON
 * array that was quoted without doubling its quotes (`"["a","b"]"`) is one cell.
 */
export function cutRow(text: string, from: number, delimiter: string, longest: number): CutRow {
  const sign = delimiter.charCodeAt(0);
  const cells: string[] = [];
  const breaks: number[] = [];
  let fault: string | null = null;
  let at = from;
  let stopped = text.length;

  /** The first line end at or after the place that was asked for last. */
  let lineEnd = text.indexOf("\n", from);
  const lineEndFrom = (i: number): number => {
    if (lineEnd >= 0 && lineEnd < i) lineEnd = text.indexOf("\n", i);
    return lineEnd;
  };
  /** The first sign between cells at or after the place that was asked for last. */
  let signAt = from - 1;
  const nextSign = (i: number): number => {
    if (signAt < i && signAt !== NOWHERE) {
      const found = text.indexOf(delimiter, i);
      signAt = found < 0 ? NOWHERE : found;
    }
    return signAt;
  };
  const isEnd = (i: number) =>
    i >= text.length || text.charCodeAt(i) === sign || text.charCodeAt(i) === LINE_END;
  /** The place after the quoted cell that begins at `at`; -1 = it does not close. */
  const quoted = (): number => {
    const array = text.charCodeAt(at + 1) === BRACKET ? unescapedArray(text, at, isEnd) : -1;
    if (array >= 0) {
      cells.push(text.slice(at + 1, array - 1));
      return array;
    }
    let value = "";
    let begin = at + 1;
    let scanned = begin;
    const limit = at + longest;
    for (;;) {
      const quote = text.indexOf('"', scanned);
      const until = quote < 0 ? text.length : quote;
      for (let i = lineEndFrom(scanned); i >= 0 && i < until; i = lineEndFrom(i + 1)) {
        breaks.push(i);
        if (i >= limit) {
          stopped = i;
          return -1;
        }
      }
      if (quote < 0) return -1;
      if (text.charCodeAt(quote + 1) === QUOTE) {
        value += text.slice(begin, quote + 1);
        begin = scanned = quote + 2;
      } else if (isEnd(quote + 1)) {
        cells.push(value + text.slice(begin, quote));
        return quote + 1;
      } else {
        fault ??= "a quote stands inside of a cell";
        scanned = quote + 1;
      }
    }
  };

  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const cell = at;
      at = quoted();
      if (at < 0) {
        cells.push(text.slice(cell + 1));
        return {cells, end: stopped, fault: "a quote is not closed", open: true, breaks};
      }
    } else {
      const begin = at;
      const next = lineEndFrom(at);
      const stop = next < 0 ? text.length : next;
      at = Math.min(nextSign(at), stop);
      cells.push(text.slice(begin, at));
    }
    if (at >= text.length) return {cells, end: text.length, fault, open: false, breaks};
    at += 1;
    if (text.charCodeAt(at - 1) === LINE_END) return {cells, end: at, fault, open: false, breaks};
  }
}

/** The place after `"["a","b"]"` that begins at `at`; -1 = there is no such cell on this line. */
function unescapedArray(text: string, at: number, isEnd: (i: number) => boolean): number {
  if (!text.startsWith('"["', at) || text.charCodeAt(at + 3) === QUOTE || isEnd(at + 3)) return -1;
  const lineEnd = text.indexOf("\n", at);
  const until = lineEnd < 0 ? text.length : lineEnd;
  for (let i = text.indexOf(']"', at); i >= 0 && i < until; i = text.indexOf(']"', i + 1))
    if (isEnd(i + 2)) return i + 2;
  return -1;
}
