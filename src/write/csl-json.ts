import type {Authorship, Paper} from "../papers/paper.ts";
import type {PaperFile} from "./paper-file.ts";

const KINDS: Readonly<Record<string, string>> = {
  article: "article-journal",
  "proceedings-article": "paper-conference",
  chapter: "chapter",
  book: "book",
  thesis: "thesis",
  report: "report",
  preprint: "article",
  dataset: "dataset",
  software: "software",
};

/** CSL-JSON, for Pandoc, citeproc, Zotero: an item a paper. */
export const cslJsonFile: PaperFile = {
  ending: ".csl.json",
  label: "CSL-JSON",
  loses: [
    "ids",
    "author ids",
    "affiliations",
    "unknown places in bylines",
    "cut bylines",
    "author counts",
    "index keywords",
    "categories",
    "terms",
    "citations by year",
    "references",
    "scores",
    "flags",
  ],
  open(out) {
    const used = new Set<string>();
    let written = 0;
    out("[");
    return {
      add(paper) {
        written += 1;
        out(
          `${written > 1 ? ",\n" : "\n"}${JSON.stringify(itemOf(paper, freshId(paper, written, used)))}`,
        );
      },
      end: () => out("\n]\n"),
    };
  },
};

function itemOf(paper: Paper, id: string): object {
  const {ids, date, locator, keywords, citations} = paper;
  const dateParts =
    date === null ? null : [date.year, date.month, date.day].filter(part => part !== null);
  const item: Record<string, unknown> = {
    id,
    type: KINDS[paper.type ?? ""] ?? "document",
    title: paper.title,
    author: paper.authors.map(nameOf),
    issued: dateParts === null ? null : {"date-parts": [dateParts]},
    "container-title": paper.venue,
    volume: locator?.volume,
    issue: locator?.issue,
    page: locator?.pages,
    DOI: ids.doi,
    PMID: ids.pmid,
    URL: ids.arxiv === undefined ? null : `https://arxiv.org/abs/${ids.arxiv}`,
    language: paper.language,
    keyword: keywords.author.map(word => word.replaceAll(",", ";")).join(", "),
    abstract: paper.abstract,
    note: citations === null ? null : `Cited by ${citations}`,
  };
  return Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== "" &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function nameOf({name, parts, kind}: Authorship): object {
  if (kind === "group" || parts === null || parts.family === "") return {literal: name};
  return {
    family: parts.family,
    ...(parts.given === "" ? null : {given: parts.given}),
    ...(parts.particle === "" ? null : {"non-dropping-particle": parts.particle}),
    ...(parts.suffix === "" ? null : {suffix: parts.suffix}),
  };
}

function freshId({ids}: Paper, number: number, used: Set<string>): string {
  const base = ids.id ?? ids.doi ?? ids.arxiv ?? `paper${number}`;
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}.${n}`;
  used.add(id);
  return id;
}
