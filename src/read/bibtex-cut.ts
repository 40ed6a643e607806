import {type Entry, entryWithin, nextEntry, parseEntry} from "./bibtex-entries.ts";
import {lineEnds} from "./line-ends.ts";

/** An entry that goes on for longer than this has lost its end. */
const LONGEST_ENTRY = 4 << 20;
/** So much text is gathered before entries are cut out of it. */
const ENOUGH = 1 << 16;

/** So many entries on one line may be looked at up to its end; then each ends where the next one seems to begin, at the latest. */
const MOST_CUTS = 20;

/** Takes BibTeX in pieces and gives its entries. */
export interface EntryCutter {
  push(text: string): void;
  end(): void;
}

/**
 * Cuts a text into entries, each of which begins at an "@" at the start of a line, or behind the end of another one on its
 * line. What stands before, between and behind entries is told to `outside`, with the line of its beginning. Strings that the text defines are put in where they are named.
 *
 * Time: O(length). Memory: one entry and one piece.
 */
export function entryCutter(
  take: (entry: Entry) => void,
  outside: (text: string, line: number) => void = () => {},
): EntryCutter {
  const strings = new Map<string, string>();
  const newlines = lineEnds();
  let held = "";
  let line = 1;

  /** Takes the entry at a place and those that follow it on its lines; gives back what of the last one is not there yet. */
  const takeFrom = (text: string, mayGoOn: boolean): string => {
    let cuts = 0;
    for (let rest = text, first = true; ; first = false) {
      const most = cuts < MOST_CUTS ? -1 : entryWithin(rest, rest.length);
      const {entry, end} = parseEntry(most < 0 ? rest : rest.slice(0, most), line, strings);
      const within = entry === null ? -1 : entryWithin(rest, end ?? rest.length);
      if (end === null && mayGoOn && !first && within < 0) return rest;
      if (within >= 0 && entry?.fault !== null) {
        // It has lost an end, and what follows would be lost in it.
        const before = parseEntry(rest.slice(0, within), line, strings).entry;
        if (before !== null) take(before);
        cuts += 1;
        line += countLines(rest.slice(0, within));
        rest = rest.slice(within);
        continue;
      }
      if (entry !== null)
        take(within < 0 ? entry : {...entry, fault: "a field holds what looks like another entry"});
      const next = end === null ? -1 : nextEntry(rest, end);
      if (next < 0) {
        if (end !== null && entry !== null)
          outside(rest.slice(end), line + countLines(rest.slice(0, end)));
        // Of a comment without its end the beginning is told.
        else if (entry === null && end === null) outside(rest.split("\n", 1)[0], line);
        line += countLines(rest);
        return "";
      }
      line += countLines(rest.slice(0, next));
      rest = rest.slice(next);
    }
  };
  /** Takes all entries that are known to be whole: those that another one follows. */
  const drain = (all: boolean) => {
    let from = lineWithAt(held, 0);
    outside(held.slice(0, from), line);
    line += countLines(held.slice(0, from));
    for (let next = lineWithAt(held, from + 1); next < held.length; ) {
      takeFrom(held.slice(from, next).trimStart(), false);
      from = next;
      next = lineWithAt(held, from + 1);
    }
    held = held.slice(from);
    if (held !== "" && (all || held.length > LONGEST_ENTRY))
      held = takeFrom(held.trimStart(), !all);
  };

  return {
    push(text) {
      held += newlines.push(text);
      if (held.length > ENOUGH) drain(false);
    },
    end() {
      held += newlines.end();
      drain(true);
    },
  };
}

/** Where a line begins, at or after a place, that has an "@" behind blanks at most; the end of the text = nowhere. */
function lineWithAt(text: string, from: number): number {
  for (let at = text.indexOf("@", from); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > from && (text[start - 1] === " " || text[start - 1] === "\t")) start -= 1;
    if (start === 0 || text[start - 1] === "\n") return start;
  }
  return text.length;
}

function countLines(text: string): number {
  let count = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) count += 1;
  return count;
}
