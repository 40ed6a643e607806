import type {Paper} from "../papers/paper.ts";
import {bibtexFile} from "./bibtex.ts";
import {cslJsonFile} from "./csl-json.ts";
import {writeRow} from "./csv.ts";
import {PAPER_COLUMNS} from "./paper-columns.ts";
import type {PaperFile} from "./paper-file.ts";
import {risFile} from "./ris.ts";

const HEAD = '{"coterie":"papers","form":1';

/** Every form: our own JSON keeps all but origins, others say what they lose. The first whose ending fits is meant. */
export const PAPER_FILES: readonly PaperFile[] = [
  {
    ending: ".csv",
    label: "table",
    loses: ["author ids", "parts of names", "terms", "citations by year", "scores"],
    open(out, columns = PAPER_COLUMNS.map(({name}) => name)) {
      const chosen = columns.map(wanted => {
        const column = PAPER_COLUMNS.find(({name}) => name === wanted);
        if (column === undefined)
          throw new RangeError(`columns: expected columns of papers.csv, got ${wanted}`);
        return column;
      });
      writeRow(columns, out);
      return {
        add: paper =>
          writeRow(
            chosen.map(({cell}) => cell(paper)),
            out,
          ),
        end() {},
      };
    },
  },
  {
    ending: ".jsonl",
    label: "JSON, a paper a line",
    loses: [],
    open(out) {
      out(`${HEAD}}\n`);
      return {add: paper => out(`${paperJson(paper)}\n`), end() {}};
    },
  },
  bibtexFile,
  risFile,
  cslJsonFile,
  {
    ending: ".json",
    label: "JSON",
    loses: [],
    open(out) {
      out(`${HEAD},"papers":[`);
      let first = true;
      return {
        add(paper) {
          out(`${first ? "\n" : ",\n"}${paperJson(paper)}`);
          first = false;
        },
        end: () => out("\n]}\n"),
      };
    },
  },
];

/** A paper as JSON: what is empty or unknown is left out, and where it was read, which a new reading will say. */
function paperJson({origins: _, ...paper}: Paper): string {
  const {authors, keywords, terms, citationsByYear} = paper;
  return JSON.stringify({
    ...filled(paper),
    ...(authors.length > 0 ? {authors: authors.map(author => filled(author))} : null),
    ...(keywords.author.length + keywords.index.length > 0 ? {keywords: filled(keywords)} : null),
    ...(terms === null ? null : {terms}), // none found is not the same as not looked for
    ...(citationsByYear === null ? null : {citationsByYear}),
  });
}

/** What a field is where nothing is said: the reader puts it there again. */
const DEFAULTS: Readonly<Record<string, unknown>> = {kind: "person", truncated: false};

function filled(object: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object))
    if (!isEmpty(value) && DEFAULTS[key] !== value && key !== "keywords") kept[key] = value;
  return kept;
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== "object") return false;
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  for (const _ in value) return false;
  return true;
}
