import {isOrcid} from "./orcid.ts";

/** What the identifiers of two records say about their being one person. */
export type IdVerdict =
  /** The scheme in which they agree. */
  | {readonly same: string}
  /** The scheme in which they stand against each other. */
  | {readonly conflict: string}
  | null;

/**
 * Schemes in which one person often has several identifiers, since a machine or a publisher made them: two
 * identifiers there are no proof of two people.
 */
const DOUBLED = new Set([
  "scopus",
  "openalex",
  "s2",
  "mag",
  "lens",
  "dimensions",
  "wos",
  "email",
  "handle",
  "page",
]);

/**
 * Compares identifiers. Equal ones decide, unless a scheme that is not known for doubles conflicts. An
 * ORCID with a wrong check digit says nothing.
 */
export function compareIds(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): IdVerdict {
  let same: string | null = null;
  for (const [scheme, id] of a) {
    const other = b.get(scheme);
    if (other === undefined) continue;
    if (scheme === "orcid" && !(isOrcid(id) && isOrcid(other))) continue;
    if (normal(id) === normal(other)) same ??= scheme;
    else if (!DOUBLED.has(scheme) && !(scheme === "number" && !sameName(id, other)))
      return {conflict: scheme};
  }
  return same === null ? null : {same};
}

const normal = (id: string): string =>
  id
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/[^/]+\//, "");

/** DBLP counts the bearers of each name by itself. */
const sameName = (a: string, b: string): boolean => a.slice(0, -5) === b.slice(0, -5);
