import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER, type Paper, type PartialDate} from "../papers/paper.ts";
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
import {languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {locatorOf, orcidOf, pageRange} from "./record-parts.ts";
import {typeNamed} from "./type-names.ts";

/** Literature records of INSPIRE: a page of its API, one answer, and bare metadata, as a list or one a line. */
export const inspire = jsonFormat({
  id: "inspire",
  label: "INSPIRE (JSON)",
  lists: ["hits.hits"],
  fit(item) {
    const record = metadataOf(item);
    if (/inspirehep/.test(textOf(record.$schema)))
      return {certainty: 0.97, why: "holds records of INSPIRE"};
    const own = [
      "arxiv_eprints",
      "control_number",
      "document_type",
      "citation_count",
      "texkeys",
      "inspire_categories",
    ];
    return Array.isArray(record.titles) && own.some(key => key in record)
      ? {certainty: 0.93, why: "holds records in the form of INSPIRE"}
      : null;
  },
  open: sink => ({
    take(item, origin, tell) {
      const record = metadataOf(item);
      const [title] = objectsOf(record.titles);
      const text = [title?.title, title?.subtitle]
        .map(part => plainText(textOf(part)))
        .filter(part => part !== "");
      if (text.length === 0) tell("warning", "the record has no title");
      sink.paper({...paperOf(record), title: text.join(": "), origins: [origin]});
    },
  }),
});

const metadataOf = (item: Fields): Fields => (isFields(item.metadata) ? item.metadata : item);

function paperOf(record: Fields): Omit<Paper, "title" | "origins"> {
  const publication = fieldsOf(
    objectsOf(record.publication_info).find(({journal_title}) => textOf(journal_title) !== ""),
  );
  const eprints = objectsOf(record.arxiv_eprints);
  const keywords = (own: boolean) =>
    distinct(
      objectsOf(record.keywords)
        .filter(
          ({source, schema}) => (textOf(source) === "author" || textOf(schema) === "") === own,
        )
        .map(({value}) => textOf(value)),
    );
  return {
    ...EMPTY_PAPER,
    ids: idsOf(record),
    abstract: plainText(textOf(objectsOf(record.abstracts)[0]?.value)) || null,
    ...bylineOf(record),
    date: dateOfRecord(record, publication),
    venue: textOf(publication.journal_title) || null,
    locator: locatorOf(
      textOf(publication.journal_volume),
      textOf(publication.journal_issue),
      pageRange(textOf(publication.page_start), textOf(publication.page_end)) ||
        textOf(publication.artid),
    ),
    type: typeNamed(firstText(record.document_type)),
    language: languageOf(firstText(record.languages)),
    categories: distinct([
      ...objectsOf(record.inspire_categories).map(({term}) => textOf(term)),
      ...eprints.flatMap(({categories}) => textsOf(categories ?? [])),
    ]),
    keywords: {author: keywords(true), index: keywords(false)},
    citations: countIn(record.citation_count),
    references: distinct(objectsOf(record.references).map(referenceOf)),
    flags: record.withdrawn === true ? ["retracted"] : [],
  };
}

function idsOf(record: Fields): Record<string, string> {
  const doi = normalDoi(textOf(objectsOf(record.dois)[0]?.value));
  const arxiv = normalArxiv(textOf(objectsOf(record.arxiv_eprints)[0]?.value));
  const number = textOf(record.control_number);
  return {
    ...(doi === null ? null : {doi}),
    ...(arxiv === null ? null : {arxiv}),
    ...(number === "" ? null : {inspire: number}),
  };
}

function bylineOf(record: Fields): Pick<Paper, "authors" | "authorCount" | "truncated"> {
  const all = objectsOf(record.authors);
  const authors = all.filter(author => !textsOf(author.inspire_roles ?? []).includes("editor"));
  const groups = [
    ...objectsOf(record.collaborations).map(({value}) => textOf(value)),
    ...textsOf(
      objectsOf(record.corporate_author).length > 0 ? [] : (record.corporate_author ?? []),
    ),
  ].map(name => ({...namedAuthor(""), name, kind: "group" as const}));
  const byline = bylineOfDrafts([...(authors.length > 0 ? authors : all).map(authorOf), ...groups]);
  const count = countIn(record.author_count);
  if (count === null || count <= all.length) return byline;
  return {...byline, authorCount: count + groups.length, truncated: true};
}

function authorOf(author: Fields): DraftAuthor {
  const ids: Record<string, string> = {};
  for (const {schema, value} of objectsOf(author.ids)) {
    const orcid = schema === "ORCID" ? orcidOf(textOf(value)) : null;
    if (orcid !== null) ids.orcid = orcid;
    else if (schema === "INSPIRE BAI") ids.inspire = textOf(value);
  }
  return namedAuthor(textOf(author.full_name), {
    ids,
    affiliations: distinct(objectsOf(author.affiliations).map(({value}) => textOf(value))),
  });
}

function dateOfRecord(record: Fields, publication: Fields): PartialDate | null {
  for (const text of [
    record.earliest_date,
    record.preprint_date,
    objectsOf(record.imprints)[0]?.date,
    publication.year,
  ]) {
    const date = parseDate(textOf(text));
    if (date !== null) return date;
  }
  return null;
}

/** By number in INSPIRE, DOI, arXiv number, or as it was printed. */
function referenceOf({record, reference, raw_refs}: Fields): string {
  const number = /\/literature\/(\d+)/.exec(textOf(fieldsOf(record).$ref))?.[1];
  if (number !== undefined) return `inspire:${number}`;
  const parsed = fieldsOf(reference);
  const doi = normalDoi(firstText(parsed.dois));
  if (doi !== null) return `doi:${doi}`;
  const arxiv = normalArxiv(textOf(parsed.arxiv_eprint));
  if (arxiv !== null) return `arxiv:${arxiv}`;
  const raw = textOf(objectsOf(raw_refs)[0]?.value);
  if (raw !== "") return raw;
  const publication = fieldsOf(parsed.publication_info);
  return [
    ...objectsOf(parsed.authors).map(({full_name}) => textOf(full_name)),
    textOf(fieldsOf(parsed.title).title),
    textOf(publication.journal_title),
    textOf(publication.journal_volume),
    textOf(publication.page_start),
    textOf(publication.year),
  ]
    .filter(part => part !== "")
    .join(", ");
}
