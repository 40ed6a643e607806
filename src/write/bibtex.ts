import type {Authorship, Paper} from "../papers/paper.ts";
import type {PaperFile} from "./paper-file.ts";
import {wellFormed} from "./xml.ts";

/** Kinds of papers as BibTeX has them, with the field that holds their venue. */
const KINDS: Readonly<Record<string, readonly [entry: string, venue: string]>> = {
  article: ["article", "journal"],
  "proceedings-article": ["inproceedings", "booktitle"],
  chapter: ["incollection", "booktitle"],
  book: ["book", "publisher"],
  thesis: ["phdthesis", "school"],
  report: ["techreport", "institution"],
  preprint: ["unpublished", "journal"],
  dataset: ["dataset", "publisher"],
  software: ["software", "publisher"],
};
const OTHER: readonly [string, string] = ["misc", "journal"];

/**
 * BibTeX, for LaTeX and every reference manager: names in parts where they are known, text as Unicode with the signs
 * of TeX escaped. Entries are named by the ids of papers.
 */
export const bibtexFile: PaperFile = {
  ending: ".bib",
  label: "BibTeX",
  loses: [
    "ids",
    "author ids",
    "affiliations",
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
  open(out) {
    const used = new Set<string>();
    let written = 0;
    return {
      add(paper) {
        written += 1;
        out(entryOf(paper, freshKey(paper, written, used)));
      },
      end() {},
    };
  },
};

function entryOf(paper: Paper, key: string): string {
  const {ids, date, locator, citations, keywords} = paper;
  const [entry, venue] = KINDS[paper.type ?? ""] ?? OTHER;
  const fields: [string, string | null][] = [
    ["title", plain(paper.title)],
    ["author", authorsOf(paper)],
    [venue, plain(paper.venue ?? "")],
    ["year", date === null ? null : String(date.year)],
    [
      "date",
      date === null || date.month === null ? null : isoDate(date.year, date.month, date.day),
    ],
    ["volume", plain(locator?.volume ?? "")],
    ["number", plain(locator?.issue ?? "")],
    ["pages", plain(locator?.pages ?? "").replace(/\s*(?:-\{\}-|[-–])\s*/g, "--")],
    ["doi", plain(ids.doi ?? "")],
    ["eprint", plain(ids.arxiv ?? "")],
    ["archiveprefix", ids.arxiv === undefined ? null : "arXiv"],
    ["pmid", plain(ids.pmid ?? "")],
    ["keywords", listed(keywords.author)],
    ["language", plain(paper.language ?? "")],
    ["abstract", plain(paper.abstract ?? "")],
    ["note", citations === null ? null : `Cited by ${citations}`],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${entry}{${key},\n${lines.join(",\n")}\n}\n\n`;
}

function authorsOf({authors, truncated}: Paper): string | null {
  const names = authors.map(nameOf).filter(name => name !== "");
  if (truncated) names.push("others");
  return names.length === 0 ? null : names.join(" and ");
}

/** "van der Berg, Jr., Ada"; a group in braces of its own, and so what would not be read as one name. */
function nameOf({name, parts, kind}: Authorship): string {
  const whole = plain(name);
  if (kind === "group" || /(^|\s)and(\s|$)|^others$/i.test(whole)) return `{${whole}}`;
  if (
    parts === null ||
    parts.family === "" ||
    /,/.test(parts.family + parts.particle + parts.suffix)
  )
    return whole;
  const last = plain([parts.particle, parts.family].filter(part => part !== "").join(" "));
  const rest = [plain(parts.suffix), plain(parts.given)];
  const given = parts.suffix === "" ? rest.slice(1) : rest;
  return [last, ...given.filter((part, i) => part !== "" || i === 0)].join(", ");
}

/** Keywords with ";" between them, also after a single one that a comma would divide. */
function listed(items: readonly string[]): string {
  const safe = items.map(item => plain(item.replaceAll(";", ",")));
  return safe.length === 1 && safe[0].includes(",") ? `${safe[0]};` : safe.join("; ");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text of one line that TeX prints as it is: no sign of it is a command, and braces are always balanced. */
function plain(text: string): string {
  return wellFormed(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\{}~^]/g, sign => ESCAPES[sign])
    .replace(/[#$%&_]/g, "\\$&")
    .replace(/-(?=-)/g, "-{}")
    .replace(/(['`])(?=\1)/g, "$1{}");
}

function isoDate(year: number, month: number, day: number | null): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const start = `${String(year).padStart(4, "0")}-${two(month)}`;
  return day === null ? start : `${start}-${two(day)}`;
}

/** The paper's id with signs that keys may have, and a number where it was used before. */
function freshKey({ids}: Paper, number: number, used: Set<string>): string {
  const given = (ids.id ?? ids.doi ?? ids.arxiv ?? "")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9:._-]+/g, "");
  const base = given === "" ? `paper${number}` : given.slice(0, 100);
  let key = base;
  for (let n = 2; used.has(key.toLowerCase()); n++) key = `${base}.${n}`;
  used.add(key.toLowerCase());
  return key;
}
