import type {Portfolio} from "../portfolio.ts";
import {authorIndex, citationIndex} from "./author-index.ts";
import {descending, median, sum} from "./known.ts";

/** What the citation counts of some papers say together. Unknown counts are counted apart. */
export interface CitationSummary {
  readonly total: number;
  /** Null, as are the next two, where no count is known. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly max: number | null;
  readonly uncited: number | null;
  /** Uncited papers over papers with a known count. */
  readonly uncitedShare: number | null;
  readonly known: number;
  readonly missing: number;
}

/** Totals over the known counts; unknown is not uncited. */
export function citationSummary(citations: readonly (number | null)[]): CitationSummary {
  const ranked = descending(citations.filter(count => count !== null));
  const known = ranked.length;
  const total = sum(ranked);
  const uncited = ranked.filter(count => count === 0).length;
  const none = known === 0;
  return {
    total,
    mean: none ? null : total / known,
    median: median(ranked),
    max: none ? null : ranked[0],
    uncited: none ? null : uncited,
    uncitedShare: none ? null : uncited / known,
    known,
    missing: citations.length - known,
  };
}

const OWN = {text: "a count", doi: null};

export const papers = authorIndex(
  {
    id: "papers",
    label: "Papers",
    meaning: "The number of papers in this data set.",
    formula: "P",
    unit: "papers",
    needs: [],
    cost: "O(1)",
    source: OWN,
  },
  ({citations}) => citations.length,
);

export const citations = citationIndex(
  {
    id: "citations",
    grows: true,
    label: "Citations",
    meaning: "All citations of the papers whose count is known.",
    formula: "Σ c",
    unit: "citations",
    cost: "O(papers)",
    source: OWN,
    differs: "With some counts unknown it is a lower bound.",
  },
  sum,
);

export const citationCoverage = authorIndex(
  {
    id: "citation_coverage",
    label: "Citation coverage",
    meaning: "The share of papers whose citation count is known.",
    formula: "known / P",
    unit: "share",
    range: [0, 1],
    cost: "O(papers)",
    source: OWN,
  },
  ({citations}) => {
    let known = 0;
    for (const count of citations) if (count !== null) known += 1;
    return citations.length === 0 ? null : known / citations.length;
  },
);

/** An index that is one figure of the summary. */
const ofSummary = (figure: keyof CitationSummary, described: Parameters<typeof authorIndex>[0]) =>
  authorIndex(
    {cost: "O(papers · log papers)", ...described},
    ({citations}: Portfolio) => citationSummary(citations)[figure],
  );

export const citationsKnown = ofSummary("known", {
  id: "citations_known",
  grows: true,
  label: "Papers with counts",
  meaning: "The number of papers whose citation count is known.",
  formula: "#{c known}",
  unit: "papers",
  cost: "O(papers)",
  source: OWN,
});

export const meanCitations = ofSummary("mean", {
  id: "mean_citations",
  differs: "Tools that take an unknown count for 0 give less",
  label: "Mean citations",
  meaning: "Citations a paper, over the papers whose count is known.",
  formula: "Σ c / known",
  unit: "citations",
  source: OWN,
});

export const medianCitations = ofSummary("median", {
  id: "median_citations",
  label: "Median citations",
  meaning: "Half of the papers have at least so many citations.",
  formula: "median(c)",
  unit: "citations",
  source: OWN,
});

export const maxCitations = ofSummary("max", {
  id: "max_citations",
  grows: true,
  label: "Most citations",
  meaning: "The citations of the most cited paper.",
  formula: "c(1)",
  unit: "citations",
  source: OWN,
});

export const uncitedPapers = ofSummary("uncited", {
  id: "uncited_papers",
  differs: "Tools that take an unknown count for 0 give more",
  label: "Uncited papers",
  meaning: "The number of papers that are known to have no citation.",
  formula: "#{c = 0}",
  unit: "papers",
  source: OWN,
});

export const uncitedShare = ofSummary("uncitedShare", {
  id: "uncited_share",
  differs: "Tools that take an unknown count for 0 give more",
  label: "Uncited share",
  meaning: "The share of uncited papers among those whose count is known.",
  formula: "#{c = 0} / known",
  unit: "share",
  range: [0, 1],
  source: OWN,
});
