import {EMPTY_PAPER, type Origin, type Paper} from "../papers/paper.ts";
import {unreadDate} from "./dates.ts";
import type {Fit, Format, Sink} from "./format.ts";
import type {XmlRecord} from "./xml-build.ts";
import {xmlRecords} from "./xml-records.ts";
import type {XmlElement} from "./xml-tree.ts";

/** What differs between kinds of XML. */
export interface XmlDialect {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  /** Judges by the first element: its local name, and its whole tag with its namespaces. */
  isRoot(name: string, tag: string): boolean;
  /** Tells a text by a part of it, where its first element is missing. */
  readonly part: RegExp;
  readonly records: readonly string[];
  readonly inner?: readonly string[];
  readonly asides?: readonly string[];
  /** What a record has printed as its date; it is asked for, and told, where no date was read. */
  printedDate?(element: XmlElement): string;
  /** Makes what turns the records of one file into papers. */
  open(sink: Sink, file: string): XmlTaker;
}

export interface XmlTaker {
  /** The paper of a record; null = it is none, and the reader has said so. */
  paper(record: XmlRecord): Partial<Paper> | null;
  /** What stands beside the records. */
  aside?(record: XmlRecord): void;
  end?(): void;
}

/** Makes a format of a dialect. */
export function xmlFormat(dialect: XmlDialect): Format {
  return {
    id: dialect.id,
    label: dialect.label,
    fit: head => fitOf(dialect, head),
    open(sink, file) {
      const taker = dialect.open(sink, file);
      const reader = xmlRecords({
        records: dialect.records,
        inner: dialect.inner ?? [],
        asides: dialect.asides ?? [],
        problem: problem => sink.problem(problem),
        take(record) {
          if (record.number === null) taker.aside?.(record);
          else give(dialect, record, taker.paper(record), sink, file);
        },
      });
      return {
        push: text => reader.push(text),
        end() {
          reader.end();
          taker.end?.();
        },
        get records() {
          return reader.records;
        },
      };
    },
  };
}

function give(
  {printedDate}: XmlDialect,
  {element, number, line, cut}: XmlRecord,
  found: Partial<Paper> | null,
  sink: Sink,
  file: string,
): void {
  if (found === null) return;
  const {title = "", authors = EMPTY_PAPER.authors, truncated = false} = found;
  if (cut && title === "" && authors.length === 0) return; // an error has named it
  sink.paper(paperOf(found, cut || truncated, {file, record: number!, line}));
  if (title === "")
    sink.problem({record: number, line, severity: "warning", what: "the record has no title"});
  const unread = found.date == null ? unreadDate(null, printedDate?.(element) ?? "") : null;
  if (unread !== null) sink.problem({record: number, line, severity: "warning", what: unread});
}

/** The whole paper. Field by field, since a spread of this size takes longer than the parsing. */
function paperOf(found: Partial<Paper>, truncated: boolean, origin: Origin): Paper {
  const {authors = EMPTY_PAPER.authors} = found;
  return {
    ids: found.ids ?? EMPTY_PAPER.ids,
    title: found.title ?? "",
    abstract: found.abstract ?? null,
    authors,
    affiliations: found.affiliations ?? EMPTY_PAPER.affiliations,
    authorCount: truncated || authors.length === 0 ? null : authors.length,
    truncated,
    date: found.date ?? null,
    venue: found.venue ?? null,
    locator: found.locator ?? null,
    type: found.type ?? null,
    language: found.language ?? null,
    categories: found.categories ?? EMPTY_PAPER.categories,
    keywords: found.keywords ?? EMPTY_PAPER.keywords,
    terms: null,
    citations: found.citations ?? null,
    citationsByYear: null,
    references: found.references ?? EMPTY_PAPER.references,
    scores: EMPTY_PAPER.scores,
    flags: found.flags ?? EMPTY_PAPER.flags,
    origins: [origin],
  };
}

function fitOf({isRoot, part, why}: XmlDialect, head: string): Fit | null {
  const root = rootTag(head);
  if (root !== null && isRoot(root.name, root.tag)) return {certainty: 0.95, why};
  return part.test(head) && (root !== null || /<\/?[\w:.-]+[\s/>]/.test(head))
    ? {certainty: 0.65, why: `${why}, though not from its beginning`}
    : null;
}

/** The first tag of a text, past declarations and comments; null = the text does not begin like XML. */
export function rootTag(head: string): {name: string; tag: string} | null {
  const skip = /\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[.*?\]\s*)?>/isy;
  let at = head.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    skip.lastIndex = at;
    if (!skip.test(head)) break;
    at = skip.lastIndex;
  }
  const found = /<(?:[\w.-]+:)?([\w.-]+)(?=[\s/>])[^<>]*/y;
  found.lastIndex = at;
  const tag = found.exec(head);
  return tag === null ? null : {name: tag[1], tag: tag[0]};
}
