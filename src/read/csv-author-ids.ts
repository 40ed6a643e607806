import type {Authorship} from "../papers/paper.ts";
import {trimmed} from "../util/tidy.ts";
import type {Cells} from "./csv-columns.ts";
import {lastSegment} from "./csv-ids.ts";
import type {RowNotes} from "./csv-notes.ts";
import {orcidOf} from "./record-parts.ts";

/** Authors with the identifiers that a row has for them, in columns with one entry an author. */
export function withIdsOfRow(
  authors: readonly Authorship[],
  cell: Cells,
  scheme: string | undefined,
  notes: RowNotes,
): Authorship[] {
  let marked = [...authors];
  const byId = splitSlots(cell("author_ids"));
  if (scheme !== undefined && byId.length > 0)
    marked = withIds(marked, byId.map(lastSegment), scheme, notes);
  const orcids = splitSlots(cell("orcids")).map(text => orcidOf(text) ?? "");
  if (orcids.length > 0) marked = withIds(marked, orcids, "orcid", notes);
  const slots = splitSlots(cell("author_identifiers"));
  if (slots.length === marked.length)
    return marked.map((author, i) => ({
      ...author,
      ids: {...author.ids, ...idsOfSlot(slots[i])},
    }));
  if (slots.length > 0) notes.untied("identifiers", slots.length, marked.length);
  return marked;
}

/** "orcid:0000-0002-1825-0097 page:a%20b.txt" as a record; "-" is none. */
function idsOfSlot(slot: string): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const [, scheme, id] of slot.matchAll(/([a-z][\w-]*):(\S+)/g)) ids[scheme] = plainId(id);
  return ids;
}

function plainId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // written by somebody else
  }
}

/** A list with one entry an author, gaps included; a sign at the end closes the last entry. */
function splitSlots(text: string): string[] {
  if (text === "") return [];
  const slots = text.split(text.includes("|") ? "|" : ";").map(trimmed);
  if (slots.length > 1 && slots.at(-1) === "" && text.endsWith(";")) slots.pop();
  return slots;
}

/** Gives each author one identifier of a scheme, "" = none; as many as there are authors, or none at all. */
export function withIds(
  authors: readonly Authorship[],
  ids: readonly string[],
  scheme: string,
  notes: RowNotes,
): Authorship[] {
  if (ids.length !== authors.length) {
    if (ids.length > 0) notes.untied("identifiers", ids.length, authors.length);
    return [...authors];
  }
  return authors.map((author, i) =>
    ids[i] === "" || author.ids[scheme] === ids[i]
      ? author
      : {...author, ids: {...author.ids, [scheme]: ids[i]}},
  );
}
