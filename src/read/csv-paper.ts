import {normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper, PartialDate} from "../papers/paper.ts";
import {isTidy, trimmed} from "../util/tidy.ts";
import {affiliationsByName, affiliationsInBrackets, placed} from "./csv-affiliations.ts";
import {withIds, withIdsOfRow} from "./csv-author-ids.ts";
import type {Cells, ColumnMap, Field} from "./csv-columns.ts";
import type {TableDialect} from "./csv-dialect.ts";
import {idsOfRow, lastSegment} from "./csv-ids.ts";
import {listOf} from "./csv-names.ts";
import type {RowNotes} from "./csv-notes.ts";
import {parseDate, unreadDate} from "./dates.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {plainText} from "./plain-text.ts";
import {locatorOf, pageRange, recordAuthor} from "./record-parts.ts";

/** A table's columns: the usual fields, and those that a dialect has beyond them. */
export interface TableColumns extends ColumnMap {
  readonly ids: readonly (readonly [scheme: string, column: number])[];
  readonly indexKeywords: readonly number[];
}

const LONGEST_NOTHING = 60;
/** What stands in a cell for nothing. */
const NOTHING = /^(?:NA|N\/A|nan|null|None|\[No [a-z ]+ available\])$/i;

/** Whether a short text stands for nothing: those that do begin with an "n" or a bracket. */
function isNothing(text: string): boolean {
  const first = text.charCodeAt(0) | 32;
  return (first === 110 || first === 123) && NOTHING.test(text); // "n", and "[" in lower case as it were
}

/** The paper of a table's row. */
export function paperOfRow(
  cells: readonly string[],
  map: TableColumns,
  dialect: TableDialect,
  own: boolean,
  origin: Paper["origins"][number],
  notes: RowNotes,
): Paper {
  const at = (column: number): string => {
    const text = unguarded(trimmed(cells[column] ?? ""));
    return !own && text.length < LONGEST_NOTHING && isNothing(text) ? "" : text;
  };
  const cell: Cells = field => {
    const column = map.column.get(field);
    if (column === undefined) return "";
    const text = at(column);
    if (text !== "") return text;
    for (const other of map.more.get(field) ?? []) if (at(other) !== "") return at(other);
    return "";
  };
  const words = (field: Field): string => (own ? cell(field) : plainText(cell(field)));
  const number = (field: Field): number | null => countOfCell(cell(field), field, notes);

  const {authors, affiliations, truncated} = authorsOf(cell, dialect, own, notes);
  const authorCount = number("author_count");
  const title = words("title");
  if (title === "") notes.problem("the paper has no title");
  const paper: Paper = {
    ids: idsOfRow(cell, at, map.ids),
    title,
    abstract: words("abstract") || null,
    authors,
    affiliations,
    authorCount: authorCount ?? (truncated || authors.length === 0 ? null : authors.length),
    truncated:
      truncated ||
      /^(true|1|yes)$/i.test(cell("truncated")) ||
      (authorCount !== null && authorCount > authors.length),
    date: dateOfRow(cell("date"), cell("year"), notes.problem),
    venue: words("venue") || null,
    locator: locatorOf(
      cell("volume"),
      cell("issue"),
      cell("pages") || pageRange(cell("start_page"), cell("end_page")) || cell("article_number"),
    ),
    type: own ? cell("type").toLowerCase() || null : kindOf(cell("type")),
    language: own ? cell("language") || null : languageOf(cell("language")),
    categories: listOf(cell("categories"), /[;|]/),
    keywords: {
      author: listOf(words("keywords"), dialect.keywordSign),
      index: [words("index_keywords"), ...map.indexKeywords.map(at)].flatMap(text =>
        listOf(text, dialect.keywordSign),
      ),
    },
    terms: map.column.has("terms") ? listOf(cell("terms")) : null,
    citations: number("citations"),
    citationsByYear: citationsByYearOf(map, at),
    references: referencesOf(cell("references"), dialect, map),
    scores: scoresOf(map, at, notes.problem),
    flags: flagsOf(cell("flags"), dialect),
    origins: [origin],
  };
  return dialect.refine === undefined ? paper : {...paper, ...dialect.refine(paper)};
}

/** Undoes the apostrophe that keeps a spreadsheet from running a cell as a formula. */
const unguarded = (text: string): string =>
  text.startsWith("'") && /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;

function authorsOf(
  cell: Cells,
  dialect: TableDialect,
  own: boolean,
  notes: RowNotes,
): {authors: Authorship[]; affiliations: readonly string[]; truncated: boolean} {
  const {names: style, authorScheme, fullNames} = dialect;
  const full = bylineOf(listOf(cell("full_names"))).names;
  const short = bylineOf(style.split(cell("authors") || cell("full_names")).map(trimmed));
  const replaces = fullNames === "names" && full.length >= short.names.length;
  let authors = replaces
    ? full.map((name, i) => authorWithId(name, i + 1, authorScheme))
    : short.names.map((name, i) => style.author(name, i + 1));
  if (fullNames === "identities") authors = withIds(authors, full, "dblp", notes);
  authors = withIdsOfRow(authors, cell, authorScheme, notes);

  const groups = listOf(cell("group_authors"));
  const unplaced = listOf(cell("unplaced_authors"));
  if (groups.length + unplaced.length > 0) authors = withKinds(authors, groups, unplaced);
  if (!own)
    for (const name of new Set(groups))
      if (!authors.some(author => author.name === name))
        authors.push({...recordAuthor(name, authors.length + 1), name, parts: null, kind: "group"});
  return {
    ...withAffiliations(authors, short.names, cell, dialect, own, notes),
    truncated: short.truncated,
  };
}

/** Authors of whom some are groups, or have no place. */
function withKinds(
  authors: readonly Authorship[],
  groups: readonly string[],
  unplaced: readonly string[],
): Authorship[] {
  const [isGroup, isUnplaced] = [new Set(groups), new Set(unplaced)];
  return authors.map(author => ({
    ...author,
    kind: isGroup.has(author.name) ? "group" : author.kind,
    position: isUnplaced.has(author.name) ? null : author.position,
  }));
}

/** "Liu, Fengyuan (60410297700)": a name with its identifier. */
function authorWithId(text: string, position: number, scheme: string | undefined): Authorship {
  const open = text.endsWith(")") ? text.lastIndexOf("(") : -1;
  const id = open < 0 ? "" : text.slice(open + 1, -1);
  if (!/^\d+$/.test(id)) return recordAuthor(text, position);
  const name = text.slice(0, open).trimEnd();
  return recordAuthor(name, position, scheme === undefined ? {} : {ids: {[scheme]: id}});
}

function withAffiliations(
  authors: readonly Authorship[],
  printed: readonly string[],
  cell: Cells,
  dialect: TableDialect,
  own: boolean,
  notes: RowNotes,
): {authors: Authorship[]; affiliations: readonly string[]} {
  const text = cell("affiliations").replaceAll("|c|", "");
  const byName = cell("author_affiliations");
  if (text === "" && byName === "") return {authors: [...authors], affiliations: []};
  const slots = text.split(text.includes("|") ? "|" : ";").map(trimmed);
  const places = [...new Set(slots.filter(place => place !== ""))];
  if (byName !== "") {
    const tied =
      dialect.authorAffiliations === "brackets"
        ? affiliationsInBrackets(byName, authors)
        : affiliationsByName(byName, authors, printed, places);
    const found = new Set(tied.flatMap(author => author.affiliations));
    return {authors: tied, affiliations: found.size === 0 ? places : []};
  }
  if (places.length === 0) return {authors: [...authors], affiliations: []};
  const fits =
    slots.length === authors.length ||
    (dialect.affiliations === "each" && slots.length < authors.length);
  if (dialect.affiliations !== "paper" && slots.length !== authors.length) {
    if (own) notes.problem(`there are ${slots.length} affiliations for ${authors.length} authors`);
    else if (!fits) notes.untied("affiliations", slots.length, authors.length);
  }
  if (dialect.affiliations === "paper" || !fits)
    return {authors: [...authors], affiliations: own ? [] : places};
  return {
    authors: authors.map((author, i) => placed(author, slots[i] ? [slots[i]] : [])),
    affiliations: [],
  };
}

function dateOfRow(
  date: string,
  year: string,
  problem: (what: string) => void,
): PartialDate | null {
  const dated = date === "" ? null : parseDate(date);
  const base = year === "" ? null : parseDate(year);
  const found = dated ?? base;
  const unread = unreadDate(found, date, year);
  if (unread !== null) problem(unread);
  return found;
}

function countOfCell(text: string, field: string, notes: RowNotes): number | null {
  const digits = text.replaceAll(",", "");
  if (digits === "") return null;
  if (/^-?\d{1,15}(\.0+)?$/.test(digits))
    return Number(digits) < 0 ? null : Math.round(Number(digits));
  notes.problem(`${field} should be a number, not "${digits.slice(0, 40)}"`);
  return null;
}

function scoresOf(
  map: TableColumns,
  at: (column: number) => string,
  problem: (what: string) => void,
): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const [name, column] of map.scores) {
    const text = at(column);
    if (text === "") continue;
    if (Number.isFinite(Number(text))) scores[name] = Number(text);
    else problem(`${name} should be a number, not "${text.slice(0, 40)}"`);
  }
  return scores;
}

/** Times cited by year, from columns that bear the year's number; years without a citation are left out. */
function citationsByYearOf(
  {years}: TableColumns,
  at: (column: number) => string,
): Record<string, number> | null {
  if (years.size === 0) return null;
  const counts: Record<string, number> = {};
  for (const [year, column] of years) {
    const text = at(column);
    if (/^\d{1,9}$/.test(text) && Number(text) > 0) counts[year] = Number(text);
  }
  return counts;
}

/** Scopus ends each reference with a year in brackets where names are parted by the sign that parts references. */
function referencesOf(text: string, {referenceScheme}: TableDialect, map: TableColumns): string[] {
  const bracketed = map.column.has("full_names") && /\(\d{4}\)\s*(?:;|$)/.test(text);
  if (text === "") return [];
  const printed = bracketed
    ? piecesWithYear(text)
    : text.split(referenceScheme === "openalex" ? /[|;]/ : ";");
  const references: string[] = [];
  for (const piece of printed) {
    const bare = trimmed(piece);
    const reference = isTidy(bare) ? bare : bare.replace(/\s+/g, " ");
    if (reference !== "") references.push(withScheme(reference, referenceScheme));
  }
  return references;
}

function withScheme(reference: string, scheme: string | undefined): string {
  if (scheme === undefined) return reference;
  const id = scheme === "doi" ? normalDoi(reference) : lastSegment(reference);
  return id === null ? reference : `${scheme}:${id}`;
}

/** Pieces between ";", each up to a year in brackets. */
function piecesWithYear(text: string): string[] {
  const pieces: string[] = [];
  let held: string[] = [];
  for (const piece of text.split(";")) {
    held.push(piece);
    if (!endsWithYear(piece)) continue;
    pieces.push(held.length === 1 ? piece : held.join(";"));
    held = [];
  }
  pieces.push(held.join(";"));
  return pieces;
}

/** Whether a year in brackets ends a text, white space left out; a letter may tell years of one author apart. */
function endsWithYear(piece: string): boolean {
  const text = piece.endsWith(")") ? piece : piece.trimEnd();
  return text.endsWith(")") && /\(\d{4}[a-z]?\)$/.test(text.slice(-7));
}

function flagsOf(text: string, {id}: TableDialect): string[] {
  if (id === "openalex-csv") return /^true$/i.test(text) ? ["retracted"] : [];
  if (id === "vispubdata") return text === "" ? [] : ["award"];
  return listOf(text);
}
