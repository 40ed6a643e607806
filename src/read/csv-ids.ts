import {normalArxiv, normalDoi} from "../papers/ids.ts";
import type {Paper} from "../papers/paper.ts";
import {trimmed} from "../util/tidy.ts";
import type {Cells} from "./csv-columns.ts";
import {listOf} from "./csv-names.ts";

/** Identifiers of a row's paper, from the usual columns and from those of its source by scheme. */
export function idsOfRow(
  cell: Cells,
  at: (column: number) => string,
  columns: readonly (readonly [scheme: string, column: number])[],
): Paper["ids"] {
  const ids: Record<string, string> = {};
  const add = (scheme: string, id: string | null | undefined) => {
    if (id != null && id !== "") ids[scheme] = id;
  };
  const id = cell("id");
  const link = cell("link");
  add("id", id);
  add("doi", normalDoi(cell("doi")) ?? (/doi\.org\//.test(link) ? normalDoi(link) : null));
  add("arxiv", normalArxiv(cell("arxiv")));
  if (/^arxiv:/i.test(id) || /arxiv\.org\//.test(link))
    add("arxiv", normalArxiv(/^arxiv:/i.test(id) ? id : link));
  add("scopus", /eid=(2-s2\.0-\d+)/.exec(link)?.[1]);
  add("pmid", /^(?:\D*\/)?(\d+)(?:\.0)?$/.exec(cell("pmid"))?.[1]);
  add("pmcid", /PMC\d+/.exec(cell("pmcid"))?.[0]);
  for (const [scheme, column] of columns) {
    const text = at(column);
    const end = text.indexOf(";");
    add(scheme, lastSegment(end < 0 ? text : text.slice(0, end)));
  }
  // "scopus:2-s2.0-1" and the like, by scheme; what has no scheme is none.
  for (const item of listOf(cell("ids"))) {
    const [, scheme = "", own] = /^([a-z][a-z0-9]*):(.+)$/.exec(item) ?? [];
    if (scheme !== "id") add(scheme, own);
  }
  return ids;
}

/** "https://openalex.org/W1" is "W1"; a number that a spreadsheet made of an identifier loses its ".0". */
export function lastSegment(printed: string): string {
  const text = trimmed(printed);
  const last = text.startsWith("http") ? text.replace(/^https?:\/\/\S*\/(?=[^/]+$)/, "") : text;
  return last.endsWith(".0") ? last.replace(/^(\d+)\.0$/, "$1") : last;
}
