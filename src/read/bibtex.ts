import {normalArxiv, normalDoi} from "../papers/ids.ts";
import type {Locator, Paper, PartialDate} from "../papers/paper.ts";
import {trimmed} from "../util/tidy.ts";
import {entryCutter} from "./bibtex-cut.ts";
import {type Entry, entryWithin} from "./bibtex-entries.ts";
import {bibtexAuthors, isBraced} from "./bibtex-names.ts";
import {bibtexParents} from "./bibtex-parents.ts";
import {dateOf, parseDate, parseMonth, unreadDate} from "./dates.ts";
import type {Format, Reader, Sink} from "./format.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {texToText} from "./tex.ts";

/** Kinds of entry as papers name them. */
const TYPES: Record<string, string> = {
  inproceedings: "proceedings-article",
  conference: "proceedings-article",
  proceedings: "proceedings",
  incollection: "chapter",
  inbook: "chapter",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  techreport: "report",
  unpublished: "preprint",
};

/**
 * BibTeX and BibLaTeX.
 *
 * One damaged entry never costs another: each begins at an "@" at the start of a line. @string, "#",
 * crossref and xdata are followed; TeX becomes Unicode; names in one pair of braces are groups;
 * "and others" marks a byline as cut. Memory: one entry, and those that others may refer to.
 */
export const bibtex: Format = {
  id: "bibtex",
  label: "BibTeX, BibLaTeX",
  fit(head) {
    if (!/^\s*@\s*[A-Za-z][\w-]*\s*[{(]/m.test(head)) return null;
    const known =
      /^\s*@\s*(article|book|booklet|conference|in(book|collection|proceedings)|manual|mastersthesis|misc|phdthesis|proceedings|techreport|unpublished|string|preamble|comment|online|electronic|report|thesis|collection|mvbook|software|dataset|patent|xdata|set|artwork|audio|video|jurisdiction|standard|periodical|suppbook|bookinbook|incollection|www)\s*[{(]/im;
    return known.test(head)
      ? {certainty: 0.95, why: "has BibTeX entries"}
      : {certainty: 0.7, why: "has entries that look like BibTeX"};
  },
  open: (sink, file) => entryReader(sink, file),
};

/** Lines of records in other formats: tags, rows of cells in quotes, JSON, XML. */
const OTHER_RECORD =
  /^(?:(?:TY|AU|TI|T1|A1|ER) {1,2}- |PT [JBSP]\s*$|(?:AU|AF|TI|SO|UT) \S|(?:PMID|FAU|TI) *- |%[0ATJ] \S|\{"|(?:"[^"]*",){2}|<\w+[ >])/;

const OPEN_COMMENT = /^@\s*comment\s*\{/i;

function entryReader(sink: Sink, file: string): Reader {
  const parents = bibtexParents();
  let records = 0;
  let tooMany = false;

  const give = (entry: Entry, record: number) => {
    const paper = paperOf(entry, {file, record, line: entry.line});
    sink.paper(paper);
    const printed = ["year", "date"].map(name => texToText(entry.fields.get(name) ?? ""));
    const unread = unreadDate(paper.date, ...printed);
    if (unread !== null)
      sink.problem({record, line: entry.line, severity: "warning", what: unread});
    if (entry.fault !== null)
      sink.problem({
        record,
        line: entry.line,
        severity: "warning",
        what: `${entry.fault} (${entry.key || "no key"}); what is whole was kept`,
      });
  };
  const take = (entry: Entry) => {
    records += 1;
    parents.add(entry);
    const problem = (severity: "notice" | "warning", what: string) =>
      sink.problem({record: records, line: entry.line, severity, what});
    if (entry.type === "xdata")
      problem("notice", `${entry.key} holds data for other entries and is no paper`);
    else if (!entry.fields.has("crossref") && !entry.fields.has("xdata")) give(entry, records);
    else if (!parents.wait(entry, records)) {
      if (!tooMany)
        problem(
          "warning",
          "too many entries refer to others; from here on only what came before is looked up",
        );
      tooMany = true;
      give(parents.completed(entry).entry, records);
    }
  };
  let foreign = 0;
  let firstForeign: {readonly line: number; readonly text: string} | null = null;
  const cutter = entryCutter(take, (text, line) => {
    if (text.length < 2) return;
    const notice = (at: number, what: string) =>
      sink.problem({record: null, line: at, severity: "notice", what});
    if (OPEN_COMMENT.test(text))
      notice(
        line,
        "the comment does not end before the next line with an entry; entries from there on are read",
      );
    for (const [i, row] of text.split("\n").entries()) {
      if (entryWithin(row, row.length) >= 0)
        notice(line + i, `an entry behind other words was left out: "${row.slice(0, 60)}"`);
      if (OTHER_RECORD.test(row)) {
        foreign += 1;
        firstForeign ??= {line: line + i, text: row.slice(0, 60)};
      }
    }
  });

  return {
    push: cutter.push,
    end() {
      cutter.end();
      if (firstForeign !== null)
        sink.problem({
          record: null,
          line: firstForeign.line,
          severity: "error",
          what: `${foreign} ${foreign === 1 ? "line" : "lines"} outside of entries seem to be of records in another format and were left out; they need a file of their own. The first: "${firstForeign.text}"`,
        });
      for (const {entry, record, missing} of parents.whole()) {
        give(entry, record);
        for (const key of missing)
          sink.problem({
            record,
            line: entry.line,
            severity: "warning",
            what: `it refers to "${key.slice(0, 60)}", which is not in the file`,
          });
      }
    },
    get records() {
      return records;
    },
  };
}

function paperOf({type, key, fields}: Entry, origin: Paper["origins"][number]): Paper {
  const raw = (...names: string[]): string => {
    for (const name of names) {
      const value = fields.get(name);
      if (value !== undefined && trimmed(value) !== "") return value;
    }
    return "";
  };
  const text = (...names: string[]): string => plainText(texToText(raw(...names)));
  const byline = raw("author", "editor");
  // Web of Science puts a second pair of braces around every field: there it makes no group.
  const isDoubled = isBraced(byline) && isBraced(raw("title")) && isBraced(raw("year"));
  const {authors, truncated} = bibtexAuthors(isDoubled ? byline.slice(1, -1) : byline);
  const own = listOf(text("author_keywords"));
  const keywords = listOf(text("keywords", "keyword"));
  return {
    ids: idsOf(key, fields),
    title: [text("title"), text("subtitle")].filter(part => part !== "").join(": "),
    abstract: text("abstract") || null,
    authors,
    affiliations: [],
    authorCount: truncated || authors.length === 0 ? null : authors.length,
    truncated,
    date: dateOfEntry(text),
    venue:
      text(
        "journal",
        "journaltitle",
        "booktitle",
        "series",
        "eventtitle",
        "publisher",
        "school",
        "institution",
      ) || null,
    locator: locatorOf(text("volume"), text("number", "issue"), text("pages")),
    type: TYPES[type] ?? kindOf(type.replaceAll("_", " ")),
    language: languageOf(text("language", "langid")),
    keywords: {
      author: own.length > 0 ? own : keywords,
      index: own.length > 0 ? keywords : listOf(text("keywords-plus")),
    },
    categories: listOf(text("primaryclass", "research-areas", "web-of-science-categories")),
    citations: citationsOf(text("note"), text("times-cited")),
    references: referencesOf(raw("cited-references"), raw("references")),
    terms: null,
    citationsByYear: null,
    scores: {},
    flags: [],
    origins: [origin],
  };
}

function locatorOf(volume: string, issue: string, pages: string): Locator | null {
  return volume === "" && issue === "" && pages === "" ? null : {volume, issue, pages};
}

function idsOf(key: string, fields: ReadonlyMap<string, string>): Record<string, string> {
  const of = (name: string) => texToText(fields.get(name) ?? "");
  const ids: Record<string, string> = {};
  const [url, journal] = [of("url"), of("journal")];
  const doi = normalDoi(of("doi")) ?? (url.includes("doi.org") ? normalDoi(url) : null);
  const isArxiv = /arxiv/i.test(of("archiveprefix") + of("eprinttype") + journal + url);
  const arxiv = isArxiv ? normalArxiv(of("eprint") || journal || url) : null;
  if (doi !== null) ids.doi = doi;
  if (arxiv !== null) ids.arxiv = arxiv;
  const pmid = of("pmid");
  if (/^\d+$/.test(pmid)) ids.pmid = pmid;
  const wos = /(?:WOS|ISI):?\s*([A-Z]?\d{15}|A\w{14})/.exec(`${key} ${of("unique-id")}`);
  if (wos !== null) ids.wos = wos[1];
  const eid = /eid=(2-s2\.0-\d+)/.exec(url);
  if (eid !== null) ids.scopus = eid[1];
  if (/^DBLP:/.test(key)) ids.dblp = key.slice(5);
  return ids;
}

function dateOfEntry(text: (name: string) => string): PartialDate | null {
  const dated = parseDate(text("date"));
  if (dated !== null) return dated;
  const base = parseDate(text("year"));
  const month = text("month");
  if (base === null || base.month !== null || month === "") return base;
  // The names of months without quotes have become numbers.
  const [, number, after] =
    /^(\d{1,2})(?!.*[A-Za-z]{3})[\s.~]*(?:(\d{1,2})(?!\d))?/s.exec(month) ?? [];
  const printed = number === undefined ? parseDate(`${base.year} ${month}`) : null;
  const day = printed?.day ?? after ?? /^\d{1,2}$/.exec(text("day"))?.[0] ?? null;
  const named = number === undefined ? (printed?.month ?? null) : parseMonth(number);
  return dateOf(base.year, named, day === null ? null : Number(day));
}

/** "Cited by 12" (Scopus), "12" (Web of Science); null = not said. */
function citationsOf(note: string, timesCited: string): number | null {
  const found = /cited by:?\s*(\d+)/i.exec(note)?.[1] ?? /^\d+$/.exec(timesCited)?.[0];
  return found === undefined ? null : Number(found);
}

/** References of Web of Science, one a line, and of Scopus. */
function referencesOf(lines: string, list: string): string[] {
  if (lines === "" && list === "") return [];
  return [...lines.split(/\n\s*/), ...list.split(/;\s+/)].map(texToText).filter(ref => ref !== "");
}

function listOf(text: string): string[] {
  if (text === "") return [];
  const sign = text.includes(";") ? ";" : ",";
  return text
    .split(sign)
    .map(trimmed)
    .filter(item => item !== "");
}
