import type {ListColumn} from "../util/list-column.ts";
import {quantile} from "../util/quantile.ts";
import {cosineSparse} from "./cosine.ts";

/** How unusual a paper's combination of topics is, against the papers of earlier years in the same data. */
export interface TopicNovelty {
  /** Papers of earlier years. */
  readonly prior: number;
  /** Pairs of its topics that both stood in at least `least` earlier papers. */
  readonly eligiblePairs: number;
  /** Topics that no earlier paper had, as a share; misspelt ones count as new. Null without topics. */
  readonly newTopicShare: number | null;
  /** Eligible pairs that no earlier paper had, as a share; null without eligible pairs. */
  readonly newPairShare: number | null;
  /** Σ over new pairs of 1 − the cosine of the company of the two, as a share of eligible pairs: 0 … 1. */
  readonly difficulty: number | null;
  /** 90th percentile over eligible pairs of log₂((expected + ½)/(seen + ½)). */
  readonly tailSurprise: number | null;
}

/** What earlier papers combined. */
export interface Prior {
  /** Adds a paper by its different topics. */
  add(topics: ArrayLike<number>): void;
  /** Compares a paper with those added. Pairs of topics in fewer than `least` papers are not judged. */
  novelty(topics: ArrayLike<number>, least?: number): TopicNovelty;
}

/**
 * Starts without papers. Memory: one entry for each pair of topics that stood together.
 *
 * Wang, Veugelers & Stephan (2017), doi:10.1016/j.respol.2017.06.006, on pairs of topics and without their
 * condition of reuse; the surprise after Lee, Walsh & Wang (2015), doi:10.1016/j.respol.2014.10.007, smoothed.
 */
export function priorPapers(): Prior {
  let papers = 0;
  const count = new Map<number, number>();
  /** Topic → topic → papers with both. */
  const company = new Map<number, Map<number, number>>();
  const together = (a: number, b: number) => company.get(a)?.get(b) ?? 0;

  return {
    add(topics) {
      papers += 1;
      for (let i = 0; i < topics.length; i++) {
        const a = topics[i];
        count.set(a, (count.get(a) ?? 0) + 1);
        const row = company.get(a) ?? new Map<number, number>();
        company.set(a, row);
        for (let j = 0; j < topics.length; j++)
          if (j !== i) row.set(topics[j], (row.get(topics[j]) ?? 0) + 1);
      }
    },
    novelty(topics, least = 3) {
      let unknown = 0;
      const eligible: number[] = [];
      for (let i = 0; i < topics.length; i++) {
        const n = count.get(topics[i]) ?? 0;
        if (n === 0) unknown += 1;
        else if (n >= least) eligible.push(topics[i]);
      }
      const surprise: number[] = [];
      let fresh = 0;
      let difficulty = 0;
      for (const [i, a] of eligible.entries())
        for (const b of eligible.slice(i + 1)) {
          const both = together(a, b);
          const expected = (count.get(a)! * count.get(b)!) / papers;
          surprise.push(Math.log2((expected + 0.5) / (both + 0.5)));
          if (both > 0) continue;
          fresh += 1;
          // They never met, so neither is in the company of the other.
          difficulty += 1 - cosineSparse(company.get(a)!, company.get(b)!);
        }
      const pairs = surprise.length;
      return {
        prior: papers,
        eligiblePairs: pairs,
        newTopicShare: topics.length === 0 ? null : unknown / topics.length,
        newPairShare: pairs === 0 ? null : fresh / pairs,
        difficulty: pairs === 0 ? null : difficulty / pairs,
        tailSurprise: pairs === 0 ? null : quantile(surprise, 0.9),
      };
    },
  };
}

export interface NoveltyOptions {
  /** Earlier papers that a topic needs to be judged. @default 3 */
  readonly least?: number;
  /** Papers of the first years are not scored … @default 3 */
  readonly burnInYears?: number;
  /** … until so many papers are prior. @default 500 */
  readonly burnInPapers?: number;
}

/**
 * The topic-combination novelty of each paper within its data set: null for papers without a year, and
 * for those of the burn-in. It says nothing of quality, and a pair is new only as far as the data reach.
 *
 * Papers of one year are not prior to each other. O(papers · topics² + new pairs · company).
 *
 * @param year - of each paper, 0 = unknown
 * @param topics - paper → its topics
 */
export function topicNovelty(
  year: ArrayLike<number>,
  topics: ListColumn,
  {least = 3, burnInYears = 3, burnInPapers = 500}: NoveltyOptions = {},
): (TopicNovelty | null)[] {
  const found = new Array<TopicNovelty | null>(year.length).fill(null);
  const byYear = new Map<number, number[]>();
  for (let p = 0; p < year.length; p++) {
    if (year[p] === 0) continue;
    const papers = byYear.get(year[p]);
    if (papers === undefined) byYear.set(year[p], [p]);
    else papers.push(p);
  }

  const years = [...byYear.keys()].sort((a, b) => a - b);
  const prior = priorPapers();
  let before = 0;
  for (const y of years) {
    const papers = byYear.get(y)!;
    const of = (p: number) => topics.item.subarray(topics.start[p], topics.start[p + 1]);
    if (y >= years[0] + burnInYears || before >= burnInPapers)
      for (const p of papers) found[p] = prior.novelty(of(p), least);
    for (const p of papers) prior.add(of(p));
    before += papers.length;
  }
  return found;
}

/** Where a value stands among others: the share below it and half of those equal, 0 … 1; null of none. */
export function percentileMidrank(cohort: readonly number[], value: number): number | null {
  if (cohort.length === 0) return null;
  let rank = 0;
  for (const other of cohort) rank += other < value ? 1 : other === value ? 0.5 : 0;
  return rank / cohort.length;
}

/** The least size of a cohort, and how many years on either side may be taken in to reach it. */
const COHORT = 30;
const WIDEST = 2;

/**
 * The percentile of each paper's difficulty among the scored papers of its year, of ±1 or ±2 years where
 * those are fewer than 30, and null where that is not enough either.
 */
export function noveltyPercentiles(
  year: ArrayLike<number>,
  novelty: readonly (TopicNovelty | null)[],
): (number | null)[] {
  const ofYear = new Map<number, number[]>();
  for (const [p, found] of novelty.entries())
    if (found !== null && found.difficulty !== null) {
      const list = ofYear.get(year[p]);
      if (list === undefined) ofYear.set(year[p], [found.difficulty]);
      else list.push(found.difficulty);
    }
  const cohorts = new Map<number, number[] | null>();
  for (const y of ofYear.keys()) {
    let cohort: number[] | null = null;
    for (let width = 0; width <= WIDEST && cohort === null; width++) {
      const near: number[] = [];
      for (let other = y - width; other <= y + width; other++)
        near.push(...(ofYear.get(other) ?? []));
      if (near.length >= COHORT) cohort = near;
    }
    cohorts.set(y, cohort);
  }
  return novelty.map((found, p) => {
    const cohort = cohorts.get(year[p]);
    return found === null || found.difficulty === null || !cohort
      ? null
      : percentileMidrank(cohort, found.difficulty);
  });
}

/**
 * A person's novelty, 0 … 100, 50 being the average of the data: the weighted mean of the percentiles of
 * their papers. Null for fewer than three scored papers.
 */
export function noveltyPercent(
  percentiles: readonly (number | null)[],
  weights: readonly number[] = percentiles.map(() => 1),
): number | null {
  let sum = 0;
  let total = 0;
  let scored = 0;
  for (const [i, percentile] of percentiles.entries()) {
    if (percentile === null) continue;
    sum += weights[i] * percentile;
    total += weights[i];
    scored += 1;
  }
  return scored < 3 || !(total > 0) ? null : (100 * sum) / total;
}
