import type {Portfolio} from "../portfolio.ts";

/** A paper with a known citation count. */
export interface RankedPaper {
  readonly citations: number;
  readonly year: number | null;
  readonly authors: number | null;
}

/**
 * Papers with a known count, the most cited first; of equals the newer year first (unknown years
 * last), then the portfolio's order. Indices that look at the core's years or authors depend on it.
 */
export function rankedPapers({citations, years, authorCounts}: Portfolio): RankedPaper[] {
  return citations
    .map((count, i) => ({citations: count ?? -1, year: years[i], authors: authorCounts[i]}))
    .filter(paper => paper.citations >= 0)
    .sort((a, b) => b.citations - a.citations || (b.year ?? 0) - (a.year ?? 0));
}
