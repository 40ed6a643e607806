import type {AuthorIndex} from "./metric.ts";
import type {Portfolio} from "./portfolio.ts";

/** How many papers have what an index may need. */
export interface Coverage {
  readonly papers: number;
  readonly citations: number;
  readonly years: number;
  readonly authorCounts: number;
  readonly positions: number;
}

export function coverageOf(portfolio: Portfolio): Coverage {
  const known = (column: readonly unknown[]) => column.filter(value => value !== null).length;
  return {
    papers: portfolio.citations.length,
    citations: known(portfolio.citations),
    years: known(portfolio.years),
    authorCounts: known(portfolio.authorCounts),
    positions: known(portfolio.positions),
  };
}

/** What a value can only grow with as more of it becomes known. */
const GROWING: readonly (readonly [need: string, known: keyof Coverage])[] = [
  ["citations", "citations"],
  ["author counts", "authorCounts"],
  ["positions", "positions"],
];

/** Whether a value is a lower bound: it grows with what it needs, and some of that is unknown. */
export const isLowerBound = (index: AuthorIndex, coverage: Coverage): boolean =>
  index.grows &&
  GROWING.some(([need, known]) => index.needs.includes(need) && coverage[known] < coverage.papers);

/** What an index needs, as columns of a portfolio. */
const COLUMN: Readonly<Record<string, keyof Portfolio>> = {
  citations: "citations",
  years: "years",
  "author counts": "authorCounts",
  positions: "positions",
  scores: "scores",
  "citations by year": "citationsByYear",
  "co-authors": "sharedPapers",
  countries: "countryCounts",
  expectations: "expected",
};

/**
 * Why an index has no value for a portfolio, in words: what it needs and no paper has; null where it has a value.
 */
export function whyUnknown(index: AuthorIndex, portfolio: Portfolio): string | null {
  if (index.run(portfolio) !== null) return null;
  const size = portfolio.citations.length;
  if (size === 0) return "no papers";
  for (const need of index.needs) {
    const column = portfolio[COLUMN[need]];
    if (!Array.isArray(column) || !column.some(value => value !== null))
      return `${need}: known of none of ${size} papers`;
  }
  return index.needs.length > 1
    ? `no paper has all of ${index.needs.join(", ")}`
    : "not defined for these papers";
}
