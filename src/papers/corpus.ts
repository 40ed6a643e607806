import type {ListColumn} from "../util/list-column.ts";
import type {TextColumn} from "../util/text-column.ts";
import type {Authorship, Paper, Profile} from "./paper.ts";

/** Stands in a column of indices for "none". */
export const NONE = 0xffffffff;

/**
 * The columns behind a corpus: plain arrays, which can be stored or shared with a worker.
 *
 * Papers are 0 … size − 1, authorships are numbered through all papers: those of paper i are
 * authorStart[i] … authorStart[i + 1] − 1, in byline order.
 */
export interface CorpusColumns {
  readonly size: number;
  /** A stable identifier a paper, unique in the corpus: the file's own id, else "doi:…", else made from its content. */
  readonly id: TextColumn;
  /** 1 where the id is the file's own. */
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
  readonly venues: readonly string[];
  /** Lists into `labels`, a pool that the three share. */
  readonly categories: ListColumn;
  readonly authorKeywords: ListColumn;
  readonly indexKeywords: ListColumn;
  readonly labels: readonly string[];

  readonly authorStart: Uint32Array;
  /** Printed name, into `names`. */
  readonly authorName: Uint32Array;
  readonly names: readonly string[];
  /** From 1; 0 = place unknown. */
  readonly authorPosition: Uint32Array;
  /** 1 where the author is a group, not a person. */
  readonly authorIsGroup: Uint8Array;
  /** Lists into `affiliations`, one an authorship. */
  readonly authorAffiliations: ListColumn;
  readonly affiliations: readonly string[];

  /** Where each paper was read first: into `files`, record from 1, line from 1 (0 = none). */
  readonly originFile: Uint32Array;
  readonly originRecord: Uint32Array;
  readonly originLine: Uint32Array;
  readonly files: readonly string[];

  /** All else that a paper has, as JSON of a partial Paper: rare fields cost nothing where they are absent. */
  readonly rest: TextColumn;
  /** The same of an authorship: ids and name parts. Empty text where there is nothing. */
  readonly authorRest: TextColumn;
  /** Papers that were read more than once and joined. */
  readonly merges: readonly Merge[];
  readonly profiles: readonly Profile[];
}

/** Records that turned out to be one paper, and why. */
export interface Merge {
  readonly paper: number;
  /** Each record as it was read; the first is the one whose values win where the rule has no better. */
  readonly records: readonly Paper[];
  /** One reason a join: "same doi 10.1/x", "same title, years 2023 and 2024, shared family name Qi". */
  readonly reasons: readonly string[];
}

/** All papers of an analysis. Columns for computing, `paper` for reading one. */
export interface Corpus extends CorpusColumns {
  /** Paper i as a plain object. */
  paper(i: number): Paper;
  /** Authorship k as a plain object. */
  authorship(k: number): Authorship;
}
