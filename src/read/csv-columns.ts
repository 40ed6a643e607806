import {fold} from "../util/fold.ts";

/** What a column of a table can hold; the names that it goes by, best first, folded when compared. */
export const FIELDS = {
  id: ["id", "key", "citation key", "ut", "paper id", "record id"],
  title: [
    "title",
    "article title",
    "document title",
    "item title",
    "paper title",
    "primary title",
    "original title",
    "ti",
    "display name",
    "article",
  ],
  authors: [
    "authors",
    "author",
    "author names",
    "author s",
    "first authors",
    "au",
    "creators",
    "author full names",
    "authorships author display name",
    "authornames deduped",
  ],
  full_names: ["full names"],
  author_ids: ["author ids"],
  orcids: ["orcids", "orcid"],
  author_identifiers: ["author identifiers"],
  year: ["year", "publication year", "py", "pubyear", "pub year", "date published year"],
  date: [
    "date",
    "publication date",
    "published",
    "date published",
    "publish time",
    "publish date",
    "created date",
    "createddate",
  ],
  venue: [
    "venue",
    "source title",
    "journal",
    "source",
    "publication title",
    "publication",
    "journal book",
    "conference",
    "so",
    "secondary title",
  ],
  volume: ["volume", "vl", "journal volume"],
  issue: ["issue", "is", "issue number", "journal issue"],
  pages: ["pages", "pagination"],
  start_page: ["start page", "page start", "first page", "firstpage", "startpage", "bp"],
  end_page: ["end page", "page end", "last page", "lastpage", "endpage", "ep"],
  article_number: ["article number", "art no"],
  type: [
    "type",
    "document type",
    "publication type",
    "item type",
    "content type",
    "type of reference",
    "dt",
  ],
  language: ["language", "language of original document", "la"],
  doi: ["doi", "di", "article doi", "item doi", "paper doi"],
  ids: ["ids"],
  pmid: ["pmid", "pubmed id"],
  pmcid: ["pmcid", "pmc id"],
  arxiv: ["arxiv", "arxiv id"],
  link: ["url", "link", "urls"],
  abstract: ["abstract", "ab", "abstract note", "summary", "notes abstract"],
  keywords: [
    "keywords",
    "author keywords",
    "authorkeywords",
    "de",
    "manual tags",
    "author keyword",
  ],
  index_keywords: [
    "index keywords",
    "keywords plus",
    "mesh terms",
    "id keywords",
    "ieee terms",
    "automatic tags",
  ],
  categories: [
    "categories",
    "subjects",
    "subject",
    "fields of study",
    "research areas",
    "category",
  ],
  affiliations: ["affiliations", "author affiliations", "author affiliation"],
  author_affiliations: ["authors with affiliations", "authors affiliations"],
  citations: [
    "citations",
    "cited by",
    "times cited",
    "cites",
    "citation count",
    "cited by count",
    "citing works count",
    "article citation count",
    "cited by counts",
    "total citations",
  ],
  group_authors: ["group authors"],
  unplaced_authors: ["unplaced authors"],
  author_count: ["author count", "authorcount", "number of authors"],
  truncated: ["truncated"],
  terms: ["terms"],
  flags: ["flags"],
  references: ["references", "cited references"],
} as const satisfies Record<string, readonly string[]>;

export type Field = keyof typeof FIELDS;

/** What a row's cell for a field holds; "" = nothing. */
export type Cells = (field: Field) => string;

/** Names of the columns of a table by what they hold. */
export type ColumnNames = Readonly<Partial<Record<Field, readonly string[]>>>;

/** Which column holds what. Columns that nobody asked for are listed too, so that nothing goes unnoticed. */
export interface ColumnMap {
  readonly column: ReadonlyMap<Field, number>;
  /** Further columns for a field whose first column is empty, where the names of all columns are known. */
  readonly more: ReadonlyMap<Field, readonly number[]>;
  /** Columns "score", "upvotes", "score_<name>": name of the score → column. */
  readonly scores: ReadonlyMap<string, number>;
  /** Columns whose name is a year: times cited in it. */
  readonly years: ReadonlyMap<string, number>;
  /** Fields whose column has another name than ours: they were guessed. */
  readonly guessed: readonly {readonly field: Field; readonly name: string}[];
  readonly ignored: readonly number[];
}

/** A column's name for comparison: "# Authors" is a number of authors, not their names. */
export const foldColumn = (name: string): string => fold(name.replace(/#/g, " number of "));

/**
 * Finds out what the columns of a table hold, by their names. `told` has our field → its column's name and
 * overrules `known`; a RangeError names a column that is not there or a field that we do not have.
 */
export function mapColumns(
  header: readonly string[],
  told: Readonly<Record<string, string>> = {},
  known: ColumnNames = FIELDS,
): ColumnMap {
  const names = header.map(name => name.trim());
  const folded = names.map(foldColumn);
  const column = new Map<Field, number>();
  const scores = new Map<string, number>();
  const years = new Map<string, number>();
  const more = new Map<Field, number[]>();
  const guessed: {field: Field; name: string}[] = [];
  const taken = new Set<number>();
  const take = (field: Field, at: number) => {
    column.set(field, at);
    taken.add(at);
  };

  for (const [field, name] of Object.entries(told)) {
    if (!(field in FIELDS))
      throw new RangeError(
        `columns: expected one of ${Object.keys(FIELDS).join(", ")}, got ${field}`,
      );
    const at = names.indexOf(name) >= 0 ? names.indexOf(name) : folded.indexOf(foldColumn(name));
    if (at < 0) throw new RangeError(`columns: expected one of ${names.join(", ")}, got ${name}`);
    take(field as Field, at);
  }
  for (const [field, candidates] of Object.entries(known) as [Field, readonly string[]][]) {
    if (column.has(field)) continue;
    // The order of the known names decides: "title" is a better title than "item title".
    const name = candidates
      .map(fold)
      .find(candidate => folded.some((f, at) => f === candidate && !taken.has(at)));
    if (name === undefined) continue;
    const at = folded.findIndex((f, i) => f === name && !taken.has(i));
    take(field, at);
    if (names[at].toLowerCase() !== field) guessed.push({field, name: names[at]});
    if (known === FIELDS) continue;
    const rest = candidates
      .map(candidate => folded.indexOf(fold(candidate)))
      .filter(other => other >= 0 && !taken.has(other));
    if (rest.length > 0) more.set(field, rest);
  }
  for (const at of [...more.values()].flat()) taken.add(at);
  for (const [at, name] of names.entries()) {
    if (taken.has(at)) continue;
    const score = isScoreColumn(name) ? name : /^score_(\w+)$/.exec(name)?.[1];
    if (score !== undefined) scores.set(score, at);
    else if (/^(?:1[6-9]|20)\d\d$/.test(name)) years.set(name, at);
    else continue;
    taken.add(at);
  }
  return {
    column,
    more,
    scores,
    years,
    guessed,
    ignored: [...names.keys()].filter(at => names[at] !== "" && !taken.has(at)),
  };
}

/** Scores so common that a column may bear their name alone. */
export const isScoreColumn = (name: string): boolean =>
  /^(?:score|upvotes|novelty|ai_score)$/.test(name);
