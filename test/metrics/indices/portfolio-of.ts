import type {Portfolio} from "../../../src/metrics/portfolio.ts";

type Column = readonly (number | null)[];

/** A portfolio of which only what matters to a test is said; the rest is unknown. */
export function portfolioOf({
  citations,
  years,
  authors,
  positions,
  scores,
  now = 2026,
  ...more
}: {
  citations?: Column;
  years?: Column;
  authors?: Column;
  positions?: Column;
  scores?: Column;
  now?: number;
} & Pick<Portfolio, "citationsByYear" | "sharedPapers" | "countryCounts" | "expected">): Portfolio {
  const size = Math.max(
    ...[citations, years, authors, positions, scores, more.citationsByYear, more.countryCounts].map(
      column => column?.length ?? 0,
    ),
  );
  const unknown: Column = new Array<null>(size).fill(null);
  return {
    citations: citations ?? unknown,
    years: years ?? unknown,
    authorCounts: authors ?? unknown,
    positions: positions ?? unknown,
    scores: scores ?? unknown,
    now,
    ...more,
  };
}
