import type {Reader} from "./format.ts";

/** A page that people paste or save is short; more than this is something else. */
const LONGEST = 8 << 20;
/** No line of a page is longer; what is behind that is left out. */
const LONGEST_LINE = 1 << 16;

/** A line of a page with its number, from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** A reader for short pages, whose meaning depends on the whole: it waits for the end, then reads all lines. */
export function pageReader(read: (lines: readonly Line[]) => number, tooLong: () => void): Reader {
  let text = "";
  let records = 0;
  let over = false;
  return {
    push(piece) {
      if (text.length + piece.length <= LONGEST) text += piece;
      else if (!over) {
        over = true;
        tooLong();
      }
    },
    end() {
      const lines = linesOf(text);
      if (!over && text.split(/\r\n|\n|\r/).some(line => line.length > LONGEST_LINE)) tooLong();
      records = read(lines);
    },
    get records() {
      return records;
    },
  };
}

/** The lines of a text, whichever way they end, with white space tidied. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((line, i) => ({
    text: line
      .slice(0, LONGEST_LINE)
      .replace(/[\s\u00a0]+/g, " ")
      .trim(),
    number: i + 1,
  }));
}
