import type {Problem} from "../../papers/problem.ts";
import {decoder, decodingProblems} from "../../read/decode.ts";
import {hasherOf} from "../../read/hasher.ts";
import {type Input, inputFromText} from "../../read/input.ts";
import {UnpackError, unpacked} from "../../read/unpack.ts";
import {byCodeUnit} from "../../util/fold.ts";
import {checkpoint, type Watch} from "../../util/watch.ts";
import {type BuiltGraph, type GraphBuilder, graphBuilder} from "./graph-builder.ts";
import type {GraphReader, GraphScanner} from "./graph-reader.ts";
import {graphReaderFor} from "./graph-readers.ts";

/** A graph that was read, with what could not be. */
export interface GraphReading extends BuiltGraph {
  readonly files: readonly GraphFile[];
  readonly problems: readonly Problem[];
}

/** One file of those that a graph was read from. */
export interface GraphFile {
  readonly file: string;
  /** Id of the reader, or "unknown". */
  readonly format: string;
  /** What gave the format away. */
  readonly why: string;
  readonly encoding: string;
  /** In bytes, as it came. */
  readonly size: number;
  readonly sha256: string;
}

/** As much of a file as formats are told by. */
const HEAD = 1 << 16;

/**
 * Reads one graph from its files, whatever their format: one file, or a table of nodes and a list of ties.
 * Tables of nodes are read first, then files by name. Packed files are unpacked.
 *
 * Damage is listed and never thrown. Time and memory: O(bytes). Throws the signal's reason when stopped.
 */
export async function readGraph(
  inputs: readonly Input[],
  watch: Watch = {},
): Promise<GraphReading> {
  const problems: Problem[] = [];
  let current = "";
  const builder = graphBuilder(problem => problems.push({file: current, ...problem}));
  const files: GraphFile[] = [];
  const heads = await Promise.all(inputs.map(headOf));
  const isTable = (i: number) => graphReaderFor(heads[i])?.reader.id === "nodes";
  const order = [...inputs.keys()].sort(
    (a, b) =>
      Number(isTable(b)) - Number(isTable(a)) ||
      byCodeUnit(inputs[a].name, inputs[b].name) ||
      a - b,
  );
  const total = inputs.reduce((sum, {size}) => sum + (size ?? 0), 0);
  let done = 0;
  for (const i of order) {
    current = inputs[i].name;
    const advance = (bytes: number) => {
      done += bytes;
      checkpoint(watch, `Reading ${inputs[i].name}`, total === 0 ? 0 : Math.min(1, done / total));
    };
    files.push(await readFile(inputs[i], builder, advance));
  }
  return {...builder.finish(), files, problems};
}

/** The graph that a text holds, for small things. */
export const readGraphText = (text: string, name = "text"): Promise<GraphReading> =>
  readGraph([inputFromText(name, text)]);

async function readFile(
  input: Input,
  builder: GraphBuilder,
  advance: (bytes: number) => void,
): Promise<GraphFile> {
  const hash = hasherOf(input);
  let size = 0;
  const chunks = (async function* () {
    for await (const chunk of input.chunks()) {
      hash.update(chunk);
      size += chunk.length;
      advance(chunk.length);
      yield chunk;
    }
  })();
  const decode = decoder();
  let waiting = "";
  let found: {reader: GraphReader; why: string} | null = null;
  let scanner: GraphScanner | null = null;
  let looked = false;
  let first: string | null | undefined;

  const push = (text: string, last: boolean) => {
    builder.allow(text.length);
    if (scanner !== null) return scanner.push(text);
    if (looked) return;
    waiting += text;
    if (waiting.length < HEAD && !last) return;
    looked = true;
    found = graphReaderFor(waiting.slice(0, HEAD));
    scanner = found?.reader.open(builder) ?? null;
    scanner?.push(waiting);
    waiting = "";
  };
  try {
    for await (const {member, bytes} of unpacked(chunks)) {
      first ??= member ?? "";
      if ((member ?? "") !== first) {
        builder.problem("warning", `Only ${first} is read of this archive.`);
        break;
      }
      push(decode.push(bytes), false);
    }
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    builder.problem("error", `The file could be read in part only: ${error.message}.`);
  }
  push(decode.end(), true);
  (scanner as GraphScanner | null)?.end();
  if (found === null)
    builder.problem("error", "Nothing in this file looks like a graph that can be read.");
  else for (const {severity, what} of decodingProblems(decode)) builder.problem(severity, what);
  const known = found as {reader: GraphReader; why: string} | null;
  return {
    file: input.name,
    format: known?.reader.id ?? "unknown",
    why: known?.why ?? "",
    encoding: decode.encoding,
    size,
    sha256: await hash.digest(),
  };
}

/** The beginning of a file as text, unpacked. */
export async function headOf(input: Input): Promise<string> {
  const decode = decoder();
  let head = "";
  try {
    for await (const {bytes} of unpacked(input.chunks())) {
      head += decode.push(bytes);
      if (head.length >= HEAD) return head.slice(0, HEAD);
    }
    return head + decode.end();
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    return head;
  }
}
