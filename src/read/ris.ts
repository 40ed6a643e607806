import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {parseDate} from "./dates.ts";
import {languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {plainText} from "./plain-text.ts";
import {
  keywordList,
  locatorOf,
  pageRange,
  recordAuthor,
  tellUndated,
  tellUntitled,
} from "./record-parts.ts";
import {taggedFormat} from "./tagged.ts";
import type {TaggedRecord} from "./tagged-record.ts";

/** Kinds of record as papers name them. */
const TYPES: Readonly<Record<string, string>> = {
  JOUR: "article",
  JFULL: "article",
  EJOUR: "article",
  ABST: "article",
  MGZN: "article",
  NEWS: "article",
  GEN: "article",
  CTLG: "article",
  CONF: "proceedings-article",
  CPAPER: "proceedings-article",
  CHAP: "chapter",
  ECHAP: "chapter",
  ENCYC: "chapter",
  DICT: "chapter",
  BOOK: "book",
  EBOOK: "book",
  EDBOOK: "book",
  CLSWK: "book",
  SER: "book",
  THES: "thesis",
  RPRT: "report",
  GOVDOC: "report",
  STAND: "report",
  UNPB: "preprint",
  INPR: "preprint",
  MANSCPT: "preprint",
  PAMP: "preprint",
  UNBILL: "preprint",
  DATA: "dataset",
  DBASE: "dataset",
  PAT: "patent",
  COMP: "software",
  ELEC: "web page",
  WEB: "web page",
  BLOG: "web page",
};

/** RIS, the tagged text that reference managers and databases export: records run from TY to ER. */
export const ris = taggedFormat({
  id: "ris",
  label: "RIS",
  why: "has records that begin with TY",
  looks: /^\ufeff?\s*(?:TY {1,2}- ?[A-Z]|ty {2}- [A-Za-z])/m,
  field(line) {
    const first = line.charCodeAt(0);
    const isIndented = first <= BLANK || first > 126; // some sources do, and a byte order mark is white space
    return fieldAt(isIndented ? line.trimStart() : line);
  },
  starts: ["TY"],
  ends: ["ER"],
  take(record, number, file, sink) {
    const {names, truncated} = bylineOf(authorsOf(record));
    const affiliations = record.all("AD");
    const title = plainText(record.text("TI", "T1", "CT", "BT"));
    const date = parseDate(record.text("DA")) ?? parseDate(record.text("PY", "Y1"));
    sink.paper({
      ids: idsOf(record),
      title,
      abstract: plainText(record.text("AB", "N2")) || null,
      authors: names.map((name, i) => recordAuthor(name, i + 1)),
      affiliations,
      authorCount: truncated || names.length === 0 ? null : names.length,
      truncated,
      date,
      venue:
        plainText(
          record.text("T2", "JO", "JF", "JA", "J2", "T3") ||
            (record.text("TI", "T1", "CT") === "" ? "" : record.text("BT")),
        ) || null,
      locator: locatorOf(
        record.text("VL"),
        record.text("IS"),
        pageRange(record.text("SP"), record.text("EP")),
      ),
      type: TYPES[record.text("TY").toUpperCase()] ?? (record.text("TY").toLowerCase() || null),
      language: languageOf(record.text("LA")),
      categories: [],
      keywords: {author: keywordList(record.lines("KW")).map(plainText), index: []},
      terms: null,
      citations: citationsOf([...record.all("N1"), ...record.all("TC")]),
      citationsByYear: null,
      references: referencesOf(record),
      scores: {},
      flags: [],
      origins: [{file, record: number, line: record.line}],
    });
    if (title === "") tellUntitled(sink, number, record.line);
    tellUndated(sink, record, number, date, "PY", "Y1", "DA");
  },
});

const TAGS = new Set(
  "TY ER AU A1 A2 A3 A4 ED TI T1 T2 T3 BT CT ST PY Y1 Y2 DA JO JF JA J1 J2 VL IS SP EP DO UR L1 L2 L3 SN AB N1 N2 KW ID AD PB CY LA M1 M2 M3 U1 U2 DB DP AN UT TC C1 C2".split(
    " ",
  ),
);
/** Tags in small letters, which some tools write: with both blanks, so that words of a text are none. */
const SMALL = /^([A-Za-z][A-Za-z\d]) {2}-(?: (.*))?$/;

/** "TI  - Title", with one blank or two before the dash, and nothing or a blank behind it. Asked of every line: by hand. */
function fieldAt(line: string): readonly [tag: string, value: string] | null {
  if (line.startsWith("  -", 2)) {
    const small =
      isCapital(line.charCodeAt(0)) && !isSmall(line.charCodeAt(1)) ? null : SMALL.exec(line);
    const tag = small?.[1].toUpperCase() ?? "";
    if (small !== null && TAGS.has(tag)) return [tag, small[2] ?? ""];
  }
  if (!isCapital(line.charCodeAt(0))) return null;
  const second = line.charCodeAt(1);
  if (!isCapital(second) && !(second >= 48 && second <= 57)) return null;
  if (line.charCodeAt(2) !== BLANK) return null;
  const dash = line.charCodeAt(3) === BLANK ? 4 : 3;
  if (line.charCodeAt(dash) !== DASH) return null;
  if (line.length === dash + 1) return [line.slice(0, 2), ""];
  return line.charCodeAt(dash + 1) === BLANK ? [line.slice(0, 2), line.slice(dash + 2)] : null;
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;
const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;
const BLANK = 32;
const DASH = 45;

/** One name a field, in the order of the file whichever tag they have, but some exporters put several into one, separated by ";" or " and ". */
function authorsOf(record: TaggedRecord): string[] {
  const printed: string[] = [];
  for (const {tag, lines} of record.fields)
    if (tag === "AU" || tag === "A1") {
      const name = lines.length === 1 ? lines[0] : lines.join(" ").trim();
      if (name !== "") printed.push(name);
    }
  return printed.some(value => value.includes(";") || value.includes("and"))
    ? printed.flatMap(value => value.split(/\s*;\s*|\s+and\s+(?=\p{Lu})/u))
    : printed;
}

function idsOf(record: TaggedRecord): Record<string, string> {
  const ids: Record<string, string> = {};
  const links = record.all("UR", "L1", "L2", "L3");
  const notes = record.all("N1");
  const doi =
    firstIn(record.all("DO"), normalDoi) ??
    firstIn(record.all("M3"), normalDoi) ??
    firstIn(links, url => (url.includes("doi.org") ? normalDoi(url) : null));
  if (doi !== undefined) ids.doi = doi;
  const wos = firstIn(record.all("AN", "UT", "N1"), text => /WOS:([A-Z]?\w{15})/.exec(text)?.[1]);
  if (wos !== undefined) ids.wos = wos;
  // Scopus glues the link to the last reference where that has no line end.
  const eidIn = (text: string) => /eid=(2-s2\.0-\d+)/.exec(text)?.[1];
  const eid = firstIn(links, eidIn) ?? firstIn(notes, eidIn);
  if (eid !== undefined) ids.scopus = eid;
  const arxiv = firstIn(links, url => (url.includes("arxiv.org") ? normalArxiv(url) : null));
  if (arxiv !== undefined) ids.arxiv = arxiv;
  const pmidIn = (text: string) => /^(\d+)\s*\[PMID\]/i.exec(text)?.[1];
  const pmid =
    firstIn(record.all("U1"), pmidIn) ??
    firstIn(record.all("U2"), pmidIn) ??
    firstIn(record.all("C7"), pmidIn);
  if (pmid !== undefined) ids.pmid = pmid;
  else if (/pubmed|medline/i.test(record.text("DB")) && /^\d+$/.test(record.text("AN")))
    ids.pmid = record.text("AN");
  return ids;
}

/** What is found in the first of some texts that has any of it. */
function firstIn(
  texts: readonly string[],
  find: (text: string) => string | null | undefined,
): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found != null && found !== "") return found;
  }
  return undefined;
}

/** Scopus lists references in a note, some a line: "References: A., Title (2004) Journal; B., …". */
function referencesOf(record: TaggedRecord): string[] {
  return record.fields
    .filter(({tag, lines}) => tag === "N1" && /^References:\s/.test(lines[0]))
    .flatMap(({lines}) => lines.join(" ").slice(11).split(/;\s+/))
    .map(reference => reference.replace(/\s*UR {2}- http.*$/, "").trim())
    .filter(reference => reference !== "");
}

/** "Cited By :12" (Scopus), "Times Cited: 7"; null = not said. */
function citationsOf(notes: readonly string[]): number | null {
  const found = firstIn(
    notes,
    note => /(?:cited by|times cited[^:]*|total times cited)\s*:?\s*(\d+)/i.exec(note)?.[1],
  );
  return found === undefined ? null : Number(found);
}
