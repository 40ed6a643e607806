/** One request to a service, without key and address of mail: plain data, so that it can be kept and asked again. */
export interface Ask {
  /** Below the service's base address: "/works". */
  readonly path: string;
  readonly search: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; left out = GET. */
  readonly body?: unknown;
}

/** What an answer holds beside its records, which stay raw. */
export interface Page {
  readonly records: number;
  /** Records that the service says there are; null = it does not say. */
  readonly total: number | null;
  /** The next page; null = this was the last. */
  readonly next: Ask | null;
  /** Records that the page cuts short, each with the request for it alone and a name for its file. */
  readonly cut: readonly {readonly name: string; readonly ask: Ask}[];
}

/** What can be asked of a service. */
export type QueryKind = "search" | "author" | "orcid" | "institution" | "doi" | "id";

/** A query that was taken apart: "orcid:0000-0002-1825-0097". */
export interface Query {
  readonly kind: QueryKind;
  /** One value, or many of a list of DOIs or ids. */
  readonly values: readonly string[];
}

/** Who asks; both go with requests and are never kept. */
export interface Credentials {
  readonly key: string | null;
  /** A contact address, for services that serve those better who leave one. */
  readonly mail: string | null;
}

/** A bibliographic service that can be asked live. */
export interface Source {
  readonly id: string;
  readonly label: string;
  /** Where it is, without a stroke at the end. */
  readonly base: string;
  /** The environment variable that holds the user's key; null = there are no keys. */
  readonly keyVariable: string | null;
  /** Least time from one request to the next, in milliseconds, as the service asks for. */
  readonly intervalMs: number;
  /** What can be asked, each with an example. */
  readonly kinds: Readonly<Partial<Record<QueryKind, string>>>;
  /** How files of raw answers end. */
  readonly ending: ".json" | ".xml";
  /** Statuses beside 408, 425, 429 and 5xx after which to ask again later. */
  readonly busy: readonly number[];
  /** The requests that a query begins with; each is paged to its end. Throws RangeError for a value that it cannot take. */
  asks(query: Query): Ask[];
  /** What goes with every request. */
  dress(who: Credentials): {
    readonly search: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** What is in an answer. Throws AnswerError for one that is broken or is none. */
  page(text: string, ask: Ask): Page;
}

/** An answer that is none: broken, cut, or something else than was asked for. Asking again may help. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
}
