import {normalDoi} from "../papers/ids.ts";
import {orcidOf} from "../read/record-parts.ts";
import type {Query, QueryKind, Source} from "./source.ts";

/** More DOIs or ids than this are no question any more. */
const MOST_VALUES = 100_000;

/**
 * Takes a query apart: "author:A5023888391", "doi:10.1000/a,10.1000/b". Without a kind in front, what looks like an ORCID
 * or DOIs is one, and anything else is searched for. Throws RangeError for a kind that the service does not know, an
 * empty value, or an ORCID or DOI that cannot be one.
 */
export function parseQuery(text: string, source: Source): Query {
  const [, word = "", rest = text] = /^(\w+):(.*)$/s.exec(text.trim()) ?? [];
  if (isKind(word, source)) return queryOf(word, rest, source);
  if (ALL.includes(word as QueryKind))
    throw new RangeError(
      `query: expected ${Object.keys(source.kinds).join(", ")} for ${source.label}, got ${word}`,
    );
  const value = text.trim();
  if (/^(?:https?:\/\/orcid\.org\/)?[\dX-]{19}$/i.test(value) && source.kinds.orcid !== undefined)
    return queryOf("orcid", value, source);
  const parts = listed(value);
  if (source.kinds.doi !== undefined && parts.length > 0 && parts.every(isDoi))
    return queryOf("doi", value, source);
  return queryOf("search", value, source);
}

/** A query for a list of DOIs, one a line or with commas. */
export const doiQuery = (text: string, source: Source): Query => queryOf("doi", text, source);

const ALL: readonly QueryKind[] = ["search", "author", "orcid", "institution", "doi", "id"];

const isKind = (word: string, source: Source): word is QueryKind =>
  ALL.includes(word as QueryKind) && source.kinds[word as QueryKind] !== undefined;

/** Whether a text is a DOI and nothing else. */
const isDoi = (text: string): boolean =>
  /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(text);

const listed = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map(part => part.trim())
    .filter(part => part !== "");

function queryOf(kind: QueryKind, text: string, source: Source): Query {
  if (source.kinds[kind] === undefined)
    throw new RangeError(
      `query: expected ${Object.keys(source.kinds).join(", ")} for ${source.label}, got ${kind}`,
    );
  const many = kind === "doi" || kind === "id";
  const values = many ? [...new Set(listed(text))] : [text.trim()].filter(part => part !== "");
  if (values.length === 0) throw new RangeError(`query: expected something after ${kind}:`);
  if (values.length > MOST_VALUES)
    throw new RangeError(`query: expected ${MOST_VALUES} values at most, got ${values.length}`);
  if (kind === "doi") return {kind, values: [...new Set(values.map(doi))]};
  if (kind === "orcid") return {kind, values: values.map(orcid)};
  return {kind, values};
}

function doi(text: string): string {
  const found = normalDoi(text);
  if (found === null) throw new RangeError(`query: expected a DOI, got ${text}`);
  return found;
}

function orcid(text: string): string {
  const found = orcidOf(text);
  if (found === null) throw new RangeError(`query: expected an ORCID, got ${text}`);
  return found;
}

/** Parts of a list of at most `size`. */
export function chunked<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < items.length; i += size) chunks.push(items.slice(i, i + size));
  return chunks;
}
