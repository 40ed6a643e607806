import type {Reader} from "./format.ts";

/** A page that people paste or save is short; more than this is something else. */
const LONGEST = 64 << 20;

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
      records = read(linesOf(text));
    },
    get records() {
      return records;
    },
  };
}

/** The lines of a text, whichever way they end, with white space tidied. */
export function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({text: line.replace(/[\s\u00a0]+/g, " ").trim(), number: i + 1}));
}
