import {fold} from "../util/fold.ts";
import {FIELDS, type Field, isScoreColumn} from "./csv-columns.ts";
import {type Fields, isFields} from "./json-values.ts";

/** What keys of a record can hold: the fields of a table, but lists that stand beside that of the authors. */
const READ = [
  "id", "title", "authors", "year", "date", "venue", "volume", "issue", "pages", "start_page", "end_page", "article_number",
  "type", "language", "doi", "pmid", "pmcid", "arxiv", "abstract", "keywords", "index_keywords", "categories",
  "affiliations", "citations", "author_count", "truncated", "terms", "flags", "references",
] as const satisfies readonly Field[]; // biome-ignore format: a list

export type JsonField = (typeof READ)[number];

/** Names that keys have in JSON besides those of columns. */
const MORE: Partial<Record<JsonField, readonly string[]>> = {
  id: ["identifier", "uid", "eid", "_id"],
  title: ["title display", "titles", "dc title", "name", "heading", "headline", "title text"],
  authors: [
    "authors parsed",
    "author display",
    "author list",
    "authorlist",
    "authors list",
    "authorships",
    "creator",
    "dc creator",
    "contributors",
    "author name",
  ],
  year: ["pubyear", "publicationyear", "year published", "copyright date", "copyrightdate"],
  date: [
    "publicationdate",
    "prism coverdate",
    "cover date",
    "issued",
    "created",
    "date created",
    "update date",
  ],
  venue: [
    "journal title",
    "journal name",
    "container title",
    "journal ref",
    "venue raw",
    "venue name",
    "journal fullname",
    "prism publicationname",
    "booktitle",
    "host title",
    "conference name",
    "container",
  ],
  volume: ["prism volume", "journal volume", "host volume", "biblio volume"],
  issue: ["number", "prism issueidentifier", "journal issue", "host issue", "biblio issue"],
  pages: ["page", "page range", "prism pagerange", "pagination", "journal pages"],
  start_page: ["biblio first page", "host pages first"],
  end_page: ["biblio last page", "host pages last"],
  type: ["article type", "doc type", "content type", "subtypedescription", "genre", "types"],
  language: ["lang", "languages", "language code"],
  doi: ["prism doi", "doi url", "dois", "identifiers doi", "external ids doi", "externalids doi"],
  abstract: [
    "indexed abstract",
    "abstract inverted index",
    "abstract text",
    "description",
    "dc description",
    "abstracts",
  ],
  keywords: [
    "keyword",
    "tags",
    "index terms author terms terms",
    "author terms",
    "keywords author",
    "authkeywords",
  ],
  index_keywords: [
    "index terms ieee terms terms",
    "mesh",
    "mesh headings",
    "descriptors",
    "concepts",
    "keywords teeft",
  ],
  categories: ["fos", "fields", "topics", "primary category", "field of study", "category terms"],
  affiliations: ["affiliation", "institutions"],
  citations: [
    "n citation",
    "citing paper count",
    "citedby count",
    "num citations",
    "citationcount",
    "citation num",
    "times cited count",
    "is referenced by count",
  ],
  references: ["reference", "referenced works", "refs", "reference list", "bibliography"],
};

/** Each known name → the fields that may go by it, with how good a name for it that is (0 = best). */
const KNOWN = new Map<string, {field: JsonField; rank: number}[]>();
for (const field of READ) {
  const names = [...FIELDS[field], ...(MORE[field] ?? [])];
  for (const [rank, name] of names.map(fold).entries())
    KNOWN.set(name, [...(KNOWN.get(name) ?? []), {field, rank}]);
}

/** Keys are looked for this deep, and so many of them in one record. */
const MOST_DEPTH = 4;
const MOST_KEYS = 400;
/** So many different shapes of records are remembered. */
const MOST_SHAPES = 2000;

/** Which key of a record holds what. */
export type KeyMap = ReadonlyMap<JsonField, string>;

/** Finds out what the keys of records hold, by their names; what it took for what it remembers. */
export interface KeyGuess {
  of(record: Fields): KeyMap;
  /** Keys that were taken for a field by another name, and keys that hold no field of ours, in the order they came. */
  readonly taken: ReadonlyMap<string, JsonField>;
  readonly ignored: ReadonlySet<string>;
}

/**
 * Guesses by name, in nested objects by dotted paths ("index_terms.author_terms.terms"). `told` has our field → its key and
 * overrules the guess; a RangeError names a field that we do not have.
 */
export function keyGuess(told: Readonly<Record<string, string>>): KeyGuess {
  for (const field of Object.keys(told))
    if (!(READ as readonly string[]).includes(field))
      throw new RangeError(`columns: expected one of ${READ.join(", ")}, got ${field}`);
  const shapes = new Map<string, KeyMap>();
  const taken = new Map<string, JsonField>();
  const ignored = new Set<string>();

  return {
    taken,
    ignored,
    of(record) {
      const keys = keysOf(record);
      const shape = keys.join("\n");
      const known = shapes.get(shape);
      if (known !== undefined) return known;
      const map = mapOf(keys, told);
      const used = new Set(map.values());
      for (const [field, key] of map) if (key !== field) taken.set(key, field);
      const within = (key: string, outer: string) => key.startsWith(`${outer}.`);
      for (const key of keys)
        if (
          ![...used].some(other => other === key || within(key, other) || within(other, key)) &&
          ![...ignored].some(other => within(key, other)) &&
          !isScoreColumn(key)
        )
          ignored.add(key);
      if (shapes.size < MOST_SHAPES) shapes.set(shape, map);
      return map;
    },
  };
}

function mapOf(keys: readonly string[], told: Readonly<Record<string, string>>): KeyMap {
  const best = new Map<JsonField, {key: string; rank: number}>();
  for (const key of keys)
    for (const {field, rank} of KNOWN.get(folded(key)) ?? [])
      if (rank < (best.get(field)?.rank ?? Number.POSITIVE_INFINITY)) best.set(field, {key, rank});
  const map = new Map<JsonField, string>();
  for (const field of READ) {
    const key = told[field] ?? best.get(field)?.key;
    if (key !== undefined) map.set(field, key);
  }
  return map;
}

/** "citedByCount", "cited_by_count" and "cited-by.count" are the same name. */
const folded = (key: string): string => {
  const plain = fold(key);
  return KNOWN.has(plain) ? plain : fold(key.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 "));
};

/** The keys of a record that hold something, with those of objects in it as dotted paths. */
function keysOf(record: Fields): string[] {
  const keys: string[] = [];
  const walk = (fields: Fields, path: string, depth: number) => {
    for (const key in fields) {
      const value = fields[key];
      if (value === null || value === "" || keys.length >= MOST_KEYS) continue;
      keys.push(path + key);
      if (isFields(value) && depth < MOST_DEPTH) walk(value, `${path}${key}.`, depth + 1);
    }
  };
  walk(record, "", 1);
  return keys;
}
