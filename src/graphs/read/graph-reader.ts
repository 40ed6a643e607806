import type {Fit} from "../../read/format.ts";
import type {GraphBuilder} from "./graph-builder.ts";

/** Takes the text of one file in pieces, cut anywhere. */
export interface GraphScanner {
  push(text: string): void;
  /** The text is over: what is still open is finished or listed as a problem. */
  end(): void;
}

/** A kind of graph file that can be read. */
export interface GraphReader {
  readonly id: string;
  readonly label: string;
  /** Judges by content alone, from the first 64 KiB; null = cannot be this. */
  fit(head: string): Fit | null;
  open(into: GraphBuilder): GraphScanner;
}

/** A fit, when the test holds. */
export const fits = (test: boolean, certainty: number, why: string): Fit | null =>
  test ? {certainty, why} : null;

/** Gives whole lines to `onLine`, without their ends, with their numbers from 1. */
export function lineScanner(onLine: (line: string, number: number) => void): GraphScanner {
  let held = "";
  let number = 0;
  const take = (line: string) => {
    number += 1;
    onLine(number === 1 ? line.replace(/^\ufeff/, "") : line, number);
  };
  return {
    push(text) {
      held += text;
      // A carriage return may belong to a line feed that is still to come.
      const lines = held.split(/\r\n|\n|\r(?=[\s\S])/);
      held = lines.pop() ?? "";
      for (const line of lines) take(line);
    },
    end() {
      if (held !== "") take(held.replace(/\r$/, ""));
      held = "";
    },
  };
}
