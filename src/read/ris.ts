import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {parseDate} from "./dates.ts";
import {languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {plainText} from "./plain-text.ts";
import {keywordList, locatorOf, pageRange, recordAuthor, tellUntitled} from "./record-parts.ts";
import {type TaggedRecord, taggedFormat} from "./tagged.ts";

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
  looks: /^\ufeff?\s*TY {1,2}- ?[A-Z]/m,
  field: /^\ufeff?\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/,
  starts: ["TY"],
  ends: ["ER"],
  take(record, number, file, sink) {
    const {names, truncated} = bylineOf(authorsOf(record));
    const affiliations = record.all("AD");
    const title = plainText(record.text("TI", "T1", "CT", "BT"));
    sink.paper({
      ids: idsOf(record),
      title,
      abstract: plainText(record.text("AB", "N2")) || null,
      authors: names.map((name, i) => recordAuthor(name, i + 1)),
      affiliations,
      authorCount: truncated || names.length === 0 ? null : names.length,
      truncated,
      date: parseDate(record.text("DA")) ?? parseDate(record.text("PY", "Y1")),
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
      type: TYPES[record.text("TY")] ?? (record.text("TY").toLowerCase() || null),
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
  },
});

/** One name a field, in the order of the file whichever tag they have, but some exporters put several into one, separated by ";" or " and ". */
function authorsOf(record: TaggedRecord): string[] {
  const printed = record.fields
    .filter(({tag, lines}) => (tag === "AU" || tag === "A1") && lines.some(line => line !== ""))
    .map(({lines}) => lines.join(" ").trim());
  return printed.flatMap(value => value.split(/\s*;\s*|\s+and\s+(?=\p{Lu})/u));
}

function idsOf(record: TaggedRecord): Record<string, string> {
  const ids: Record<string, string> = {};
  const links = record.all("UR", "L1", "L2", "L3");
  const doi = [
    ...record.all("DO"),
    ...record.all("M3"),
    ...links.filter(url => /doi\.org/.test(url)),
  ]
    .map(normalDoi)
    .find(found => found !== null);
  if (doi != null) ids.doi = doi;
  const wos = record
    .all("AN", "UT", "N1")
    .map(text => /WOS:([A-Z]?\w{15})/.exec(text)?.[1])
    .find(Boolean);
  if (wos !== undefined) ids.wos = wos;
  // Scopus glues the link to the last reference where that has no line end.
  const eid = [...links, ...record.all("N1")]
    .map(url => /eid=(2-s2\.0-\d+)/.exec(url)?.[1])
    .find(Boolean);
  if (eid !== undefined) ids.scopus = eid;
  const arxiv = links
    .filter(url => /arxiv\.org/.test(url))
    .map(normalArxiv)
    .find(found => found !== null);
  if (arxiv != null) ids.arxiv = arxiv;
  const pmid = [...record.all("U1"), ...record.all("U2"), ...record.all("C7")]
    .map(text => /^(\d+)\s*\[PMID\]/i.exec(text)?.[1])
    .find(Boolean);
  if (pmid !== undefined) ids.pmid = pmid;
  else if (/pubmed|medline/i.test(record.text("DB")) && /^\d+$/.test(record.text("AN")))
    ids.pmid = record.text("AN");
  return ids;
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
  const found = notes
    .map(note => /(?:cited by|times cited[^:]*|total times cited)\s*:?\s*(\d+)/i.exec(note)?.[1])
    .find(count => count !== undefined);
  return found === undefined ? null : Number(found);
}
