import {columnsOf, openCorpus} from "../papers/open.ts";
import {isHeld} from "../util/held-fields.ts";
import {madeOf} from "../util/made-fields.ts";
import {writePlainBinary} from "../util/plain-binary.ts";
import {readPlainJson, writePlainJson} from "../util/plain-json.ts";
import {readPlainBinary} from "../util/read-plain-binary.ts";
import type {Analysis, AnalysisData} from "./analysis.ts";

/** The form of saved analyses, and of packed ones; a reader refuses what is newer than it knows. */
const FORM = 1;
const PACKED_FORM = 2;

/** The analysis as plain data alone: without the corpus's functions. */
export function analysisData({corpus, ...rest}: Analysis): AnalysisData {
  return {...rest, corpus: columnsOf(corpus)};
}

/** Gives plain data its functions back. */
export function openAnalysis(data: AnalysisData): Analysis {
  return {...data, corpus: openCorpus(data.corpus)};
}

/** Writes an analysis as JSON, piece by piece, without loss: `readAnalysis` gives an equal one. */
export function writeAnalysis(analysis: Analysis, out: (text: string) => void): void {
  writePlainJson({coterie: "analysis", form: FORM, ...analysisData(analysis)}, out);
  out("\n");
}

/** The first bytes of a packed analysis. */
const MAGIC = new TextEncoder().encode("coterie analysis\n");

/**
 * Writes an analysis as bytes, piece by piece, without loss: at most about as many as the memory that it takes, where JSON of a
 * million papers is longer than a text can be. `readAnalysis` gives an equal one.
 */
export function packAnalysis(analysis: Analysis, out: (bytes: Uint8Array) => void): void {
  out(MAGIC);
  writePlainBinary({coterie: "analysis", form: PACKED_FORM, ...analysisData(analysis)}, out);
}

/** Whether bytes are those of a saved analysis, of either form, told by the first of them. */
export function isSavedAnalysis(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 64));
  return isPacked(bytes) || /^\s*\{\s*"coterie"\s*:\s*"analysis"/.test(head);
}

const isPacked = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/** Columns of an analysis take more bytes than this: as JSON they would be hard to read again. */
const LARGE = 2 ** 27;

/** Whether an analysis is better packed than written as JSON. O(parts). */
export function isLarge(analysis: Analysis): boolean {
  let bytes = 0;
  const add = (value: unknown, depth: number): void => {
    if (bytes > LARGE) return;
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (typeof value === "object" && value !== null && !Array.isArray(value) && depth < 8)
      for (const key of Object.keys(value)) {
        const runs = madeOf(value, key);
        if (runs !== undefined) bytes += runs.length * runs.made(0, 0).BYTES_PER_ELEMENT;
        else if (!isHeld(value, key)) add((value as Record<string, unknown>)[key], depth + 1);
      }
  };
  add(analysisData(analysis), 0);
  return bytes > LARGE;
}

/**
 * Reads a saved analysis: JSON, as text or bytes, or a packed one. Throws an Error that says what is wrong when it is no
 * such analysis, was made by a newer version, or its columns do not fit together.
 */
export function readAnalysis(given: string | Uint8Array): Analysis {
  let saved: unknown;
  if (typeof given !== "string" && isPacked(given)) {
    try {
      saved = readPlainBinary(given, MAGIC.length);
    } catch {
      throw new Error("This saved analysis is damaged: its bytes do not fit together.");
    }
  } else {
    try {
      saved = readPlainJson(typeof given === "string" ? given : new TextDecoder().decode(given));
    } catch {
      throw new Error("This is no saved analysis: it is not whole JSON.");
    }
  }
  if (typeof saved !== "object" || saved === null || !("coterie" in saved && "form" in saved))
    throw new Error("This is no saved analysis.");
  const {coterie, form, ...data} = saved as Record<string, unknown>;
  if (coterie !== "analysis") throw new Error("This is no saved analysis.");
  if (form !== FORM && form !== PACKED_FORM)
    throw new Error(
      `This analysis has form ${String(form)}; this version reads forms up to ${PACKED_FORM}.`,
    );
  const analysis = data as unknown as AnalysisData;
  const wrong = misfit(analysis);
  if (wrong !== null) throw new Error(`This saved analysis is damaged: ${wrong}.`);
  return openAnalysis(analysis);
}

/** Checks that the columns belong together, so that a damaged file cannot lead astray later. */
function misfit(data: AnalysisData): string | null {
  try {
    const {corpus, people, topics, networks} = data;
    const {size} = corpus;
    const authorships = corpus.authorName.length;
    const pairs: [string, number, number][] = [
      ["titles", corpus.title.offset.length - 1, size],
      ["years", corpus.year.length, size],
      ["citations", corpus.citations.length, size],
      ["bylines", corpus.authorStart.length - 1, size],
      ["authorships", corpus.authorStart[size], authorships],
      ["people of authorships", people.ofAuthorship.length, authorships],
      ["names of people", people.name.length, people.count],
      ["papers of people", people.papers.start.length - 1, people.count],
      ["labels of topics", topics.label.length, topics.count],
      ["papers of topics", topics.papers.start.length - 1, topics.count],
      ["topics of papers", topics.terms.start.length - 1, size],
    ];
    for (const [id, result] of Object.entries(networks)) {
      const {graph, edges, nodeKind} = result.network;
      const order = nodeKind === "person" ? people.count : topics.count;
      pairs.push(
        [`nodes of ${id}`, graph.order, order],
        [`rows of ${id}`, graph.start.length - 1, order],
        [`ends of ${id}`, graph.start[order], graph.target.length],
        [`ties of ${id}`, edges.source.length * 2, graph.target.length],
        [`positions of ${id}`, result.positions.x.length, order],
        [`communities of ${id}`, result.communities.community.length, order],
      );
    }
    const odd = pairs.find(([, found, expected]) => found !== expected);
    return odd === undefined ? null : `${odd[0]}: expected ${odd[2]}, found ${odd[1]}`;
  } catch {
    return "a part is missing";
  }
}
