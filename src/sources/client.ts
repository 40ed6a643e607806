import {type Random, randomFrom} from "../util/random.ts";
import {VERSION} from "../util/version.ts";
import {retryAfterMs, waitMs} from "./retry.ts";
import {AnswerError, type Ask, type Credentials, type Page, type Source} from "./source.ts";

/** Sends a request; the `fetch` of browsers and Node is one. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Keeps raw answers by the address and body that were asked; keys and mail addresses are in neither. */
export interface AnswerCache {
  /** Null where nothing is kept, or what is kept is too old. */
  get(key: string): Promise<string | null>;
  set(key: string, text: string): Promise<void>;
}

/** Time, from outside: nothing in the core looks at a clock. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface ClientOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** @default none is kept */
  readonly cache?: AnswerCache;
  readonly who?: Credentials;
  /** Another address for the service, such as a mirror. @default the source's own */
  readonly base?: string;
  /** Of the jitter of waits. @default 1 */
  readonly seed?: number;
  /** Requests for one answer, the first included. @default 5 */
  readonly attempts?: number;
  /** A wait that the service asks for beyond this ends the run instead, in milliseconds. @default 120 000 */
  readonly mostWaitMs?: number;
  /** How long one answer may take, in milliseconds. @default 60 000 */
  readonly timeoutMs?: number;
  /** Told of each wait for another attempt. */
  readonly onRetry?: (why: string, ms: number) => void;
  readonly signal?: AbortSignal;
}

/** An answer that a source has judged whole. */
export interface Answer {
  readonly text: string;
  readonly page: Page;
}

/** Asks one service, one request at a time. */
export interface SourceClient {
  /** Rejects with a SourceError when the service refuses or every attempt failed, and with the signal's reason. */
  ask(ask: Ask): Promise<Answer>;
  /** The address that is asked, without key and mail. */
  address(ask: Ask): string;
}

/** A service did not give what was asked for; asking again later may help. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  /** The status of its answer; null = there was none. */
  readonly status: number | null;
  constructor(message: string, status: number | null) {
    super(message);
    this.status = status;
  }
}

/** An answer longer than this is not read to its end, in bytes. */
const MOST_BYTES = 1 << 28;

/**
 * The client of one service: keeps its distance between requests, asks again after 408, 425, 429, 5xx, broken
 * connections and broken answers (at the time that Retry-After says, else after waits that double, with jitter), and
 * gives up with a reason. Answers come from the cache where they are in it; only whole ones are put there.
 */
export function sourceClient(source: Source, options: ClientOptions): SourceClient {
  const {clock, cache, attempts = 5, mostWaitMs = 120_000, seed = 1, signal, onRetry} = options;
  const random = randomFrom(seed);
  const address = addressOf(source, options.base);
  let free = 0; // when the next request may leave

  const once = async (ask: Ask): Promise<Answer | Failure> => {
    const pause = free - clock.now();
    if (pause > 0) await clock.wait(pause, signal);
    signal?.throwIfAborted();
    const result = await send(source, options, address(ask), ask);
    free = clock.now() + source.intervalMs;
    return result;
  };

  return {
    address,
    async ask(ask) {
      const key = `${address(ask)}${ask.body === undefined ? "" : ` ${JSON.stringify(ask.body)}`}`;
      const kept = await cachedAnswer(source, cache, key, ask);
      if (kept !== null) return kept;
      for (let attempt = 1; ; attempt++) {
        const result = await once(ask);
        if ("page" in result) {
          await cache?.set(key, result.text);
          return result;
        }
        const {why, status, again, after} = result;
        const ms = waitFor(after, attempt, random);
        if (!again || attempt >= attempts || ms > mostWaitMs)
          throw new SourceError(giveUp(source, result, attempt, ms, mostWaitMs), status);
        onRetry?.(why, ms);
        await clock.wait(ms, signal);
      }
    },
  };
}

/** Why an attempt gave nothing. */
interface Failure {
  readonly why: string;
  readonly status: number | null;
  readonly again: boolean;
  /** What the service asks to wait, in milliseconds; null = it does not say. */
  readonly after: number | null;
}

const waitFor = (after: number | null, attempt: number, random: Random): number =>
  after ?? waitMs(attempt, random);

function giveUp(
  {label, keyVariable}: Source,
  {why, status, again}: Failure,
  attempts: number,
  ms: number,
  mostWaitMs: number,
): string {
  const hint =
    (status === 401 || status === 403 || status === 429) && keyVariable !== null
      ? ` (a key of your own goes into ${keyVariable})`
      : "";
  if (!again) return `${label} refused: ${why}${hint}`;
  if (ms > mostWaitMs) return `${label} asks to wait for ${Math.ceil(ms / 1000)} s: ${why}${hint}`;
  return `${label} failed ${attempts} ${attempts === 1 ? "time" : "times"}: ${why}${hint}`;
}

function addressOf({base}: Source, other: string | undefined): (ask: Ask) => string {
  const root = other === undefined ? base : checkedBase(other);
  return ({path, search}) => {
    const text = new URLSearchParams(search).toString();
    return `${root}${path}${text === "" ? "" : `?${text}`}`;
  };
}

function checkedBase(text: string): string {
  if (!/^https?:\/\/[^\s?#]+$/.test(text))
    throw new RangeError(`base: expected an address such as https://example.org, got ${text}`);
  return text.replace(/\/+$/, "");
}

/** What the cache holds, if it is whole: a damaged cache costs a request, no more. */
async function cachedAnswer(
  source: Source,
  cache: AnswerCache | undefined,
  key: string,
  ask: Ask,
): Promise<Answer | null> {
  const text = (await cache?.get(key)) ?? null;
  if (text === null) return null;
  try {
    return {text, page: source.page(text, ask)};
  } catch {
    return null;
  }
}

async function send(
  source: Source,
  {fetch, who = {key: null, mail: null}, clock, timeoutMs = 60_000, signal}: ClientOptions,
  address: string,
  ask: Ask,
): Promise<Answer | Failure> {
  const {search, headers} = source.dress(who);
  const extra = new URLSearchParams(search).toString();
  const url = extra === "" ? address : `${address}${address.includes("?") ? "&" : "?"}${extra}`;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: ask.body === undefined ? "GET" : "POST",
      headers: {
        ...headers,
        ...(ask.body === undefined ? null : {"content-type": "application/json"}),
        "user-agent": `coterie/${VERSION}${who.mail === null ? "" : ` (mailto:${who.mail})`}`,
      },
      ...(ask.body === undefined ? null : {body: JSON.stringify(ask.body)}),
      // A key in a header must not travel on to wherever an answer points.
      redirect: Object.keys(headers).length === 0 ? "follow" : "error",
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    const text = await textOf(response);
    if (!response.ok) return refused(source, response, text, clock, who);
    return {text, page: source.page(text, ask)};
  } catch (error) {
    signal?.throwIfAborted();
    const why =
      error instanceof AnswerError
        ? error.message
        : timeout.aborted
          ? `no answer within ${timeoutMs / 1000} s`
          : `the connection broke (${reason(error)})`;
    return {why, status: null, again: true, after: null};
  }
}

const reason = (error: unknown): string => {
  const {message, cause} = error as {message?: string; cause?: {code?: string; message?: string}};
  return cause?.code ?? cause?.message ?? message ?? "no reason given";
};

function refused(
  {busy}: Source,
  {status, headers}: Response,
  text: string,
  clock: Clock,
  {key}: Credentials,
): Failure {
  const again =
    status === 408 || status === 425 || status === 429 || status >= 500 || busy.includes(status);
  const said = text
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 200);
  const why = `status ${status}${said === "" ? "" : `, ${said}`}`;
  return {
    why: key === null ? why : why.replaceAll(key, "…"),
    status,
    again,
    after: retryAfterMs(headers.get("retry-after"), clock.now()),
  };
}

async function textOf(response: Response): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > MOST_BYTES) throw new AnswerError(`the answer is longer than ${MOST_BYTES} bytes`);
    parts.push(decoder.decode(part, {stream: true}));
  }
  parts.push(decoder.decode());
  return parts.join("");
}
