import type {Problem} from "../papers/problem.ts";
import {beginnings, Stop, type XmlTakers, type XmlTree, xmlTree} from "./xml-build.ts";
import {entitiesOf} from "./xml-entities.ts";
import {
  type Fault,
  FLUSH,
  faultOf,
  hasBadAmpersand,
  isUnfinished,
  lineCount,
  mended,
} from "./xml-faults.ts";
import {xmlFeed} from "./xml-feed.ts";

/** Text without a whole tag, or one tag, comment or declaration. */
const LONGEST_STRETCH = 1 << 20;
/** Faults that are mended: these, and one more in so many characters. */
const MENDED = 1000;
const ONE_FAULT_IN = 500;

/** Reads XML as it comes, mending it where it is damaged; records leave by the tree. */
export interface MendingParser {
  readonly tree: XmlTree;
  /** What names stand for, as far as the text has declared them. */
  readonly entities: Readonly<Record<string, string>>;
  /** Hears of text that has come; the more, the more faults may be in it. */
  grown(length: number): void;
  /** Reads a piece, cut anywhere. */
  give(text: string): void;
  /** The text is over: what is open is finished. */
  end(): void;
  /** Whether no record is open and nothing has begun that is not whole: what follows may be read elsewhere. */
  isBetween(): boolean;
  /** The line that is read, and how many were passed elsewhere. */
  line(): number;
  passLines(count: number): void;
  /** Whether the text was too damaged to go on. */
  readonly givenUp: boolean;
}

/** Text to be read; after a whole piece no tag or the like is open. */
interface Piece {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * The parser is saxes; nothing is fetched, and entities are those of `entitiesOf`. Damage is listed and mended where it
 * stands: a "<" or "&" that begins nothing is text, a tag that is closed by the end of another one is closed, and a record
 * without its end is given as `cut`. What breaks a limit costs its record; reading goes on at the next one.
 *
 * Time: O(text). Memory: one record and one piece.
 */
export function mendingParser(options: XmlTakers): MendingParser {
  const entities = entitiesOf();
  const tree = xmlTree(
    options,
    () => forget(),
    record => {
      forget();
      options.take(record);
    },
  );
  /** What has been said of the record that is open, or since the last one. */
  const said = new Set<string>();
  /** An empty set is not cleared, which takes as long as to make a new one. */
  const forget = () => {
    if (said.size > 0) said.clear();
  };

  let seeking: {readonly text: string; readonly line: number} | null = null;
  let total = 0;
  let faults = 0;
  let givenUp = false;
  /** Whether it was told that something stands outside of all elements. */
  let hasStray = false;
  const queue: Piece[] = [];
  const start = beginnings(options);
  const feed = xmlFeed(tree, entities.known, {
    error(message) {
      const found = faultOf(message, feed.held.slice(Math.max(0, feed.at - 64), feed.at));
      if ("fault" in found) throw new Stop(found.fault);
      if (found.say !== null) say(found.say);
    },
    doctype(text) {
      for (const what of entities.declare(text).slice(0, 20))
        say(`declares an entity that was refused: ${what}`);
    },
    outside,
  });

  const say = (what: string, severity: Problem["severity"] = "warning") => {
    if (said.has(what)) return;
    said.add(what);
    const {number = null, line = feed.line()} = tree.record ?? {};
    const who = number === null ? "the text" : "the record";
    options.problem({record: number, line, severity, what: `${who} ${what}`});
  };

  /** Tells once of text that stands in no element, where it begins. */
  function outside(text: string): void {
    const words = text.replace(/\s+/g, " ").trim();
    if (hasStray || !/[\p{L}\p{N}]/u.test(words)) return;
    hasStray = true;
    options.problem({
      record: null,
      line: feed.line() - lineCount(text.trimStart()),
      severity: "error",
      what: `the text has words outside of all elements, which were left out: "${words.slice(0, 60)}"`,
    });
  }

  /** Goes on with the rest of a text, of which the open elements are known. */
  function resume(line: number, rest: string, ready = ""): void {
    queue.unshift({text: ready, isWhole: true}, {text: rest, isWhole: false});
    feed.restart(line);
  }

  function read({text, isWhole}: Piece): void {
    try {
      feed.write(text, isWhole);
      if (feed.held.length > LONGEST_STRETCH) mend("tag", feed.held.length, true);
      else if (hasBadAmpersand(feed.held)) mend("ampersand", feed.held.length);
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      stopped(stop);
    }
  }

  function stopped(stop: Stop): void {
    const {held, at} = feed;
    const rest = held.slice(at);
    if (++faults > MENDED + total / ONE_FAULT_IN) giveUp();
    else if (stop.why === "close") closeWrong(held.slice(0, at), rest);
    else if (stop.why === "restart") {
      const from = held.lastIndexOf("<", at - 1);
      const line = feed.line() - lineCount(held.slice(from, at));
      cutRecord("another one begins in it");
      resume(line, held.slice(from));
    } else if (stop.why === "limit") {
      say(`${stop.what}; it was left out`, "error");
      tree.drop();
      feed.forgetEnd();
      seek(rest, feed.line());
    } else mend(stop.why, at);
  }

  /** A closing tag that does not close the innermost element. */
  function closeWrong(before: string, rest: string): void {
    feed.forgetEnd();
    const name = /[^\s>]*/.exec(before.slice(before.lastIndexOf("</") + 2))![0];
    const {names, record} = tree;
    const depth = names.lastIndexOf(name);
    const line = feed.line();
    if (depth < 0) say(`has an end without a beginning: </${name.slice(0, 60)}>`);
    else if (record !== null && depth < record.depth) {
      cutRecord(`</${name}> stands where it should end`);
      tree.closeDownTo(depth, false);
    } else {
      say(`has <${names[names.length - 1].slice(0, 60)}> without its end`);
      tree.closeDownTo(depth + 1, false);
      tree.close();
    }
    resume(line, rest);
  }

  function cutRecord(why: string): void {
    feed.forgetEnd();
    if (tree.record === null) return;
    say(`has no end: ${why}`, "error");
    tree.closeDownTo(tree.record.depth, true);
  }

  /** Reads on after a "<" or "&" that begins nothing, as if it were text. */
  function mend(fault: Fault, to: number, neverEnds = false): void {
    const {held, begun} = feed;
    const text = held.slice(begun);
    const line = feed.line() - lineCount(held.slice(begun, to));
    const better = mended(text, fault, neverEnds);
    feed.settle();
    if (better === null) {
      // Mere text, and too much of it.
      if (tree.record !== null) say("has a text that is too long; the text was left out", "error");
      resume(feed.line(), held.slice(to));
      return;
    }
    say(
      neverEnds
        ? "has a tag, a comment or the like that does not end; it was read as text"
        : 'has a "<" or "&" that begins nothing; it was read as text',
    );
    resume(line, better.rest, better.ready);
  }

  /** Looks for the next beginning of a record in text that is not parsed. */
  function seek(text: string, line: number): void {
    start.lastIndex = 0;
    const found = start.exec(text);
    if (found === null) {
      seeking = {text: text.slice(-128), line: line + lineCount(text.slice(0, -128))};
      return;
    }
    seeking = null;
    resume(line + lineCount(text.slice(0, found.index)), text.slice(found.index));
  }

  function giveUp(): void {
    say("is damaged in too many places; what follows was left out", "error");
    cutRecord("reading stops here");
    givenUp = true;
    queue.length = 0;
  }

  function give(text: string): void {
    queue.push({text, isWhole: false});
    drain();
  }

  function drain(): void {
    for (let piece = queue.shift(); piece !== undefined && !givenUp; piece = queue.shift())
      if (seeking !== null) seek(seeking.text + piece.text, seeking.line);
      else if (piece.text !== "") read(piece);
  }

  return {
    tree,
    entities: entities.known,
    grown(length) {
      total += length;
    },
    give,
    end() {
      // What has begun and never ended is text; it can hide records.
      while (!givenUp && seeking === null && isUnfinished(feed.held)) {
        if (++faults > MENDED + total / ONE_FAULT_IN) giveUp();
        else mend("tag", feed.held.length, true);
        drain();
      }
      if (tree.record !== null) read({text: FLUSH, isWhole: true}); // what is text so far belongs to the record
      cutRecord("the text ends in it");
      if (tree.names.length === 0 && !givenUp && seeking === null) outside(feed.held);
      if (tree.names.length > 0 && !givenUp && seeking === null)
        say(`ends before </${tree.names[0].slice(0, 60)}>: something may be missing`, "error");
    },
    isBetween: () =>
      tree.record === null &&
      seeking === null &&
      !givenUp &&
      (feed.held === "" || !/[<&]/.test(feed.held)),
    line: feed.line,
    passLines: feed.passLines,
    get givenUp() {
      return givenUp;
    },
  };
}
