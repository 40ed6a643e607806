import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {type Authorship, EMPTY_PAPER, type Paper, type PartialDate} from "../papers/paper.ts";
import {fold} from "../util/fold.ts";
import {parseEntry} from "./bibtex-entries.ts";
import {bibtexAuthors} from "./bibtex-names.ts";
import {dateOf, parseDate, parseMonth} from "./dates.ts";
import {jsonFormat} from "./json-format.ts";
import {bylineOfDrafts, type DraftAuthor, namedAuthor} from "./json-people.ts";
import {
  type Fields,
  fieldsOf,
  isFields,
  numberIn,
  objectsOf,
  textOf,
  valueAt,
} from "./json-values.ts";
import {languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {orcidOf} from "./record-parts.ts";
import {typeNamed} from "./type-names.ts";

/** Whose works they are: known by ORCID iD, and by name where the whole record is there. */
interface Owner {
  readonly orcid: string | null;
  readonly name: string;
}

/**
 * Works of a person's ORCID record: the record, its works, single works or bulks of them. The person is an author of each,
 * at an unknown place where the work does not say; what other sources told of one work is one paper.
 */
export const orcidWorks = jsonFormat({
  id: "orcid",
  label: "ORCID works (JSON)",
  lists: ["group", "works.group", "activities-summary.works.group", "bulk"],
  fit(item) {
    const summaries = at(item, "work-summary");
    if (Array.isArray(summaries) || "orcid-identifier" in item)
      return {certainty: 0.96, why: "holds works of an ORCID record"};
    if (Array.isArray(item.bulk) && objectsOf(item.bulk).some(({work}) => isFields(work)))
      return {certainty: 0.95, why: "holds works from ORCID"};
    return at(item, "put-code") !== undefined && isFields(item.title)
      ? {certainty: 0.94, why: "holds works from ORCID"}
      : null;
  },
  records(item) {
    const works = Array.isArray(item.bulk) ? item.bulk : [item];
    return works.map(entry => (isFields(entry) && isFields(entry.work) ? entry.work : entry));
  },
  open(sink) {
    let owner: Owner = {orcid: null, name: ""};
    return {
      around(value, begins) {
        if (begins) owner = ownerOf(value);
      },
      take(record, origin, tell) {
        const summaries = objectsOf(at(record, "work-summary"));
        const works = summaries.length > 0 ? summaries.toSorted(byPreference) : [record];
        const [work] = works;
        if (!isFields(work.title) && at(work, "put-code") === undefined) {
          tell("error", "the record is no work and was left out");
          return;
        }
        const orcid = owner.orcid ?? orcidOf(textOf(work.path));
        const paper = paperOf(work, works, {orcid, name: owner.name});
        if (paper.title === "") tell("warning", "the work has no title");
        if (paper.authors.length === 0) tell("warning", "the work names no author");
        sink.paper({...paper, origins: [origin]});
      },
    };
  },
});

/** A field by its name in the public API, or as older files have it: "put-code", "putCode". */
const at = (item: Fields, key: string): unknown =>
  item[key] ?? item[key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];

/** The text of `{"value": …}`, or the text itself. */
const wrapped = (value: unknown): string =>
  textOf(isFields(value) ? (value.value ?? value.content) : value);

const byPreference = (a: Fields, b: Fields): number =>
  (numberIn(at(b, "display-index")) ?? 0) - (numberIn(at(a, "display-index")) ?? 0);

function ownerOf(around: Fields): Owner {
  const name = fieldsOf(valueAt(around, "person.name"));
  const parts = [wrapped(at(name, "given-names")), wrapped(at(name, "family-name"))];
  return {
    orcid:
      orcidOf(textOf(fieldsOf(at(around, "orcid-identifier")).path)) ??
      orcidOf(textOf(around.path)),
    name: wrapped(at(name, "credit-name")) || parts.filter(part => part !== "").join(" "),
  };
}

function paperOf(work: Fields, all: readonly Fields[], owner: Owner): Omit<Paper, "origins"> {
  const title = fieldsOf(work.title);
  const texts = [title.title, title.subtitle].map(part => plainText(wrapped(part)));
  return {
    ...EMPTY_PAPER,
    ids: Object.assign({}, ...all.toReversed().map(idsOf)),
    title: texts.filter(text => text !== "").join(": "),
    abstract: plainText(wrapped(at(work, "short-description"))) || null,
    ...bylineOf(work, owner),
    date: dateOfWork(at(work, "publication-date")),
    venue: plainText(wrapped(at(work, "journal-title"))) || null,
    type: typeNamed(textOf(work.type)),
    language: languageOf(textOf(at(work, "language-code"))),
  };
}

function idsOf(work: Fields): Record<string, string> {
  const ids: Record<string, string> = {};
  const put = (scheme: string, id: string | null | undefined) => {
    if (id != null && id !== "") ids[scheme] ??= id;
  };
  for (const given of objectsOf(at(fieldsOf(at(work, "external-ids")), "external-id"))) {
    const relation = textOf(at(given, "external-id-relationship"));
    if (relation !== "" && !/^self$/i.test(relation)) continue;
    const id = textOf(at(given, "external-id-value"));
    const scheme = textOf(at(given, "external-id-type")).toLowerCase();
    if (scheme === "doi") put("doi", normalDoi(id));
    else if (scheme === "arxiv") put("arxiv", normalArxiv(id));
    else if (scheme === "eid") put("scopus", id);
    else if (scheme === "wosuid") put("wos", id.replace(/^WOS:/, ""));
    else if (scheme === "pmid") put("pmid", /\d+/.exec(id)?.[0]);
    else if (scheme === "pmc") put("pmcid", `PMC${/\d+/.exec(id)?.[0] ?? ""}`);
  }
  return ids;
}

/** Contributors, else the authors of a citation in BibTeX, else the person whose works they are. */
function bylineOf(
  work: Fields,
  owner: Owner,
): Pick<Paper, "authors" | "authorCount" | "truncated"> {
  const contributors = objectsOf(fieldsOf(work.contributors).contributor);
  const roleOf = (contributor: Fields) =>
    textOf(at(fieldsOf(at(contributor, "contributor-attributes")), "contributor-role"));
  const authors = contributors.filter(contributor => /^(?:author.*|)$/i.test(roleOf(contributor)));
  const drafts = (authors.length > 0 ? authors : contributors).map(contributorOf);
  const citation = fieldsOf(work.citation);
  const byline = drafts.some(({name}) => name !== "")
    ? bylineOfDrafts(drafts)
    : bibtexByline(citation);
  return withOwner(byline, owner);
}

function contributorOf(contributor: Fields): DraftAuthor {
  const orcid = orcidOf(textOf(fieldsOf(at(contributor, "contributor-orcid")).path));
  return namedAuthor(wrapped(at(contributor, "credit-name")), {ids: orcid === null ? {} : {orcid}});
}

function bibtexByline(citation: Fields): Pick<Paper, "authors" | "authorCount" | "truncated"> {
  const isBibtex = /bibtex/i.test(textOf(at(citation, "citation-type")));
  const text = at(citation, "citation-value");
  const entry =
    isBibtex && typeof text === "string" ? parseEntry(text.trim(), 1, new Map()).entry : null;
  const {authors, truncated} = bibtexAuthors(entry?.fields.get("author") ?? "");
  return {
    authors,
    authorCount: truncated || authors.length === 0 ? null : authors.length,
    truncated,
  };
}

/** The owner among the authors by iD or family name; else one more author, whose place is unknown. */
function withOwner(
  byline: Pick<Paper, "authors" | "authorCount" | "truncated">,
  {orcid, name}: Owner,
): typeof byline {
  if (orcid === null || byline.authors.some(({ids}) => ids.orcid === orcid)) return byline;
  const family = fold(name).split(" ").at(-1) ?? "";
  const same = byline.authors.filter(
    author => family !== "" && fold(author.name).split(" ").includes(family),
  );
  const known = (author: Authorship): Authorship => ({...author, ids: {...author.ids, orcid}});
  if (same.length === 1)
    return {
      ...byline,
      authors: byline.authors.map(author => (author === same[0] ? known(author) : author)),
    };
  // Who owns the work is nameless in a list of works: the iD stands for the name where nobody else does.
  if (name === "" && byline.authors.length > 0) return byline;
  const alone = byline.authors.length === 0;
  const [author] = bylineOfDrafts([namedAuthor(name || orcid)]).authors;
  return {
    ...byline,
    authorCount: alone ? null : byline.authorCount,
    authors: [...byline.authors, {...known(author), position: null}],
  };
}

function dateOfWork(date: unknown): PartialDate | null {
  const fields = fieldsOf(date);
  const year = parseDate(wrapped(fields.year));
  return year === null
    ? null
    : dateOf(year.year, parseMonth(wrapped(fields.month)), numberIn(wrapped(fields.day)));
}
