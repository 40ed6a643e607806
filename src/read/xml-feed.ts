import {SaxesParser, type SaxesTagPlain} from "saxes";
import type {XmlTree} from "./xml-build.ts";

/** Feeds a parser and knows what it has not finished with. Places are in `held`. */
export interface XmlFeed {
  /** The text from the last whole tag on. */
  readonly held: string;
  /** Where the parser stands, or stood when something was thrown out of it. */
  readonly at: number;
  /** Where the last whole tag, text or the like ends. */
  readonly begun: number;
  /** Reads a text, behind whose end no tag or the like is open where it is `isWhole`. Throws what handlers throw. */
  write(text: string, isWhole: boolean): void;
  /** Ends the element whose end has been read and not told to the tree yet; or forgets that end. */
  settle(): void;
  forgetEnd(): void;
  /** Goes on at a line with a new parser, to which the open elements of the tree are known. */
  restart(line: number): void;
  line(): number;
  /** Counts lines that were read elsewhere. */
  passLines(count: number): void;
}

/** What is told beside the tree. */
export interface XmlListener {
  /** Hears what the parser complains about. */
  error(message: string): void;
  /** Hears the declarations of the document's type. */
  doctype(text: string): void;
  /** Hears of text that stands in no element. */
  outside(text: string): void;
}

/** Several roots may follow each other. Names by namespace and places in messages would cost time. */
const PLAIN = {fragment: true, xmlns: false, position: false} as const;

/** Feeds the parser saxes, which tells a tree of elements and texts. Entities are looked up in `known` as they come. */
export function xmlFeed(
  tree: XmlTree,
  known: Readonly<Record<string, string>>,
  listener: XmlListener,
): XmlFeed {
  let held = "";
  /** The parser's positions of the start of `held` and of the last whole tag; outside of its handlers its own is none. */
  let heldAt = 0;
  let eventAt = 0;
  let written = 0;
  let closing = false;
  let lineBase = 0;
  let parser = newParser(1);

  function newParser(line: number): SaxesParser<typeof PLAIN> {
    // With more than seven handlers its object becomes a dictionary, and the parser six times slower.
    const made = new SaxesParser(PLAIN);
    made.ENTITIES = known as Record<string, string>;
    made.on("error", ({message}) => listener.error(message));
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

  function onOpen({name, attributes}: SaxesTagPlain): void {
    settle();
    eventAt = parser.position;
    tree.open(name, attributes, line);
  }

  function onClose(): void {
    settle();
    // The parser complains about a wrong name only after it has told of the end.
    closing = true;
    eventAt = parser.position;
  }

  function onText(text: string): void {
    settle();
    eventAt = parser.position - 1; // the "<" behind it has been read
    if (tree.names.length === 0) listener.outside(text);
    else tree.text(text);
  }

  function onCdata(text: string): void {
    onText(text);
    eventAt = parser.position;
  }

  function onDoctype(text: string): void {
    settle();
    eventAt = parser.position;
    listener.doctype(text);
  }

  function settle(): void {
    if (!closing) return;
    closing = false;
    tree.close();
  }

  return {
    get held() {
      return held;
    },
    get at() {
      return parser.position - heldAt;
    },
    get begun() {
      return eventAt - heldAt;
    },
    write(text, isWhole) {
      held += text;
      written += text.length;
      parser.write(text);
      settle();
      if (isWhole) eventAt = written;
      if (eventAt > heldAt) {
        held = held.slice(eventAt - heldAt);
        heldAt = eventAt;
      }
    },
    settle,
    forgetEnd() {
      closing = false;
    },
    restart(at) {
      parser = newParser(at);
    },
    line,
    passLines(count) {
      lineBase += count;
    },
  };
}
