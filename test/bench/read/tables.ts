// Readers of tagged text and tables in MB/s of CPU time, beside a library for the format where one is installed:
// npx tsx test/bench/read/tables.ts
import {readFileSync} from "node:fs";
import {parse as parseBibtex} from "@retorquere/bibtex-parser";
import Papa from "papaparse";
import {rowScanner} from "../../../src/read/csv-rows.ts";
import {inputFromBytes, readInputs} from "../../../src/read/read.ts";
import {hasShared, shared} from "../../help/shared.ts";

interface Row {
  readonly what: string;
  readonly file: string;
  /** Parses the text as a library does; it neither hashes, decodes nor makes papers. Null where none is installed. */
  readonly peer: {readonly name: string; parse(text: string): unknown} | null;
}

const PAPA = {name: "papaparse", parse: (text: string) => Papa.parse(text, {header: true})};
const RETORQUERE = {
  name: "@retorquere/bibtex-parser",
  parse: (text: string) => parseBibtex(text, {sentenceCase: false}),
};

// The library for BibTeX does 0.2 MB/s on the large files and does not end on the third: a small one serves.
const ROWS: readonly Row[] = [
  {what: "BibTeX, small", file: "bibtex/bibtexparser-random.bib", peer: RETORQUERE},
  {what: "BibTeX, TeX accents", file: "bibtex/biber-tugboat.bib", peer: null},
  {what: "BibTeX of Scopus", file: "bibtex/pybibx-scopus.bib", peer: null},
  {what: "RIS", file: "ris/citesource-Dimensions_246.ris", peer: null},
  {what: "Web of Science", file: "wos/metaknowledge-ManyAuthors.isi", peer: null},
  {what: "PubMed", file: "pubmed-nbib/pybibx-pubmed.txt", peer: null},
  {what: "Scopus CSV", file: "scopus/tobler-scopus_references.csv", peer: PAPA},
  {what: "vispubdata CSV", file: "vispubdata/vispubdata-2017.csv", peer: PAPA},
  {what: "Publish or Perish CSV", file: "scholar/tobler-PoPCites.csv", peer: PAPA},
];
const TIMES = 5;

/** MB/s of CPU time, the median of several runs after one that is not counted. */
async function speed(bytes: number, run: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i <= TIMES; i++) {
    const before = process.cpuUsage();
    await run();
    const {user, system} = process.cpuUsage(before);
    if (i > 0) taken.push((user + system) / 1e6);
  }
  return bytes / 1e6 / taken.sort((a, b) => a - b)[TIMES >> 1];
}

/** Cutting rows alone, which is what the library for tables does. */
function cutRows(text: string): number {
  let rows = 0;
  const scanner = rowScanner(",", () => {
    rows += 1;
  });
  scanner.push(text);
  scanner.end();
  return rows;
}

const target = {add: () => {}, addProfile: () => {}};
const figure = (mbs: number): string => mbs.toFixed(1).padStart(8);

if (!hasShared) console.log("The shared data is not here.");
else
  for (const {what, file, peer} of ROWS) {
    const bytes = readFileSync(shared(`data/${file}`));
    const text = bytes.toString("utf8");
    const ours = await speed(bytes.length, () => readInputs([inputFromBytes(file, bytes)], target));
    const theirs = peer === null ? null : await speed(bytes.length, () => peer.parse(text));
    const beside = theirs === null ? "no library installed" : `${figure(theirs)} ${peer!.name}`;
    console.log(`${what.padEnd(24)}${figure(ours)} MB/s   ${beside}`);
    if (peer !== PAPA) continue;
    const rows = await speed(bytes.length, () => cutRows(text));
    console.log(`${"  its rows alone".padEnd(24)}${figure(rows)} MB/s`);
  }
