import {normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper, PartialDate} from "../papers/paper.ts";
import {dateOf, fourDigits, parseDate, parseMonth, plausibleYear} from "./dates.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {
  groupAuthor,
  locatorOf,
  orcidOf,
  pageRange,
  partedAuthor,
  recordAuthor,
} from "./record-parts.ts";
import {xmlFormat} from "./xml-format.ts";
import {childOf, childrenOf, textAt, textOf, textsOf, type XmlElement} from "./xml-tree.ts";

/**
 * PubMed's XML: articles and book chapters as `efetch` gives them, and the summaries of `esummary`.
 *
 * Affiliations and ORCID stay with their authors, collective names are groups, a list that says that it is
 * not complete is truncated. MeSH headings are index keywords.
 */
export const pubmedXml = xmlFormat({
  id: "pubmed-xml",
  label: "PubMed (XML)",
  why: "has PubMed articles in XML",
  isRoot: name =>
    /^(?:PubmedArticleSet|PubmedBookArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitationSet|MedlineCitation|eSummaryResult)$/.test(
      name,
    ),
  part: /<(?:PubmedArticle|PubmedBookArticle|MedlineCitation)[\s>]/,
  records: ["PubmedArticle", "PubmedBookArticle", "MedlineCitation", "DocSum"],
  inner: ["MedlineCitation"],
  printedDate(element) {
    const citation = childOf(element, "MedlineCitation") ?? element;
    const issue = childOf(childOf(citation, "Article"), "Journal", "JournalIssue");
    return textOf(childOf(issue, "PubDate"));
  },
  open: () => ({
    paper({element}) {
      if (element.name === "DocSum") return summaryPaper(element);
      if (element.name === "PubmedBookArticle") return bookPaper(element);
      return articlePaper(
        element.name === "MedlineCitation" ? element : childOf(element, "MedlineCitation"),
        childOf(element, "PubmedData"),
      );
    },
  }),
});

function articlePaper(citation: XmlElement | null, data: XmlElement | null): Partial<Paper> {
  const article = childOf(citation, "Article");
  const journal = childOf(article, "Journal");
  const issue = childOf(journal, "JournalIssue");
  const lists = childrenOf(article, "AuthorList");
  const types = textsOf(childOf(article, "PublicationTypeList"), "PublicationType");
  return {
    ids: idsOf([
      ...childrenOf(citation, "PMID").slice(0, 1),
      ...childrenOf(article, "ELocationID"),
      ...childrenOf(childOf(data, "ArticleIdList"), "ArticleId"),
    ]),
    title: titleOf(textAt(article, "ArticleTitle")) || titleOf(textAt(article, "VernacularTitle")),
    abstract: abstractOf(childOf(article, "Abstract")),
    ...bylineIn(lists.find(list => list.attributes.Type !== "editors") ?? lists[0] ?? null),
    affiliations: textsOf(article, "Affiliation"),
    date:
      dateIn(childOf(issue, "PubDate")) ??
      dateIn(childOf(article, "ArticleDate")) ??
      dateIn(childOf(citation, "DateCreated")),
    venue: textAt(journal, "Title") || textAt(journal, "ISOAbbreviation") || venueOf(citation),
    locator: locatorOf(textAt(issue, "Volume"), textAt(issue, "Issue"), pagesOf(article)),
    type: typeOf(types),
    language: languageOf(textAt(article, "Language")),
    keywords: {
      author: childrenOf(citation, "KeywordList").flatMap(list => textsOf(list, "Keyword")),
      index: unique(
        childrenOf(childOf(citation, "MeshHeadingList"), "MeshHeading")
          .map(heading => textAt(heading, "DescriptorName"))
          .filter(term => term !== ""),
      ),
    },
    references: childrenOf(data, "ReferenceList").flatMap(referencesIn),
  };
}

const venueOf = (citation: XmlElement | null): string | null =>
  textAt(citation, "MedlineJournalInfo", "MedlineTA") || null;

function bookPaper(element: XmlElement): Partial<Paper> {
  const document = childOf(element, "BookDocument");
  const book = childOf(document, "Book");
  const bookTitle = titleOf(textAt(book, "BookTitle"));
  const title = titleOf(textAt(document, "ArticleTitle"));
  const lists = [...childrenOf(document, "AuthorList"), ...childrenOf(book, "AuthorList")];
  return {
    ids: idsOf([
      ...childrenOf(document, "PMID"),
      ...childrenOf(childOf(document, "ArticleIdList"), "ArticleId"),
      ...childrenOf(book, "ELocationID"),
    ]),
    title: title || bookTitle,
    abstract: abstractOf(childOf(document, "Abstract")),
    ...bylineIn(lists.find(list => list.attributes.Type !== "editors") ?? lists[0] ?? null),
    date: dateIn(childOf(document, "ContributionDate")) ?? dateIn(childOf(book, "PubDate")),
    venue: (title === "" ? textAt(book, "Publisher", "PublisherName") : bookTitle) || null,
    locator: locatorOf(textAt(book, "Volume"), "", pagesOf(document)),
    type: title === "" || title === bookTitle ? "book" : "chapter",
    language: languageOf(textAt(document, "Language")),
    keywords: {
      author: childrenOf(document, "KeywordList").flatMap(list => textsOf(list, "Keyword")),
      index: [],
    },
    references: childrenOf(document, "ReferenceList").flatMap(referencesIn),
  };
}

/** A summary: items with a name and a value. */
function summaryPaper(element: XmlElement): Partial<Paper> {
  const items = childrenOf(element, "Item");
  const item = (name: string) => items.find(({attributes}) => attributes.Name === name) ?? null;
  const list = (name: string) => textsOf(item(name), "Item");
  const {names, truncated} = bylineOf(list("AuthorList"));
  const doi = normalDoi(textOf(item("DOI")));
  const pmid = textAt(element, "Id");
  return {
    ids: {...(/^\d+$/.test(pmid) ? {pmid} : {}), ...(doi === null ? {} : {doi})},
    title: titleOf(textOf(item("Title"))),
    authors: names.map((name, i) => {
      const [, family, initials, suffix = ""] =
        /^(.+) (\p{Lu}{1,4})(?: (Jr|Sr|[IVX]+|\d\w\w))?$/u.exec(name) ?? [];
      return family === undefined
        ? recordAuthor(name, i + 1)
        : partedAuthor({family, given: initials, suffix}, i + 1);
    }),
    truncated,
    date: parseDate(textOf(item("PubDate"))) ?? parseDate(textOf(item("EPubDate"))),
    venue: textOf(item("FullJournalName")) || textOf(item("Source")) || null,
    locator: locatorOf(
      textOf(item("Volume")),
      textOf(item("Issue")),
      wholePages(textOf(item("Pages"))),
    ),
    type: typeOf(list("PubTypeList")),
    language: languageOf(list("LangList")[0] ?? ""),
  };
}

function bylineIn(list: XmlElement | null): Pick<Paper, "authors" | "truncated"> {
  const authors: Authorship[] = [];
  let truncated = list?.attributes.CompleteYN === "N";
  for (const author of childrenOf(list, "Author")) {
    if (author.attributes.ValidYN === "N") continue; // a misspelt name, printed beside the right one
    const position = authors.length + 1;
    const more = {affiliations: affiliationsIn(author), ids: orcidIn(author)};
    const collective = textAt(author, "CollectiveName");
    const family = textAt(author, "LastName");
    const byline = bylineOf([collective || family]);
    truncated ||= byline.truncated;
    if (byline.names.length === 0) continue;
    const [name] = byline.names;
    if (collective !== "") authors.push(groupAuthor(name, position, more));
    else {
      const given = textAt(author, "ForeName") || textAt(author, "Initials");
      authors.push(
        partedAuthor({family: name, given, suffix: textAt(author, "Suffix")}, position, more),
      );
    }
  }
  return {authors, truncated};
}

function affiliationsIn(author: XmlElement): string[] {
  const affiliations: string[] = [];
  for (const info of childrenOf(author, "AffiliationInfo"))
    affiliations.push(...textsOf(info, "Affiliation"));
  affiliations.push(...textsOf(author, "Affiliation"));
  return affiliations;
}

function orcidIn(author: XmlElement): Record<string, string> {
  for (const identifier of childrenOf(author, "Identifier")) {
    const orcid = orcidOf(
      textOf(identifier).replace(/^(\d{4})(\d{4})(\d{4})(\w{4})$/, "$1-$2-$3-$4"),
    );
    if (orcid !== null && /orcid/i.test(identifier.attributes.Source ?? "orcid")) return {orcid};
  }
  return {};
}

/** The parts of an abstract, each on a line of its own, with its label. */
function abstractOf(abstract: XmlElement | null): string | null {
  const parts = childrenOf(abstract, "AbstractText").map(part => {
    const label = part.attributes.Label ?? "";
    const text = textOf(part);
    return label === "" || /^unlabell?ed$/i.test(label) || text === "" ? text : `${label}: ${text}`;
  });
  return parts.filter(part => part !== "").join("\n") || null;
}

/** Titles end with a full stop of PubMed's own; those that were translated stand in brackets. */
function titleOf(text: string): string {
  const plain = text.startsWith("[") ? text.replace(/^\[(.*)\]\.?$/, "$1") : text;
  return plain.endsWith(".") && !plain.endsWith("...") ? plain.slice(0, -1) : plain;
}

function dateIn(element: XmlElement | null): PartialDate | null {
  if (element === null) return null;
  const year = plausibleYear(fourDigits(textAt(element, "Year")) ?? 0);
  if (year === null) return parseDate(textAt(element, "MedlineDate") || textOf(element));
  const day = textAt(element, "Day");
  return dateOf(
    year,
    parseMonth(textAt(element, "Month") || textAt(element, "Season")),
    /^\d+$/.test(day) ? Number(day) : null,
  );
}

function pagesOf(element: XmlElement | null): string {
  const pagination = childOf(element, "Pagination");
  const pages = textAt(pagination, "MedlinePgn");
  return pages === ""
    ? pageRange(textAt(pagination, "StartPage"), textAt(pagination, "EndPage"))
    : wholePages(pages);
}

/** "188-91" is "188-191". */
function wholePages(pages: string): string {
  const found = /^(\d+)-(\d+)$/.exec(pages);
  if (found === null || found[2].length >= found[1].length) return pages;
  return `${found[1]}-${found[1].slice(0, found[1].length - found[2].length)}${found[2]}`;
}

/** What says how a work was paid for or indexed is no kind of work. */
const NO_KIND = /^(?:research support|english abstract|comparative study|multicenter study)/i;

function typeOf(types: readonly string[]): string | null {
  const kinds = types.filter(type => !NO_KIND.test(type));
  const preprint = kinds.find(kind => /^preprint$/i.test(kind));
  return kindOf(preprint ?? kinds[0] ?? types[0] ?? "");
}

function idsOf(elements: readonly XmlElement[]): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const element of elements) {
    const kind =
      element.name === "PMID"
        ? "pubmed"
        : (element.attributes.IdType ?? element.attributes.EIdType);
    const text = textOf(element);
    const doi = kind === "doi" && element.attributes.ValidYN !== "N" ? normalDoi(text) : null;
    if (doi !== null) ids.doi ??= doi;
    else if (kind === "pubmed" && /^\d+$/.test(text)) ids.pmid ??= text;
    else if (kind === "pmc" && /^PMC\d+$/.test(text)) ids.pmcid ??= text;
  }
  return ids;
}

/** Reference lists can stand in each other. */
function referencesIn(list: XmlElement): string[] {
  const references: string[] = [];
  for (const reference of childrenOf(list, "Reference")) {
    const given = childOf(reference, "ArticleIdList");
    const {doi, pmid} = given === null ? NO_IDS : idsOf(childrenOf(given, "ArticleId"));
    const text =
      doi !== undefined
        ? `doi:${doi}`
        : pmid === undefined
          ? textAt(reference, "Citation")
          : `pmid:${pmid}`;
    if (text !== "") references.push(text);
  }
  for (const inner of childrenOf(list, "ReferenceList")) references.push(...referencesIn(inner));
  return references;
}

const NO_IDS: Record<string, string> = {};

const unique = (list: readonly string[]): string[] => [...new Set(list)];
