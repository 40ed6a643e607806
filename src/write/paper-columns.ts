import type {Authorship, Paper, PartialDate} from "../papers/paper.ts";
import {byCodeUnit} from "../util/fold.ts";
import type {Cell} from "./cell.ts";
import {listCell} from "./csv.ts";

/** What a table of papers holds in one column; the reader of tables knows these names. */
export interface PaperColumn {
  readonly name: string;
  cell(paper: Paper): Cell;
}

/** Every field of a paper that is no figure of its source and no term, in the order of papers.csv. */
export const PAPER_COLUMNS: readonly PaperColumn[] = [
  {name: "id", cell: paper => paper.ids.id ?? null},
  {name: "title", cell: paper => paper.title},
  {name: "authors", cell: bylineCell},
  {name: "year", cell: paper => paper.date?.year ?? null},
  {name: "date", cell: paper => (paper.date === null ? null : dateText(paper.date))},
  {name: "venue", cell: paper => paper.venue},
  {name: "volume", cell: paper => paper.locator?.volume ?? null},
  {name: "issue", cell: paper => paper.locator?.issue ?? null},
  {name: "pages", cell: paper => paper.locator?.pages ?? null},
  {name: "type", cell: paper => paper.type},
  {name: "language", cell: paper => paper.language},
  {name: "doi", cell: paper => paper.ids.doi ?? null},
  {name: "ids", cell: idsCell},
  {name: "abstract", cell: paper => paper.abstract},
  {name: "keywords", cell: paper => listCell(paper.keywords.author)},
  {name: "index_keywords", cell: paper => listCell(paper.keywords.index)},
  {name: "categories", cell: paper => listCell(paper.categories)},
  {name: "affiliations", cell: affiliationCell},
  {name: "group_authors", cell: paper => namesCell(paper, ({kind}) => kind === "group")},
  {name: "unplaced_authors", cell: paper => namesCell(paper, ({position}) => position === null)},
  {name: "author_identifiers", cell: identifiersCell},
  {name: "citations", cell: paper => paper.citations},
  {name: "author_count", cell: paper => paper.authorCount},
  {name: "truncated", cell: paper => paper.truncated},
  {name: "flags", cell: paper => listCell(paper.flags)},
  {name: "references", cell: paper => listCell(paper.references)},
];

/** "2025-06-30", as far as it is known. */
function dateText({year, month, day}: PartialDate): string {
  const two = (n: number) => String(n).padStart(2, "0");
  if (month === null) return String(year);
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Names with ";" between; also after a single one that other signs would divide: "de la Cruz, Ana;". */
function bylineCell({authors}: Paper): string {
  const cell = listCell(authors.map(({name}) => name));
  return authors.length === 1 && /[,|\n]|\sand\s/.test(cell) ? `${cell};` : cell;
}

/** Identifiers but those with a column of their own: "arxiv:2301.01234; scopus:2-s2.0-1". */
function idsCell({ids}: Paper): string {
  const others = Object.keys(ids).filter(scheme => scheme !== "id" && scheme !== "doi");
  return listCell(others.sort(byCodeUnit).map(scheme => `${scheme}:${ids[scheme]}`));
}

/** One entry a name, "-" where none is known: "-; orcid:0000-0002-1825-0097 scopus:7". */
function identifiersCell({authors}: Paper): string {
  if (authors.every(({ids}) => Object.keys(ids).length === 0)) return "";
  return authors
    .map(({ids}) => {
      const schemes = Object.keys(ids).sort(byCodeUnit);
      if (schemes.length === 0) return "-";
      return schemes.map(scheme => `${scheme}:${encodeURIComponent(whole(ids[scheme]))}`).join(" ");
    })
    .join("; ");
}

/** Half a sign, which no encoding knows, becomes the sign for what is unknown. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

function namesCell({authors}: Paper, which: (author: Authorship) => boolean): string {
  return listCell(authors.filter(which).map(({name}) => name));
}

/** One affiliation a name, in the order of the names, empty where unknown; nothing where all are. */
function affiliationCell({authors}: Paper): string {
  if (authors.every(author => author.affiliations.length === 0)) return "";
  return authors.map(({affiliations}) => affiliations.join(" / ").replaceAll(";", ",")).join("; ");
}
