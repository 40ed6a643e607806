import {LONGEST_ITEM} from "./json-whole.ts";

/** A text is looked through again after damage until this many times its length were read. */
const MOST_AGAIN = 16;

/** Finds the thread again after damage: where the next item begins. */
export interface Thread {
  /** A list begins, or the text itself where `inList` is false: nothing is known of its items yet. */
  begin(inList: boolean): void;
  /** Learns from what stands before the first item. */
  before(text: string): void;
  /** Learns from an item that is whole. */
  whole(item: string): void;
  /** Learns from the beginning of an item that is damaged further on, where none was whole before it. */
  begun(item: string): void;
  /** Hears of damage, and whether it is of what is around items, so that they may lie within. */
  damaged(mayHoldItems: boolean): void;
  /** Whether so much text may be looked through again. */
  mayLookAgain(length: number): boolean;
  /** Hears how much text has come. */
  grown(length: number): void;
  /** Where an item begins at or after a place, as far as that can be told; −1 = nowhere. */
  next(text: string, from: number): number;
  /** How much of a text without a beginning has to be kept, because one may be cut there. */
  readonly tail: number;
}

/**
 * Items of a list begin after the same line end and indentation as the first one; in a list without lines, with the
 * letters that all of them had in common so far. Objects by themselves begin at the beginning of a line.
 */
export function itemThread(): Thread {
  let inList = false;
  let lead: string | null = null;
  let prefix: string | null = null;
  /** Whether items may lie within the damaged text, which is what was around them. */
  let deep = false;
  let come = 0;
  let again = 0;

  return {
    begin(list) {
      inList = list;
      lead = prefix = null;
    },
    before(text) {
      if (lead !== null) return;
      const blank = /\s*$/.exec(text.slice(-200))?.[0] ?? "";
      lead = blank.slice(Math.max(0, blank.lastIndexOf("\n")));
    },
    whole(item) {
      prefix = prefix === null ? item.slice(0, 200) : commonPrefix(prefix, item);
    },
    begun(item) {
      prefix ??= FIRST_KEY.exec(item)?.[0] ?? null;
    },
    damaged(mayHoldItems) {
      deep = mayHoldItems;
    },
    mayLookAgain(length) {
      again += length;
      return again <= MOST_AGAIN * come + LONGEST_ITEM;
    },
    grown(length) {
      come += length;
    },
    next(text, from) {
      if (!inList) {
        const next = text.indexOf("\n{", Math.max(0, from - 1));
        if (next >= 0 || !deep) return next < 0 ? -1 : next + 1;
        const nested = text.slice(from).search(/[[,]\s*\{\s*"/);
        return nested < 0 ? -1 : text.indexOf("{", from + nested);
      }
      if (lead?.startsWith("\n")) {
        const next = text.indexOf(`${lead}{`, Math.max(0, from - lead.length));
        return next < 0 ? -1 : next + lead.length;
      }
      return text.indexOf(beginning(prefix), from);
    },
    get tail() {
      return Math.max(1, lead?.length ?? 0, beginning(prefix).length);
    },
  };
}

/** A brace, the first key and its colon. */
const FIRST_KEY = /^\{\s*"[^"\\]*"\s*:\s*/;

/**
 * How an item can be known by what all began with: the first key, and the beginning of its value where the values
 * differ in the end. Values that are all the same say nothing: one item, or one type.
 */
function beginning(prefix: string | null): string {
  const [start, key] = /^(\{\s*"[^"\\]*"\s*:\s*)(?:"[^"\\]*)?/.exec(prefix ?? "") ?? [];
  if (start === undefined) return '{"';
  return start.length === prefix!.length ? start : key;
}

function commonPrefix(a: string, b: string): string {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return same === a.length ? a : a.slice(0, same);
}
