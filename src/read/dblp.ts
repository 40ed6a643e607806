import {normalArxiv, normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper} from "../papers/paper.ts";
import {dateOf, parseMonth, plausibleYear} from "./dates.ts";
import type {Sink} from "./format.ts";
import {bylineOf, isPlainName} from "./names.ts";
import {groupAuthor, isGroupName, locatorOf, orcidOf} from "./record-parts.ts";
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
  const all = (name: string) => childrenOf(element, name);
  const text = (name: string) => textAt(element, name);
  const journal = text("journal");
  const booktitle = text("booktitle");
  const links = all("ee").map(textOf);
  const isPreprint = journal === "CoRR" || /^informal/.test(publtype);
  const authorElements = all("author");
  const {authors, truncated} = bylineIn(authorElements.length > 0 ? authorElements : all("editor"));
  const own = element.name === "proceedings" || element.name === "book";
  return {
    ids: idsOf(key, links, text("volume")),
    title: titleOf(text("title")),
    authors,
    truncated,
    date: dateIn(text("year"), text("month")),
    venue:
      journal ||
      (own ? text("series") || booktitle : booktitle || text("series")) ||
      text("school") ||
      text("publisher") ||
      null,
    locator: locatorOf(text("volume"), text("number"), text("pages")),
    type: isPreprint ? "preprint" : TYPES[element.name],
    references: all("cite")
      .map(textOf)
      .filter(cited => cited !== "" && cited !== "...")
      .map(cited => `dblp:${cited}`),
  };
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

function bylineIn(elements: readonly XmlElement[]): Pick<Paper, "authors" | "truncated"> {
  const authors: Authorship[] = [];
  let truncated = false;
  for (const element of elements) {
    const {name, number} = dblpName(textOf(element));
    if (!isPlainName(name)) {
      const byline = bylineOf([name]);
      truncated ||= byline.truncated;
      if (byline.names.length === 0) continue;
    }
    const ids: Record<string, string> = {};
    const orcid = orcidOf(element.attributes.orcid ?? "");
    if (number !== null) ids.dblp = `${name} ${number}`;
    if (element.attributes.pid !== undefined) ids.pid = element.attributes.pid;
    if (orcid !== null) ids.orcid = orcid;
    const position = authors.length + 1;
    authors.push(
      isGroupName(name)
        ? groupAuthor(name, position, {ids})
        : {name, parts: null, kind: "person", ids, affiliations: [], position},
    );
  }
  return {authors, truncated};
}

/** "Wei Wang 0001" is the first Wei Wang. */
function dblpName(text: string): {name: string; number: string | null} {
  const last = text.charCodeAt(text.length - 1);
  if (!(last >= 48 && last <= 57) || !/ \d{4}$/.test(text.slice(-5)))
    return {name: text, number: null};
  return {name: text.slice(0, -5), number: text.slice(-4)};
}

/** Every title of DBLP ends with a full stop, unless it ends with another sign. */
const titleOf = (text: string): string =>
  text.endsWith(".") && !text.endsWith("...") ? text.slice(0, -1) : text;

function dateIn(year: string, month: string): Paper["date"] {
  if (year === "") return null;
  const known = /^\d{4}$/.test(year) ? plausibleYear(Number(year)) : null;
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
  const arxiv =
    links.some(link => /arxiv/i.test(link)) || /arxiv|^abs\//i.test(volume)
      ? [...links.filter(link => /arxiv/i.test(link)), volume]
          .filter(text => /arxiv|^abs\//i.test(text))
          .map(normalArxiv)
          .find(found => found !== null)
      : null;
  if (arxiv != null) ids.arxiv = arxiv;
  return ids;
}
