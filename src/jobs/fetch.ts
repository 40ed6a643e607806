import {
  type AnswerCache,
  type Clock,
  type Fetch,
  SourceError,
  sourceClient,
} from "../sources/client.ts";
import {type Fetched, fetchPages, NOTHING_FETCHED} from "../sources/fetch-pages.ts";
import {parseQuery} from "../sources/query.ts";
import type {QueryKind} from "../sources/source.ts";
import {SOURCES} from "../sources/sources.ts";
import type {Watch} from "../util/watch.ts";
import type {FileBytes} from "./file-bytes.ts";

/** What lies outside of the core: the network, the time, and a place for answers where somebody keeps them. */
export interface Outside {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cache: AnswerCache | null;
}

/** What is asked of a live service, and by whom. */
export interface FetchInput {
  /** "openalex" … */
  readonly source: string;
  readonly kind: QueryKind;
  readonly text: string;
  /** So many records at most. */
  readonly most: number;
  readonly key: string | null;
  readonly mail: string | null;
  /** Whether answers may be kept, and taken from what was kept. */
  readonly keep: boolean;
}

export interface FetchOutput {
  /** Raw answers, as files to read. */
  readonly files: readonly FileBytes[];
  readonly records: number;
  /** Records that the service says there are; null = it did not say. */
  readonly total: number | null;
  /** Why it ended before its end; null = it did not, or `most` was reached. */
  readonly stopped: string | null;
  /** Works whose cut lists of authors stay cut, and DOIs that there are none of. */
  readonly missing: readonly string[];
}

/**
 * Fetches what a live service has for a query, as raw answers. A service that fails after some answers gives what there
 * is, and why it stopped. Rejects with a SourceError when it gives nothing, with a RangeError for a query that it
 * cannot take.
 */
export async function fetchFiles(
  {source: id, kind, text, most, key, mail, keep}: FetchInput,
  {fetch, clock, cache}: Outside,
  watch: Watch,
): Promise<FetchOutput> {
  const source = SOURCES.find(each => each.id === id);
  if (source === undefined)
    throw new RangeError(
      `source: expected one of ${SOURCES.map(each => each.id).join(", ")}, got ${id}`,
    );
  const query = parseQuery(`${kind}:${text}`, source);
  let share = 0;
  const client = sourceClient(source, {
    fetch,
    clock,
    who: {key, mail},
    ...(keep && cache !== null ? {cache} : {}),
    ...(watch.signal === undefined ? {} : {signal: watch.signal}),
    onRetry: (why, ms) =>
      watch.onProgress?.(
        `${source.label}: asking again in ${Math.ceil(ms / 1000)} s (${why})`,
        share,
      ),
  });
  const files: FileBytes[] = [];
  let state: Fetched = NOTHING_FETCHED;
  let stopped: string | null = null;
  const told: Watch = {
    ...watch,
    onProgress: (_stage, fraction) => {
      share = fraction;
      watch.onProgress?.(stageOf(source.label, state), fraction);
    },
  };
  try {
    for await (const page of fetchPages(client, source, query, {most}, told)) {
      for (const {name, text: answer} of page.files)
        files.push({name, bytes: new TextEncoder().encode(answer)});
      state = page.after;
    }
  } catch (error) {
    if (!(error instanceof SourceError) || state.records === 0) throw error;
    stopped = error.message;
  }
  if (state.records === 0)
    throw new SourceError(`${source.label} has nothing for ${text.slice(0, 100)}`, null);
  const {records, total, missing} = state;
  return {files, records, total, stopped, missing};
}

const stageOf = (label: string, {records, total}: Fetched): string =>
  records === 0
    ? `Asking ${label}`
    : `${label}: ${records}${total === null ? "" : ` of ${total}`} records`;
