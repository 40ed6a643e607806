import type {Format, Reader, Sink} from "./format.ts";

/** One field of a tagged record; what continues on further lines is a line of its own. */
export interface TaggedField {
  readonly tag: string;
  readonly lines: readonly string[];
}

/** A record of tagged text. */
export interface TaggedRecord {
  /** In the order of the file. */
  readonly fields: readonly TaggedField[];
  readonly line: number;
  /** All values of the first of these tags that has any. */
  all(...tags: string[]): string[];
  /** The first value of the first of these tags that has one, its lines joined; "" = none. */
  text(...tags: string[]): string;
  /** The lines of all fields with a tag, one after the other. */
  lines(tag: string): string[];
}

/** What differs between kinds of tagged text. */
export interface Dialect {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  /** Tells the kind by the beginning of a file. */
  readonly looks: RegExp;
  /** A line with a tag: [1] the tag, [2] the value. */
  readonly field: RegExp;
  /** Tags that begin a record, and that end one. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Gives the paper of a record to the sink. */
  take(record: TaggedRecord, number: number, file: string, sink: Sink): void;
}

/** A line or a record longer than this has lost its way. */
const LONGEST_LINE = 8 << 20;
const MOST_FIELDS = 200_000;

/** Makes a format of a dialect. Records are cut at their tags, never at empty lines. */
export function taggedFormat(dialect: Dialect): Format {
  return {
    id: dialect.id,
    label: dialect.label,
    fit: head =>
      dialect.looks.test(head.replace(/\r\n?/g, "\n")) ? {certainty: 0.9, why: dialect.why} : null,
    open: (sink, file) => taggedReader(dialect, sink, file),
  };
}

function taggedReader(dialect: Dialect, sink: Sink, file: string): Reader {
  let held = "";
  let line = 0;
  let records = 0;
  let open: {fields: {tag: string; lines: string[]}[]; line: number} | null = null;
  let strayed = 0;

  const finish = () => {
    if (open === null) return;
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
  const take = (text: string) => {
    line += 1;
    const found = dialect.field.exec(text);
    if (found === null) {
      const rest = text.trim();
      if (rest === "") return;
      const last = open?.fields.at(-1);
      if (last !== undefined) last.lines.push(rest);
      else if (line > 3) stray(rest); // some words often stand before the first record
      return;
    }
    const [, tag, value = ""] = found;
    if (dialect.starts.includes(tag)) {
      finish();
      open = {fields: [], line};
    }
    if (dialect.ends.includes(tag)) return finish();
    if (open === null) return;
    if (open.fields.length < MOST_FIELDS) open.fields.push({tag, lines: [value.trim()]});
  };

  return {
    push(text) {
      held += text.replace(/\r\n?/g, "\n");
      const rows = held.split("\n");
      held = rows.pop() ?? "";
      rows.forEach(take);
      if (held.length > LONGEST_LINE) {
        take(held);
        held = "";
      }
    },
    end() {
      if (held !== "") take(held);
      held = "";
      finish();
    },
    get records() {
      return records;
    },
  };
}

/** A record of fields, whatever they were read from. */
export function recordOf(fields: readonly TaggedField[], line: number): TaggedRecord {
  const joined = ({lines}: TaggedField) =>
    lines
      .filter(text => text !== "")
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  const all = (...tags: string[]): string[] => {
    for (const tag of tags) {
      const found = fields
        .filter(field => field.tag === tag)
        .map(joined)
        .filter(text => text !== "");
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    fields,
    line,
    all,
    text: (...tags) => all(...tags)[0] ?? "",
    lines: tag =>
      fields
        .filter(field => field.tag === tag)
        .flatMap(field => field.lines.filter(text => text !== "")),
  };
}
