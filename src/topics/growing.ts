import {type Corpus, NONE} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {unionFind} from "../util/union-find.ts";
import {emergenceLogGrowth} from "./emergence.ts";
import type {Years} from "./timeline.ts";

/** Years that count as recent, and as many before. */
const RECENT = 3;
/** Recent papers and teams that a growing term needs. */
const LEAST_PAPERS = 5;
const LEAST_TEAMS = 2;

/** How a term has grown of late. */
export interface Growth {
  /** log₂ of its share of the last three years over that of the three before, smoothed: 1 is twice as much. */
  readonly log: number;
  readonly recent: number;
  /** Groups of its recent papers that share no author. */
  readonly teams: number;
  /** Whether it may be called growing: five recent papers of two teams, and a log above 0. */
  readonly isGrowing: boolean;
}

/**
 * The growth of a set of papers over the last three years of `years`; null when there are no three years before them.
 * O(papers + their authorships).
 */
export function growthOf(
  {year, authorStart}: Pick<Corpus, "year" | "authorStart">,
  {ofAuthorship}: Pick<People, "ofAuthorship">,
  papers: ArrayLike<number>,
  {last, papers: perYear}: Years,
): Growth | null {
  const length = perYear.length;
  if (length < 2 * RECENT) return null;
  const total = (from: number, to: number) =>
    perYear.slice(from, to).reduce((sum, count) => sum + count, 0);
  const own = (from: number, to: number) =>
    Array.from(papers).filter(p => year[p] >= from && year[p] <= to);
  const recent = own(last - RECENT + 1, last);
  const log = emergenceLogGrowth({
    recent: recent.length,
    recentTotal: total(length - RECENT, length),
    past: own(last - 2 * RECENT + 1, last - RECENT).length,
    pastTotal: total(length - 2 * RECENT, length - RECENT),
  });
  const teams = teamsOf(recent, p =>
    ofAuthorship.subarray(authorStart[p], authorStart[p + 1]).filter(person => person !== NONE),
  );
  return {
    log,
    recent: recent.length,
    teams,
    isGrowing: recent.length >= LEAST_PAPERS && teams >= LEAST_TEAMS && log > 0,
  };
}

/** How many groups of papers share no author; papers without known authors form one together. */
function teamsOf(papers: readonly number[], signers: (paper: number) => Uint32Array): number {
  const groups = unionFind(papers.length);
  const firstOf = new Map<number, number>();
  for (const [k, p] of papers.entries()) {
    const by = signers(p);
    for (const person of by.length === 0 ? [NONE] : by) {
      const other = firstOf.get(person);
      if (other === undefined) firstOf.set(person, k);
      else groups.join(other, k);
    }
  }
  return new Set(papers.map((_, k) => groups.find(k))).size;
}
