import type {Analysis} from "../analysis/analysis.ts";
import type {Authorship, Paper, PartialDate} from "../papers/paper.ts";
import {isScoreColumn} from "../read/csv-columns.ts";
import {byCodeUnit} from "../util/fold.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {listCell, writeRow} from "./csv.ts";
import type {TableWriter} from "./writer.ts";

/**
 * papers.csv: one row a paper. It can be read again as it is; the terms that were found stand in `terms`, so
 * that the map of topics comes out alike, also where there are no abstracts.
 */
export const papersTable: TableWriter = {
  file: "papers.csv",
  label: "Papers",
  write(analysis, out) {
    const {corpus, topics} = analysis;
    const scores = scoreNames(analysis);
    writeRow(
      [
        "id",
        "title",
        "authors",
        "year",
        "date",
        "venue",
        "volume",
        "issue",
        "pages",
        "type",
        "language",
        "doi",
        "ids",
        "abstract",
        "keywords",
        "index_keywords",
        "categories",
        "affiliations",
        "group_authors",
        "unplaced_authors",
        "citations",
        "author_count",
        "truncated",
        "flags",
        "references",
        "terms",
        ...scores.map(name => (isScoreColumn(name) ? name : `score_${name}`)),
        "file",
        "record",
      ],
      out,
    );
    for (let i = 0; i < corpus.size; i++) {
      const paper = corpus.paper(i);
      writeRow(
        [
          textAt(corpus.id, i),
          paper.title,
          bylineCell(paper),
          paper.date?.year ?? null,
          paper.date === null ? null : dateText(paper.date),
          paper.venue,
          paper.locator?.volume ?? null,
          paper.locator?.issue ?? null,
          paper.locator?.pages ?? null,
          paper.type,
          paper.language,
          paper.ids.doi ?? null,
          idsCell(paper),
          paper.abstract,
          listCell(paper.keywords.author),
          listCell(paper.keywords.index),
          listCell(paper.categories),
          affiliationCell(paper),
          namesCell(paper, ({kind}) => kind === "group"),
          namesCell(paper, ({position}) => position === null),
          paper.citations,
          paper.authorCount,
          paper.truncated,
          listCell(paper.flags),
          listCell(paper.references),
          listCell(Array.from(listAt(topics.terms, i), term => topics.label[term])),
          ...scores.map(name => paper.scores[name] ?? null),
          paper.origins[0].file,
          paper.origins[0].record,
        ],
        out,
      );
    }
  },
};

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

const namesCell = ({authors}: Paper, which: (author: Authorship) => boolean): string =>
  listCell(authors.filter(which).map(({name}) => name));

/** One affiliation a name, in the order of the names, empty where unknown; nothing where all are. */
function affiliationCell({authors}: Paper): string {
  if (authors.every(author => author.affiliations.length === 0)) return "";
  return authors.map(({affiliations}) => affiliations.join(" / ").replaceAll(";", ",")).join("; ");
}

function scoreNames({corpus}: Analysis): string[] {
  const names = new Set<string>();
  for (let i = 0; i < corpus.size; i++)
    for (const name of Object.keys(corpus.paper(i).scores)) names.add(name);
  return [...names].sort(byCodeUnit);
}
