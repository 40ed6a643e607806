import type {Analysis} from "../../analysis/analysis.ts";
import {svg} from "../svg.ts";
import type {Out} from "../writer.ts";
import {wellFormed, xmlText} from "../xml.ts";
import {writeBars} from "./bars.ts";
import type {Block} from "./block.ts";
import {reportOf} from "./report.ts";

/** A form that a report is written in. */
export interface ReportFile {
  /** ".html" */
  readonly ending: string;
  readonly label: string;
  write(analysis: Analysis, title: string, out: Out): void;
}

/** Every form of a report. */
export const REPORT_FILES: readonly ReportFile[] = [
  {ending: ".html", label: "HTML", write: writeHtml},
  {ending: ".md", label: "Markdown", write: writeMarkdown},
];

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1c1a;background:#fffefc}
h1,h2{line-height:1.2}h2{margin-top:2.5rem}figure{margin:1rem 0;overflow-x:auto}figcaption,.caveat{color:#66635c;font-size:.875rem}
table{border-collapse:collapse;font-size:.875rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;padding:.25rem .9rem .25rem 0;border-bottom:1px solid #e6e3dc;vertical-align:top;overflow-wrap:anywhere}
th{overflow-wrap:normal}td:first-child{min-width:6.5em}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}svg{max-width:100%;height:auto}`;

/** One page without script, with the map and charts as pictures in it. */
function writeHtml(analysis: Analysis, title: string, out: Out): void {
  out(`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n`);
  out('<meta name="viewport" content="width=device-width, initial-scale=1">\n');
  out(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">\n`,
  );
  out(`<title>${xmlText(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`);
  out(`<h1>${xmlText(title)}</h1>\n`);
  for (const block of reportOf(analysis)) writeHtmlBlock(analysis, block, out);
  out("</body>\n</html>\n");
}

function writeHtmlBlock(analysis: Analysis, block: Block, out: Out): void {
  switch (block.kind) {
    case "heading":
      out(`<h2>${xmlText(block.text)}</h2>\n`);
      break;
    case "text":
      out(`<p>${xmlText(block.text)}</p>\n`);
      break;
    case "map":
      out("<figure>\n");
      svg.write(analysis, block.network, out);
      out(`<figcaption>${xmlText(block.title)}</figcaption>\n</figure>\n`);
      break;
    case "bars":
      out("<figure>\n");
      writeBars(block, out);
      out(`<figcaption>${xmlText(`${block.title}. ${block.caveat}`)}</figcaption>\n</figure>\n`);
      break;
    case "table": {
      const numeric = block.head.map((_, c) => isNumeric(block.rows, c));
      const cell = (tag: string, text: string, c: number) =>
        `<${tag}${numeric[c] ? ' class="n"' : ""}${tag === "th" ? ' scope="col"' : ""}>${xmlText(text)}</${tag}>`;
      const row = (tag: string, cells: readonly string[]) =>
        `<tr>${cells.map((text, c) => cell(tag, text, c)).join("")}</tr>\n`;
      out(
        `<table>\n<caption>${xmlText(block.title)}</caption>\n<thead>\n${row("th", block.head)}</thead>\n<tbody>\n`,
      );
      for (const cells of block.rows) out(row("td", cells));
      out(`</tbody>\n</table>\n<p class="caveat">${xmlText(block.caveat)}</p>\n`);
      break;
    }
  }
}

/** Whether all known cells of a column are numbers or shares. */
const isNumeric = (rows: readonly (readonly string[])[], c: number): boolean =>
  rows.length > 0 && rows.every(row => /^(–|-?\d[\d.e+-]*( %)?)$/.test(row[c] ?? "–"));

/** GitHub's Markdown; the map is left to the graph files, bars are a table. */
function writeMarkdown(analysis: Analysis, title: string, out: Out): void {
  out(`# ${plain(title)}\n`);
  for (const block of reportOf(analysis))
    switch (block.kind) {
      case "heading":
        out(`\n## ${plain(block.text)}\n`);
        break;
      case "text":
        out(`\n${plain(block.text)}\n`);
        break;
      case "table":
        writeTable(block.title, block.head, block.rows, block.caveat, out);
        break;
      case "bars":
        writeTable(
          block.title,
          ["", ""],
          block.bars.map(({label, value}) => [label, String(value)]),
          block.caveat,
          out,
        );
        break;
      case "map":
        break;
    }
}

function writeTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  caveat: string,
  out: Out,
): void {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(" | ")} |\n`;
  out(`\n**${plain(title)}**\n\n${line(head)}`);
  out(`|${head.map((_, c) => (isNumeric(rows, c) ? " --: |" : " --- |")).join("")}\n`);
  for (const cells of rows) out(line(cells));
  out(`\n*${plain(caveat)}*\n`);
}

/** Text of one line in which nothing is markup, and no bar divides a cell. */
const plain = (text: string): string =>
  wellFormed(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
