import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {
  type Authorship,
  EMPTY_PAPER,
  type Locator,
  type Paper,
  type PartialDate,
} from "../papers/paper.ts";
import {type ColumnMap, type Field, mapColumns} from "./csv-columns.ts";
import {delimiterOf, type Row, rowScanner} from "./csv-rows.ts";
import {parseDate} from "./dates.ts";
import type {Format, Reader, ReadOptions, Sink} from "./format.ts";
import {bylineOf, printedAuthors, splitNames} from "./names.ts";

const OWN = ["id", "title", "authors"] as const;

/**
 * A table of papers, one a row, with a header.
 *
 * With the columns `id,title,authors` (names separated by ";") and any of `year, date, venue, volume, issue, pages, type,
 * language, doi, ids, abstract, keywords, index_keywords, categories, affiliations, group_authors, unplaced_authors,
 * citations, author_count, truncated, terms, flags, references, score, upvotes, score_<name>` it is read without
 * questions. Lists are separated by ";", affiliations are one a name, `ids` are more identifiers as scheme:id.
 * `group_authors` are those of the authors who are no people, `unplaced_authors` those whose place in the byline is not
 * known. Other tables are read by the names of their columns, and a notice says what was taken for what; the option
 * `columns` corrects it.
 */
export const csv: Format = {
  id: "csv",
  label: "Table (CSV, TSV)",
  fit(head) {
    const delimiter = delimiterOf(head);
    if (delimiter === null) return null;
    const [first] = head.replace(/^\ufeff/, "").split(/\r\n|\n|\r/, 1);
    const header = first.split(delimiter).map(name => name.replace(/^"|"$/g, ""));
    const {column} = mapColumns(header);
    if (OWN.every(field => header.includes(field)))
      return {certainty: 0.9, why: "a table with the columns id, title, authors"};
    if (column.has("title") && (column.has("authors") || column.size >= 3))
      return {certainty: 0.6, why: "a table with a title column"};
    return null;
  },
  open: (sink, file, options) => tableReader(sink, file, options),
};

function tableReader(sink: Sink, file: string, options: ReadOptions): Reader {
  let scanner: ReturnType<typeof rowScanner> | null = null;
  let waiting = "";
  let map: ColumnMap | null = null;
  let width = 0;
  let records = 0;

  const onRow = (row: Row) => {
    if (map === null) {
      const header = row.cells.map(cell => cell.replace(/^\ufeff/, ""));
      map = mapColumns(header, options.columns);
      width = header.length;
      tellGuess(map, options, sink, row.line);
      return;
    }
    records += 1;
    const problem = (what: string) =>
      sink.problem({record: records, line: row.line, severity: "warning", what});
    if (row.fault !== null) problem(`the quotes of this row are damaged (${row.fault})`);
    if (row.cells.length !== width)
      problem(`the row has ${row.cells.length} cells, the header ${width}`);
    sink.paper(paperOf(row, map, {file, record: records, line: row.line}, problem));
  };
  const start = (head: string) => {
    scanner = rowScanner(delimiterOf(head) ?? ",", onRow);
    scanner.push(head);
    waiting = "";
  };

  return {
    push(text) {
      if (scanner !== null) return scanner.push(text);
      waiting += text;
      if (/[\r\n]/.test(waiting)) start(waiting);
    },
    end() {
      if (scanner === null) start(waiting);
      scanner!.end();
      if (records === 0)
        sink.problem({
          record: null,
          line: null,
          severity: "warning",
          what: "the table has a header but no rows",
        });
    },
    get records() {
      return records;
    },
  };
}

function tellGuess(map: ColumnMap, {columns}: ReadOptions, sink: Sink, line: number): void {
  const own = OWN.every(field => map.column.has(field));
  const guessed = map.guessed.filter(({field}) => columns[field] === undefined);
  const notice = (what: string) => sink.problem({record: null, line, severity: "notice", what});
  if (guessed.length > 0)
    notice(
      `columns were taken by their names: ${guessed.map(({field, name}) => `${field} from "${name}"`).join(", ")}`,
    );
  if (map.ignored.length > 0)
    notice(`columns that were not read: ${map.ignored.map(name => `"${name}"`).join(", ")}`);
  if (!own && !map.column.has("title"))
    sink.problem({record: null, line, severity: "error", what: "no column holds titles"});
}

function paperOf(
  {cells}: Row,
  {column, scores}: ColumnMap,
  origin: Paper["origins"][number],
  problem: (what: string) => void,
): Paper {
  const cell = (field: Field): string => {
    const at = column.get(field);
    return at === undefined ? "" : unguarded((cells[at] ?? "").trim());
  };
  const list = (field: Field): string[] =>
    cell(field)
      .split(/\s*;\s*/)
      .filter(item => item !== "");
  const number = (field: Field): number | null => {
    const text = cell(field).replaceAll(",", "");
    if (text === "") return null;
    if (/^-?\d+(\.0+)?$/.test(text)) return Number(text) < 0 ? null : Math.round(Number(text));
    problem(`${field} should be a number, not "${text.slice(0, 40)}"`);
    return null;
  };

  const {names, truncated} = bylineOf(splitNames(cell("authors")));
  const groups = new Set(list("group_authors"));
  const unplaced = new Set(list("unplaced_authors"));
  const authorCount = number("author_count");
  const title = cell("title");
  if (title === "") problem("the paper has no title");
  const doi = normalDoi(cell("doi"));
  const id = cell("id");
  return {
    ...EMPTY_PAPER,
    ids: {
      ...(id === "" ? null : {id}),
      ...(doi === null ? null : {doi}),
      ...arxivOf(id),
      ...idsOf(list("ids")),
    },
    title,
    abstract: cell("abstract") || null,
    authors: withAffiliations(printedAuthors(names), cell("affiliations"), problem).map(author => ({
      ...author,
      kind: groups.has(author.name) ? "group" : author.kind,
      position: unplaced.has(author.name) ? null : author.position,
    })),
    authorCount: authorCount ?? (truncated || names.length === 0 ? null : names.length),
    truncated:
      truncated ||
      /^(true|1|yes)$/i.test(cell("truncated")) ||
      (authorCount !== null && authorCount > names.length),
    date: dateOfRow(cell("date"), cell("year"), problem),
    venue: cell("venue") || null,
    locator: locatorOf(cell("volume"), cell("issue"), cell("pages")),
    type: cell("type").toLowerCase() || null,
    language: cell("language") || null,
    categories: list("categories"),
    keywords: {author: list("keywords"), index: list("index_keywords")},
    terms: column.has("terms") ? list("terms") : null,
    citations: number("citations"),
    references: list("references"),
    scores: scoresOf(cells, scores, problem),
    flags: list("flags"),
    origins: [origin],
  };
}

/** Undoes the apostrophe that keeps a spreadsheet from running a cell as a formula. */
const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** "scopus:2-s2.0-1" and the like, by scheme; what has no scheme is none. */
const idsOf = (items: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    items.flatMap(item => {
      const [, scheme, id] = /^([a-z][a-z0-9]*):(.+)$/.exec(item) ?? [];
      return scheme === undefined || scheme === "id" ? [] : [[scheme, id]];
    }),
  );

const locatorOf = (volume: string, issue: string, pages: string): Locator | null =>
  volume === "" && issue === "" && pages === "" ? null : {volume, issue, pages};

const arxivOf = (id: string): Record<string, string> => {
  const arxiv = /^arxiv:/i.test(id) ? normalArxiv(id) : null;
  return arxiv === null ? {} : {arxiv};
};

function dateOfRow(
  date: string,
  year: string,
  problem: (what: string) => void,
): PartialDate | null {
  const parsed = (date === "" ? null : parseDate(date)) ?? (year === "" ? null : parseDate(year));
  if (parsed === null && (date !== "" || year !== ""))
    problem(`no year can be read from "${(date || year).slice(0, 40)}"`);
  return parsed;
}

function withAffiliations(
  authors: readonly Authorship[],
  text: string,
  problem: (what: string) => void,
): Authorship[] {
  if (text === "") return [...authors];
  const places = text.split(";").map(place => place.trim());
  if (places.length !== authors.length) {
    problem(`there are ${places.length} affiliations for ${authors.length} authors`);
    if (places.length > authors.length) return [...authors];
  }
  return authors.map((author, i) => ({...author, affiliations: places[i] ? [places[i]] : []}));
}

function scoresOf(
  cells: readonly string[],
  columns: ColumnMap["scores"],
  problem: (what: string) => void,
): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const [name, at] of columns) {
    const text = (cells[at] ?? "").trim();
    if (text === "") continue;
    if (Number.isFinite(Number(text))) scores[name] = Number(text);
    else problem(`${name} should be a number, not "${text.slice(0, 40)}"`);
  }
  return scores;
}
