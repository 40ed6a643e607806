import {brackets} from "./json-brackets.ts";
import {lineEnds, pieceOfText} from "./json-piece.ts";
import {itemThread} from "./json-thread.ts";
import {isFields} from "./json-values.ts";
import {
  beginsAsItem,
  emitDocument,
  type ItemShape,
  type ItemSink,
  LONGEST_ITEM,
  parsedJson,
} from "./json-whole.ts";

interface Scanner {
  /** Reads a piece; gives back what it leaves to be read as lines. */
  push(text: string): string;
  /** The text is over; gives back what is to be read as lines, where damage has hidden it. */
  end(): string;
}

/**
 * Finds items by brackets and texts alone, so that a list of any length costs one item of memory; whether an item is
 * JSON is asked when it is whole. When each value seems to have a line of its own, `onLines` is told the number of the
 * next line, and the rest is left to be read as lines.
 */
export function jsonScanner(
  shape: ItemShape,
  sink: ItemSink,
  onLines: (next: number) => void,
): Scanner {
  const follower = brackets(shape.lists);
  const thread = itemThread();
  let mode: "outside" | "list" | "value" | "word" | "lost" = "outside";
  /** How many brackets are open around an item; 0 = it stands by itself. */
  let base = 0;

  const piece = pieceOfText();
  /** What came last of an earlier piece. */
  let gap = "";

  /** The object around lists, before the list that is open, and how many lists it had. */
  let envelope = "";
  let lists = 0;

  /** Since damage no whole item was found. */
  let lost = false;
  let comma = true;
  /** Whether it was told that something else stands between objects. */
  let strayed = false;
  /** Line of the text from 1; null once a value went over several lines. */
  let line: number | null = 1;
  let single = false;

  const keep = (next: "value" | "word", i: number) => {
    mode = next;
    piece.keep(i);
  };
  const isKept = () => mode === "value" || mode === "word";
  const numbered = () => (base === 0 ? line : null);
  const isAround = () => base === 0 && lists > 0;
  const stray = (what: string) => {
    if (!lost) sink.damage(`between two records stands ${what}`, null, false);
  };
  const tellDamage = (what: string) => {
    if (isAround()) sink.damage(`what stands around the records is damaged (${what})`, null, false);
    else sink.damage(what, numbered(), true);
    lost = true;
    if (base > 0) return;
    envelope = "";
    lists = 0;
  };

  /** Looks for the beginning of an item in the piece; where there is none, in what is still to come. */
  const search = (after: number) => {
    const next = thread.next(piece.text, after);
    piece.at = next < 0 ? piece.text.length : next;
    if (base === 0 && line !== null) line += lineEnds(piece.text, after, piece.at);
    follower.begin(base);
    comma = true;
    if (next >= 0) mode = base === 0 ? "outside" : "list";
    else {
      mode = "lost";
      gap = piece.text.slice(Math.max(after, piece.text.length - thread.tail));
    }
  };

  /** Goes on where the next item seems to begin, in what was held of the damaged one and after it. */
  const recover = (what: string, to: number) => {
    const read = piece.lengthTo(to);
    const text = piece.kept(piece.text.length);
    const isItem = beginsAsItem(text, shape);
    thread.damaged(base === 0 && !isItem);
    if (base > 0 && isItem) thread.begun(text);
    tellDamage(what);
    piece.text = text;
    search(thread.mayLookAgain(read) ? 1 : read);
  };

  /** Takes what is whole, as far as its brackets tell. */
  const take = (to: number) => {
    const text = piece.kept(to);
    const value = parsedJson(base === 0 ? envelope + text : text);
    if (single && text.includes("\n")) single = false;
    mode = base === 0 ? "outside" : "list";
    comma = false;
    piece.at = to;
    const number = base === 0 && !single ? null : numbered();
    if (value === undefined) takeDamaged(text, to);
    else if (isAround()) {
      if (isFields(value)) sink.around(value, false);
      lost = false;
    } else takeItem(value, text, number);
    if (base > 0) return;
    line = number;
    envelope = "";
    lists = 0;
  };
  const takeItem = (value: unknown, text: string, number: number | null) => {
    const good = isFields(value) && shape.looks(value);
    if (good) {
      lost = false;
      if (base > 0) thread.whole(text);
      sink.item(value, number);
    } else if (!lost) emitDocument(value, shape, sink, number);
    else if (base > 0) search(piece.at); // a part of what is damaged: the thread is not found yet
  };

  /** Brackets that match, and still no JSON. Two lost quotes make one item of several: they are looked for. */
  const takeDamaged = (text: string, to: number) => {
    const wasLost = lost;
    thread.damaged(false);
    tellDamage("the record is no JSON");
    const inner = thread.mayLookAgain(text.length) ? thread.next(text, 1) : -1;
    lost = inner >= 0 || wasLost;
    if (inner < 0) return;
    piece.text = text.slice(inner) + piece.text.slice(to);
    piece.at = 0;
  };

  const openList = (to: number) => {
    envelope += piece.kept(to);
    lists += 1;
    const before = parsedJson(envelope + follower.closers());
    if (isFields(before)) sink.around(before, true);
    beginList(to);
  };
  const beginList = (to: number) => {
    base = follower.depth;
    mode = "list";
    comma = true;
    piece.at = to;
    gap = "";
    thread.begin(true);
  };
  const closeList = (i: number) => {
    follower.closeList();
    base = 0;
    thread.begin(false);
    if (follower.depth > 0) keep("value", i);
    else {
      mode = "outside";
      if (!single) line = null;
    }
    piece.at = i + 1;
  };

  const inValue = () => {
    const to = follower.follow(piece.text, piece.at);
    if (follower.stop === "whole") take(to);
    else if (follower.stop === "list") openList(to);
    else if (follower.stop === "no key" && isAround() && piece.text[to] === "{") {
      // After a list that was closed too early its items go on.
      sink.damage("a list of records is closed too early", null, false);
      envelope += piece.kept(to).replace(/,\s*$/, ',"":[');
      follower.openList();
      beginList(to);
    } else if (follower.stop === "no key") recover("a bracket in the record is not closed", to);
    else if (follower.stop !== "more") recover(follower.stop, to);
    else piece.at = to;
  };

  /** Between the items of a list. */
  const inList = () => {
    for (let i = piece.at; i < piece.text.length; i++) {
      const c = piece.text[i];
      if (c === "\n") single = false;
      else if (c === ",") {
        if (comma) stray("a comma too many");
        comma = true;
      } else if (c === "]") {
        closeList(i);
        return;
      } else if (c === "}") stray('a "}" too many');
      else if (c !== " " && c !== "\r" && c !== "\t") {
        if (!comma) stray("no comma");
        thread.before(gap + piece.text.slice(Math.max(0, i - 200), i));
        keep(c === "{" || c === "[" ? "value" : "word", i);
        follower.begin(base);
        piece.at = i;
        return;
      }
    }
    gap = (gap + piece.text).slice(-200);
    piece.at = piece.text.length;
  };

  /** A number, a word or a text where an object should be. */
  const inWord = () => {
    const end = /[,{}[\]\n]/g;
    end.lastIndex = piece.at;
    const to = end.exec(piece.text)?.index ?? piece.text.length;
    piece.at = to;
    if (to === piece.text.length) return;
    const text = piece.kept(to).trim();
    mode = "list";
    comma = false;
    if (lost) return;
    const value = parsedJson(text);
    if (value !== undefined) sink.item(value, null);
    else sink.damage(`"${text.slice(0, 40)}" is no record`, null, true);
  };

  /** Between objects; gives back what is to be read as lines. */
  const outside = (): string => {
    for (let i = piece.at; i < piece.text.length; i++) {
      const c = piece.text[i];
      if (c === "\n") {
        if (line !== null) line += 1;
        if (single && line !== null) {
          single = false;
          onLines(line);
          line = null; // what comes back from there is not counted
          return piece.text.slice(i + 1);
        }
      } else if (c === "{" || c === "[") {
        single = true;
        strayed = false;
        follower.begin(0);
        if (c === "{") keep("value", i);
        else {
          follower.openList();
          beginList(i + 1);
        }
        piece.at = c === "{" ? i : i + 1;
        return "";
      } else if (!IGNORED.has(c) && !lost) {
        if (!strayed) sink.damage("here stands something that is no record", line, false);
        strayed = true;
      }
    }
    piece.at = piece.text.length;
    return "";
  };

  const run = (): string => {
    while (piece.at < piece.text.length) {
      if (mode === "value") inValue();
      else if (mode === "list") inList();
      else if (mode === "word") inWord();
      else if (mode === "lost") {
        piece.text = gap + piece.text.slice(piece.at);
        gap = "";
        search(0);
      } else {
        const rest = outside();
        if (rest !== "") return rest;
      }
      if (isKept() && piece.at >= piece.text.length && piece.lengthTo(piece.at) > LONGEST_ITEM)
        recover("the record is longer than 16 MiB", piece.text.length);
    }
    return "";
  };

  return {
    push(text) {
      thread.grown(text.length);
      piece.next(text, isKept());
      return run();
    },
    end() {
      // What is held at the end lacks its end; items that it has swallowed are still found.
      while (isKept()) {
        recover("the text ends within this record", piece.text.length);
        const rest = run();
        if (rest !== "") return rest;
      }
      if (mode === "list")
        sink.damage("the text ends before its list of records does", null, false);
      return "";
    },
  };
}

/** White space, commas, the byte order mark and the record separator between objects. */
const IGNORED = new Set(["\t", "\r", " ", ",", "\x1e", "\ufeff"]);
