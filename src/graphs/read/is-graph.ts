import {FORMATS} from "../../read/formats.ts";
import type {Input} from "../../read/input.ts";
import {graphReaderFor} from "./graph-readers.ts";
import {headOf} from "./read-graph.ts";

/** Below this it is a guess: two words a line may be anything. */
const LEAST = 0.5;

/**
 * Whether files hold a graph rather than records of papers, judged by the beginning of each: every one must look
 * like part of a graph, and more like one than like records.
 */
export async function areGraph(inputs: readonly Input[]): Promise<boolean> {
  for (const input of inputs) {
    const head = await headOf(input);
    const graph = graphReaderFor(head)?.certainty ?? 0;
    const records = FORMATS.reduce(
      (most, format) => Math.max(most, format.fit(head)?.certainty ?? 0),
      0,
    );
    if (graph < LEAST || graph <= records) return false;
  }
  return inputs.length > 0;
}
