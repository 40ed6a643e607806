import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER, type Paper} from "../papers/paper.ts";
import {cslDate} from "./csl-parts.ts";
import {isScoreColumn} from "./csv-columns.ts";
import {parseDate, unreadDate} from "./dates.ts";
import type {ReadOptions, Sink} from "./format.ts";
import {invertedText} from "./inverted-text.ts";
import {authorsIn, textsWithin} from "./json-authors.ts";
import {jsonFormat, type RecordTaker, type Tell} from "./json-format.ts";
import {type JsonField, type KeyMap, keyGuess} from "./json-keys.ts";
import {bylineOfDrafts} from "./json-people.ts";
import {
  countIn,
  distinct,
  type Fields,
  firstText,
  isFields,
  numberIn,
  textOf,
  valueAt,
} from "./json-values.ts";
import {languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {keywordList, locatorOf, pageRange} from "./record-parts.ts";
import {typeNamed} from "./type-names.ts";

/** Objects that hold the record itself. */
const INNER = [
  "_source",
  "record",
  "attributes",
  "metadata",
  "info",
  "paper",
  "article",
  "work",
  "doc",
  "data",
];
/** What tells such a record from other objects with a title. */
const OF_PAPERS = ["authors", "author", "creators", "creator", "year", "doi", "publication_date"];
/** As many names of keys as a notice lists. */
const MOST_NAMES = 40;

/**
 * Any other JSON that lists papers: one object, a list of them, a list in an object, or one object a line. Keys are taken
 * by their names, and a notice says what was taken for what; the option `columns` corrects it, with dotted paths for keys
 * in objects.
 */
export const json = jsonFormat({
  id: "json",
  label: "Papers (JSON, JSON Lines)",
  lists: [
    "results", "data", "items", "hits.hits", "hits", "docs", "response.docs", "papers", "articles", "records", "works",
    "publications", "entries", "rows", "list", "message.items", "result.hits.hit", "search-results.entry", "collection",
    "documents",
  ], // biome-ignore format: a list
  fit(item) {
    const record = recordIn(item);
    const map = keyGuess({}).of(record);
    if (map.has("title") && firstText(valueAt(record, map.get("title")!)) !== "")
      return map.has("authors") || map.size >= 3
        ? {certainty: 0.5, why: "holds JSON objects with titles"}
        : {certainty: 0.3, why: "holds JSON objects with titles"};
    return Object.keys(item).length > 0 ? {certainty: 0.05, why: "holds JSON objects"} : null;
  },
  looks: item => "title" in recordIn(item),
  open: (sink, _, options) => recordTaker(sink, options),
});

function recordTaker(sink: Sink, {columns}: ReadOptions): RecordTaker {
  const guess = keyGuess(columns);
  const missing = new Set(Object.values(columns));
  return {
    take(item, origin, tell) {
      const record = recordIn(item);
      const map = guess.of(record);
      for (const key of missing) if (valueAt(record, key) !== undefined) missing.delete(key);
      const paper = paperOf(record, map, tell);
      if (paper.title === "" && paper.authors.length === 0 && paper.ids.doi === undefined)
        tell("error", "the record has neither a title nor authors and was left out");
      else {
        if (paper.title === "") tell("warning", "the paper has no title");
        sink.paper({...paper, origins: [origin]});
      }
    },
    end() {
      const [unknown] = missing;
      const names = (list: Iterable<string>) => {
        const all = [...list];
        const more = all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : "";
        return all.slice(0, MOST_NAMES).join(", ") + more;
      };
      if (unknown !== undefined)
        throw new RangeError(
          `columns: expected one of ${names([...guess.taken.keys(), ...guess.ignored])}, got ${unknown}`,
        );
      const notice = (what: string) =>
        sink.problem({record: null, line: null, severity: "notice", what});
      const guessed = [...guess.taken].filter(([, field]) => columns[field] === undefined);
      if (guessed.length > 0)
        notice(
          `keys were taken by their names: ${names(guessed.map(([key, field]) => `${field} from "${key}"`))}`,
        );
      if (guess.ignored.size > 0)
        notice(`keys that were not read: ${names([...guess.ignored].map(key => `"${key}"`))}`);
    },
  };
}

/** The record itself, where it stands in an object of its own within the item. */
function recordIn(item: Fields): Fields {
  if ("title" in item) return item;
  for (const key of INNER) {
    const inner = item[key];
    if (isFields(inner) && "title" in inner && OF_PAPERS.some(name => name in inner))
      return {...item, ...inner};
  }
  return item;
}

function paperOf(record: Fields, map: KeyMap, tell: Tell): Omit<Paper, "origins"> {
  const value = (field: JsonField): unknown => {
    const key = map.get(field);
    return key === undefined ? undefined : key in record ? record[key] : valueAt(record, key);
  };
  const text = (field: JsonField): string => plainText(textsWithin(value(field))[0] ?? "");
  const list = (field: JsonField): string[] => distinct(listIn(value(field)));
  const byline = bylineOfDrafts(authorsIn(value("authors")));
  const count = countIn(value("author_count"));
  const truncated =
    byline.truncated ||
    value("truncated") === true ||
    (count !== null && count > byline.authors.length);
  return {
    ...EMPTY_PAPER,
    ids: idsOf(record, text("id"), text("doi")),
    title: text("title"),
    abstract: abstractOf(value("abstract")),
    authors: byline.authors,
    authorCount: count ?? (truncated ? null : byline.authorCount),
    truncated,
    affiliations: byline.authors.some(({affiliations}) => affiliations.length > 0)
      ? []
      : list("affiliations"),
    date: dateOf(record, value("date"), text("year"), tell),
    venue: text("venue") || null,
    locator: locatorOf(
      text("volume"),
      text("issue"),
      text("pages") || pageRange(text("start_page"), text("end_page")) || text("article_number"),
    ),
    type: typeNamed(text("type")),
    language: languageOf(text("language")),
    categories: list("categories").flatMap(category =>
      CLASSES.test(category) ? category.split(" ") : [category],
    ),
    keywords: {author: list("keywords"), index: list("index_keywords")},
    terms: map.has("terms") ? list("terms") : null,
    citations: countOf(value("citations"), tell),
    references: distinct(textsOfReferences(value("references"))),
    scores: scoresOf(record),
    flags: list("flags"),
  };
}

/** Classes of arXiv stand in one text: "cs.CL stat.ML". */
const CLASSES = /^[a-z-]+(?:\.[A-Za-z-]+)?(?: [a-z-]+(?:\.[A-Za-z-]+)?)+$/;
const ARXIV_ID = /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i;

function idsOf(record: Fields, id: string, printedDoi: string): Record<string, string> {
  const doi =
    normalDoi(printedDoi) ??
    (/^(?:10\.|doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(id) ? normalDoi(id) : null);
  const printed = textOf(record.arxiv_id ?? record.arxivId ?? record.arxiv);
  const arxiv = normalArxiv(ARXIV_ID.test(id) ? id : printed);
  const pmid = /^\d+$/.exec(textOf(record.pmid ?? record.PMID ?? record.pubmed_id))?.[0];
  const own = id !== "" && normalDoi(id) === null && !ARXIV_ID.test(id) && id !== pmid;
  return {
    ...(own ? {id} : null),
    ...(doi === null ? null : {doi}),
    ...(arxiv === null ? null : {arxiv}),
    ...(pmid === undefined ? null : {pmid}),
  };
}

/** A text, a list of paragraphs, or an inverted index, also in an object with its length. */
function abstractOf(value: unknown): string | null {
  if (isFields(value)) {
    const index = isFields(value.InvertedIndex) ? value.InvertedIndex : value;
    if (Object.values(index).every(Array.isArray)) return invertedText(index);
  }
  return plainText(textsWithin(value).join(" ")) || null;
}

/** Of a work with versions, the day of the first one. */
function dateOf(record: Fields, date: unknown, year: string, tell: Tell): Paper["date"] {
  const [first] = Array.isArray(record.versions) ? record.versions : [];
  const printed = isFields(first) ? textOf(first.created) : "";
  const given = isFields(date) ? cslDate(date) : parseDate(textsWithin(date)[0] ?? "");
  const found = parseDate(printed) ?? given ?? parseDate(year);
  const unread = unreadDate(found, printed, textsWithin(date)[0] ?? "", year);
  if (unread !== null) tell("warning", unread);
  return found;
}

/** Lists in one text are parted by ";"; where a text has none, by ",". */
function listIn(value: unknown): string[] {
  if (typeof value !== "string") return textsWithin(value);
  return value.includes(";") ? keywordList([value]) : value.split(/\s*,\s*/);
}

function countOf(value: unknown, tell: Tell): number | null {
  if (
    value === undefined ||
    value === null ||
    value === "" ||
    Array.isArray(value) ||
    isFields(value)
  )
    return null;
  const count = countIn(typeof value === "string" ? value.replaceAll(",", "") : value);
  if (count === null && !((numberIn(value) ?? 0) < 0))
    tell("warning", `citations should be a number, not "${textOf(value).slice(0, 40)}"`);
  return count;
}

function textsOfReferences(value: unknown): string[] {
  if (!Array.isArray(value)) return typeof value === "string" ? keywordList([value]) : [];
  return value.map(item => {
    const doi = normalDoi(isFields(item) ? firstText([item.doi, item.DOI]) : textOf(item));
    return doi === null ? (textsWithin(item)[0] ?? "") : `doi:${doi}`;
  });
}

function scoresOf(record: Fields): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const key in record) {
    const name = isScoreColumn(key) ? key : /^score_(\w+)$/.exec(key)?.[1];
    const score = name === undefined ? null : numberIn(record[key]);
    if (name !== undefined && score !== null) scores[name] = score;
  }
  return scores;
}
