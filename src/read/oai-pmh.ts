import {normalArxiv, normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper, PartialDate} from "../papers/paper.ts";
import {ARXIV, arxivAuthor, arxivByline, arxivIds, arxivText} from "./arxiv-parts.ts";
import {compareDates, parseDate} from "./dates.ts";
import type {Sink} from "./format.ts";
import {languageOf} from "./kinds.ts";
import {bylineOf, isGroupName} from "./names.ts";
import {groupAuthor, recordAuthor} from "./record-parts.ts";
import type {XmlRecord} from "./xml-build.ts";
import {xmlFormat} from "./xml-format.ts";
import {childOf, childrenOf, textAt, textsOf, type XmlElement} from "./xml-tree.ts";

/**
 * What is harvested by OAI-PMH: records of arXiv in its own two forms ("arXiv", "arXivRaw"), and of any
 * repository in Dublin Core ("oai_dc").
 */
export const oaiPmh = xmlFormat({
  id: "oai-pmh",
  label: "OAI-PMH (arXiv, arXivRaw, Dublin Core)",
  why: "is an answer by OAI-PMH",
  isRoot: (name, tag) =>
    name === "OAI-PMH" || name === "ListRecords" || (name === "record" && /openarchives/.test(tag)),
  part: /<identifier>oai:/,
  records: ["record"],
  open: sink => ({paper: record => paperOf(record, sink)}),
});

function paperOf({element, number, line, cut}: XmlRecord, sink: Sink): Partial<Paper> | null {
  const header = childOf(element, "header");
  const name = textAt(header, "identifier");
  if (header?.attributes.status === "deleted") {
    const what = `the record ${name} was deleted where it comes from`;
    sink.problem({record: number, line, severity: "notice", what});
    return null;
  }
  const [metadata = null] = (childOf(element, "metadata")?.children ?? []).filter(isElement);
  if (metadata?.name === "arXiv") return arxivPaper(metadata);
  if (metadata?.name === "arXivRaw") return rawPaper(metadata);
  if (metadata?.name === "dc") return dublinCorePaper(metadata, name);
  if (!cut) {
    const what =
      metadata === null
        ? `the record ${name} says nothing`
        : `the record ${name} is in the form <${metadata.name}>, which cannot be read`;
    sink.problem({record: number, line, severity: "error", what});
  }
  return null;
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== "string";

function arxivPaper(element: XmlElement): Partial<Paper> {
  const authors: Authorship[] = [];
  let truncated = false;
  for (const author of childrenOf(childOf(element, "authors"), "author")) {
    const parts = {
      given: textAt(author, "forenames"),
      family: textAt(author, "keyname"),
      suffix: textAt(author, "suffix"),
    };
    const affiliations = textsOf(author, "affiliation").map(arxivText);
    const found = arxivAuthor(parts, authors.length + 1, affiliations);
    if (found !== null) authors.push(found);
    else truncated ||= bylineOf([`${parts.given} ${parts.family}`.trim()]).truncated;
  }
  return {...sharedParts(element), authors, truncated, date: parseDate(textAt(element, "created"))};
}

function rawPaper(element: XmlElement): Partial<Paper> {
  const {names, truncated} = arxivByline(textAt(element, "authors"));
  const versions = childrenOf(element, "version").map(version => textAt(version, "date"));
  return {
    ...sharedParts(element),
    authors: names.map((name, i) =>
      isGroupName(name)
        ? groupAuthor(name.replace(/^(?:on behalf of|for) (?:the )?/i, ""), i + 1)
        : {name, parts: null, kind: "person", ids: {}, affiliations: [], position: i + 1},
    ),
    truncated,
    date: versions.length === 0 ? null : parseDate(versions[0].replace(/^\w{3}, /, "")),
  };
}

function sharedParts(element: XmlElement): Partial<Paper> {
  return {
    ...ARXIV,
    ids: arxivIds(textAt(element, "id"), textAt(element, "doi")),
    title: arxivText(textAt(element, "title")),
    abstract: arxivText(textAt(element, "abstract")) || null,
    categories: textAt(element, "categories")
      .split(" ")
      .filter(category => category !== ""),
  };
}

/** Dublin Core says everything in fifteen fields that repeat: what a value is has to be seen from it. */
function dublinCorePaper(element: XmlElement, header: string): Partial<Paper> {
  const all = (name: string) => textsOf(element, name);
  const fromArxiv = /oai:arxiv/i.test(header);
  const {names, truncated} = bylineOf(all("creator"));
  const descriptions = all("description").filter(text => !/^Comment:/.test(text));
  const dates = all("date")
    .map(parseDate)
    .filter(date => date !== null);
  const type = all("type").find(text => !/^text$/i.test(text)) ?? all("type")[0] ?? "";
  const language = all("language")[0] ?? "";
  return {
    ids: dublinCoreIds([...all("identifier"), ...all("relation")], header),
    title: arxivText(all("title")[0] ?? ""),
    abstract: arxivText(descriptions[0] ?? "") || null,
    authors: names.map((name, i) =>
      isGroupName(name)
        ? groupAuthor(name, i + 1)
        : recordAuthor(fromArxiv ? arxivText(name) : name, i + 1),
    ),
    truncated,
    date: dates.reduce(earlier, null),
    venue: all("source")[0] ?? (fromArxiv ? "arXiv" : (all("publisher")[0] ?? null)),
    type: fromArxiv ? "preprint" : type.replace(/^.*[/#:]/, "").toLowerCase() || null,
    language: languageOf(language),
    keywords: {author: fromArxiv ? [] : all("subject"), index: []},
    categories: fromArxiv ? all("subject") : [],
  };
}

function dublinCoreIds(texts: readonly string[], header: string): Record<string, string> {
  const ids: Record<string, string> = {};
  const doi = texts
    .filter(text => /doi|^10\./i.test(text))
    .map(normalDoi)
    .find(isText);
  const arxiv = [header, ...texts]
    .filter(text => /arxiv/i.test(text))
    .map(normalArxiv)
    .find(isText);
  if (doi !== undefined) ids.doi = doi;
  if (arxiv !== undefined) ids.arxiv = arxiv;
  return ids;
}

const isText = (text: string | null): text is string => text !== null;

const earlier = (a: PartialDate | null, b: PartialDate): PartialDate =>
  a === null || compareDates(b, a) < 0 ? b : a;
