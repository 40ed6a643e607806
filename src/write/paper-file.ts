import type {Paper} from "../papers/paper.ts";
import type {PaperPart} from "./paper-losses.ts";
import type {Out} from "./writer.ts";

/** A form in which papers alone can be written, as a stream, and read again. */
export interface PaperFile {
  /** ".csv" */
  readonly ending: string;
  readonly label: string;
  /** What of a paper it has no place for. */
  readonly loses: readonly PaperPart[];
  /**
   * Starts a file. `columns` are the fields of a table, by name: none is given up where papers hold no more.
   * Throws RangeError for a column that there is not.
   */
  open(out: Out, columns?: readonly string[]): PaperStream;
}

/** Takes papers one by one and writes each at once. */
export interface PaperStream {
  add(paper: Paper): void;
  end(): void;
}
