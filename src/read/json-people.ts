import type {Authorship, NameParts} from "../papers/paper.ts";
import {bylineOf, isPlainName} from "./names.ts";
import {recordAuthor} from "./record-parts.ts";

/** An author of a record, before placeholders are taken out and places are counted. */
export type DraftAuthor = Omit<Authorship, "position">;

/** An author of a name in one piece, or "Last, First". */
export function namedAuthor(name: string, more: Partial<DraftAuthor> = {}): DraftAuthor {
  if (name.includes(",")) return recordAuthor(name, 1, more);
  const {parts = null, kind = "person", ids = {}, affiliations = []} = more;
  return {name: more.name ?? name, parts, kind, ids, affiliations};
}

/** An author whose name the source has in parts. */
export function authorOfParts(parts: NameParts, more: Partial<DraftAuthor> = {}): DraftAuthor {
  const {given, particle, family, suffix} = parts;
  const name = [given, particle, family].filter(part => part !== "").join(" ");
  return {
    name: suffix === "" ? name : `${name}, ${suffix}`,
    parts: given === "" || family === "" ? null : parts,
    kind: "person",
    ids: {},
    affiliations: [],
    ...more,
  };
}

/** The byline of drafts: without "et al." and placeholders, each with its place from 1. */
export function bylineOfDrafts(drafts: Iterable<DraftAuthor>): {
  authors: Authorship[];
  authorCount: number | null;
  truncated: boolean;
} {
  const authors: Authorship[] = [];
  let truncated = false;
  for (const draft of drafts) {
    let {name} = draft;
    if (!isPlainName(name)) {
      const byline = bylineOf([name]);
      truncated ||= byline.truncated;
      if (byline.names.length === 0) continue;
      [name] = byline.names;
    }
    const {parts, kind, ids, affiliations} = draft;
    authors.push({name, parts, kind, ids, affiliations, position: authors.length + 1});
  }
  return {
    authors,
    authorCount: truncated || authors.length === 0 ? null : authors.length,
    truncated,
  };
}
