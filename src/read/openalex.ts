import {normalArxiv, normalDoi} from "../papers/ids.ts";
import type {Paper, PartialDate} from "../papers/paper.ts";
import {parseDate, plausibleYear} from "./dates.ts";
import type {Sink} from "./format.ts";
import {invertedText} from "./inverted-text.ts";
import {jsonFormat, type Tell} from "./json-format.ts";
import {bylineOfDrafts, type DraftAuthor, namedAuthor} from "./json-people.ts";
import {
  countIn,
  distinct,
  type Fields,
  fieldsOf,
  firstText,
  lastSegment,
  listOf,
  numberIn,
  objectsOf,
  textOf,
  textsOf,
} from "./json-values.ts";
import {languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {locatorOf, orcidOf, pageRange} from "./record-parts.ts";
import {typeNamed} from "./type-names.ts";

/** Lists of works carry no more authors than this of each work. */
const MOST_AUTHORS = 100;
/** Concepts below this score were not given to a work; ancestors come with 0. */
const LEAST_SCORE = 0.3;

/**
 * Works of OpenAlex: one, a page of the API, a list, or one a line as in its snapshot. Names are as printed
 * (`raw_author_name`), ids tell who it is; abstracts come from the inverted index.
 */
export const openalex = jsonFormat({
  id: "openalex",
  label: "OpenAlex (JSON)",
  lists: ["results"],
  fit(item) {
    if (/openalex\.org\/W\d/i.test(textOf(item.id)))
      return {certainty: 0.97, why: "holds works of OpenAlex"};
    return Array.isArray(item.authorships) &&
      ("publication_year" in item || "cited_by_count" in item)
      ? {certainty: 0.9, why: "holds works in the form of OpenAlex"}
      : null;
  },
  open: (sink: Sink) => ({
    take(work, origin, tell) {
      if (/openalex\.org\/[^W]\d/i.test(textOf(work.id)))
        tell("error", `${textOf(work.id)} is no work and was left out`);
      else sink.paper(paperOf(work, origin, tell));
    },
  }),
});

function paperOf(work: Fields, origin: Paper["origins"][number], tell: Tell): Paper {
  const source = fieldsOf(fieldsOf(work.primary_location).source ?? work.host_venue);
  const biblio = fieldsOf(work.biblio);
  const title = plainText(textOf(work.title) || textOf(work.display_name));
  if (title === "") tell("warning", "the work has no title");
  const {authors, authorCount, truncated} = bylineOf(work, tell);
  const {categories, keywords} = subjectsOf(work);
  // All fields by name, none spread over others: files of works are read by the million.
  return {
    ids: idsOf(work),
    title,
    abstract:
      invertedText(work.abstract_inverted_index) ?? (plainText(textOf(work.abstract)) || null),
    authors,
    affiliations: [],
    authorCount,
    truncated,
    date: dateOfWork(work),
    venue: textOf(source.display_name) || null,
    locator: locatorOf(
      textOf(biblio.volume),
      textOf(biblio.issue),
      pageRange(textOf(biblio.first_page), textOf(biblio.last_page)),
    ),
    type: typeOf(work),
    language: languageOf(textOf(work.language)),
    categories,
    keywords,
    terms: null,
    citations: countIn(work.cited_by_count),
    citationsByYear: countsOf(work.counts_by_year),
    references: referencesOf(work.referenced_works),
    scores: scoresOf(work),
    flags: FLAGS.filter(([, key]) => work[key] === true).map(([flag]) => flag),
    origins: [origin],
  };
}

function referencesOf(list: unknown): string[] {
  const references: string[] = [];
  for (const item of listOf(list)) {
    const id = lastSegment(item);
    if (id !== "") references.push(`openalex:${id}`);
  }
  return references;
}

const FLAGS = [
  ["retracted", "is_retracted"],
  ["paratext", "is_paratext"],
] as const;

function idsOf(work: Fields): Record<string, string> {
  const given = fieldsOf(work.ids);
  const ids: Record<string, string> = {};
  const id = lastSegment(work.id ?? given.openalex);
  if (/^W\d+$/i.test(id)) ids.openalex = id.toUpperCase();
  const doi = normalDoi(textOf(work.doi) || textOf(given.doi));
  if (doi !== null) ids.doi = doi;
  const pmid = /\d+$/.exec(textOf(given.pmid))?.[0];
  if (pmid !== undefined) ids.pmid = pmid;
  const pmcid = /\d+$/.exec(textOf(given.pmcid))?.[0];
  if (pmcid !== undefined) ids.pmcid = `PMC${pmcid}`;
  const mag = textOf(given.mag);
  if (mag !== "") ids.mag = mag;
  const page = [work.primary_location, ...objectsOf(work.locations)]
    .map(location => textOf(fieldsOf(location).landing_page_url))
    .find(url => /arxiv\.org\/abs\//i.test(url));
  const arxiv = page === undefined ? null : normalArxiv(page);
  if (arxiv !== null) ids.arxiv = arxiv;
  return ids;
}

function bylineOf(work: Fields, tell: Tell): Pick<Paper, "authors" | "authorCount" | "truncated"> {
  const authorships = objectsOf(work.authorships);
  const byline = bylineOfDrafts(authorships.map(authorOf));
  const count = countIn(work.authors_count);
  if (work.is_authors_truncated === true || (count !== null && count > authorships.length))
    return {...byline, authorCount: count, truncated: true};
  if (
    authorships.length === MOST_AUTHORS &&
    work.is_authors_truncated !== false &&
    count === null
  ) {
    tell(
      "notice",
      `there are ${MOST_AUTHORS} authors, where lists of works are cut: there may be more`,
    );
    return {...byline, authorCount: null};
  }
  return byline;
}

function authorOf(authorship: Fields): DraftAuthor {
  const author = fieldsOf(authorship.author);
  const id = lastSegment(author.id);
  const orcid = orcidOf(textOf(author.orcid));
  const ids: Record<string, string> = {};
  if (/^A\d+$/i.test(id)) ids.openalex = id.toUpperCase();
  if (orcid !== null) ids.orcid = orcid;
  const institutions = distinct(objectsOf(authorship.institutions).map(placeOf));
  const printed = textsOf(
    authorship.raw_affiliation_strings ?? authorship.raw_affiliation_string ?? [],
  );
  return namedAuthor(textOf(authorship.raw_author_name) || textOf(author.display_name), {
    ids,
    affiliations:
      institutions.length > 0
        ? institutions
        : printed.length > 0
          ? distinct(printed)
          : textsOf(authorship.countries ?? []),
  });
}

function placeOf({display_name, country_code}: Fields): string {
  const name = textOf(display_name);
  const country = textOf(country_code);
  return name === "" || country === "" ? name + country : `${name}, ${country}`;
}

function dateOfWork(work: Fields): PartialDate | null {
  const date = parseDate(textOf(work.publication_date));
  if (date !== null) return date;
  const year = plausibleYear(countIn(work.publication_year) ?? 0);
  return year === null ? null : {year, month: null, day: null};
}

/** Topics are the categories, keywords and MeSH terms the index; older works have concepts instead of either. */
function subjectsOf(work: Fields): Pick<Paper, "categories" | "keywords"> {
  const names = (list: unknown) =>
    objectsOf(list).map(item => firstText([item.display_name, item.keyword, item.descriptor_name]));
  const concepts = objectsOf(work.concepts).filter(
    ({score, level}) => (numberIn(score) ?? 0) >= LEAST_SCORE && numberIn(level) !== null,
  );
  const level = (fits: (level: number) => boolean) =>
    names(concepts.filter(concept => fits(Number(concept.level))));
  const topics = distinct(names([work.primary_topic, ...objectsOf(work.topics)]));
  const index = distinct([...names(work.keywords), ...names(work.mesh)]);
  return {
    categories: topics.length > 0 ? topics : distinct(level(n => n < 2)),
    keywords: {author: [], index: index.length > 0 ? index : distinct(level(n => n >= 2))},
  };
}

/** Years that are not named had no citation, or lie before the last ten: they stay unknown. */
function countsOf(list: unknown): Paper["citationsByYear"] {
  if (!Array.isArray(list)) return null;
  const counts: Record<string, number> = {};
  for (const {year, cited_by_count} of objectsOf(list)) {
    const count = countIn(cited_by_count);
    const of = plausibleYear(countIn(year) ?? 0);
    if (count !== null && of !== null) counts[of] = count;
  }
  return counts;
}

function scoresOf(work: Fields): Record<string, number> {
  const fwci = numberIn(work.fwci);
  const percentile = numberIn(fieldsOf(work.citation_normalized_percentile).value);
  return {
    ...(fwci === null ? null : {fwci}),
    ...(percentile === null ? null : {citation_percentile: percentile}),
  };
}

/** Papers of conferences are articles to OpenAlex; Crossref's own word for them is kept beside, in older data. */
const typeOf = ({type, type_crossref}: Fields): string | null =>
  typeNamed(type_crossref === "proceedings-article" ? type_crossref : textOf(type));
