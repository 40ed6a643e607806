import type {ListColumn} from "../util/list-column.ts";
import type {WholeNumbers} from "../util/narrow-numbers.ts";
import type {TextColumn} from "../util/text-column.ts";
import type {Authorship, Paper, Profile} from "./paper.ts";

/** Stands in a column of indices for "none". */
export const NONE = 0xffffffff;

/** Texts that many papers share; columns of indices point into them. */
export interface Pools {
  readonly venues: readonly string[];
  /** Categories and keywords. */
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly affiliations: readonly string[];
  readonly files: readonly string[];
  /** All else that authorships have, as JSON of a partial Authorship: ids and name parts come again and again. */
  readonly authorRests: readonly string[];
}

/**
 * The columns behind papers or records: plain arrays, which can be stored or shared with a worker.
 *
 * Papers are 0 … size − 1, authorships are numbered through all papers: those of paper i are
 * authorStart[i] … authorStart[i + 1] − 1, in byline order.
 */
export interface RecordColumns extends Pools {
  readonly size: number;
  /** A stable identifier a paper, unique in the corpus: the file's own id, else "doi:…", else made from its content. */
  readonly id: TextColumn;
  /** 1 where the id is the file's own; 0 where there is none, or another paper bears it: then it is in `rest`. */
  readonly ownId: Uint8Array;
  readonly title: TextColumn;
  /** Empty text where there is none. */
  readonly abstract: TextColumn;
  /** 0 = unknown, in all three. */
  readonly year: Int16Array;
  readonly month: Uint8Array;
  readonly day: Uint8Array;
  /** −1 = unknown. */
  readonly citations: Int32Array;
  /** True length of the byline; −1 = unknown. */
  readonly authorCount: Int32Array;
  /** 1 where names are known to be missing. */
  readonly truncated: Uint8Array;
  /** Into `venues`, or NONE. */
  readonly venue: Uint32Array;
  /** Lists into `labels`, all three. */
  readonly categories: ListColumn;
  readonly authorKeywords: ListColumn;
  readonly indexKeywords: ListColumn;

  readonly authorStart: Uint32Array;
  /** Printed name, into `names`. */
  readonly authorName: Uint32Array;
  /** From 1; 0 = place unknown. In as few bytes as hold the greatest. */
  readonly authorPosition: WholeNumbers;
  /** 1 where the author is a group, not a person. */
  readonly authorIsGroup: Uint8Array;
  /** Lists into `affiliations`, one an authorship. */
  readonly authorAffiliations: ListColumn;

  /** Where each paper was read first: into `files`, record from 1, line from 1 (0 = none). */
  readonly originFile: Uint32Array;
  readonly originRecord: Uint32Array;
  readonly originLine: Uint32Array;

  /**
   * All else that a paper has, as JSON of a partial Paper: rare fields cost nothing where they are absent. A
   * value that its column cannot hold (a year of five digits) is here as well and unknown in the column.
   */
  readonly rest: TextColumn;
  /** The same of an authorship: into `authorRests`, or NONE. Without items where no authorship has any: see `authorRestOf`. */
  readonly authorRest: Uint32Array;
}

/** The columns behind a corpus. */
export interface CorpusColumns extends RecordColumns {
  /** Papers that were read more than once and joined. */
  readonly merges: MergeColumns;
  readonly profiles: readonly Profile[];
}

/** Records that were joined, in columns: merge k made paper[k]. */
export interface MergeColumns {
  readonly count: number;
  /** Rising. */
  readonly paper: Uint32Array;
  /** The records of merge k are start[k] … start[k + 1] − 1 of `records`, the best ranked first. */
  readonly start: Uint32Array;
  /** One reason a line. */
  readonly reasons: TextColumn;
  /** Each record as it was read; their pools are the corpus's. */
  readonly records: Omit<RecordColumns, keyof Pools>;
}

/** Records that turned out to be one paper, and why. */
export interface Merge {
  readonly paper: number;
  /** Each record as it was read; the first is the one whose values win where the rule has no better. */
  readonly records: readonly Paper[];
  /** One reason a join: "same doi 10.1/x", "same title, years 2023 and 2024, shared family name qi". */
  readonly reasons: readonly string[];
}

/**
 * All papers of an analysis. Columns for computing, `paper` for reading one.
 *
 * Very many printed names are held in fewer bytes: then the array of them is made when it is looked at, and stays only while
 * somebody holds it. `textOf` and `textsOf` do without.
 */
export interface Corpus extends CorpusColumns {
  /** Paper i as a plain object. */
  paper(i: number): Paper;
  /** Authorship k as a plain object. */
  authorship(k: number): Authorship;
  /** Merge k as a plain object, for k below `merges.count`. */
  merge(k: number): Merge;
  /** The merge that made paper i; null where one record did. O(log merges). */
  mergeOf(i: number): Merge | null;
}
