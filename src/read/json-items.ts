import {jsonScanner} from "./json-scan.ts";
import {
  emitDocument,
  type ItemShape,
  type ItemSink,
  LONGEST_ITEM,
  parsedJson,
} from "./json-whole.ts";

export interface ItemSplitter {
  push(text: string): void;
  end(): void;
}

/**
 * Cuts JSON that comes in pieces into items: the elements of an outer list, of the named lists in an outer object, each of
 * several objects one after the other (JSON Lines too), or the one object that there is.
 *
 * Damage costs the item that it is in: the thread is found again where the next item begins. Lines that hold one value
 * each are read a line at a time, everything else by brackets. Depth, length of an item and work after damage are bounded.
 *
 * Time: O(text). Memory: one item and one piece, whatever the length.
 */
export function jsonItems(shape: ItemShape, sink: ItemSink): ItemSplitter {
  /** Null = by brackets; else the number of the line that is read next, from 1. */
  let line: number | null = null;
  let held: string[] = [];
  let length = 0;

  const scanner = jsonScanner(shape, sink, next => {
    line = next;
  });

  /** Reads one line; gives back false where it is no line of its own but begins something longer. */
  const takeLine = (text: string): boolean => {
    const number = line!;
    line = number + 1;
    if (text === "" || BLANK.test(text)) return true;
    const value = parsedJson(text[0] === SEPARATOR ? text.slice(1) : text);
    if (value !== undefined) {
      emitDocument(value, shape, sink, number);
      return true;
    }
    if (OPEN_ENDED.test(text)) return false;
    sink.damage("the line is no whole JSON", number, true);
    return true;
  };

  const pushLines = (text: string): void => {
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      let whole = text.slice(from, end);
      if (length > 0) {
        if (length <= LONGEST_ITEM) whole = held.join("") + whole;
        else {
          sink.damage("the line is longer than 16 MiB", line, true);
          whole = "";
        }
        held = [];
        length = 0;
      }
      from = end + 1;
      if (!takeLine(whole)) {
        // What goes on over several lines is read by brackets from here on.
        line = null;
        push(`${whole}\n${text.slice(from)}`);
        return;
      }
    }
    if (from < text.length) {
      length += text.length - from;
      if (length <= LONGEST_ITEM) held.push(text.slice(from));
      else held = [];
    }
  };

  const push = (text: string): void => {
    if (line !== null) pushLines(text);
    else {
      const rest = scanner.push(text);
      if (rest !== "") push(rest);
    }
  };

  const end = (): void => {
    if (line === null) {
      const rest = scanner.end();
      if (line === null) return;
      push(rest);
    }
    if (length > LONGEST_ITEM) sink.damage("the line is longer than 16 MiB", line, true);
    else if (length > 0 && !takeLine(held.join("")))
      sink.damage("the text ends within this record", line, true);
  };

  return {push, end};
}

/** Begins each text of a JSON text sequence (RFC 7464). */
const SEPARATOR = "\x1e";
const BLANK = /^[\s\u001e]*$/;
/** A line that nothing but the beginning of something longer ends like. */
const OPEN_ENDED = /^\s*[[{][\s[{]*$/;
