import type {ListColumn} from "../util/list-column.ts";

/** Where a term was found; kinds are never mixed without saying so. */
export type TermKind = "text" | "author keyword" | "index keyword" | "category";

/** What the papers are about. Terms are 0 … count − 1, most frequent first. */
export interface Topics {
  readonly count: number;
  /** How the term is shown: its commonest surface form. */
  readonly label: readonly string[];
  /** Unique and stable: "test-time-scaling". */
  readonly id: readonly string[];
  readonly kind: readonly TermKind[];
  /** The ways in which the term was written, commonest first: "large language models", "LLMs" … */
  readonly forms: readonly (readonly string[])[];
  /** Term → its papers, rising. */
  readonly papers: ListColumn;
  /** Paper → its terms, rising: the same relation turned round. */
  readonly terms: ListColumn;
  /** Relevance of each term: how far its company differs from that of all terms. Higher is more specific. */
  readonly relevance: Float64Array;
  /** The least number of papers that a term needed. */
  readonly minPapers: number;
}
