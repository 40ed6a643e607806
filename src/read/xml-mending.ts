import {SaxesParser, type SaxesTagPlain} from "saxes";
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

/** Several roots may follow each other. Names by namespace and places in messages would cost time. */
const PLAIN = {fragment: true, xmlns: false, position: false} as const;

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
  const start = beginnings(options);

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
    tree,
    entities: entities.known,
    grown(length) {
      total += length;
    },
    give,
    end() {
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
    isBetween: () =>
      tree.record === null && !seeking && !givenUp && !held.includes("<") && !held.includes("&"),
    line,
    passLines(count) {
      lineBase += count;
    },
    get givenUp() {
      return givenUp;
    },
  };
}
