import {normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper} from "../papers/paper.ts";
import {dateOf, parseMonth, plausibleYear} from "./dates.ts";
import {languageOf} from "./kinds.ts";
import {bylineOf, isGroupName} from "./names.ts";
import {groupAuthor, locatorOf, orcidOf, partedAuthor} from "./record-parts.ts";
import type {XmlRecord} from "./xml-build.ts";
import {xmlFormat} from "./xml-format.ts";
import {childOf, childrenOf, textAt, textOf, type XmlElement} from "./xml-tree.ts";

/**
 * The ACL Anthology: collections of volumes (since 2019), with what is common to a volume in its `meta`,
 * and single volumes (before), in which every paper says it all. A volume itself is a record, with its
 * editors in place of authors.
 */
export const aclAnthology = xmlFormat({
  id: "acl-anthology",
  label: "ACL Anthology (XML)",
  why: "has volumes of the ACL Anthology",
  isRoot: (name, tag) =>
    (name === "collection" && /\bid\s*=/.test(tag)) ||
    (name === "volume" && /\bid\s*=\s*["'][A-Z]\d\d["']/.test(tag)),
  part: /<paper\s+id\s*=\s*["']\d+["']/,
  records: ["paper", "frontmatter"],
  asides: ["meta"],
  open() {
    let meta: XmlElement | null = null;
    let volume: XmlElement | undefined;
    return {
      aside(record) {
        meta = record.element;
        volume = volumeOf(record);
      },
      paper(record) {
        // What is known of one volume says nothing of the next.
        if (volumeOf(record) !== volume) meta = null;
        return paperOf(record, meta);
      },
    };
  },
});

const volumeOf = ({ancestors}: XmlRecord): XmlElement | undefined =>
  ancestors.find(({name}) => name === "volume");

function paperOf(record: XmlRecord, meta: XmlElement | null): Partial<Paper> {
  const {element} = record;
  const isVolume =
    element.name === "frontmatter" ||
    (childOf(element, "author") === null && childOf(element, "editor") !== null);
  const id = anthologyId(record);
  const first = (name: string) => textAt(element, name) || textAt(meta, name);
  const journal = textAt(meta, "journal-title");
  const booktitle = first("booktitle");
  const isJournal = journal !== "" || /^[JQ]\d\d-/.test(id) || /\.(?:cl|tacl)-/.test(id);
  const doi = normalDoi(textAt(element, "doi"));
  return {
    ids: {...(id === "" ? {} : {acl: id}), ...(doi === null ? {} : {doi})},
    title: textAt(element, "title") || (isVolume ? textAt(meta, "booktitle") : ""),
    abstract: textAt(element, "abstract") || null,
    ...bylineIn(
      childrenOf(element, "author").length > 0 || !isVolume
        ? childrenOf(element, "author")
        : [...childrenOf(element, "editor"), ...childrenOf(meta, "editor")],
    ),
    date: dateIn(first("year") || yearOf(id), first("month")),
    venue: isVolume
      ? textAt(meta, "publisher") || textAt(element, "publisher") || null
      : journal || booktitle || JOURNALS[id[0]] || null,
    locator: locatorOf(
      textAt(meta, "journal-volume") || textAt(element, "volume"),
      textAt(meta, "journal-issue") || textAt(element, "issue"),
      textAt(element, "pages"),
    ),
    type: isVolume ? "proceedings" : isJournal ? "article" : "proceedings-article",
    language: languageOf(textAt(element, "language")),
    flags: childOf(element, "pwccode") === null ? [] : ["code"],
  };
}

/** Journals whose old volumes do not name themselves. */
const JOURNALS: Readonly<Record<string, string>> = {
  J: "Computational Linguistics",
  Q: "Transactions of the Association for Computational Linguistics",
};

/** "P18-1001", "2020.acl-main.1": from the address, else from the numbers of volume and paper. */
function anthologyId({element, ancestors}: XmlRecord): string {
  const known = /(?:^|\/)([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\.pdf)?$/.exec(
    textAt(element, "url"),
  );
  if (known !== null) return known[1];
  const [collection, volume] = ["collection", "volume"].map(
    wanted => ancestors.find(({name}) => name === wanted)?.attributes.id ?? "",
  );
  const paper = element.name === "frontmatter" ? "0" : (element.attributes.id ?? "");
  if (!/^\d+$/.test(paper)) return "";
  if (collection === "")
    return /^[A-Z]\d\d$/.test(volume) ? `${volume}-${paper.padStart(4, "0")}` : "";
  if (!/^[A-Z]\d\d$/.test(collection)) return `${collection}-${volume}.${paper}`;
  // Workshops and shared events have many volumes of few papers.
  const digits =
    (/^W|^C69|^D19$/.test(collection) && Number(volume) > 4) || collection[0] === "W" ? 2 : 3;
  return `${collection}-${volume.padStart(4 - digits, "0")}${paper.padStart(digits, "0")}`;
}

/** The year that an old identifier begins with: "J86" is 1986. */
function yearOf(id: string): string {
  const found = /^[A-Z](\d\d)-/.exec(id)?.[1];
  if (found === undefined) return /^\d{4}(?=\.)/.exec(id)?.[0] ?? "";
  return `${Number(found) >= 60 ? "19" : "20"}${found}`;
}

function dateIn(year: string, month: string): Paper["date"] {
  const known = /^\d{4}$/.test(year) ? plausibleYear(Number(year)) : null;
  if (known === null) return null;
  const [, name = "", day] = /^([A-Za-z]+|\d+)[^A-Za-z\d]*(?:(\d{1,2})(?!\d))?/.exec(month) ?? [];
  return dateOf(known, parseMonth(name), day === undefined ? null : Number(day));
}

function bylineIn(elements: readonly XmlElement[]): Pick<Paper, "authors" | "truncated"> {
  const authors: Authorship[] = [];
  let truncated = false;
  for (const element of elements) {
    const given = textAt(element, "first");
    const family = textAt(element, "last");
    const printed = `${given} ${family}`.trim() || plainName(element);
    const byline = bylineOf([printed]);
    truncated ||= byline.truncated;
    if (byline.names.length === 0) continue;
    const position = authors.length + 1;
    const ids: Record<string, string> = {};
    if (element.attributes.id !== undefined) ids.acl = element.attributes.id;
    const orcid = orcidOf(element.attributes.orcid ?? "");
    if (orcid !== null) ids.orcid = orcid;
    const affiliations = childrenOf(element, "affiliation").map(textOf);
    const more = {ids, affiliations};
    if (isGroupName(printed)) authors.push(groupAuthor(printed, position, more));
    else if (given === "" || family === "")
      authors.push({name: printed, parts: null, kind: "person", position, ...more});
    else authors.push(partedAuthor(withSuffix(given, family), position, more));
  }
  return {authors, truncated};
}

/** The text of a name without parts; other spellings of it stand in elements of their own. */
const plainName = ({children}: XmlElement): string =>
  children
    .filter(child => typeof child === "string")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/** A suffix may stand with the family name, or in its place: "Hal Daumé" + "III" is Daumé's. */
function withSuffix(
  given: string,
  family: string,
): {given: string; family: string; suffix: string} {
  const names = given.split(" ");
  if (SUFFIX.test(family) && names.length >= 2)
    return {given: names.slice(0, -1).join(" "), family: names[names.length - 1], suffix: family};
  const [, before, suffix = ""] = /^(.*\S),?\s+(\S+)$/.exec(family) ?? [];
  return SUFFIX.test(suffix)
    ? {given, family: before.replace(/,$/, ""), suffix}
    : {given, family, suffix: ""};
}
