import type {Authorship, Paper, PartialDate} from "../papers/paper.ts";
import type {PaperFile} from "./paper-file.ts";
import {wellFormed} from "./xml.ts";

const KINDS: Readonly<Record<string, string>> = {
  article: "JOUR",
  "proceedings-article": "CPAPER",
  chapter: "CHAP",
  book: "BOOK",
  thesis: "THES",
  report: "RPRT",
  preprint: "UNPB",
  dataset: "DATA",
};

/** RIS, for EndNote, Zotero, Mendeley and every database's import: a tag and a value a line. */
export const risFile: PaperFile = {
  ending: ".ris",
  label: "RIS",
  loses: [
    "ids",
    "author ids",
    "affiliations",
    "groups among authors",
    "unknown places in bylines",
    "author counts",
    "index keywords",
    "categories",
    "terms",
    "citations by year",
    "references",
    "scores",
    "flags",
  ],
  open: out => ({
    add: paper => out(recordOf(paper)),
    end() {},
  }),
};

function recordOf(paper: Paper): string {
  const {ids, date, locator, citations} = paper;
  const [, first = "", last = ""] =
    /^\s*(.*?)\s*(?:[-–]+\s*(.*?)\s*)?$/.exec(locator?.pages ?? "") ?? [];
  const fields: [string, string][] = [
    ["TY", KINDS[paper.type ?? ""] ?? "GEN"],
    ["ID", ids.id ?? ""],
    ["TI", paper.title],
    ...paper.authors.map((author): [string, string] => ["AU", nameOf(author)]),
    ...(paper.truncated ? [["AU", "et al."] as [string, string]] : []),
    ["PY", date === null ? "" : String(date.year)],
    ["DA", date === null || date.month === null ? "" : slashed(date)],
    ["T2", paper.venue ?? ""],
    ["VL", locator?.volume ?? ""],
    ["IS", locator?.issue ?? ""],
    ["SP", first],
    ["EP", last],
    ["DO", ids.doi ?? ""],
    ["UR", ids.arxiv === undefined ? "" : `https://arxiv.org/abs/${ids.arxiv}`],
    ...(ids.pmid === undefined
      ? []
      : [["DB", "PubMed"] as [string, string], ["AN", ids.pmid] as [string, string]]),
    ...paper.keywords.author.map((keyword): [string, string] => [
      "KW",
      keyword.replaceAll(";", ","),
    ]),
    ["LA", paper.language ?? ""],
    ["AB", paper.abstract ?? ""],
    ["N1", citations === null ? "" : `Cited By: ${citations}`],
  ];
  const lines = fields
    .map(([tag, value]): [string, string] => [tag, plain(value)])
    .filter(([, value]) => value !== "")
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join("")}ER  - \r\n\r\n`;
}

function nameOf({name, parts}: Authorship): string {
  if (parts === null || parts.family === "") return name.replaceAll(";", ",");
  const last = [parts.particle, parts.family].filter(part => part !== "").join(" ");
  const rest = [parts.given, parts.suffix];
  if (parts.suffix === "") rest.pop();
  return [last, ...rest]
    .join(", ")
    .replaceAll(";", ",")
    .replace(/(?:, )+$/, "");
}

/** "2025/06/30", with what is unknown left empty, as the format has it. */
function slashed({year, month, day}: PartialDate): string {
  const two = (n: number | null) => (n === null ? "" : String(n).padStart(2, "0"));
  return `${year}/${two(month)}/${two(day)}`;
}

const plain = (text: string): string =>
  wellFormed(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
