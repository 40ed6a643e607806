import {SaxesParser, type SaxesTagPlain} from "saxes";
import type {Problem} from "../papers/problem.ts";
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
import type {XmlElement} from "./xml-tree.ts";

/** Elements may stand this deep in each other, counted from the root. */
const DEEPEST = 256;
/** Attributes of one element. */
const MOST_ATTRIBUTES = 256;
/** Characters of one record, names and attributes included. */
const LONGEST_RECORD = 16 << 20;
/** Text without a whole tag, or one tag, comment or declaration. */
const LONGEST_STRETCH = 1 << 20;
/** Faults that are mended: these, and one more in so many characters. */
const MENDED = 1000;
const ONE_FAULT_IN = 500;

/** One record of a text, as a small tree. */
export interface XmlRecord {
  readonly element: XmlElement;
  /** What it stands in, from the root on, without their other children. */
  readonly ancestors: readonly XmlElement[];
  /** From 1; null for what is wanted beside the records. */
  readonly number: number | null;
  readonly line: number;
  /** Whether the end of the record is missing. */
  readonly cut: boolean;
}

export interface XmlRecordOptions {
  /** Names of the elements that are records. */
  readonly records: readonly string[];
  /** Those of the records that may also be a part of another one. */
  readonly inner?: readonly string[];
  /** Names of elements that are wanted as trees too, though they are no records. */
  readonly asides?: readonly string[];
  take(record: XmlRecord): void;
  problem(problem: Omit<Problem, "file">): void;
}

export interface XmlRecordReader {
  push(text: string): void;
  end(): void;
  readonly records: number;
}

/** Text to be read; after a whole piece no tag or the like is open. */
interface Piece {
  readonly text: string;
  readonly isWhole: boolean;
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Several roots may follow each other. Names by namespace and places in messages would cost time. */
const PLAIN = {fragment: true, xmlns: false, position: false} as const;

/** What is thrown out of the parser to stop it at once; caught here. */
class Stop {
  readonly why: Fault | "restart" | "limit";
  readonly what: string;
  constructor(why: Stop["why"], what = "") {
    this.why = why;
    this.what = what;
  }
}

/** Markup inside of a text; everything else that stands in an element without an end belongs beside it. */
const INLINE = new Set(
  "i b u em strong sub sup tt ref a span style fixed-case tex-math url math mrow mi mn mo".split(
    " ",
  ),
);

/**
 * Reads the records of an XML text that comes in pieces, one small tree a record.
 *
 * The parser is saxes; nothing is fetched, and entities are those of `entitiesOf`. Damage is listed and
 * mended where it stands: a "<" or "&" that begins nothing is text, a tag that is closed by the end of
 * another one is closed, and a record without its end is given as `cut`. What breaks a limit costs its
 * record; reading goes on at the next one. Time: O(text). Memory: one record and one piece.
 */
export function xmlRecords(options: XmlRecordOptions): XmlRecordReader {
  const kinds = new Map<string, "record" | "inner" | "aside">();
  for (const name of options.records) kinds.set(name, "record");
  for (const name of options.inner ?? []) kinds.set(name, "inner");
  for (const name of options.asides ?? []) kinds.set(name, "aside");
  const entities = entitiesOf();
  /** Open elements from the root on, their names as printed, and where among them the record begins. */
  const open: Growing[] = [];
  const names: string[] = [];
  let root = -1;
  let rootLine = 0;
  let rootNumber: number | null = null;
  let size = 0;
  let said = new Set<string>();

  /** Text from the last whole tag on, and the parser's positions of its start and of that tag. */
  let held = "";
  let heldAt = 0;
  let eventAt = 0;
  /** Where the text that was fed ends; outside of its handlers the parser's own position is none. */
  let written = 0;
  let closing = false;
  let lineBase = 0;
  let records = 0;
  let seeking = false;
  let total = 0;
  let faults = 0;
  let givenUp = false;
  const queue: Piece[] = [];
  let parser = newParser(1);
  const start = new RegExp(`<(?:[\\w.-]+:)?(${[...kinds.keys()].join("|")})(?=[\\s/>])`);

  function newParser(line: number): SaxesParser<typeof PLAIN> {
    // With more than seven handlers its object becomes a dictionary, and the parser six times slower.
    const made = new SaxesParser(PLAIN);
    made.ENTITIES = entities.known as Record<string, string>;
    made.on("error", onError);
    const setUp = names.length > 0 ? `<${names.join("><")}>` : "";
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
  const say = (what: string, severity: Problem["severity"] = "warning", key = what) => {
    if (said.has(key)) return;
    said.add(key);
    const record = root >= 0 ? rootNumber : null;
    const who = root >= 0 && rootNumber !== null ? "the record" : "the text";
    options.problem({
      record,
      line: root >= 0 ? rootLine : line(),
      severity,
      what: `${who} ${what}`,
    });
  };

  function onError({message}: Error): void {
    const to = parser.position - heldAt;
    const found = faultOf(message, held.slice(Math.max(0, to - 64), to));
    if ("fault" in found) throw new Stop(found.fault);
    if (found.say !== null) say(found.say);
  }

  function onOpen({name, attributes}: SaxesTagPlain): void {
    if (closing) close();
    const colon = name.indexOf(":");
    const local = colon < 0 ? name : name.slice(colon + 1);
    const kind = kinds.get(local);
    if (root >= 0 && kind !== undefined && kind !== "inner") throw new Stop("restart");
    eventAt = parser.position;
    let length = name.length + 16;
    let count = 0;
    for (const key in attributes) {
      length += key.length + attributes[key].length;
      count += 1;
    }
    if (root < 0 && kind !== undefined) {
      root = open.length;
      rootLine = line();
      size = 0;
      said = new Set();
      rootNumber = kind === "aside" ? null : ++records;
    }
    const element: Growing = {name: local, attributes, children: []};
    if (root >= 0) {
      if (open.length > root) open[open.length - 1].children.push(element);
      grow(length);
    }
    open.push(element);
    names.push(name);
    if (count > MOST_ATTRIBUTES) throw new Stop("limit", `has a tag of ${count} attributes`);
    if (open.length > DEEPEST) throw new Stop("limit", `is more than ${DEEPEST} elements deep`);
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
    if (root < 0) return;
    open[open.length - 1].children.push(text);
    grow(text.length);
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

  function grow(length: number): void {
    size += length;
    if (size > LONGEST_RECORD) throw new Stop("limit", "is too long");
  }

  /** Ends the innermost element; a record leaves with it. */
  function close(cut = false): void {
    closing = false;
    const element = open.pop();
    names.pop();
    if (element === undefined || open.length !== root) return;
    const record = {element, ancestors: open.slice(), number: rootNumber, line: rootLine, cut};
    root = -1;
    said = new Set();
    options.take(record);
  }

  /** Ends elements that have no end of their own, down to one that has, or to a record that is cut. */
  function closeDownTo(depth: number, cut: boolean): void {
    while (open.length > depth) {
      const element = open[open.length - 1];
      // What a cut record has open are its own parts, not elements whose end was forgotten.
      if (!cut && root >= 0 && open.length - 1 > root) unnest(element, open[open.length - 2]);
      close(cut);
    }
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
      open.length = names.length = Math.max(root, 0);
      root = -1;
      closing = false;
      seek(rest, line());
    } else mend(stop.why, parser.position);
  }

  /** A closing tag that does not close the innermost element. */
  function closeWrong(before: string, rest: string): void {
    closing = false;
    const name = /[^\s>]*/.exec(before.slice(before.lastIndexOf("</") + 2))![0];
    const depth = names.lastIndexOf(name);
    const atLine = line();
    if (depth < 0) say(`has an end without a beginning: </${name.slice(0, 60)}>`);
    else if (root >= 0 && depth < root) {
      cutRecord(`</${name}> stands where it should end`);
      closeDownTo(depth, false);
    } else {
      say(`has <${names[names.length - 1].slice(0, 60)}> without its end`);
      closeDownTo(depth + 1, false);
      close();
    }
    resume(atLine, rest);
  }

  function cutRecord(why: string): void {
    closing = false;
    if (root < 0) return;
    say(`has no end: ${why}`, "error");
    closeDownTo(root, true);
  }

  /** Reads on after a "<" or "&" that begins nothing, as if it were text. */
  function mend(fault: Fault, to: number, neverEnds = false): void {
    const text = held.slice(eventAt - heldAt);
    const atLine = line() - lineCount(text.slice(0, to - eventAt));
    const better = mended(text, fault, neverEnds);
    if (closing) close();
    if (better === null) {
      // Mere text, and too much of it.
      if (root >= 0) say("has a text that is too long; the text was left out", "error");
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
    const found = start.exec(text);
    if (found === null) {
      held = text.slice(-128);
      lineBase = atLine + lineCount(text.slice(0, -128));
      seeking = true;
      return;
    }
    seeking = false;
    const depth = open.findIndex(({name}) => name === found[1]);
    if (depth >= 0) open.length = names.length = depth;
    resume(atLine + lineCount(text.slice(0, found.index)), text.slice(found.index));
  }

  function giveUp(): void {
    say("is damaged in too many places; what follows was left out", "error");
    cutRecord("reading stops here");
    givenUp = true;
    queue.length = 0;
    held = "";
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
      queue.push({text, isWhole: false});
      drain();
    },
    end() {
      // What has begun and never ended is text; it can hide records.
      while (!givenUp && !seeking && isUnfinished(held)) {
        if (++faults > MENDED + total / ONE_FAULT_IN) giveUp();
        else mend("tag", written, true);
        drain();
      }
      if (root >= 0) feed({text: FLUSH, isWhole: true}); // what is text so far belongs to the record
      cutRecord("the text ends in it");
      if (open.length > 0 && !givenUp && !seeking)
        say(`ends before </${names[0].slice(0, 60)}>: something may be missing`, "error");
    },
    get records() {
      return records;
    },
  };
}

/** Moves what cannot belong to an element that was never closed to the place behind it. */
function unnest(element: Growing, parent: Growing): void {
  const from = element.children.findIndex(
    child => typeof child !== "string" && !INLINE.has(child.name),
  );
  if (from >= 0) parent.children.push(...element.children.splice(from));
}
