import {createReadStream, readFileSync} from "node:fs";
import {decoder} from "../../../src/read/decode.ts";
import type {Format} from "../../../src/read/format.ts";
import {jsonItems} from "../../../src/read/json-items.ts";
import {openalex} from "../../../src/read/openalex.ts";
import {readInputs} from "../../../src/read/read.ts";
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
  readonly peer: string;
}

const works = (form: Form) => (path: string, bytes: number) => writeWorks(path, form, bytes);

/** A row a kind of file: add yours here. */
export const ROWS: readonly Row[] = [
  {
    what: "JSON Lines to values",
    file: "works.jsonl",
    write: works("lines"),
    ours: splitFile,
    theirs: parseLines,
    peer: "JSON.parse a line",
  },
  {
    what: "JSON Lines to papers",
    file: "works.jsonl",
    write: works("lines"),
    ours: path => readFormat(path, openalex),
    theirs: parseLines,
    peer: "JSON.parse a line",
  },
  {
    what: "JSON Lines, found, hashed, to papers",
    file: "works.jsonl",
    write: works("lines"),
    ours: readWhole,
    theirs: parseLines,
    peer: "JSON.parse a line",
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
  const reader = format.open(sink, path, {pageDate: null, columns: {}});
  for await (const text of piecesOf(path)) reader.push(text);
  reader.end();
  return papers;
}

/** Reads a file as the command does: unpacks, decodes, hashes, finds the format. */
async function readWhole(path: string): Promise<number> {
  const chunks = () =>
    createReadStream(path, {highWaterMark: 1 << 16}) as AsyncIterable<Uint8Array>;
  const target = {add() {}, addProfile() {}};
  const [reading] = await readInputs([{name: path, size: null, chunks}], target);
  return reading.papers;
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
