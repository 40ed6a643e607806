import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {type Fetched, NOTHING_FETCHED} from "../sources/fetch-pages.ts";
import {InputError} from "./command.ts";

/** Keeps, among the raw answers, how far they go; it begins with a dot, so that it is no input of an analysis. */
export const STATE_FILE = ".coterie-fetch.json";

/** What a folder of answers holds. */
export interface FetchFolder {
  readonly source: string;
  readonly query: string;
  readonly fetched: Fetched;
}

/** What a folder holds so far; null where nothing was ever fetched into it. Throws InputError for a damaged state. */
export function fetchedIn(folder: string): FetchFolder | null {
  const path = join(folder, STATE_FILE);
  if (!existsSync(path)) return null;
  try {
    const {coterie, form, source, query, fetched} = JSON.parse(readFileSync(path, "utf8"));
    if (coterie === "fetch" && form === 1 && isFetched(fetched))
      return {source: String(source), query: String(query), fetched};
  } catch {
    // Told below.
  }
  throw new InputError(`${path}: this does not say how far the folder goes; --again fetches anew`);
}

export const stateText = (state: FetchFolder): string =>
  `${JSON.stringify({coterie: "fetch", form: 1, ...state}, null, 1)}\n`;

const isFetched = (value: unknown): value is Fetched => {
  if (typeof value !== "object" || value === null) return false;
  const {next, missing, ...rest} = value as Record<string, unknown>;
  return (
    typeof next === "object" &&
    Array.isArray(missing) &&
    ["pages", "records", "turn"].every(key => Number.isInteger(rest[key])) &&
    Object.keys(NOTHING_FETCHED).every(key => key in value)
  );
};
