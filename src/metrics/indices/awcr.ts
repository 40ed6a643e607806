import type {Portfolio} from "../portfolio.ts";
import {ageOf} from "./age.ts";
import {authorIndex} from "./author-index.ts";
import {papersWith} from "./known.ts";

const HARZING = {text: "Publish or Perish help, harzing.com", doi: null};

/** AWCR: Σ c / age over all papers whose count and year are known. */
export const awcr = authorIndex(
  {
    id: "awcr",
    differs: "Unlike AR it is over all papers, not those of the h-core alone",
    grows: true,
    label: "Age-weighted citation rate",
    meaning: "The sum, over all papers, of citations divided by the paper's age.",
    formula: "Σ c / a, a = now − year + 1",
    unit: "citations a year",
    needs: ["citations", "years"],
    cost: "O(papers)",
    source: HARZING,
  },
  awcrOf,
);

/** AWCR per author: Σ c / (age · n). */
export const awcrPerAuthor = authorIndex(
  {
    id: "awcr_per_author",
    grows: true,
    label: "Age-weighted citation rate per author",
    meaning: "The sum, over all papers, of citations divided by age and by the number of authors.",
    formula: "Σ c / (a · n)",
    unit: "citations a year",
    needs: ["citations", "years", "author counts"],
    cost: "O(papers)",
    source: HARZING,
  },
  portfolio => {
    const papers = papersWith(portfolio, "citations", "year", "authors");
    if (papers === null) return null;
    return papers.reduce(
      (total, {citations, year, authors}) =>
        total + citations / (ageOf(year, portfolio.now) * authors),
      0,
    );
  },
);

/** AW-index: √AWCR. */
export function awOf(rate: number): number {
  return Math.sqrt(rate);
}

export const awIndex = authorIndex(
  {
    id: "aw_index",
    grows: true,
    label: "AW-index",
    meaning: "The root of the age-weighted citation rate, to compare with h.",
    formula: "√(Σ c / a)",
    needs: ["citations", "years"],
    cost: "O(papers)",
    source: HARZING,
  },
  portfolio => {
    const rate = awcrOf(portfolio);
    return rate === null ? null : awOf(rate);
  },
);

function awcrOf(portfolio: Portfolio): number | null {
  const papers = papersWith(portfolio, "citations", "year");
  if (papers === null) return null;
  return papers.reduce(
    (total, {citations, year}) => total + citations / ageOf(year, portfolio.now),
    0,
  );
}
