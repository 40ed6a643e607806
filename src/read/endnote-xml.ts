import {normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper} from "../papers/paper.ts";
import {parseDate} from "./dates.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {groupAuthor, keywordList, locatorOf, recordAuthor} from "./record-parts.ts";
import {xmlFormat} from "./xml-format.ts";
import {
  childOf,
  childrenOf,
  rawText,
  textAt,
  textsOf,
  tidyText,
  type XmlElement,
} from "./xml-tree.ts";

/** Kinds of reference by names that EndNote alone has. */
const TYPES: Readonly<Record<string, string>> = {
  "electronic article": "article",
  "electronic book section": "chapter",
  "electronic book": "book",
  "web page": "webpage",
};

/**
 * EndNote's XML, also as other reference managers write it. Texts may be cut into pieces of one style
 * each. A work without authors has its editors; a comma behind a name marks an organisation.
 */
export const endnoteXml = xmlFormat({
  id: "endnote-xml",
  label: "EndNote (XML)",
  why: "has references of EndNote in XML",
  isRoot: name => name === "xml" || name === "records",
  part: /<ref-type\b/,
  records: ["record"],
  printedDate(element) {
    const dates = childOf(element, "dates");
    return textAt(dates, "year") || textAt(dates, "pub-dates", "date");
  },
  open: () => ({paper: ({element}) => paperOf(element)}),
});

function paperOf(element: XmlElement): Partial<Paper> {
  const titles = childOf(element, "titles");
  const dates = childOf(element, "dates");
  const year = textAt(dates, "year");
  const printed = textAt(childOf(dates, "pub-dates"), "date");
  const type = (childOf(element, "ref-type")?.attributes.name ?? "").toLowerCase();
  return {
    ids: idsOf(element),
    title: textAt(titles, "title"),
    abstract: textAt(element, "abstract") || null,
    ...bylineIn(childOf(element, "contributors")),
    affiliations: linesOf(childOf(element, "auth-address")),
    date: (printed === "" ? null : parseDate(`${printed} ${year}`)) ?? parseDate(year || printed),
    venue:
      textAt(element, "periodical", "full-title") ||
      textAt(titles, "secondary-title") ||
      textAt(element, "alt-periodical", "full-title") ||
      textAt(element, "publisher") ||
      null,
    locator: locatorOf(
      textAt(element, "volume"),
      textAt(element, "number") || textAt(element, "issue"),
      textAt(element, "pages"),
    ),
    type: TYPES[type] ?? kindOf(type),
    language: languageOf(textAt(element, "language")),
    keywords: {
      author: keywordList(childrenOf(childOf(element, "keywords"), "keyword").flatMap(linesOf)),
      index: [],
    },
  };
}

function bylineIn(contributors: XmlElement | null): Pick<Paper, "authors" | "truncated"> {
  const lists = ["authors", "secondary-authors", "tertiary-authors"].map(name =>
    textsOf(childOf(contributors, name), "author"),
  );
  const {names, truncated} = bylineOf(lists.find(list => list.length > 0) ?? []);
  const authors = names.map(
    (name, i): Authorship =>
      name.endsWith(",") ? groupAuthor(name.slice(0, -1).trim(), i + 1) : recordAuthor(name, i + 1),
  );
  return {authors, truncated};
}

/** Lists in one value are separated by line breaks, most often a carriage return. */
function linesOf(element: XmlElement | null): string[] {
  return rawText(element)
    .split(/[\r\n]+/)
    .map(tidyText)
    .filter(text => text !== "");
}

function idsOf(element: XmlElement): Record<string, string> {
  const ids: Record<string, string> = {};
  const doi = normalDoi(textAt(element, "electronic-resource-num")) ?? doiOfLinks(element);
  if (doi !== null) ids.doi = doi;
  const number = textAt(element, "accession-num");
  const database = textAt(element, "remote-database-name");
  const wos = /^(?:WOS|ISI):(\S+)$/.exec(number)?.[1];
  if (wos !== undefined) ids.wos = wos;
  else if (/^\d{1,8}$/.test(number) && /medline|pubmed|nlm/i.test(database)) ids.pmid = number;
  const pmc = /^PMC\d+$/.exec(textAt(element, "custom2"))?.[0];
  if (pmc !== undefined) ids.pmcid = pmc;
  return ids;
}

function doiOfLinks(element: XmlElement): string | null {
  for (const list of childOf(element, "urls")?.children ?? [])
    if (typeof list !== "string")
      for (const url of textsOf(list, "url")) if (/doi\.org\//.test(url)) return normalDoi(url);
  return null;
}
