import {growingArray} from "../util/growing-array.ts";
import {growingWhole} from "../util/growing-whole.ts";
import {WORTH_HOLDING, withHeldFields} from "../util/held-fields.ts";
import {type StringPool, stringPool} from "../util/string-pool.ts";
import {textColumnBuilder} from "../util/text-column.ts";
import {type PooledTexts, pooledStrings, textPool} from "../util/text-pool.ts";
import {NONE, type RecordColumns} from "./corpus.ts";
import {paperId} from "./ids.ts";
import type {Authorship, Paper, PartialDate} from "./paper.ts";

/** Columns that papers are appended to, one row a paper as it comes. */
export interface Rows {
  /** Throws TypeError for a paper without an origin. */
  add(paper: Paper): void;
  readonly size: number;
  /** The columns so far: views, which further papers do not change. */
  view(): RecordColumns;
  /** The columns so far. The rows must not be used afterwards. */
  finish(): RecordColumns;
}

/** Starts without rows. Memory follows what the papers hold: about 70 bytes a paper and 25 an authorship, and their texts. */
export function paperRows(): Rows {
  const numbers = {
    ownId: growingArray(Uint8Array),
    year: growingArray(Int16Array),
    month: growingArray(Uint8Array),
    day: growingArray(Uint8Array),
    citations: growingArray(Int32Array),
    authorCount: growingArray(Int32Array),
    truncated: growingArray(Uint8Array),
    venue: growingArray(Uint32Array),
    originFile: growingArray(Uint32Array),
    originRecord: growingArray(Uint32Array),
    originLine: growingArray(Uint32Array),
    authorStart: growingArray(Uint32Array),
    authorName: growingArray(Uint32Array),
    authorPosition: growingWhole(),
    authorIsGroup: growingArray(Uint8Array),
    authorRest: growingArray(Uint32Array),
  };
  const texts = {
    id: textColumnBuilder(),
    title: textColumnBuilder(),
    abstract: textColumnBuilder(),
    rest: textColumnBuilder(),
  };
  const lists = {
    categories: growingLists(),
    authorKeywords: growingLists(),
    indexKeywords: growingLists(),
    authorAffiliations: growingLists(),
  };
  const pools = {
    venues: stringPool(),
    labels: stringPool(),
    affiliations: stringPool(),
    files: stringPool(),
    authorRests: stringPool(),
  };
  const names = textPool();
  /** Names that have no number yet: several at once are found in half the time. */
  const waiting: string[] = [];
  numbers.authorStart.push(0);

  const numberNames = () => {
    for (const number of names.addAll(waiting)) numbers.authorName.push(number);
    waiting.length = 0;
  };
  const addAuthorship = (authorship: Authorship) => {
    const {position} = authorship;
    addRest(restOfAuthorship(authorship), numbers.authorIsGroup.length);
    waiting.push(authorship.name);
    numbers.authorPosition.push(fits(position, 1, MOST_32) ? position : 0);
    numbers.authorIsGroup.push(authorship.kind === "group" ? 1 : 0);
    lists.authorAffiliations.add(authorship.affiliations, pools.affiliations);
  };
  /** Says what authorship k has beside its columns; until one has anything there are no items. */
  const addRest = (rest: string, k: number) => {
    const {authorRest} = numbers;
    if (rest === "" && authorRest.length === 0) return;
    while (authorRest.length < k) authorRest.push(NONE);
    authorRest.push(rest === "" ? NONE : pools.authorRests.add(rest));
  };
  const columns = (how: "view" | "finish") => {
    numberNames();
    const all = <Column>(builders: Record<string, Record<typeof how, () => Column>>) =>
      Object.fromEntries(Object.entries(builders).map(([name, builder]) => [name, builder[how]()]));
    const {venues, labels, affiliations, files, authorRests} = pools;
    return withNames(names[how](), {
      size: numbers.year.length,
      ...all<unknown>({...numbers, ...texts, ...lists}),
      venues: venues.values(),
      labels: labels.values(),
      names: [],
      affiliations: affiliations.values(),
      files: files.values(),
      authorRests: authorRests.values(),
    } as unknown as RecordColumns);
  };

  return {
    get size() {
      return numbers.year.length;
    },
    add(paper) {
      const {date, venue, origins} = paper;
      if (origins.length === 0) throw new TypeError("origins: expected at least one, got none");
      const [{file, record, line}] = origins;
      const dated = fitsDate(date);
      texts.id.push(paperId(paper));
      texts.title.push(paper.title);
      texts.abstract.push(paper.abstract ?? "");
      texts.rest.push(restOfPaper(paper));
      numbers.ownId.push(paper.ids.id === undefined ? 0 : 1);
      numbers.year.push(dated ? date.year : 0);
      numbers.month.push(dated ? (date.month ?? 0) : 0);
      numbers.day.push(dated ? (date.day ?? 0) : 0);
      numbers.citations.push(fits(paper.citations, 0, MOST_31) ? paper.citations : -1);
      numbers.authorCount.push(fits(paper.authorCount, 0, MOST_31) ? paper.authorCount : -1);
      numbers.truncated.push(paper.truncated ? 1 : 0);
      numbers.venue.push(venue === null ? NONE : pools.venues.add(venue));
      numbers.originFile.push(pools.files.add(file));
      numbers.originRecord.push(record);
      numbers.originLine.push(line ?? 0);
      lists.categories.add(paper.categories, pools.labels);
      lists.authorKeywords.add(paper.keywords.author, pools.labels);
      lists.indexKeywords.add(paper.keywords.index, pools.labels);
      paper.authors.forEach(addAuthorship);
      numbers.authorStart.push(numbers.authorIsGroup.length);
      if (waiting.length >= TOGETHER) numberNames();
    },
    view: () => columns("view"),
    finish: () => columns("finish"),
  };
}

/** So many names are looked for together. */
const TOGETHER = 32;

/** Columns with their printed names; very many are held in fewer bytes. */
function withNames(names: PooledTexts, columns: RecordColumns): RecordColumns {
  const {column, halves} = names;
  return column.offset.length > WORTH_HOLDING && halves.size === 0
    ? withHeldFields(columns, {names: column})
    : {...columns, names: pooledStrings(names)};
}

const MOST_31 = 2 ** 31 - 1;
const MOST_32 = 2 ** 32 - 1;

/** Whether a column can hold a value; what it cannot hold goes to the rest. */
function fits(value: number | null, least: number, most: number): value is number {
  return value !== null && Number.isInteger(value) && value >= least && value <= most;
}

function fitsDate(date: PartialDate | null): date is PartialDate {
  if (date === null) return false;
  const part = (value: number | null, most: number) => value === null || fits(value, 1, most);
  return fits(date.year, 1, 9999) && part(date.month, 12) && part(date.day, 31);
}

/** What has no column of its own or does not fit there, as JSON; empty where a paper has none of it. */
function restOfPaper(paper: Paper): string {
  const {citations, authorCount, date, origins} = paper;
  const [{record, line}] = origins;
  const rest: Record<string, unknown> = {};
  const ids = withoutId(paper.ids);
  if (hasKeys(ids)) rest.ids = ids;
  if (paper.locator !== null) rest.locator = paper.locator;
  if (paper.type !== null) rest.type = paper.type;
  if (paper.language !== null) rest.language = paper.language;
  if (paper.terms !== null) rest.terms = paper.terms;
  if (paper.citationsByYear !== null) rest.citationsByYear = paper.citationsByYear;
  if (paper.references.length > 0) rest.references = paper.references;
  if (paper.affiliations.length > 0) rest.affiliations = paper.affiliations;
  if (hasKeys(paper.scores)) rest.scores = paper.scores;
  if (paper.flags.length > 0) rest.flags = paper.flags;
  if (paper.abstract === "") rest.abstract = "";
  if (date !== null && !fitsDate(date)) rest.date = date;
  if (citations !== null && !fits(citations, 0, MOST_31)) rest.citations = citations;
  if (authorCount !== null && !fits(authorCount, 0, MOST_31)) rest.authorCount = authorCount;
  const oneOrigin = origins.length === 1 && fits(record, 0, MOST_32);
  if (!oneOrigin || !(line === null || fits(line, 1, MOST_32))) rest.origins = origins;
  return hasKeys(rest) ? JSON.stringify(rest) : "";
}

/** The file's own id has a column of its own. */
function withoutId(ids: Paper["ids"]): Paper["ids"] {
  if (!Object.hasOwn(ids, "id")) return ids;
  const others: Record<string, string> = {};
  for (const scheme in ids) if (scheme !== "id") others[scheme] = ids[scheme];
  return others;
}

function restOfAuthorship({parts, ids, position}: Authorship): string {
  const isOdd = position !== null && !fits(position, 1, MOST_32);
  if (parts === null && !isOdd && !hasKeys(ids)) return "";
  const rest: Record<string, unknown> = {};
  if (parts !== null) rest.parts = parts;
  if (hasKeys(ids)) rest.ids = ids;
  if (isOdd) rest.position = position;
  return JSON.stringify(rest);
}

function hasKeys(object: object): boolean {
  for (const _ in object) return true;
  return false;
}

/** Lists of texts, which are kept in a pool. */
function growingLists() {
  const start = growingArray(Uint32Array);
  const item = growingArray(Uint32Array);
  start.push(0);
  return {
    add(list: readonly string[], pool: StringPool) {
      for (const text of list) item.push(pool.add(text));
      start.push(item.length);
    },
    view: () => ({start: start.view(), item: item.view()}),
    finish: () => ({start: start.finish(), item: item.finish()}),
  };
}
