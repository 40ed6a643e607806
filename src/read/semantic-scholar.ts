import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER, type Origin, type Paper, type Profile} from "../papers/paper.ts";
import {parseDate} from "./dates.ts";
import {jsonFormat} from "./json-format.ts";
import {bylineOfDrafts, type DraftAuthor, namedAuthor} from "./json-people.ts";
import {
  countIn,
  distinct,
  type Fields,
  fieldsOf,
  firstText,
  isFields,
  objectsOf,
  textOf,
  textsOf,
} from "./json-values.ts";
import {locatorOf, orcidOf} from "./record-parts.ts";
import {typeNamed} from "./type-names.ts";

/**
 * Semantic Scholar: papers of its API (search, bulk search, batch, citations and references of a paper, papers of an
 * author) and of its datasets, whose keys are in lower case. An author becomes a profile and, where the papers are listed
 * under the author, an author of each of them.
 */
export const semanticScholar = jsonFormat({
  id: "semantic-scholar",
  label: "Semantic Scholar (JSON)",
  lists: ["data", "papers", "recommendedPapers"],
  fit(item) {
    if (isFields(item.citingPaper) || isFields(item.citedPaper))
      return {certainty: 0.95, why: "holds citations of Semantic Scholar"};
    if ("paperId" in item || ("corpusid" in item && "title" in item))
      return {certainty: 0.93, why: "holds papers of Semantic Scholar"};
    return "authorId" in item && "name" in item
      ? {certainty: 0.85, why: "holds authors of Semantic Scholar"}
      : null;
  },
  records(item) {
    if (!("authorId" in item) || !Array.isArray(item.papers)) return [item];
    return item.papers.map(paper => ({paper, owner: item}));
  },
  open(sink, file) {
    let owner: Fields | null = null;
    let authors = 0;
    const told = new Set<string>();
    const tellProfile = (author: Fields, origin: Origin) => {
      const profile = profileOf(author, origin);
      if (profile === null || told.has(textOf(author.authorId))) return;
      told.add(textOf(author.authorId));
      sink.profile(profile);
    };
    return {
      around(value, begins) {
        if (begins) owner = "authorId" in value ? value : null;
        else if ("authorId" in value) tellProfile(value, {file, record: 0, line: null});
      },
      take(record, origin, tell) {
        if (isFields(record.owner)) tellProfile(record.owner, origin);
        const paper =
          [record.paper, record.citingPaper, record.citedPaper].find(isFields) ?? record;
        if (!("paperId" in paper || "corpusid" in paper || "title" in paper)) {
          if ("authorId" in paper) {
            authors += 1;
            tellProfile(paper, origin);
          } else tell("error", "the record is neither a paper nor an author");
          return;
        }
        if (textOf(paper.title) === "") tell("warning", "the paper has no title");
        sink.paper(paperOf(paper, isFields(record.owner) ? record.owner : owner, origin));
      },
      end() {
        if (authors > 0)
          sink.problem({
            record: null,
            line: null,
            severity: "notice",
            what: `${authors} ${authors === 1 ? "record is an author" : "records are authors"} without papers`,
          });
      },
    };
  },
});

/** A field of the API, or the same of the datasets. */
const at = (item: Fields, key: string): unknown => item[key] ?? item[key.toLowerCase()];

function paperOf(paper: Fields, owner: Fields | null, origin: Origin): Paper {
  const journal = fieldsOf(paper.journal);
  const fields = [
    ...objectsOf(at(paper, "s2FieldsOfStudy")).map(field => textOf(field.category)),
    ...textsOf(at(paper, "fieldsOfStudy") ?? []),
  ];
  const influential = countIn(at(paper, "influentialCitationCount"));
  return {
    ...EMPTY_PAPER,
    ids: idsOf(paper),
    title: textOf(paper.title),
    abstract: textOf(paper.abstract) || null,
    ...withOwner(bylineOfDrafts(objectsOf(paper.authors).map(authorOf)), owner),
    date: parseDate(textOf(at(paper, "publicationDate"))) ?? parseDate(textOf(paper.year)),
    venue:
      firstText([fieldsOf(at(paper, "publicationVenue")).name, journal.name, paper.venue]) || null,
    locator: locatorOf(
      textOf(journal.volume),
      "",
      textOf(journal.pages).replace(/\s*[-–]\s*/, "–"),
    ),
    type: typeNamed(firstText(at(paper, "publicationTypes"))),
    categories: distinct(fields),
    citations: countIn(at(paper, "citationCount")),
    references: distinct(objectsOf(paper.references).map(referenceOf)),
    scores: influential === null ? {} : {influential_citations: influential},
    origins: [origin],
  };
}

function idsOf(paper: Fields): Record<string, string> {
  const given = fieldsOf(at(paper, "externalIds"));
  const ids: Record<string, string> = {};
  const put = (scheme: string, id: string | null) => {
    if (id !== null && id !== "") ids[scheme] = id;
  };
  const corpus = textOf(at(paper, "corpusId") ?? given.CorpusId);
  put("doi", normalDoi(textOf(given.DOI ?? paper.doi)));
  put("arxiv", normalArxiv(textOf(given.ArXiv ?? paper.arxivId)));
  put("pmid", textOf(given.PubMed));
  put("pmcid", textOf(given.PubMedCentral).replace(/^(?:PMC)?(?=\d)/i, "PMC"));
  put("dblp", textOf(given.DBLP));
  put("acl", textOf(given.ACL));
  put("mag", textOf(given.MAG));
  put("s2", textOf(paper.paperId) || (corpus === "" ? "" : `CorpusId:${corpus}`));
  return ids;
}

function authorOf(author: Fields): DraftAuthor {
  const given = fieldsOf(author.externalIds);
  const id = textOf(at(author, "authorId"));
  const orcid = orcidOf(firstText(given.ORCID));
  return namedAuthor(textOf(author.name), {
    ids: {...(id === "" ? null : {s2: id}), ...(orcid === null ? null : {orcid})},
    affiliations: distinct(textsOf(author.affiliations ?? [])),
  });
}

/** Whoever the papers are listed under signed each of them, wherever the printed names end. */
function withOwner(
  byline: Pick<Paper, "authors" | "authorCount" | "truncated">,
  owner: Fields | null,
): typeof byline {
  const id = textOf(owner?.authorId);
  const name = textOf(owner?.name);
  if (owner === null || name === "" || byline.authors.some(({ids}) => ids.s2 === id)) return byline;
  return {
    ...byline,
    authorCount: byline.authors.length === 0 ? null : byline.authorCount,
    authors: [...byline.authors, {...authorOf(owner), position: null}],
  };
}

function referenceOf(reference: Fields): string {
  const cited = isFields(reference.citedPaper) ? reference.citedPaper : reference;
  const id = textOf(cited.paperId);
  if (id !== "") return `s2:${id}`;
  const doi = normalDoi(textOf(fieldsOf(cited.externalIds).DOI));
  return doi === null ? textOf(cited.title) : `doi:${doi}`;
}

function profileOf(author: Fields, origin: Origin): Profile | null {
  const name = textOf(author.name);
  if (name === "") return null;
  const reported: Record<string, number> = {};
  for (const [figure, key] of FIGURES) {
    const count = countIn(author[key]);
    if (count !== null) reported[figure] = count;
  }
  return {name, field: null, reported, origin};
}

const FIGURES = [
  ["h_index", "hIndex"],
  ["papers", "paperCount"],
  ["citations", "citationCount"],
] as const;
