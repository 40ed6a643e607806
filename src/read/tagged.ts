import {trimmed} from "../util/tidy.ts";
import type {Format, Reader, Sink} from "./format.ts";
import {lineEnds} from "./line-ends.ts";
import {recordOf, type TaggedRecord} from "./tagged-record.ts";

/** What differs between kinds of tagged text. */
export interface Dialect {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  /** Tells the kind by the beginning of a file. */
  readonly looks: RegExp;
  /** A line with a tag: [1] the tag, [2] the value; or what finds both in a line. */
  readonly field: RegExp | ((line: string) => readonly [tag: string, value: string] | null);
  /**
   * Tags that begin a record: the first always, the others after an empty line or when the record has them already,
   * which tells two records apart where the first tag is damaged.
   */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Tags of the file as a whole, outside of records. */
  readonly outside?: readonly string[];
  /** Tags that begin a record after an empty line when the record has them already; "any" = whatever it has. */
  readonly afterBlank?: readonly string[] | "any";
  /** Gives the paper of a record to the sink. */
  take(record: TaggedRecord, number: number, file: string, sink: Sink): void;
}

/** What goes on for longer than this, in UTF-16 units, has lost its way: its end is left out. */
const LONGEST_LINE = 1 << 20;
const LONGEST_RECORD = 16 << 20;
const MOST_FIELDS = 200_000;

/** A format with the dialect that it was made of. */
export interface TaggedFormat extends Format {
  readonly dialect: Dialect;
}

/** Makes a format of a dialect. Records are cut at their tags, never at empty lines. */
export function taggedFormat(dialect: Dialect): TaggedFormat {
  return {
    dialect,
    id: dialect.id,
    label: dialect.label,
    fit: head =>
      dialect.looks.test(head.replace(/\r\n?/g, "\n")) ? {certainty: 0.9, why: dialect.why} : null,
    open: (sink, file) => taggedReader(dialect, sink, file),
  };
}

/** A record that is being read. */
interface OpenRecord {
  readonly fields: {tag: string; lines: string[]}[];
  readonly line: number;
  length: number;
}

function fieldOf(
  field: Dialect["field"],
  line: string,
): readonly [tag: string, value: string] | null {
  if (typeof field === "function") return field(line);
  const found = field.exec(line);
  return found === null ? null : [found[1], found[2] ?? ""];
}

function taggedReader(dialect: Dialect, sink: Sink, file: string): Reader {
  const {starts, ends, outside = [], afterBlank = []} = dialect;
  const newlines = lineEnds();
  let held = "";
  /** Whether the line that is held goes on, and its end is left out. */
  let isCut = false;
  let line = 0;
  let records = 0;
  let open: OpenRecord | null = null;
  let strayed = 0;
  let blank = false;
  let loose: string[] = [];

  /** Lines after an empty one go on with the last field, once it is known that no record begins after them. */
  const settle = () => {
    const last = open?.fields.at(-1);
    if (last !== undefined) for (const text of loose) last.lines.push(text);
    loose = [];
  };
  const finish = () => {
    if (open === null) return;
    settle();
    records += 1;
    dialect.take(recordOf(open.fields, open.line), records, file, sink);
    open = null;
  };
  const stray = (text: string) => {
    strayed += 1;
    if (strayed > 20) return;
    sink.problem({
      record: null,
      line,
      severity: "warning",
      what: `this stands outside of a record: "${text.slice(0, 60)}"`,
    });
  };
  const noStart = (text: string) =>
    sink.problem({
      record: records + 1,
      line,
      severity: "warning",
      what: `the record begins with "${text.slice(0, 40)}", not with ${starts[0]}`,
    });
  const tooLong = (what: string) =>
    sink.problem({record: records + 1, line, severity: "warning", what});
  /** Whether a text may be added to the record; says so when one may not for the first time. */
  const hasRoom = (text: string): boolean => {
    if (open === null) return false;
    const before = open.length;
    open.length += text.length;
    if (before <= LONGEST_RECORD && open.length > LONGEST_RECORD)
      tooLong("the record is longer than 16 MiB; its end was left out");
    return open.length <= LONGEST_RECORD;
  };
  const begins = (tag: string): boolean => {
    if (open === null) return true;
    if (starts.includes(tag)) return tag === starts[0] || blank || has(open, tag);
    if (!blank) return false;
    return afterBlank === "any"
      ? open.fields.length > 1
      : afterBlank.includes(tag) && has(open, tag);
  };
  const take = (text: string) => {
    line += 1;
    const found = fieldOf(dialect.field, text);
    if (found === null) {
      const rest = trimmed(text);
      if (rest === "") {
        blank = true;
        return;
      }
      const last = open?.fields.at(-1);
      if (last !== undefined && !hasRoom(rest)) return;
      if (last !== undefined && blank) loose.push(rest);
      else if (last !== undefined) last.lines.push(rest);
      else if (line > 3) stray(rest); // some words often stand before the first record
      return;
    }
    const [tag, value] = found;
    if (outside.includes(tag)) return;
    if (ends.includes(tag)) return finish();
    if (begins(tag)) {
      // What stands between an empty line and the next record is no part of the one before.
      loose.forEach(stray);
      loose = [];
      finish();
      open = {fields: [], line, length: 0};
      if (starts[0] !== "" && !starts.includes(tag)) noStart(text);
    }
    settle();
    blank = false;
    if (open === null || open.fields.length >= MOST_FIELDS || !hasRoom(text)) return;
    open.fields.push({tag, lines: [trimmed(value)]});
  };

  return {
    push(piece) {
      const text = newlines.push(piece);
      let end = text.indexOf("\n");
      if (end >= 0) {
        take(held + text.slice(0, end));
        let from = end + 1;
        for (end = text.indexOf("\n", from); end >= 0; end = text.indexOf("\n", from)) {
          take(text.slice(from, end));
          from = end + 1;
        }
        held = text.slice(from);
        isCut = false;
      } else if (held.length < LONGEST_LINE) held += text;
      else {
        if (!isCut) tooLong("a line is longer than 1 MiB; its end was left out");
        isCut = true;
      }
    },
    end() {
      held += newlines.end();
      if (held !== "") held.split("\n").forEach(take);
      held = "";
      finish();
    },
    get records() {
      return records;
    },
  };
}

const has = ({fields}: OpenRecord, tag: string): boolean => fields.some(field => field.tag === tag);
