import {type ColumnMap, foldColumn, mapColumns} from "./csv-columns.ts";
import {ANY_TABLE, OWN_TABLE, type TableDialect} from "./csv-dialect.ts";
import {TABLE_DIALECTS} from "./csv-dialects.ts";
import type {RowNotes} from "./csv-notes.ts";
import {paperOfRow, type TableColumns} from "./csv-paper.ts";
import {
  findHeader,
  hasColumns,
  isTable,
  type RowTaker,
  type TableHead,
  tableReader,
  type UnreadColumns,
  unreadColumns,
} from "./csv-table.ts";
import type {Format, Reader, ReadOptions, Sink} from "./format.ts";

const OWN = ["id", "title", "authors"] as const;

const isOwn = (header: readonly string[]): boolean => OWN.every(field => header.includes(field));

/** Whether the names of the columns say that papers stand here. */
function isPapers(header: readonly string[]): boolean {
  const {column} = mapColumns(header);
  return column.has("title") && column.size >= 2;
}

/** Whether they say so beyond doubt: "title,authors,year" is no list of ties between titles and authors. */
function isSignedPapers(header: readonly string[]): boolean {
  const {column} = mapColumns(header);
  return column.has("title") && column.has("authors");
}

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
    if (findHeader(head, isOwn)?.before === 0)
      return {certainty: 0.9, why: "a table with the columns id, title, authors"};
    if (findHeader(head, isSignedPapers) !== null)
      return {certainty: 0.85, why: "a table with columns of titles and authors"};
    if (findHeader(head, isPapers) !== null)
      return {certainty: 0.6, why: "a table with a title column"};
    return isTable(head) ? {certainty: 0.1, why: "rows of as many cells"} : null;
  },
  open: (sink, file, options) => papersReader(ANY_TABLE, sink, file, options),
};

/** One format for each source whose tables are known. */
export const tableFormats: readonly Format[] = TABLE_DIALECTS.map(dialect => ({
  id: dialect.id,
  label: dialect.label,
  fit: head =>
    findHeader(head, (_, names) => hasColumns(names, dialect.signatures)) === null
      ? null
      : {certainty: 0.95, why: `a table with the columns of ${dialect.label.replace(/ \(.*/, "")}`},
  open: (sink, file, options) => papersReader(dialect, sink, file, options),
}));

function papersReader(given: TableDialect, sink: Sink, file: string, options: ReadOptions): Reader {
  const told = Object.values(options.columns).map(foldColumn);
  const find = (text: string): TableHead | null =>
    (told.length === 0
      ? null
      : findHeader(text, (_, names) => told.every(name => names.has(name)))) ??
    (given === ANY_TABLE
      ? findHeader(text, isPapers)
      : findHeader(text, (_, names) => hasColumns(names, given.signatures))) ??
    findHeader(text, () => true);
  const untied = {affiliations: 0, identifiers: 0};
  const notice = (what: string, line: number | null = null) =>
    sink.problem({record: null, line, severity: "notice", what});

  let left: UnreadColumns | null = null;
  const begin = ({header, before}: TableHead, line: number): RowTaker => {
    const own = given === ANY_TABLE && isOwn(header);
    const dialect = own ? OWN_TABLE : given;
    const map = tableColumns(header, dialect, options);
    if (before > 0)
      notice(`the header stands in line ${line}; what is before it was not read`, line);
    if (dialect === ANY_TABLE || own) tellGuess(map, options, notice, line);
    if (dialect.caution !== undefined) notice(dialect.caution, line);
    if (!map.column.has("title"))
      sink.problem({
        record: null,
        line,
        severity: "error",
        what: `no column holds titles; the columns are ${header.map(name => `"${name}"`).join(", ")}; say which one does (--columns title=…)`,
      });
    left = unreadColumns(header, map.ignored, line);
    return (row, record) => {
      if (isHeader(row.cells, header)) {
        const what = "the header stands here once more, which is no paper";
        sink.problem({record, line: row.line, severity: "notice", what});
        return;
      }
      left?.look(row.cells);
      const notes: RowNotes = {
        problem: what => sink.problem({record, line: row.line, severity: "warning", what}),
        untied: what => {
          untied[what] += 1;
        },
      };
      sink.paper(paperOfRow(row.cells, map, dialect, own, {file, record, line: row.line}, notes));
    };
  };
  return tableReader(sink, find, begin, () => {
    left?.tell(sink);
    for (const [what, count] of Object.entries(untied))
      if (count > 0)
        notice(
          `${what} of ${count} ${count === 1 ? "paper" : "papers"} are not as many as the authors and were tied to none of them`,
        );
  });
}

/** Whether a row is the header again, as between tables that were put one behind the other. */
const isHeader = (cells: readonly string[], header: readonly string[]): boolean =>
  cells[0]?.trim() === header[0] &&
  cells.length === header.length &&
  cells.every((cell, i) => cell.trim() === header[i]);

function tableColumns(
  header: readonly string[],
  {columns, ids = {}, scores = {}, indexKeywords = []}: TableDialect,
  options: ReadOptions,
): TableColumns {
  const map = mapColumns(header, options.columns, columns);
  const folded = header.map(foldColumn);
  const columnOf = (name: string): number => folded.indexOf(foldColumn(name));
  const more = {
    ids: Object.entries(ids).flatMap(([scheme, names]) => {
      const column = names.map(columnOf).find(at => at >= 0);
      return column === undefined ? [] : [[scheme, column] as const];
    }),
    indexKeywords: indexKeywords.map(columnOf).filter(at => at >= 0),
    scores: new Map([
      ...map.scores,
      ...Object.entries(scores).flatMap(([name, column]) =>
        columnOf(column) < 0 ? [] : [[name, columnOf(column)] as const],
      ),
    ]),
  };
  const read = new Set([
    ...more.ids.map(([, column]) => column),
    ...more.indexKeywords,
    ...more.scores.values(),
  ]);
  return {...map, ...more, ignored: map.ignored.filter(column => !read.has(column))};
}

function tellGuess(
  map: ColumnMap,
  {columns}: ReadOptions,
  notice: (what: string, line: number) => void,
  line: number,
): void {
  const guessed = map.guessed.filter(({field}) => columns[field] === undefined);
  if (guessed.length > 0)
    notice(
      `columns were taken by their names: ${guessed.map(({field, name}) => `${field} from "${name}"`).join(", ")}`,
      line,
    );
}
