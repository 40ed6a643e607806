import {normalArxiv, normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper} from "../papers/paper.ts";
import {dateOf, parseMonth, plausibleYear} from "./dates.ts";
import type {Sink} from "./format.ts";
import {bylineOf} from "./names.ts";
import {groupAuthor, isGroupName, locatorOf, orcidOf} from "./record-parts.ts";
import type {XmlRecord} from "./xml-build.ts";
import {xmlFormat} from "./xml-format.ts";
import {childOf, childrenOf, textAt, textOf, textsOf, type XmlElement} from "./xml-tree.ts";

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
  const journal = textAt(element, "journal");
  const booktitle = textAt(element, "booktitle");
  const links = textsOf(element, "ee");
  const isPreprint = journal === "CoRR" || /^informal/.test(publtype);
  const own = element.name === "proceedings" || element.name === "book";
  return {
    ids: idsOf(key, links, textAt(element, "volume")),
    title: titleOf(textAt(element, "title")),
    ...bylineIn(
      childOf(element, "author") === null
        ? childrenOf(element, "editor")
        : childrenOf(element, "author"),
    ),
    date: dateIn(textAt(element, "year"), textAt(element, "month")),
    venue:
      journal ||
      (own ? textAt(element, "series") || booktitle : booktitle || textAt(element, "series")) ||
      textAt(element, "school") ||
      textAt(element, "publisher") ||
      null,
    locator: locatorOf(
      textAt(element, "volume"),
      textAt(element, "number"),
      textAt(element, "pages"),
    ),
    type: isPreprint ? "preprint" : TYPES[element.name],
    references: textsOf(element, "cite")
      .filter(cited => cited !== "...")
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
    const byline = bylineOf([name]);
    truncated ||= byline.truncated;
    if (byline.names.length === 0) continue;
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
  const [, name = text, number = null] = /^(.*\S)\s+(\d{4})$/.exec(text) ?? [];
  return {name, number};
}

/** Every title of DBLP ends with a full stop, unless it ends with another sign. */
const titleOf = (text: string): string => text.replace(/(?<!\.\.)\.$/, "");

function dateIn(year: string, month: string): Paper["date"] {
  const known = /^\d{4}$/.test(year) ? plausibleYear(Number(year)) : null;
  return known === null ? null : dateOf(known, parseMonth(month.split(/[/-]/)[0]), null);
}

function idsOf(key: string, links: readonly string[], volume: string): Record<string, string> {
  const ids: Record<string, string> = {};
  if (key !== "") ids.dblp = key;
  const doi = links
    .filter(link => /doi\.org\/|^10\./.test(link))
    .map(normalDoi)
    .find(found => found !== null);
  if (doi != null) ids.doi = doi;
  const arxiv = [...links.filter(link => /arxiv/i.test(link)), volume]
    .filter(text => /arxiv|^abs\//i.test(text))
    .map(normalArxiv)
    .find(found => found !== null);
  if (arxiv != null) ids.arxiv = arxiv;
  return ids;
}
