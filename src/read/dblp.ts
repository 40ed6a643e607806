import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER, type Paper} from "../papers/paper.ts";
import {dateOf, fourDigits, parseDate, parseMonth, plausibleYear} from "./dates.ts";
import {bylineIn, dblpName} from "./dblp-names.ts";
import type {Sink} from "./format.ts";
import {locatorOf} from "./record-parts.ts";
import type {XmlRecord} from "./xml-build.ts";
import {xmlFormat} from "./xml-format.ts";
import {childOf, childrenOf, textAt, textOf, type XmlElement} from "./xml-tree.ts";

/** Kinds of record, with the kind of paper that they are. */
const TYPES: Readonly<Record<string, string>> = {
  article: "article",
  inproceedings: "proceedings-article",
  proceedings: "proceedings",
  book: "book",
  incollection: "chapter",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  data: "dataset",
  www: "webpage",
};

/** Kinds in the answers of DBLP's search. */
const SEARCH_TYPES: Readonly<Record<string, string>> = {
  "journal articles": "article",
  "conference and workshop papers": "proceedings-article",
  editorship: "proceedings",
  "books and theses": "book",
  "parts in books or collections": "chapter",
  "informal publications": "preprint",
  "informal and other publications": "preprint",
  "data and artifacts": "dataset",
};

/**
 * DBLP: the dump (dblp.xml), the pages of persons, single records, and answers of the search.
 *
 * The number behind a name ("Wei Wang 0001") tells persons of one name apart: it goes into the
 * identifier `dblp` and out of the name. Works without authors have their editors. Entries about persons
 * are no papers.
 */
export const dblp = xmlFormat({
  id: "dblp",
  label: "DBLP (XML)",
  why: "has records of DBLP",
  isRoot: (name, tag) =>
    /^dblp(?:person|persons)?$/.test(name) ||
    (name === "result" && !/\bxmlns/.test(tag)) ||
    (TYPES[name] !== undefined && /\bkey\s*=/.test(tag)),
  part: /<(?:article|inproceedings|incollection|proceedings)\s[^>]{0,200}\bkey="(?:journals|conf|books|series|reference)\//,
  records: [...Object.keys(TYPES), "hit"],
  asides: ["person"],
  printedDate: element => textAt(element, "year") || textAt(childOf(element, "info"), "year"),
  open: dblpTaker,
});

function dblpTaker(sink: Sink, file: string) {
  let persons = 0;
  return {
    paper(record: XmlRecord): Partial<Paper> | null {
      const {element, number, line} = record;
      if (element.name === "hit") return searchPaper(record, sink);
      const {key = ""} = element.attributes;
      if (!key.startsWith("homepages/")) return dumpPaper(element);
      persons += 1;
      if (persons === 1)
        sink.problem({
          record: number,
          line,
          severity: "notice",
          what: "this is an entry about a person and no paper; more such entries are not listed",
        });
      return null;
    },
    /** The person that a page is about. */
    aside({element, ancestors, line}: XmlRecord) {
      const page = ancestors.find(({name}) => name === "dblpperson");
      const {name} = dblpName(page?.attributes.name ?? textAt(element, "author"));
      const papers = Number(page?.attributes.n);
      if (page === undefined || name === "") return;
      sink.profile({
        name,
        field: null,
        reported: Number.isInteger(papers) && page.attributes.n !== "" ? {papers} : {},
        origin: {file, record: 0, line},
      });
    },
  };
}

function dumpPaper(element: XmlElement): Partial<Paper> {
  const {key = "", publtype = ""} = element.attributes;
  const parts = partsOf(element);
  const journal = textOf(parts.journal);
  const booktitle = textOf(parts.booktitle);
  const series = textOf(parts.series);
  const volume = textOf(parts.volume);
  const isPreprint = journal === "CoRR" || publtype.startsWith("informal");
  const {authors, truncated} = bylineIn(parts.authors.length > 0 ? parts.authors : parts.editors);
  const own = element.name === "proceedings" || element.name === "book";
  return {
    ids: idsOf(key, parts.links, volume),
    title: titleOf(textOf(parts.title)),
    authors,
    truncated,
    date: dateIn(textOf(parts.year), textOf(parts.month)),
    venue:
      journal ||
      (own ? series || booktitle : booktitle || series) ||
      textOf(parts.school) ||
      textOf(parts.publisher) ||
      null,
    locator: locatorOf(volume, textOf(parts.number), textOf(parts.pages)),
    type: isPreprint ? "preprint" : TYPES[element.name],
    references: parts.cited.length > 0 ? parts.cited : EMPTY_PAPER.references,
  };
}

interface Parts {
  readonly authors: XmlElement[];
  readonly editors: XmlElement[];
  readonly links: string[];
  readonly cited: string[];
  title: XmlElement | null;
  year: XmlElement | null;
  month: XmlElement | null;
  journal: XmlElement | null;
  booktitle: XmlElement | null;
  series: XmlElement | null;
  school: XmlElement | null;
  publisher: XmlElement | null;
  volume: XmlElement | null;
  number: XmlElement | null;
  pages: XmlElement | null;
}

/** The first element of each name in a record of the dump, and all of some: one pass, since there are millions of records. */
function partsOf(element: XmlElement): Parts {
  const parts: Parts = {
    authors: [],
    editors: [],
    links: [],
    cited: [],
    title: null,
    year: null,
    month: null,
    journal: null,
    booktitle: null,
    series: null,
    school: null,
    publisher: null,
    volume: null,
    number: null,
    pages: null,
  };
  for (const child of element.children) {
    if (typeof child === "string") continue;
    switch (child.name) {
      case "author":
        parts.authors.push(child);
        break;
      case "editor":
        parts.editors.push(child);
        break;
      case "ee":
        parts.links.push(textOf(child));
        break;
      case "cite": {
        const text = textOf(child);
        if (text !== "" && text !== "...") parts.cited.push(`dblp:${text}`);
        break;
      }
      case "title":
      case "year":
      case "month":
      case "journal":
      case "booktitle":
      case "series":
      case "school":
      case "publisher":
      case "volume":
      case "number":
      case "pages":
        parts[child.name] ??= child;
    }
  }
  return parts;
}

function searchPaper({element, number, line}: XmlRecord, sink: Sink): Partial<Paper> | null {
  const info = childOf(element, "info");
  if (childOf(info, "title") === null && info !== null) {
    const what = "this hit is no paper";
    sink.problem({record: number, line, severity: "error", what});
    return null;
  }
  const links = [textAt(info, "doi"), textAt(info, "ee")];
  const type = textAt(info, "type").toLowerCase();
  return {
    ids: idsOf(textAt(info, "key"), links, textAt(info, "volume")),
    title: titleOf(textAt(info, "title")),
    ...bylineIn(childrenOf(childOf(info, "authors"), "author")),
    date: dateIn(textAt(info, "year"), ""),
    venue: textAt(info, "venue") || textAt(info, "publisher") || null,
    locator: locatorOf(textAt(info, "volume"), textAt(info, "number"), textAt(info, "pages")),
    type: SEARCH_TYPES[type] ?? (type || null),
  };
}

/** Every title of DBLP ends with a full stop, unless it ends with another sign. */
const titleOf = (text: string): string =>
  text.endsWith(".") && !text.endsWith("...") ? text.slice(0, -1) : text;

function dateIn(year: string, month: string): Paper["date"] {
  const known = plausibleYear(fourDigits(year) ?? parseDate(year)?.year ?? 0);
  if (known === null) return null;
  return dateOf(known, month === "" ? null : parseMonth(month.split(/[/-]/)[0]), null);
}

function idsOf(key: string, links: readonly string[], volume: string): Record<string, string> {
  const ids: Record<string, string> = {};
  if (key !== "") ids.dblp = key;
  for (const link of links)
    if (ids.doi === undefined && (link.includes("doi.org/") || link.startsWith("10."))) {
      const doi = normalDoi(link);
      if (doi !== null) ids.doi = doi;
    }
  const arxiv = arxivOf(links, volume);
  if (arxiv !== null) ids.arxiv = arxiv;
  return ids;
}

function arxivOf(links: readonly string[], volume: string): string | null {
  for (const link of links) {
    const found = ARXIV.test(link) ? normalArxiv(link) : null;
    if (found !== null) return found;
  }
  return /^abs\/|arxiv/i.test(volume) ? normalArxiv(volume) : null;
}

const ARXIV = /arxiv/i;
