import {checkpoint, type Watch} from "../util/watch.ts";
import {type SourceClient, SourceError} from "./client.ts";
import type {Ask, Page, Query, Source} from "./source.ts";

/** How far a query has been fetched: plain data, from which it can go on. */
export interface Fetched {
  /** Answers so far, without those of single works. */
  readonly pages: number;
  readonly records: number;
  /** Records that the service says there are; null = it did not say. */
  readonly total: number | null;
  /** Which of the query's requests is being paged. */
  readonly turn: number;
  /** The next page of it; null = its first. */
  readonly next: Ask | null;
  readonly done: boolean;
  /** Works whose cut list of authors could not be completed, and DOIs that there are none of. */
  readonly missing: readonly string[];
}

/** Nothing has been fetched yet. */
export const NOTHING_FETCHED: Fetched = {
  pages: 0,
  records: 0,
  total: null,
  turn: 0,
  next: null,
  done: false,
  missing: [],
};

/** One page: raw answers to keep, and how far the query is when they are kept. */
export interface FetchedPage {
  readonly files: readonly {readonly name: string; readonly text: string}[];
  readonly after: Fetched;
}

export interface FetchOptions {
  /** Where an earlier run stopped. @default the beginning */
  readonly from?: Fetched;
  /** Stops when there are as many records. @default 10 000 */
  readonly most?: number;
  /** Whether works with cut lists of authors are fetched one by one. @default true */
  readonly complete?: boolean;
}

/**
 * Fetches a query page by page, each with the full records of works whose authors it cuts. Between two pages everything
 * can stop and later go on from `after`.
 *
 * Ends when the service has no more or `most` is reached. Throws a SourceError when the service fails for good, or turns
 * in a circle: gives a page twice, or more records than it said there are.
 */
export async function* fetchPages(
  client: SourceClient,
  source: Source,
  query: Query,
  {from = NOTHING_FETCHED, most = 10_000, complete = true}: FetchOptions = {},
  watch: Watch = {},
): AsyncGenerator<FetchedPage> {
  if (!(Number.isInteger(most) && most > 0))
    throw new RangeError(`most: expected a whole number from 1, got ${most}`);
  const asks = source.asks(query);
  const asked = new Set<string>();
  let state = from;
  while (!state.done && state.records < most) {
    const share =
      state.total === null ? 0 : state.records / Math.max(1, Math.min(state.total, most));
    checkpoint(watch, `Fetching ${source.label}`, Math.min(1, share));
    const ask = state.next ?? asks[state.turn];
    if (ask === undefined) {
      state = {...state, done: true};
      break;
    }
    const answer = await answerOrNone(client, ask, asks.length > 1);
    const {text, page} = answer ?? NONE;
    const where = JSON.stringify(page.next);
    if (page.next !== null && (asked.has(where) || where === JSON.stringify(ask)))
      throw new SourceError(`${source.label} turns in a circle: it gave one page twice`, null);
    asked.add(where);
    const {files, missing} = complete ? await completions(client, source, page) : NOTHING_CUT;
    // The page after the last is empty: there is nothing in it to keep.
    const isKept = answer !== null && (page.records > 0 || state.pages === 0);
    const pages = state.pages + (isKept ? 1 : 0);
    const last = page.next === null;
    const records = state.records + page.records;
    if (tooMany(page, records, asks.length))
      throw new SourceError(
        `${source.label} gave ${records} records although it said there are ${page.total}`,
        null,
      );
    state = {
      pages,
      records,
      total: asks.length > 1 ? null : (page.total ?? state.total),
      turn: state.turn + (last ? 1 : 0),
      next: page.next,
      done: last && state.turn + 1 >= asks.length,
      missing: [...state.missing, ...missing, ...(answer === null ? [ask.path] : [])],
    };
    yield {
      files: isKept
        ? [{name: `page-${String(pages).padStart(5, "0")}${source.ending}`, text}, ...files]
        : [],
      after: state,
    };
  }
}

const NONE = {text: "", page: {records: 0, total: null, next: null, cut: []} as Page};
const NOTHING_CUT = {files: [], missing: []};

/** Null where there is no such record, among many that are asked for. */
async function answerOrNone(client: SourceClient, ask: Ask, among: boolean) {
  try {
    return await client.ask(ask);
  } catch (error) {
    if (among && error instanceof SourceError && error.status === 404) return null;
    throw error;
  }
}

/** Services grow while they are read; that they hold half as many again means that pages repeat. */
const tooMany = ({total}: Page, records: number, asks: number): boolean =>
  asks === 1 && total !== null && records > 1.5 * total + 1000;

async function completions(
  client: SourceClient,
  {ending}: Source,
  {cut}: Page,
): Promise<{files: {name: string; text: string}[]; missing: string[]}> {
  const files: {name: string; text: string}[] = [];
  const missing: string[] = [];
  for (const {name, ask} of cut) {
    try {
      files.push({name: `${name}${ending}`, text: (await client.ask(ask)).text});
    } catch (error) {
      // The page has the work all the same; its reader says that names are missing. Who has asked too often stops.
      if (!(error instanceof SourceError) || error.status === 429) throw error;
      missing.push(name);
    }
  }
  return {files, missing};
}
