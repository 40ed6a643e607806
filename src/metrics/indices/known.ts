import type {Portfolio} from "../portfolio.ts";

/** What may be known of one paper of a portfolio. */
interface PaperFacts {
  readonly citations: number;
  readonly year: number;
  /** True length of the byline. */
  readonly authors: number;
  /** The person's place in the byline, from 1. */
  readonly position: number;
  readonly score: number;
}

const COLUMN = {
  citations: "citations",
  year: "years",
  authors: "authorCounts",
  position: "positions",
  score: "scores",
} as const satisfies Record<keyof PaperFacts, keyof Portfolio>;

/**
 * The papers of which all the named facts are known, in the portfolio's order; null where there are
 * papers but none qualifies, for then an index of them is unknown, and not 0.
 */
export function papersWith<Fact extends keyof PaperFacts>(
  portfolio: Portfolio,
  ...facts: readonly Fact[]
): Pick<PaperFacts, Fact>[] | null {
  const size = portfolio.citations.length;
  const papers: Pick<PaperFacts, Fact>[] = [];
  for (let i = 0; i < size; i++) {
    const paper: Partial<Record<Fact, number>> = {};
    let complete = true;
    for (const fact of facts) {
      const value = portfolio[COLUMN[fact]][i];
      // A byline of no one is a wrong byline: dividing by it would leave the numbers.
      if (value === null || (fact === "authors" && value < 1)) complete = false;
      else paper[fact] = value;
    }
    if (complete) papers.push(paper as Pick<PaperFacts, Fact>);
  }
  return size > 0 && papers.length === 0 ? null : papers;
}

let lastCounts: readonly (number | null)[] | null = null;
let lastRanked: readonly number[] | null = null;

/**
 * Known citation counts, the largest first; null where there are papers but no count is known. Many indices ask for those
 * of one portfolio after another, which are sorted once.
 */
export function rankedCitations({citations}: Portfolio): readonly number[] | null {
  if (citations === lastCounts) return lastRanked;
  const known = citations.filter(count => count !== null);
  lastRanked = citations.length > 0 && known.length === 0 ? null : descending(known);
  lastCounts = citations;
  return lastRanked;
}

/** Up to so many values are sorted by insertion, which needs no call into the engine. */
const SHORT = 24;

/** The values in a new array, the largest first. */
export function descending(values: readonly number[]): number[] {
  const sorted = values.slice();
  if (sorted.length > SHORT) return sorted.sort((a, b) => b - a);
  for (let k = 1; k < sorted.length; k++) {
    const value = sorted[k];
    let at = k;
    for (; at > 0 && sorted[at - 1] < value; at--) sorted[at] = sorted[at - 1];
    sorted[at] = value;
  }
  return sorted;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Mean of the middle two where their number is even; null of nothing. */
export function median(ranked: readonly number[]): number | null {
  const half = ranked.length >> 1;
  if (ranked.length === 0) return null;
  return ranked.length % 2 === 1 ? ranked[half] : (ranked[half - 1] + ranked[half]) / 2;
}

/** Slack for comparing a rank or a total that is a sum of fractions: 1/3 + 1/3 + 1/3 is to count as 1. */
export const SLACK = 1e-12;
