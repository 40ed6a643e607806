import type {Random} from "../util/random.ts";

const FIRST_MS = 1000;
const MOST_MS = 60_000;

/**
 * How long to wait after a failed attempt (counted from 1): 1 s, doubled each time, up to 60 s, times a random factor
 * from ½ to 1½, so that many who failed together do not come back together.
 */
export const waitMs = (attempt: number, random: Random): number =>
  Math.round(Math.min(MOST_MS, FIRST_MS * 2 ** (attempt - 1)) * (0.5 + random.next()));

/**
 * What a Retry-After header says, in milliseconds from now: seconds, or a date (RFC 9110 §10.2.3). Null where it says
 * nothing that can be understood; never below 0.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  const date = /^[A-Z][a-z]{2},? .*\d{4}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
