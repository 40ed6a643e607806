import {fold} from "../util/fold.ts";

/** What a column of a table can hold; the names that it goes by elsewhere, folded. */
export const FIELDS = {
  id: ["id", "key", "citation key", "ut", "paper id", "paper_id"],
  title: [
    "title",
    "article title",
    "document title",
    "item title",
    "publication title of article",
    "ti",
    "display name",
    "paper title",
  ],
  authors: [
    "authors",
    "author",
    "author names",
    "author s",
    "au",
    "creators",
    "author full names",
    "authorships author display name",
    "authornames deduped",
  ],
  year: ["year", "publication year", "py", "pubyear", "pub year", "date published year"],
  date: ["date", "publication date", "published", "date published", "publish time", "publish date"],
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
  ],
  volume: ["volume", "vl"],
  issue: ["issue", "is"],
  pages: ["pages"],
  type: ["type", "document type", "publication type", "item type", "dt"],
  language: ["language", "language of original document"],
  doi: ["doi", "di", "article doi", "item doi"],
  ids: ["ids"],
  abstract: ["abstract", "ab", "abstract note", "summary"],
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
  affiliations: ["affiliations", "author affiliations"],
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
  ],
  group_authors: ["group authors"],
  unplaced_authors: ["unplaced authors"],
  author_count: ["author count", "number of authors"],
  truncated: ["truncated"],
  terms: ["terms"],
  flags: ["flags"],
  references: ["references", "cited references"],
} as const satisfies Record<string, readonly string[]>;

export type Field = keyof typeof FIELDS;

/** Which column holds what. Columns that nobody asked for are listed too, so that nothing goes unnoticed. */
export interface ColumnMap {
  readonly column: ReadonlyMap<Field, number>;
  /** Columns "score", "upvotes", "score_<name>": name of the score → column. */
  readonly scores: ReadonlyMap<string, number>;
  /** Fields whose column has another name than ours: they were guessed. */
  readonly guessed: readonly {readonly field: Field; readonly name: string}[];
  readonly ignored: readonly string[];
}

/**
 * Finds out what the columns of a table hold, by their names. `told` has our field → its column's name and
 * overrules the guess; a RangeError names a column that is not there or a field that we do not have.
 */
export function mapColumns(
  header: readonly string[],
  told: Readonly<Record<string, string>> = {},
): ColumnMap {
  const names = header.map(name => name.trim());
  const folded = names.map(fold);
  const column = new Map<Field, number>();
  const scores = new Map<string, number>();
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
    const at = names.indexOf(name) >= 0 ? names.indexOf(name) : folded.indexOf(fold(name));
    if (at < 0) throw new RangeError(`columns: expected one of ${names.join(", ")}, got ${name}`);
    take(field as Field, at);
  }
  for (const [field, known] of Object.entries(FIELDS) as [Field, readonly string[]][]) {
    if (column.has(field)) continue;
    // The order of the known names decides: "title" is a better title than "item title".
    const name = known
      .map(fold)
      .find(candidate => folded.some((f, at) => f === candidate && !taken.has(at)));
    if (name === undefined) continue;
    const at = folded.findIndex((f, i) => f === name && !taken.has(i));
    take(field, at);
    if (names[at].toLowerCase() !== field) guessed.push({field, name: names[at]});
  }
  for (const [at, name] of names.entries()) {
    const score = isScoreColumn(name) ? name : /^score_(\w+)$/.exec(name)?.[1];
    if (score === undefined || taken.has(at)) continue;
    scores.set(score, at);
    taken.add(at);
  }
  return {
    column,
    scores,
    guessed,
    ignored: names.filter((name, at) => name !== "" && !taken.has(at)),
  };
}

/** Scores so common that a column may bear their name alone. */
export const isScoreColumn = (name: string): boolean =>
  /^(?:score|upvotes|novelty|ai_score)$/.test(name);
