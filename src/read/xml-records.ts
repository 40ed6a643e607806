import {SaxesParser, type SaxesTagPlain} from "saxes";
import type {Problem} from "../papers/problem.ts";
import {lineEnds} from "./line-ends.ts";
import {
  DEEPEST,
  MOST_ATTRIBUTES,
  Stop,
  type XmlRecord,
  type XmlWanted,
  xmlTree,
} from "./xml-build.ts";
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
import {hasUsualCharacters, quickElement} from "./xml-quick.ts";

/** Text without a whole tag, or one tag, comment or declaration. */
const LONGEST_STRETCH = 1 << 20;
/** Faults that are mended: these, and one more in so many characters. */
const MENDED = 1000;
const ONE_FAULT_IN = 500;
/** Text that waits for the end of its record, so that this can be read at once. */
const LONGEST_WAIT = 1 << 20;

export interface XmlRecordOptions extends XmlWanted {
  take(record: XmlRecord): void;
  problem(problem: Omit<Problem, "file">): void;
}

export interface XmlRecordReader {
  push(text: string): void;
  end(): void;
  readonly records: number;
}

/** The first tag behind white space. */
const FIRST = /[ \n\t]*<([\w.-]+)(?=[\s/>])/y;
const NOT_BLANK = /[^ \n\t]/;

function newlineCount(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) count += 1; // lines are short: a search for each takes longer
  return count;
}

/** Text to be read; after a whole piece no tag or the like is open. */
interface Piece {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Several roots may follow each other. Names by namespace and places in messages would cost time. */
const PLAIN = {fragment: true, xmlns: false, position: false} as const;

/**
 * Reads the records of an XML text that comes in pieces, one small tree a record.
 *
 * The parser is saxes, which plain records pass by (`quickElement`); nothing is fetched, and entities are those of `entitiesOf`. Damage is listed and
 * mended where it stands: a "<" or "&" that begins nothing is text, a tag that is closed by the end of
 * another one is closed, and a record without its end is given as `cut`. What breaks a limit costs its
 * record; reading goes on at the next one. Time: O(text). Memory: one record and one piece.
 */
export function xmlRecords(options: XmlRecordOptions): XmlRecordReader {
  const entities = entitiesOf();
  const tree = xmlTree(
    options,
    () => said.clear(),
    record => {
      said.clear();
      options.take(record);
    },
  );
  /** What has been said of the record that is open, or since the last one. */
  const said = new Set<string>();

  /** Text from the last whole tag on, and the parser's positions of its start and of that tag. */
  let held = "";
  let heldAt = 0;
  let eventAt = 0;
  /** Where the text that was fed ends; outside of its handlers the parser's own position is none. */
  let written = 0;
  let closing = false;
  let lineBase = 0;
  let seeking = false;
  let total = 0;
  let faults = 0;
  let givenUp = false;
  const queue: Piece[] = [];
  let parser = newParser(1);
  const start = new RegExp(
    `<(?:[\\w.-]+:)?(${[...options.records, ...(options.asides ?? [])].join("|")})(?=[\\s/>])`,
    "g",
  );
  const limits = {
    get depth() {
      return DEEPEST - tree.names.length;
    },
    attributes: MOST_ATTRIBUTES,
    length: LONGEST_WAIT,
  };
  const newlines = lineEnds();
  let waiting = "";

  function newParser(line: number): SaxesParser<typeof PLAIN> {
    // With more than seven handlers its object becomes a dictionary, and the parser six times slower.
    const made = new SaxesParser(PLAIN);
    made.ENTITIES = entities.known as Record<string, string>;
    made.on("error", onError);
    const setUp = tree.names.length > 0 ? `<${tree.names.join("><")}>` : "";
    made.write(setUp);
    made.on("opentag", onOpen);
    made.on("closetag", onClose);
    made.on("text", onText);
    made.on("cdata", onCdata);
    made.on("doctype", onDoctype);
    written = setUp.length;
    heldAt = written;
    eventAt = written;
    held = "";
    lineBase = line - made.line;
    return made;
  }

  const line = () => lineBase + parser.line;
  const say = (what: string, severity: Problem["severity"] = "warning") => {
    if (said.has(what)) return;
    said.add(what);
    const {number = null, line: at = line()} = tree.record ?? {};
    const who = number === null ? "the text" : "the record";
    options.problem({record: number, line: at, severity, what: `${who} ${what}`});
  };

  function onError({message}: Error): void {
    const to = parser.position - heldAt;
    const found = faultOf(message, held.slice(Math.max(0, to - 64), to));
    if ("fault" in found) throw new Stop(found.fault);
    if (found.say !== null) say(found.say);
  }

  function onOpen({name, attributes}: SaxesTagPlain): void {
    if (closing) close();
    eventAt = parser.position;
    tree.open(name, attributes, line);
  }

  function onClose(): void {
    if (closing) close();
    // The parser complains about a wrong name only after it has told of the end.
    closing = true;
    eventAt = parser.position;
  }

  function onText(text: string): void {
    if (closing) close();
    eventAt = parser.position - 1; // the "<" behind it has been read
    tree.text(text);
  }

  function onCdata(text: string): void {
    onText(text);
    eventAt = parser.position;
  }

  function onDoctype(text: string): void {
    if (closing) close();
    eventAt = parser.position;
    for (const what of entities.declare(text).slice(0, 20))
      say(`declares an entity that was refused: ${what}`);
  }

  function close(): void {
    closing = false;
    tree.close();
  }

  /** Goes on with the rest of a text, of which the open elements are known. */
  function resume(atLine: number, rest: string, ready = ""): void {
    queue.unshift({text: ready, isWhole: true}, {text: rest, isWhole: false});
    parser = newParser(atLine);
  }

  function feed({text, isWhole}: Piece): void {
    held += text;
    written += text.length;
    try {
      parser.write(text);
      if (closing) close();
      if (isWhole) eventAt = written;
      if (eventAt > heldAt) {
        held = held.slice(eventAt - heldAt);
        heldAt = eventAt;
      }
      if (held.length > LONGEST_STRETCH) mend("tag", written, true);
      else if (hasBadAmpersand(held)) mend("ampersand", written);
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      stopped(stop);
    }
  }

  function stopped(stop: Stop): void {
    const to = parser.position - heldAt;
    const rest = held.slice(to);
    if (++faults > MENDED + total / ONE_FAULT_IN) {
      giveUp();
    } else if (stop.why === "close") closeWrong(held.slice(0, to), rest);
    else if (stop.why === "restart") {
      const from = held.lastIndexOf("<", to - 1);
      const atLine = line() - lineCount(held.slice(from, to));
      cutRecord("another one begins in it");
      resume(atLine, held.slice(from));
    } else if (stop.why === "limit") {
      say(`${stop.what}; it was left out`, "error");
      tree.drop();
      closing = false;
      seek(rest, line());
    } else mend(stop.why, parser.position);
  }

  /** A closing tag that does not close the innermost element. */
  function closeWrong(before: string, rest: string): void {
    closing = false;
    const name = /[^\s>]*/.exec(before.slice(before.lastIndexOf("</") + 2))![0];
    const {names, record} = tree;
    const depth = names.lastIndexOf(name);
    const atLine = line();
    if (depth < 0) say(`has an end without a beginning: </${name.slice(0, 60)}>`);
    else if (record !== null && depth < record.depth) {
      cutRecord(`</${name}> stands where it should end`);
      tree.closeDownTo(depth, false);
    } else {
      say(`has <${names[names.length - 1].slice(0, 60)}> without its end`);
      tree.closeDownTo(depth + 1, false);
      tree.close();
    }
    resume(atLine, rest);
  }

  function cutRecord(why: string): void {
    closing = false;
    if (tree.record === null) return;
    say(`has no end: ${why}`, "error");
    tree.closeDownTo(tree.record.depth, true);
  }

  /** Reads on after a "<" or "&" that begins nothing, as if it were text. */
  function mend(fault: Fault, to: number, neverEnds = false): void {
    const text = held.slice(eventAt - heldAt);
    const atLine = line() - lineCount(text.slice(0, to - eventAt));
    const better = mended(text, fault, neverEnds);
    if (closing) close();
    if (better === null) {
      // Mere text, and too much of it.
      if (tree.record !== null) say("has a text that is too long; the text was left out", "error");
      resume(line(), held.slice(to - heldAt));
      return;
    }
    say(
      neverEnds
        ? "has a tag, a comment or the like that does not end; it was read as text"
        : 'has a "<" or "&" that begins nothing; it was read as text',
    );
    resume(atLine, better.rest, better.ready);
  }

  /** Looks for the next beginning of a record in text that is not parsed. */
  function seek(text: string, atLine: number): void {
    start.lastIndex = 0;
    const found = start.exec(text);
    if (found === null) {
      held = text.slice(-128);
      lineBase = atLine + lineCount(text.slice(0, -128));
      seeking = true;
      return;
    }
    seeking = false;
    tree.dropFrom(found[1]);
    resume(atLine + lineCount(text.slice(0, found.index)), text.slice(found.index));
  }

  function giveUp(): void {
    say("is damaged in too many places; what follows was left out", "error");
    cutRecord("reading stops here");
    givenUp = true;
    queue.length = 0;
    held = "";
  }

  /** Whether no record is open and nothing has begun that is not whole. */
  const isBetween = () =>
    tree.record === null && !seeking && !givenUp && !held.includes("<") && !held.includes("&");

  /** Reads whole plain records at once and feeds the parser with all else. */
  function read(text: string, last: boolean): void {
    let at = 0;
    const isUsual = hasUsualCharacters(text);
    while (at < text.length && !givenUp) {
      const found = isBetween() ? recordFrom(text, at) : -1;
      if (found < 0) at = feedToNext(text, at);
      else if (found > at) {
        const between = text.slice(at, found);
        if (NOT_BLANK.test(between)) give(between);
        else lineBase += newlineCount(text, at, found);
        at = found;
      } else {
        const quick = quickElement(text, at, entities.known, limits, tree.stops, isUsual);
        if (quick === "more" && !last && text.length - at < LONGEST_WAIT) break;
        if (quick === null || quick === "more") {
          at = feedToNext(text, at);
          continue;
        }
        const {element, begun, end} = quick;
        lineBase += newlineCount(text, at, begun);
        tree.whole(element, line());
        lineBase += newlineCount(text, begun, end);
        at = end;
      }
    }
    waiting = text.slice(at);
  }

  /** Where the next record seems to begin at or after a place; −1 = nowhere. */
  function recordFrom(text: string, from: number): number {
    FIRST.lastIndex = from;
    const [, name] = FIRST.exec(text) ?? [];
    if (name !== undefined && tree.stops(name)) return FIRST.lastIndex - name.length - 1;
    start.lastIndex = from;
    return start.exec(text)?.index ?? -1;
  }

  /** Feeds the parser up to where the next record seems to begin. */
  function feedToNext(text: string, from: number): number {
    start.lastIndex = from + 1;
    const next = start.exec(text)?.index ?? text.length;
    give(text.slice(from, next));
    return next;
  }

  function give(text: string): void {
    queue.push({text, isWhole: false});
    drain();
  }

  function drain(): void {
    for (let piece = queue.shift(); piece !== undefined && !givenUp; piece = queue.shift())
      if (seeking) seek(held + piece.text, lineBase);
      else if (piece.text !== "") feed(piece);
  }

  return {
    push(text) {
      if (givenUp) return;
      total += text.length;
      read([waiting, newlines.push(text)].join(""), false); // a joined text is read faster than a sum
    },
    end() {
      read(waiting + newlines.end(), true);
      // What has begun and never ended is text; it can hide records.
      while (!givenUp && !seeking && isUnfinished(held)) {
        if (++faults > MENDED + total / ONE_FAULT_IN) giveUp();
        else mend("tag", written, true);
        drain();
      }
      if (tree.record !== null) feed({text: FLUSH, isWhole: true}); // what is text so far belongs to the record
      cutRecord("the text ends in it");
      if (tree.names.length > 0 && !givenUp && !seeking)
        say(`ends before </${tree.names[0].slice(0, 60)}>: something may be missing`, "error");
    },
    get records() {
      return tree.records;
    },
  };
}
