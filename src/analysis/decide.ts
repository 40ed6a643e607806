import type {Corpus} from "../papers/corpus.ts";
import type {TermKind} from "../topics/topics.ts";
import type {AnalysisOptions} from "./options.ts";

/** What was chosen where the options leave it to the size of the corpus. */
export interface Decided {
  readonly detail: "full" | "essential";
  readonly terms: "text" | "keywords" | "none";
  /** Null = no cap. */
  readonly maxAuthors: number | null;
  /** How far off estimated betweenness may be at most, and the chance that it is further off; null = exact or not bounded. */
  readonly betweennessBound: {readonly bound: number; readonly risk: number} | null;
}

/** Above this many papers, bylines longer than CAP add no ties unless the caller says otherwise. */
const CAP_FROM = 500;
const CAP = 25;
/** Above this many papers only what is essential is computed unless the caller says otherwise. */
const ESSENTIAL_FROM = 50_000;

/** Completes options that follow the size of the corpus. O(papers). */
export function decided(
  corpus: Corpus,
  options: AnalysisOptions,
): Omit<Decided, "betweennessBound"> {
  const detail =
    options.detail !== "auto"
      ? options.detail
      : corpus.size > ESSENTIAL_FROM
        ? "essential"
        : "full";
  const terms =
    options.terms !== "auto"
      ? options.terms
      : detail === "essential" && mostHaveKeywords(corpus)
        ? "keywords"
        : "text";
  const cap = options.maxAuthors ?? (corpus.size > CAP_FROM ? CAP : 0);
  return {detail, terms, maxAuthors: cap === 0 ? null : cap};
}

/** What kinds of terms a choice stands for. */
export const TERM_KINDS: Readonly<Record<Decided["terms"], readonly TermKind[]>> = {
  text: ["text"],
  keywords: ["author keyword", "index keyword"],
  none: [],
};

function mostHaveKeywords({size, authorKeywords, indexKeywords}: Corpus): boolean {
  let having = 0;
  for (let p = 0; p < size; p++)
    if (
      authorKeywords.start[p + 1] > authorKeywords.start[p] ||
      indexKeywords.start[p + 1] > indexKeywords.start[p]
    )
      having += 1;
  return having > size / 2;
}
