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

type Maybe = {readonly [Fact in keyof PaperFacts]: number | null};

/**
 * The papers of which all the named facts are known, in the portfolio's order; null where there are
 * papers but none qualifies, for then an index of them is unknown, and not 0.
 */
export function papersWith<Fact extends keyof PaperFacts>(
  portfolio: Portfolio,
  ...facts: readonly Fact[]
): readonly Pick<PaperFacts, Fact>[] | null {
  const {papers, lacks} = factsOf(portfolio);
  let kept = papers;
  for (const fact of facts) if (lacks[fact]) kept = kept.filter(paper => paper[fact] !== null);
  return papers.length > 0 && kept.length === 0
    ? null
    : (kept as readonly Pick<PaperFacts, Fact>[]);
}

/** All that is known of the papers of a portfolio, and of which facts some paper lacks. */
interface KnownFacts {
  readonly papers: readonly Maybe[];
  readonly lacks: {readonly [Fact in keyof PaperFacts]: boolean};
}

let lastPortfolio: Portfolio | null = null;
let lastFacts: KnownFacts | null = null;

/** Many indices ask about one portfolio after another: its papers are looked at once. */
function factsOf(portfolio: Portfolio): KnownFacts {
  if (portfolio === lastPortfolio) return lastFacts!;
  const {citations, years, authorCounts, positions, scores} = portfolio;
  const papers: Maybe[] = [];
  const lacks = {citations: false, year: false, authors: false, position: false, score: false};
  for (let i = 0; i < citations.length; i++) {
    const count = authorCounts[i];
    const paper = {
      citations: citations[i],
      year: years[i],
      // A byline of no one is a wrong byline: dividing by it would leave the numbers.
      authors: count !== null && count < 1 ? null : count,
      position: positions[i],
      score: scores[i],
    };
    if (paper.citations === null) lacks.citations = true;
    if (paper.year === null) lacks.year = true;
    if (paper.authors === null) lacks.authors = true;
    if (paper.position === null) lacks.position = true;
    if (paper.score === null) lacks.score = true;
    papers.push(paper);
  }
  lastPortfolio = portfolio;
  lastFacts = {papers, lacks};
  return lastFacts;
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
