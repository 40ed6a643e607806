import {createReadStream, readFileSync} from "node:fs";
import {readStream} from "@iebh/reflib";
import {toJSON} from "@orcid/bibtex-parse-js";
import Papa from "papaparse";
import {SaxesParser} from "saxes";
import {inputFromFile} from "../../../src/node.ts";
import {entryCutter} from "../../../src/read/bibtex-cut.ts";
import {rowScanner} from "../../../src/read/csv-rows.ts";
import {decoder} from "../../../src/read/decode.ts";
import type {Format} from "../../../src/read/format.ts";
import {jsonItems} from "../../../src/read/json-items.ts";
import {openalex} from "../../../src/read/openalex.ts";
import {readInputs} from "../../../src/read/read.ts";
import {ris} from "../../../src/read/ris.ts";
import {type TaggedFormat, taggedFormat} from "../../../src/read/tagged.ts";
import {wos} from "../../../src/read/wos.ts";
import {xmlRecords} from "../../../src/read/xml-records.ts";
import {
  BIBTEX,
  DBLP,
  PUBMED,
  type Form as RecordForm,
  RIS,
  SCOPUS,
  WOS,
  writeRecords,
} from "./made-records.ts";
import {type Form, writeWorks} from "./made-works.ts";

/** One kind of file, and two ways to read it. Each gives the number of records, so that both are known to have read all. */
export interface Row {
  readonly what: string;
  /** Name of the file; rows with the same name share it. */
  readonly file: string;
  /** Writes a made-up file of about so many bytes, from a seed. */
  write(path: string, bytes: number): void;
  ours(path: string): Promise<number>;
  /** The same by a plain peer; what that is stands in `peer`. */
  theirs(path: string): Promise<number>;
  /** What the peer is, and what it leaves out. */
  readonly peer: string;
  /**
   * "records" = both cut the text into records and fields; "papers" = ours also makes papers of them: names in parts, dates,
   * identifiers, keywords, which the peer does not.
   */
  readonly stage: "records" | "papers";
}

const works = (form: Form) => (path: string, bytes: number) => writeWorks(path, form, bytes);
const records = (form: RecordForm) => (path: string, bytes: number) =>
  writeRecords(path, form, bytes);

/** A row a kind of file: add yours here. */
export const ROWS: readonly Row[] = [
  {
    what: "JSON Lines to values",
    file: "works.jsonl",
    write: works("lines"),
    ours: splitFile,
    theirs: parseLines,
    peer: "JSON.parse a line",
    stage: "records",
  },
  {
    what: "JSON Lines to papers",
    file: "works.jsonl",
    write: works("lines"),
    ours: path => readFormat(path, openalex),
    theirs: parseLines,
    peer: "JSON.parse a line",
    stage: "papers",
  },
  {
    what: "JSON Lines, found, hashed, to papers",
    file: "works.jsonl",
    write: works("lines"),
    ours: readWhole,
    theirs: parseLines,
    peer: "JSON.parse a line",
    stage: "papers",
  },
  {
    what: "a JSON list to papers",
    file: "works.json",
    write: works("list"),
    ours: path => readFormat(path, openalex),
    async theirs(path) {
      return (JSON.parse(readFileSync(path, "utf8")) as {results: unknown[]}).results.length;
    },
    peer: "JSON.parse at once",
    stage: "papers",
  },
  {
    what: "BibTeX to entries",
    file: "records.bib",
    write: records(BIBTEX),
    ours: cutEntries,
    async theirs(path) {
      return toJSON(readFileSync(path, "utf8")).length;
    },
    peer: "@orcid/bibtex-parse-js: all at once",
    stage: "records",
  },
  {
    what: "BibTeX to papers",
    file: "records.bib",
    write: records(BIBTEX),
    ours: readWhole,
    async theirs(path) {
      return toJSON(readFileSync(path, "utf8")).length;
    },
    peer: "@orcid/bibtex-parse-js: entries and fields, no TeX, no names, all at once",
    stage: "papers",
  },
  {
    what: "RIS to records",
    file: "records.ris",
    write: records(RIS),
    ours: path => taggedRecords(path, ris),
    theirs: path => reflibRecords(path, "ris"),
    peer: "@iebh/reflib: fields by tag",
    stage: "records",
  },
  {
    what: "RIS to papers",
    file: "records.ris",
    write: records(RIS),
    ours: readWhole,
    theirs: path => reflibRecords(path, "ris"),
    peer: "@iebh/reflib: fields by tag, no names",
    stage: "papers",
  },
  {
    what: "Web of Science to records",
    file: "records.txt",
    write: records(WOS),
    ours: path => taggedRecords(path, wos),
    theirs: linesByRecord,
    peer: "no library reads it; lines by tag",
    stage: "records",
  },
  {
    what: "Web of Science to papers",
    file: "records.txt",
    write: records(WOS),
    ours: readWhole,
    theirs: linesByRecord,
    peer: "no library reads it; lines by tag",
    stage: "papers",
  },
  {
    what: "Scopus CSV to rows",
    file: "records.csv",
    write: records(SCOPUS),
    ours: cutRows,
    theirs: papaRows,
    peer: "papaparse, rows of cells",
    stage: "records",
  },
  {
    what: "Scopus CSV to papers",
    file: "records.csv",
    write: records(SCOPUS),
    ours: readWhole,
    theirs: papaRows,
    peer: "papaparse, rows of cells",
    stage: "papers",
  },
  {
    what: "XML of DBLP to trees",
    file: "dblp.xml",
    write: records(DBLP),
    ours: path => xmlTrees(path, "article"),
    theirs: path => saxRecords(path, "article"),
    peer: "saxes, events",
    stage: "records",
  },
  {
    what: "XML of DBLP to papers",
    file: "dblp.xml",
    write: records(DBLP),
    ours: readWhole,
    theirs: path => saxRecords(path, "article"),
    peer: "saxes, events",
    stage: "papers",
  },
  {
    what: "XML of PubMed to trees",
    file: "pubmed.xml",
    write: records(PUBMED),
    ours: path => xmlTrees(path, "PubmedArticle"),
    theirs: path => saxRecords(path, "PubmedArticle"),
    peer: "saxes, events",
    stage: "records",
  },
  {
    what: "XML of PubMed to papers",
    file: "pubmed.xml",
    write: records(PUBMED),
    ours: readWhole,
    theirs: path => saxRecords(path, "PubmedArticle"),
    peer: "saxes, events",
    stage: "papers",
  },
];

/** The text of a file in pieces, as readers get it. */
export async function* piecesOf(path: string): AsyncGenerator<string> {
  const decode = decoder();
  for await (const bytes of createReadStream(path, {highWaterMark: 1 << 16}))
    yield decode.push(bytes as Uint8Array);
  yield decode.end();
}

/** Reads a file with a format; papers are counted and thrown away. */
export async function readFormat(path: string, format: Format): Promise<number> {
  let papers = 0;
  const sink = {
    paper() {
      papers += 1;
    },
    profile() {},
    problem() {},
  };
  const reader = format.open(sink, path, {
    pageDate: null,
    columns: {},
    citationsFrom: [],
    encoding: null,
  });
  for await (const text of piecesOf(path)) reader.push(text);
  reader.end();
  return papers;
}

/** Reads a file as the command does: unpacks, decodes, hashes, finds the format. */
async function readWhole(path: string): Promise<number> {
  const target = {add() {}, addProfile() {}};
  const [reading] = await readInputs([await inputFromFile(path)], target);
  return reading.papers;
}

async function cutEntries(path: string): Promise<number> {
  let entries = 0;
  const cutter = entryCutter(() => {
    entries += 1;
  });
  for await (const text of piecesOf(path)) cutter.push(text);
  cutter.end();
  return entries;
}

/** The records of tagged text with their fields, of which no paper is made. */
async function taggedRecords(path: string, {dialect}: TaggedFormat): Promise<number> {
  let count = 0;
  const take = () => {
    count += 1;
  };
  await readFormat(path, taggedFormat({...dialect, take}));
  return count;
}

async function xmlTrees(path: string, name: string): Promise<number> {
  let count = 0;
  const take = () => {
    count += 1;
  };
  const reader = xmlRecords({records: [name], take, problem() {}});
  for await (const text of piecesOf(path)) reader.push(text);
  reader.end();
  return count;
}

async function splitFile(path: string): Promise<number> {
  let items = 0;
  const sink = {
    item() {
      items += 1;
    },
    around() {},
    damage() {},
  };
  const splitter = jsonItems({lists: ["results"], looks: () => true}, sink);
  for await (const text of piecesOf(path)) splitter.push(text);
  splitter.end();
  return items;
}

async function parseLines(path: string): Promise<number> {
  let held = "";
  let count = 0;
  for await (const text of piecesOf(path)) {
    const lines = (held + text).split("\n");
    held = lines.pop()!;
    for (const line of lines) if (JSON.parse(line) !== undefined) count += 1;
  }
  return count;
}

function reflibRecords(path: string, module: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    readStream(module, createReadStream(path))
      .on("ref", () => {
        count += 1;
      })
      .on("error", reject)
      .on("end", () => resolve(count));
  });
}

/** The least that any reader of tagged text does: lines, tags, one list of values a record. */
async function linesByRecord(path: string): Promise<number> {
  let held = "";
  let count = 0;
  let fields = new Map<string, string[]>();
  let values: string[] = [];
  for await (const text of piecesOf(path)) {
    const lines = (held + text).split("\n");
    held = lines.pop()!;
    for (const line of lines) {
      const tag = line.slice(0, 2);
      if (tag === "ER") {
        count += fields.size > 0 ? 1 : 0;
        fields = new Map();
      } else if (tag === "  ") values.push(line.slice(3));
      else {
        values = [line.slice(3)];
        fields.set(tag, values);
      }
    }
  }
  return count;
}

async function cutRows(path: string): Promise<number> {
  let rows = -1; // the header is none
  const scanner = rowScanner(",", () => {
    rows += 1;
  });
  for await (const text of piecesOf(path)) scanner.push(text);
  scanner.end();
  return rows;
}

function papaRows(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = -1;
    Papa.parse(createReadStream(path, {encoding: "utf8"}), {
      delimiter: ",",
      skipEmptyLines: true,
      chunk({data}) {
        rows += data.length;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

async function saxRecords(path: string, name: string): Promise<number> {
  let count = 0;
  const parser = new SaxesParser({position: false});
  parser.on("opentag", tag => {
    if (tag.name === name) count += 1;
  });
  parser.on("closetag", () => {});
  parser.on("text", () => {});
  for await (const text of piecesOf(path)) parser.write(text);
  parser.close();
  return count;
}
