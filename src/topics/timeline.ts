import type {ListColumn} from "../util/list-column.ts";
import {type Burst, type BurstOptions, kleinberg} from "./bursts.ts";
import {type SlopeInterval, senInterval, slopeError} from "./slope-error.ts";
import {mannKendall, trendSlope} from "./trend.ts";

/** The years that are looked at, and how many papers each has. */
export interface Years {
  readonly first: number;
  readonly last: number;
  /** Year first + t → papers. */
  readonly papers: readonly number[];
}

/** How something (a term, a person, a community, a pair) goes through the years. */
export interface Timeline {
  /** Papers with a year among those looked at. */
  readonly dated: number;
  /** Papers each year, in the order of `Years.papers`. */
  readonly papers: readonly number[];
  /** First and last year with a paper; null without any. */
  readonly first: number | null;
  readonly last: number | null;
  /** Trend of its share of all papers a year; null where it is too short to tell. */
  readonly trend: Trend | null;
  /** Years of raised rate, each with its weight; none where it is too rare to tell. */
  readonly bursts: readonly YearBurst[];
}

/** How a share of papers changes. All slopes are shares a year: 0.01 = one more in a hundred papers each year. */
export interface Trend extends SlopeInterval {
  /** Slope of least squares and its standard error. */
  readonly leastSquares: number;
  readonly standardError: number | null;
  /** Mann–Kendall: |z| ≥ 1.96 is a trend at the 5 % level. */
  readonly z: number | null;
  readonly direction: "rising" | "falling" | "no clear trend";
}

/** A burst with the years it stands for. */
export interface YearBurst extends Burst {
  readonly from: number;
  readonly to: number;
}

export interface TimelineOptions extends BurstOptions {
  /** Papers that it needs for a trend or a burst. @default 5 */
  readonly leastPapers?: number;
  /** Years with papers that the corpus needs for either. @default 5 */
  readonly leastYears?: number;
}

/**
 * The years of a corpus from its first to its last, or to `until`: the year that still runs has fewer papers and is best
 * left out. Null when no paper has a year.
 */
export function yearsOf(year: ArrayLike<number>, until: number | null = null): Years | null {
  let first = 0;
  let last = 0;
  for (let p = 0; p < year.length; p++) {
    const y = year[p];
    if (y === 0 || (until !== null && y > until)) continue;
    if (first === 0 || y < first) first = y;
    if (y > last) last = y;
  }
  if (first === 0) return null;
  const papers = new Array<number>(last - first + 1).fill(0);
  for (let p = 0; p < year.length; p++)
    if (year[p] >= first && year[p] <= last) papers[year[p] - first] += 1;
  return {first, last, papers};
}

/** The z from which a trend is one. */
const CLEAR = 1.96;

/**
 * The timeline of one set of papers. Trends are of its share of all papers, since most corpora grow, over the years that
 * have papers at all. O(papers + years²).
 *
 * @param papers - each once
 */
export function timeline(
  year: ArrayLike<number>,
  papers: ArrayLike<number>,
  years: Years,
  {leastPapers = 5, leastYears = 5, ...burst}: TimelineOptions = {},
): Timeline {
  const counts = new Array<number>(years.papers.length).fill(0);
  let dated = 0;
  for (let k = 0; k < papers.length; k++) {
    const t = year[papers[k]] - years.first;
    if (year[papers[k]] === 0 || t < 0 || t >= counts.length) continue;
    counts[t] += 1;
    dated += 1;
  }
  const first = counts.findIndex(count => count > 0);
  const used = [...years.papers.keys()].filter(t => years.papers[t] > 0);
  const enough = dated >= leastPapers && used.length >= leastYears;
  return {
    dated,
    papers: counts,
    first: first < 0 ? null : years.first + first,
    last: first < 0 ? null : years.first + counts.findLastIndex(count => count > 0),
    trend: enough ? trendOf(used, counts, years) : null,
    bursts: enough
      ? kleinberg(counts, years.papers, burst).bursts.map(found => ({
          ...found,
          from: years.first + found.start,
          to: years.first + found.end,
        }))
      : [],
  };
}

/** The same of each of many sets of papers: of terms by `topics.papers`, of people by `people.papers` … */
export function timelines(
  year: ArrayLike<number>,
  lists: ListColumn,
  years: Years,
  options: TimelineOptions = {},
): Timeline[] {
  return Array.from({length: lists.start.length - 1}, (_, i) =>
    timeline(year, lists.item.subarray(lists.start[i], lists.start[i + 1]), years, options),
  );
}

function trendOf(used: readonly number[], counts: readonly number[], years: Years): Trend | null {
  const at = used.map(t => years.first + t);
  const shares = used.map(t => counts[t] / years.papers[t]);
  const sen = senInterval(at, shares);
  const line = trendSlope(at, shares);
  if (sen === null || line === null) return null;
  const {z} = mannKendall(shares);
  return {
    ...sen,
    leastSquares: line.slope,
    standardError: slopeError(at, shares),
    z,
    direction: z === null || Math.abs(z) < CLEAR ? "no clear trend" : z > 0 ? "rising" : "falling",
  };
}
