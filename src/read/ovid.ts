import {normalDoi} from "../papers/ids.ts";
import {type Authorship, EMPTY_PAPER} from "../papers/paper.ts";
import {fold} from "../util/fold.ts";
import {parseDate} from "./dates.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {ovidSource} from "./ovid-source.ts";
import {plainText} from "./plain-text.ts";
import {keywordList, locatorOf, recordAuthor, tellUndated, tellUntitled} from "./record-parts.ts";
import {taggedFormat} from "./tagged.ts";
import type {TaggedRecord} from "./tagged-record.ts";

/** The names of fields that stand for tags where Ovid writes fields with their names. */
const LABELS: Readonly<Record<string, string>> = {
  "accession number": "AN",
  author: "AU",
  authors: "AU",
  "author e-mail": "EM",
  institution: "IN",
  title: "TI",
  "chapter title": "CT",
  source: "SO",
  abstract: "AB",
  "author keywords": "KW",
  keywords: "KW",
  "key words": "KW",
  "subject headings": "MH",
  "mesh subject headings": "MH",
  "publication type": "PT",
  "document type": "DT",
  "doi number": "DI",
  doi: "DI",
  language: "LG",
  "year of publication": "YR",
  "publication year": "YR",
  "date of publication": "DP",
  database: "DB",
  score: "SX",
  status: "SX",
  issn: "SX",
  isbn: "SX",
  publisher: "SX",
  copyright: "SX",
  "journal subset": "SX",
  "nlm journal code": "SX",
  "unique identifier": "UI",
  "link to the ovid full text or citation": "SX",
};

/** Degrees behind a given name. */
const DEGREES =
  /(?<=\S)[\s,;]+(?:M\.?D|Ph\.?\s?D|R\.?N|FACSM|FAAN|FACS|FACP|M\.?Sc|B\.?Sc|M\.?P\.?H|D\.?Phil|MBBS|MBChB|FRCS|FRCP|DDS|DMD|DVM|Pharm\.?D|Ed\.?D|Psy\.?D|MBA)\.?$/;

/**
 * Ovid's text of records: tags with a dash, or fields with their names in a line of their own, the values indented.
 * Records begin with a number in angle brackets: "<1. >".
 */
export const ovid = taggedFormat({
  id: "ovid",
  label: "Ovid (tagged, fields by name)",
  why: "has records that begin with a number in angle brackets",
  looks:
    /^\ufeff?\s*<\d+\s*\.?\s*>[ \t]*\n(?:[A-Z][A-Z0-9] {1,2}- |[A-Z][A-Za-z -]{2,30}[ \t]*\n)/m,
  field(line) {
    const number = /^\ufeff?\s*<(\d+)\s*\.?\s*>\s*$/.exec(line);
    if (number !== null) return ["<", number[1]];
    const tagged = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line);
    if (tagged !== null) return [tagged[1], tagged[2] ?? ""];
    const label = /^\S/.test(line) ? LABELS[line.trim().toLowerCase()] : undefined;
    return label === undefined ? null : [label, ""];
  },
  starts: ["<", "VN"],
  ends: [],
  afterBlank: ["DB", "AN", "AU", "TI"],
  take(record, number, file, sink) {
    const {authors, affiliations, truncated} = authorsOf(record);
    const source = ovidSource(record.text("SO"));
    const book = /^(?:\[[^\]]*\]|.*)/.exec(record.text("BT").replace(/^.*?\[Eds?\.?\]\.?\s*/, ""));
    const chapter = record.text("CT");
    const title = titleOf(chapter || record.text("TI")) || (source.title ?? "");
    const doi = normalDoi(record.text("DI", "DO"));
    const locator = locatorOf(
      record.text("VO", "VI"),
      record.text("IP"),
      record.text("PG").replace(/^No Pagination.*$/, ""),
    );
    const date =
      source.date ??
      parseDate(record.text("DG", "DP", "YR")) ??
      parseDate(/\b(?:19|20)\d\d\b/.exec(record.text("BT"))?.[0] ?? record.text("EP", "UP"));
    sink.paper({
      ...EMPTY_PAPER,
      ids: doi === null ? {} : {doi},
      title,
      abstract: plainText(record.text("AB")) || null,
      authors,
      affiliations,
      authorCount: truncated || authors.length === 0 ? null : authors.length,
      truncated,
      date,
      venue:
        record.text("JN") ||
        (chapter !== "" && record.text("TI")) ||
        source.venue ||
        (source.title !== title && source.title) ||
        book?.[0] ||
        null,
      locator: locator ?? source.locator,
      type: kindOf(kindIn(record)),
      language: languageOf(record.text("LG", "LA")),
      categories: record.all("CC").map(text => text.replace(/^\[\w+\]\s*|\s*\[\w+\]\.?$/g, "")),
      keywords: {
        author: keywordList([...record.all("KW"), ...commaList(record.all("ID"))]),
        index: keywordList([...record.all("MH", "SH"), ...record.all("MC")]),
      },
      origins: [{file, record: number, line: record.line}],
    });
    if (title === "") tellUntitled(sink, number, record.line);
    tellUndated(sink, record, number, date, "DP", "YR", "DG");
  },
});

/** The kind of publication; a document type tells more about a part of a book. */
function kindIn(record: TaggedRecord): string {
  const type = record.text("DT").replace(/: *PDF Only\.?$/i, "");
  return /^chapter/i.test(type) ? type : record.text("PT").replace(/^-$/, "") || type;
}

/** The title without the kind of publication that some databases put behind it: "…  [Article]". */
function titleOf(text: string): string {
  const bare = text.startsWith("[")
    ? text
    : text.replace(/\.?\s*\[[A-Z][A-Za-z :&-]{2,40}\]\.?$/, "");
  return plainText(bare).replace(/(?<=[^.])\.$/, "");
}

const commaList = (values: readonly string[]): string[] =>
  values.flatMap(text => text.split(/,\s+/));

/** Authors with marks of roles, degrees and institutions taken off; institutions are tied by marks or names. */
function authorsOf(record: TaggedRecord): {
  authors: Authorship[];
  affiliations: readonly string[];
  truncated: boolean;
} {
  const printed = record.lines("AU").flatMap(line => line.split(/;\s{2,}/));
  const {names, truncated} = bylineOf(printed.filter(name => !/\[Eds?\.?\]/.test(name)));
  const places = record.all("IN");
  const marked = markedPlaces(places.join(" "));
  const authors = names.map((text, i) => {
    const [, name, marks = ""] =
      /^(.*?)\s*(?:\[[^\]]*\])?\s*((?:\s[\d*+#]+(?:\s*,\s*[\d*+#]+)*)?)$/.exec(text) ?? [
        text,
        text,
      ];
    const author = recordAuthor(withoutDegrees(name), i + 1);
    const own = marks
      .split(",")
      .flatMap(mark => marked.get(mark.trim()) ?? [])
      .concat(places.flatMap(place => placeOf(place, name)));
    return {...author, affiliations: own};
  });
  const tied = authors.some(({affiliations}) => affiliations.length > 0);
  return {authors, affiliations: tied ? [] : places, truncated};
}

function withoutDegrees(name: string): string {
  const comma = name.indexOf(",");
  if (comma < 0) return name;
  let given = name.slice(comma + 1).trim();
  for (let before = ""; before !== given; ) {
    before = given;
    given = given.replace(DEGREES, "");
  }
  return `${name.slice(0, comma)}, ${given}`;
}

/** "(1)Dept A, City, (2)Dept B": places by their marks. */
function markedPlaces(text: string): Map<string, string> {
  const places = new Map<string, string>();
  const list = text.replace(/^From the\s+/, "");
  if (!list.startsWith("(")) return places;
  for (const [, mark, place] of list.matchAll(/\(([\d*+#]{1,3})\)\s*([^()]*)/g))
    places.set(mark, place.replace(/[\s,;]+$/, ""));
  return places;
}

/** "Last, First: Dept, City" is the place of that author. */
function placeOf(place: string, name: string): string[] {
  const at = place.indexOf(": ");
  return at > 0 && fold(place.slice(0, at)).startsWith(fold(name)) ? [place.slice(at + 2)] : [];
}
