import {normalArxiv, normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper} from "../papers/paper.ts";
import {parseDate} from "./dates.ts";
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
 * MODS, the Library of Congress's schema for catalogues and repositories.
 *
 * Authors are the names whose role says so or that have none, else artists and the like, else editors;
 * publishers, members of committees and such are no authors. What a work is a part of is its venue.
 */
export const mods = xmlFormat({
  id: "mods",
  label: "MODS (XML)",
  why: "has records in MODS",
  isRoot: (name, tag) =>
    name === "modsCollection" || name === "mods" || /loc\.gov\/mods\//.test(tag),
  part: /<(?:\w+:)?mods[\s>]/,
  records: ["mods"],
  printedDate: element => textAt(element, "originInfo", "dateIssued"),
  open: () => ({paper: ({element}) => paperOf(element)}),
});

function paperOf(element: XmlElement): Partial<Paper> {
  const hosts = childrenOf(element, "relatedItem").filter(({attributes}) =>
    ["host", "series"].includes(attributes.type ?? ""),
  );
  const host = hosts.find(({attributes}) => attributes.type === "host") ?? hosts[0] ?? null;
  const parts = [...childrenOf(host, "part"), ...childrenOf(element, "part")];
  const subjects = childrenOf(element, "subject");
  const topics = (chosen: readonly XmlElement[]) => [
    ...new Set(chosen.flatMap(subject => textsOf(subject, "topic"))),
  ];
  return {
    ids: idsOf(element),
    title: titleOf(element),
    abstract: textsOf(element, "abstract").join("\n") || null,
    ...bylineIn(element),
    date: dateIn(element, host),
    venue:
      (host === null ? "" : titleOf(host)) || textAt(element, "originInfo", "publisher") || null,
    locator: locatorOf(detailOf(parts, "volume"), detailOf(parts, "issue"), pagesOf(parts)),
    type: typeOf(element, host),
    language: languageIn(element),
    keywords: {
      author: topics(subjects.filter(({attributes}) => attributes.authority === undefined)),
      index: topics(subjects.filter(({attributes}) => attributes.authority !== undefined)),
    },
    categories: textsOf(element, "classification"),
  };
}

/** The first title that is no other form of it. */
function titleOf(element: XmlElement): string {
  const infos = childrenOf(element, "titleInfo");
  const info = infos.find(({attributes}) => attributes.type === undefined) ?? infos[0] ?? null;
  const main = `${textAt(info, "nonSort")} ${textAt(info, "title")}`.trim();
  const sub = textAt(info, "subTitle");
  // A title that comes from a card ends with the sign between it and what follows.
  const whole = sub === "" ? main : main.endsWith(":") ? `${main} ${sub}` : `${main}: ${sub}`;
  const part = [...textsOf(info, "partNumber"), ...textsOf(info, "partName")].join(": ");
  return part === "" ? whole : `${whole}. ${part}`;
}

const AUTHOR = /^(?:aut|author|cre|creator|dis|dissertant|co-?author|first author)$/i;
const MAKER =
  /^(?:art|artist|pht|photographer|cmp|composer|prf|performer|prg|programmer|ctg|cartographer|inv|inventor|drt|director|com|compiler|spk|speaker|aus|screenwriter)$/i;
const EDITOR = /^(?:edt|editor)$/i;

function bylineIn(element: XmlElement): Pick<Paper, "authors" | "truncated"> {
  const named = childrenOf(element, "name").map(name => ({
    name,
    roles: childrenOf(name, "role").flatMap(role => textsOf(role, "roleTerm")),
  }));
  const withRole = (wanted: RegExp) =>
    named.filter(({roles}) => roles.some(role => wanted.test(role)));
  const chosen = [
    named.filter(({roles}) => roles.length === 0 || roles.some(role => AUTHOR.test(role))),
    withRole(MAKER),
    withRole(EDITOR),
  ].find(list => list.length > 0);

  const authors: Authorship[] = [];
  let truncated = false;
  for (const {name} of chosen ?? []) {
    const author = authorOf(name, authors.length + 1);
    const byline = bylineOf([author.name]);
    truncated ||= byline.truncated || childOf(name, "etal") !== null;
    if (byline.names.length > 0) authors.push(author);
  }
  return {authors, truncated};
}

function authorOf(element: XmlElement, position: number): Authorship {
  const parts = childrenOf(element, "namePart");
  const typed = (type: string) =>
    parts
      .filter(({attributes}) => attributes.type === type)
      .map(textOf)
      .join(" ");
  const plain = parts.filter(({attributes}) => attributes.type === undefined).map(textOf);
  const orcid = childrenOf(element, "nameIdentifier")
    .map(id => orcidOf(textOf(id)))
    .find(found => found !== null);
  const more = {
    ids: orcid == null ? {} : {orcid},
    affiliations: textsOf(element, "affiliation"),
  };
  const {type = "personal"} = element.attributes;
  if (type === "corporate" || type === "conference") {
    // The larger body stands before its parts.
    return groupAuthor(plain.join(": ") || textAt(element, "displayForm"), position, more);
  }
  const family = typed("family");
  if (family !== "")
    return partedAuthor(
      {given: typed("given"), family, suffix: typed("termsOfAddress")},
      position,
      more,
    );
  const name = (plain.join(" ") || typed("given") || textAt(element, "displayForm")).replace(
    /,?\s*(?:ca\. )?\d{4}-(?:\d{4})?\.?$|,$/,
    "",
  );
  return recordAuthor(name, position, more);
}

/** Dates that a machine can read come first, then those that are printed; the host's come last. */
function dateIn(element: XmlElement, host: XmlElement | null): Paper["date"] {
  const origins = childrenOf(element, "originInfo");
  const hostOrigins = childrenOf(host, "originInfo");
  const dates = [
    ...dated(origins, "dateIssued"),
    ...dated(origins, "copyrightDate"),
    ...childrenOf(element, "part").flatMap(part => textsOf(part, "date")),
    ...childrenOf(host, "part").flatMap(part => textsOf(part, "date")),
    ...dated(hostOrigins, "dateIssued"),
    ...dated(hostOrigins, "copyrightDate"),
    ...dated(origins, "dateCreated"),
    ...dated(origins, "dateOther"),
  ];
  for (const text of dates) {
    const date = parseDate(/^\d{8}$/.test(text) ? text.replace(/^(.{4})(..)/, "$1-$2-") : text);
    if (date !== null) return date;
  }
  return null;
}

function dated(origins: readonly XmlElement[], name: string): string[] {
  const dates = origins
    .flatMap(origin => childrenOf(origin, name))
    .filter(({attributes}) => attributes.point !== "end");
  const coded = dates.filter(
    ({attributes}) => attributes.encoding !== undefined || attributes.keyDate !== undefined,
  );
  return [...coded, ...dates].map(textOf);
}

function detailOf(parts: readonly XmlElement[], type: string): string {
  for (const part of parts)
    for (const detail of childrenOf(part, "detail"))
      if (detail.attributes.type === type) {
        const text = textAt(detail, "number") || textOf(detail);
        if (text !== "") return text;
      }
  return "";
}

function pagesOf(parts: readonly XmlElement[]): string {
  for (const part of parts)
    for (const extent of childrenOf(part, "extent"))
      if (/^pages?$/.test(extent.attributes.unit ?? "")) {
        const pages = pageRange(textAt(extent, "start"), textAt(extent, "end"));
        return pages || textAt(extent, "list");
      }
  return "";
}

const GENRES: Readonly<Record<string, string>> = {
  "academic journal": "article",
  "conference publication": "proceedings-article",
  "web site": "webpage",
};
const RESOURCES: Readonly<Record<string, string>> = {
  "still image": "image",
  "software, multimedia": "software",
  cartographic: "map",
  "sound recording-musical": "sound",
  "sound recording-nonmusical": "sound",
  "sound recording": "sound",
  "moving image": "video",
  "notated music": "score",
};
const KNOWN_GENRE =
  /^(?:article|book|thesis|dissertation|report|preprint|review|editorial|letter|chapter|dataset|map|webpage|proceedings-article)$/;

function typeOf(element: XmlElement, host: XmlElement | null): string | null {
  const named = (genre: string) => GENRES[genre.toLowerCase()] ?? kindOf(genre) ?? genre;
  const genres = textsOf(element, "genre").map(named);
  const known = genres.find(genre => KNOWN_GENRE.test(genre));
  if (known !== undefined) return known;
  const resource = textAt(element, "typeOfResource").toLowerCase();
  if (RESOURCES[resource] !== undefined) return RESOURCES[resource];
  if (host !== null && host.attributes.type === "host") {
    const hostGenres = textsOf(host, "genre").map(named);
    if (hostGenres.includes("article") || hostGenres.includes("periodical")) return "article";
    if (textAt(host, "originInfo", "issuance") === "continuing") return "article";
    if (hostGenres.includes("book")) return "chapter";
  }
  if (genres.length > 0 && !/^(?:bibliography|fiction)$/.test(genres[0])) return genres[0];
  const issuance = textAt(element, "originInfo", "issuance");
  if (issuance === "monographic" && resource === "text") return "book";
  return resource || null;
}

function languageIn(element: XmlElement): string | null {
  for (const language of childrenOf(element, "language")) {
    const code = languageOf(textAt(language, "languageTerm") || textOf(language));
    if (code !== null) return code;
  }
  return null;
}

function idsOf(element: XmlElement): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const identifier of childrenOf(element, "identifier")) {
    const type = (identifier.attributes.type ?? "").toLowerCase();
    const text = textOf(identifier);
    const doi = type === "doi" || /doi\.org\//.test(text) ? normalDoi(text) : null;
    const arxiv = type === "arxiv" ? normalArxiv(text) : null;
    if (doi !== null) ids.doi ??= doi;
    if (arxiv !== null) ids.arxiv ??= arxiv;
    if (/^(?:pmid|pubmed)$/.test(type) && /^\d+$/.test(text)) ids.pmid ??= text;
  }
  return ids;
}
