import type {Paper, PartialDate, Profile} from "../papers/paper.ts";
import type {Problem} from "../papers/problem.ts";

/** Where a reader puts what it finds. The driver adds the file's name to each problem. */
export interface Sink {
  paper(paper: Paper): void;
  profile(profile: Profile): void;
  problem(problem: Omit<Problem, "file">): void;
}

/**
 * Reads one text that comes in pieces, cut anywhere. Papers leave through the sink as soon as they
 * are whole, so that memory stays flat however long the text is.
 */
export interface Reader {
  push(text: string): void;
  /** The text is over: what is still open is finished or listed as a problem. */
  end(): void;
  /** Records seen so far. Each became a paper or is named in an error. */
  readonly records: number;
}

/** What a reader may be told beyond the text itself. */
export interface ReadOptions {
  /** When a page was seen, for dates that it prints without a year; null = derived from its newest full date. */
  readonly pageDate: PartialDate | null;
  /** Column names of a table, by our field: {title: "Document Title"}; {} = guessed from the header. */
  readonly columns: Readonly<Record<string, string>>;
  /**
   * Whose citation counts are used where records of one paper have several: files by name, or formats by id, the first
   * that has a count wins; [] = the greatest count. Those of all records stay with the paper's records.
   */
  readonly citationsFrom: readonly string[];
  /** The code of texts that are no UTF-8, by its name: "windows-1250"; null = what they say of themselves, or their letters tell. */
  readonly encoding: string | null;
}

/** How well a format fits the beginning of a file. */
export interface Fit {
  /** 0 … 1; the surest format reads the file. */
  readonly certainty: number;
  /** What gave it away, in a few words: "starts with a BibTeX entry". */
  readonly why: string;
}

/** A kind of file that can be read. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** Judges by content alone, from the first 64 KiB; null = cannot be this. */
  fit(head: string): Fit | null;
  open(sink: Sink, file: string, options: ReadOptions): Reader;
}
