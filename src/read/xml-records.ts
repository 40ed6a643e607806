import {lineEnds} from "./line-ends.ts";
import {beginnings, DEEPEST, MOST_ATTRIBUTES, type XmlTakers} from "./xml-build.ts";
import {mendingParser} from "./xml-mending.ts";
import {nameAt, nameEnd, pastBlanks} from "./xml-names.ts";
import {quickElement, quickText} from "./xml-quick.ts";

/** Text that waits for the end of its record, so that this can be read at once. */
const LONGEST_WAIT = 1 << 20;

export interface XmlRecordReader {
  push(text: string): void;
  end(): void;
  readonly records: number;
}

/**
 * Reads the records of an XML text that comes in pieces, one small tree a record: plain ones at once (`quickElement`), all
 * else by a parser that mends what is damaged (`mendingParser`). Time: O(text). Memory: one record and one piece.
 */
export function xmlRecords(options: XmlTakers): XmlRecordReader {
  const parser = mendingParser(options);
  const {tree, entities} = parser;
  const start = beginnings(options);
  const limits = {
    get depth() {
      return DEEPEST - tree.names.length;
    },
    attributes: MOST_ATTRIBUTES,
    length: LONGEST_WAIT,
  };
  const newlines = lineEnds();
  let waiting = "";

  /** Reads whole plain records at once and feeds the parser with all else. */
  function read(text: string, last: boolean): void {
    let at = 0;
    let newline = text.indexOf("\n");
    /** Line ends before a place that were not counted yet. The parser counts those of what it is fed. */
    const linesTo = (to: number) => {
      let count = 0;
      for (; newline >= 0 && newline < to; newline = text.indexOf("\n", newline + 1)) count += 1;
      return count;
    };
    const source = quickText(text);
    while (at < text.length && !parser.givenUp) {
      const found = parser.isBetween() ? recordFrom(text, at) : -1;
      if (found < 0) {
        at = feedToNext(text, at);
        linesTo(at);
      } else if (found > at) {
        const lines = linesTo(found);
        if (pastBlanks(text, at) < found) parser.give(text.slice(at, found));
        else parser.passLines(lines);
        at = found;
      } else {
        const quick = quickElement(source, at, entities, limits, tree.stops);
        if (quick === "more" && !last && text.length - at < LONGEST_WAIT) break;
        if (quick === null || quick === "more") {
          at = feedToNext(text, at);
          linesTo(at);
          continue;
        }
        const {element, begun, end} = quick;
        parser.passLines(linesTo(begun));
        tree.whole(element, parser.line());
        parser.passLines(linesTo(end));
        at = end;
      }
    }
    waiting = text.slice(at);
  }

  /** Where the next record seems to begin at or after a place; −1 = nowhere. */
  function recordFrom(text: string, from: number): number {
    const first = pastBlanks(text, from);
    const end = text.startsWith("<", first) ? nameEnd(text, first + 1) : 0;
    if (end > first + 1 && end < text.length) {
      const isEnded = pastBlanks(text, end) > end || text[end] === ">" || text[end] === "/";
      if (isEnded && tree.stops(nameAt(text, first + 1, end).full)) return first;
    }
    start.lastIndex = from;
    return start.exec(text)?.index ?? -1;
  }

  /** Feeds the parser up to where the next record seems to begin. */
  function feedToNext(text: string, from: number): number {
    start.lastIndex = from + 1;
    const next = start.exec(text)?.index ?? text.length;
    parser.give(text.slice(from, next));
    return next;
  }

  return {
    push(text) {
      if (parser.givenUp) return;
      parser.grown(text.length);
      read([waiting, newlines.push(text)].join(""), false); // a joined text is read faster than a sum
    },
    end() {
      read(waiting + newlines.end(), true);
      parser.end();
    },
    get records() {
      return tree.records;
    },
  };
}
