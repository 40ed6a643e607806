import type {Problem} from "../papers/problem.ts";
import type {Fault} from "./xml-faults.ts";
import type {XmlElement} from "./xml-tree.ts";

/** Elements may stand this deep in each other, counted from the root. */
export const DEEPEST = 256;
/** Attributes of one element. */
export const MOST_ATTRIBUTES = 256;
/** Characters of one record, names and attributes included. */
const LONGEST_RECORD = 16 << 20;

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

/** Which elements are wanted as trees, by their local names. */
export interface XmlWanted {
  /** Names of the elements that are records. */
  readonly records: readonly string[];
  /** Those of the records that may also be a part of another one. */
  readonly inner?: readonly string[];
  /** Names of elements that are wanted as trees too, though they are no records. */
  readonly asides?: readonly string[];
}

/** What is wanted of a text, and who takes it. */
export interface XmlTakers extends XmlWanted {
  take(record: XmlRecord): void;
  problem(problem: Omit<Problem, "file">): void;
}

/** Where a record seems to begin in a text, or what is wanted beside records: [1] its name. */
export const beginnings = ({records, asides = []}: XmlWanted): RegExp =>
  new RegExp(`<(?:[\\w.-]+:)?(${[...records, ...asides].join("|")})(?=[\\s/>])`, "g");

/** What is thrown out of the parser to stop it at once; caught where it is fed. */
export class Stop {
  readonly why: Fault | "restart" | "limit";
  readonly what: string;
  constructor(why: Stop["why"], what = "") {
    this.why = why;
    this.what = what;
  }
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** The tree of the record that is being read, and the elements that it stands in. */
export interface XmlTree {
  /** The names of the open elements as printed, from the root on. */
  readonly names: readonly string[];
  /** The record that is open: its place in `names`, its number and its line; null = none is open. */
  readonly record: {
    readonly depth: number;
    readonly number: number | null;
    readonly line: number;
  } | null;
  /** Records so far. */
  readonly records: number;
  /** Throws a Stop when a limit is broken, as `text` does, and when one record begins in another. */
  open(name: string, attributes: Readonly<Record<string, string>>, line: () => number): void;
  text(text: string): void;
  /** Ends the innermost element; a record leaves with it. */
  close(cut?: boolean): void;
  /** Ends elements that have no end of their own, down to a depth. */
  closeDownTo(depth: number, cut: boolean): void;
  /** Whether an element of this local name is wanted where no record is open, and whether it ends one where one is. */
  isWanted(local: string): boolean;
  stops(local: string): boolean;
  /** Takes a record that was read elsewhere, whole, where none is open. */
  whole(element: XmlElement, line: number): void;
  /** Forgets the open record and all that is open in it; without one, everything. */
  drop(): void;
}

/** Builds the trees of records; `begin` is told of each new one, `take` gets those that are whole or cut. */
export function xmlTree(
  wanted: XmlWanted,
  begin: () => void,
  take: (record: XmlRecord) => void,
): XmlTree {
  const kinds = new Map<string, "record" | "inner" | "aside">();
  for (const name of wanted.records) kinds.set(name, "record");
  for (const name of wanted.inner ?? []) kinds.set(name, "inner");
  for (const name of wanted.asides ?? []) kinds.set(name, "aside");
  const open: Growing[] = [];
  const names: string[] = [];
  let record: XmlTree["record"] = null;
  let records = 0;
  let size = 0;

  const grow = (length: number) => {
    size += length;
    if (size > LONGEST_RECORD) throw new Stop("limit", "is too long");
  };

  const tree: XmlTree = {
    names,
    get record() {
      return record;
    },
    get records() {
      return records;
    },
    open(name, attributes, line) {
      const colon = name.indexOf(":");
      const local = colon < 0 ? name : name.slice(colon + 1);
      const kind = kinds.get(local);
      if (record !== null && kind !== undefined && kind !== "inner") throw new Stop("restart");
      let length = name.length + 16;
      let count = 0;
      for (const key in attributes) {
        length += key.length + attributes[key].length;
        count += 1;
      }
      const element: Growing = {name: local, attributes, children: []};
      if (record !== null) open[open.length - 1].children.push(element);
      else if (kind !== undefined) {
        const number = kind === "aside" ? null : ++records;
        record = {depth: open.length, number, line: line()};
        size = 0;
        begin();
      }
      open.push(element);
      names.push(name);
      if (record !== null) grow(length);
      if (count > MOST_ATTRIBUTES) throw new Stop("limit", `has a tag of ${count} attributes`);
      if (open.length > DEEPEST) throw new Stop("limit", `is more than ${DEEPEST} elements deep`);
    },
    text(text) {
      if (record === null) return;
      open[open.length - 1].children.push(text);
      grow(text.length);
    },
    close(cut = false) {
      const element = open.pop();
      names.pop();
      if (element === undefined || open.length !== record?.depth) return;
      const {number, line} = record;
      record = null;
      take({element, ancestors: open.slice(), number, line, cut});
    },
    closeDownTo(depth, cut) {
      while (open.length > depth) {
        // What a cut record has open are its own parts, not elements whose end was forgotten.
        if (!cut && record !== null && open.length - 1 > record.depth)
          unnest(open[open.length - 1], open[open.length - 2]);
        tree.close(cut);
      }
    },
    isWanted: local => kinds.has(local),
    stops(local) {
      const kind = kinds.get(local);
      return kind !== undefined && kind !== "inner";
    },
    whole(element, line) {
      begin();
      const number = kinds.get(element.name) === "aside" ? null : ++records;
      take({element, ancestors: open.slice(), number, line, cut: false});
    },
    drop() {
      open.length = names.length = record?.depth ?? 0;
      record = null;
    },
  };
  return tree;
}

/** Markup inside of a text; everything else that stands in an element without an end belongs beside it. */
const INLINE = new Set(
  "i b u em strong sub sup tt ref a span style fixed-case tex-math url math mrow mi mn mo".split(
    " ",
  ),
);

/** Moves what cannot belong to an element that was never closed to the place behind it. */
function unnest(element: Growing, parent: Growing): void {
  const from = element.children.findIndex(
    child => typeof child !== "string" && !INLINE.has(child.name),
  );
  if (from >= 0) parent.children.push(...element.children.splice(from));
}
