import {growingArray} from "../util/growing-array.ts";
import {graphFromArrays} from "./build-graph.ts";
import {type Fields, fieldsOf, separatorOf} from "./edge-fields.ts";
import type {Graph} from "./graph.ts";
import {nodeNames} from "./node-names.ts";
import {type PlainLines, type PlainRun, plainEdges} from "./plain-edges.ts";

/** A graph that was read from text, and what could not be read. */
export interface EdgeListReading {
  readonly graph: Graph;
  /** Node → its name in the text. Nodes are numbered as they first appear. */
  readonly names: readonly string[];
  /** Lines that tie a node to itself; a graph has no loops. */
  readonly loops: number;
  /** Lines that are no edge; the first thousand are listed in `problems`. */
  readonly wrongLines: number;
  readonly problems: readonly {readonly line: number; readonly what: string}[];
}

const MOST_PROBLEMS = 1000;
/** Edges that are given room at once. */
const MOST_ROOM = 1 << 22;
const NEWLINE = 10;
const NUMBER_SIGN = 35;
const PERCENT = 37;

/**
 * Reads a list of edges: a line each, two names and, if there is a third column, a strength above 0,
 * between tabs, commas, semicolons or spaces. Names may stand in double quotes. Lines that begin with # or %
 * are passed over. A first line that names columns (source, target, weight …) says which is which.
 * Parallel edges are summed.
 *
 * Time and memory: O(bytes). Takes UTF-8 bytes or text. Never throws for what the text holds.
 */
export function parseEdgeList(given: string | Uint8Array): EdgeListReading {
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  const names = nodeNames(bytes.length);
  const about = Math.min(bytes.length >> 3, MOST_ROOM); // few lines are shorter than eight bytes
  const source = growingArray(Uint32Array, about);
  const target = growingArray(Uint32Array, about);
  const strength = growingArray(Float64Array, about);
  const problems: {line: number; what: string}[] = [];
  let wrongLines = 0;
  let loops = 0;
  const complain = (line: number, what: string) => {
    wrongLines += 1;
    if (problems.length < MOST_PROBLEMS) problems.push({line, what});
  };

  const put = (a: number, b: number, weight: number) => {
    if (a === b) loops += 1;
    else {
      source.push(a);
      target.push(b);
      strength.push(weight);
    }
  };

  const putAll = ({a, b, strength: weight}: PlainLines, count: number) => {
    names.addPairs(a, b, count);
    let kept = 0;
    for (let e = 0; e < count; e++) {
      a[kept] = a[e];
      b[kept] = b[e];
      weight[kept] = weight[e];
      if (a[e] !== b[e]) kept += 1;
    }
    loops += count - kept;
    source.append(a.subarray(0, kept));
    target.append(b.subarray(0, kept));
    strength.append(weight.subarray(0, kept));
  };

  let fields: Fields | null = null;
  let plain: ((from: number) => PlainRun) | null = null;
  let columns: Columns = {a: 0, b: 1, strength: 2};
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf; // a byte order mark
  let line = 0;
  for (let from = marked ? 3 : 0, to: number; from < bytes.length; from = to + 1) {
    if (plain !== null) {
      const run = plain(from);
      line += run.lines;
      from = run.to;
      if (from === bytes.length) break;
    }
    to = bytes.indexOf(NEWLINE, from);
    if (to < 0) to = bytes.length;
    line += 1;
    const end = to > from && bytes[to - 1] === 13 ? to - 1 : to;
    if (isSilent(bytes, from, end)) continue;
    if (fields === null) {
      fields = fieldsOf(bytes, separatorOf(bytes, from, end));
      fields.read(from, end);
      const named = columnsOf(fields, bytes, to + 1);
      if (named !== null) columns = named;
      if (columns.a === 0 && columns.b === 1 && columns.strength === 2)
        plain = plainEdges(bytes, fields.separator, putAll);
      if (named !== null) continue;
    } else fields.read(from, end);

    if (fields.count <= Math.max(columns.a, columns.b)) {
      complain(line, `expected two names, found ${fields.count === 0 ? "none" : "one"}`);
      continue;
    }
    const weight = columns.strength < fields.count ? fields.number(columns.strength) : 1;
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) {
      complain(line, `expected a strength above 0, found "${fields.text(columns.strength)}"`);
      continue;
    }
    put(names.add(fields, columns.a), names.add(fields, columns.b), weight);
  }

  const all = names.finish();
  return {
    graph: graphFromArrays(all.length, source.view(), target.view(), strength.view()),
    names: all,
    loops,
    wrongLines,
    problems,
  };
}

interface Columns {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

function isSilent(bytes: Uint8Array, from: number, end: number): boolean {
  let k = from;
  while (k < end && (bytes[k] === 32 || bytes[k] === 9)) k += 1;
  return k === end || bytes[k] === NUMBER_SIGN || bytes[k] === PERCENT;
}

const ROLES: Readonly<Record<keyof Columns, RegExp>> = {
  a: /^(source|from|node ?1|author ?1|id ?1)$/i,
  b: /^(target|to|node ?2|author ?2|id ?2)$/i,
  strength: /^(weight|strength|value|count)$/i,
};

/** Which column is which, when the first line says so; null when it is an edge already. */
function columnsOf(fields: Fields, bytes: Uint8Array, next: number): Columns | null {
  const texts = Array.from({length: fields.count}, (_, k) => fields.text(k).trim());
  const role = (name: keyof Columns) => texts.findIndex(text => ROLES[name].test(text));
  const [a, b, strength] = [role("a"), role("b"), role("strength")];
  if (a >= 0 && b >= 0) return {a, b, strength: strength < 0 ? Number.MAX_SAFE_INTEGER : strength};

  const plain = {a: 0, b: 1, strength: 2};
  if (texts.length > 2) return isNumber(texts[2]) ? null : plain;
  // Two names above lines of two numbers are no edge.
  const end = bytes.indexOf(NEWLINE, next);
  const below = new TextDecoder().decode(bytes.subarray(next, end < 0 ? bytes.length : end));
  const numbers = below.split(/[\s,;]+/).filter(text => text !== "");
  return numbers.length === 2 && numbers.every(isNumber) && !texts.some(isNumber) ? plain : null;
}

const isNumber = (text: string): boolean => text !== "" && Number.isFinite(Number(text));
