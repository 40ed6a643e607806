import type {Corpus} from "../papers/corpus.ts";
import type {PartialDate} from "../papers/paper.ts";
import {bytesAt} from "../util/text-column.ts";
import {halfLifeScore} from "./votes.ts";

export interface TrendingPaper {
  readonly paper: number;
  /** votes · 2^(−age/half-life) */
  readonly score: number;
  readonly votes: number;
  /** Days between its date and `on`. */
  readonly ageDays: number;
}

export interface Trending {
  readonly papers: readonly TrendingPaper[];
  /** The day that the ages are counted to. */
  readonly on: PartialDate;
  /** What was counted: "upvotes", "score" … */
  readonly by: string;
  /** Papers that have votes but no whole date, and so no age; papers dated after the day. */
  readonly undated: number;
  readonly later: number;
}

export interface TrendingOptions {
  /** What counts as votes: a figure that the source prints; null = upvotes, else score. @default null */
  readonly by?: string | null;
  /** Votes are worth half after so many hours: 24 for a list of the day, 72 of the week. @default 24 */
  readonly halfLifeHours?: number;
  /** The day of the list; null = the newest date of a paper with votes. @default null */
  readonly on?: PartialDate | null;
  /** @default 30 */
  readonly limit?: number;
}

const VOTES = ["upvotes", "score"];

/**
 * What is read and liked now, here: papers by votes that lose half their worth in each half-life, the best first, ties
 * newest first, then by number. Null when no paper has votes and a whole date. O(papers).
 * Throws a RangeError for a half-life that is not above 0, a day that is no whole date or a limit below 1.
 */
export function trendingPapers(
  corpus: Corpus,
  {by = null, halfLifeHours = 24, on = null, limit = 30}: TrendingOptions = {},
): Trending | null {
  if (!(halfLifeHours > 0))
    throw new RangeError(`halfLifeHours: expected more than 0, got ${halfLifeHours}`);
  if (!(Number.isInteger(limit) && limit >= 1))
    throw new RangeError(`limit: expected a whole number of at least 1, got ${limit}`);
  if (on !== null && dayOf(on) === null)
    throw new RangeError("on: expected a date with month and day");

  const scores = new Map<number, Readonly<Record<string, number>>>();
  for (let p = 0; p < corpus.size; p++)
    if (bytesAt(corpus.rest, p).length > 0) scores.set(p, corpus.paper(p).scores);
  const name =
    by ?? VOTES.find(key => [...scores.values()].some(figures => figures[key] !== undefined));
  if (name === undefined) return null;

  const dated: {p: number; votes: number; day: number}[] = [];
  let undated = 0;
  for (const [p, figures] of scores) {
    const votes = figures[name];
    if (votes === undefined) continue;
    const {year, month, day} = corpus;
    const at = dayOf({year: year[p], month: month[p], day: day[p]});
    if (at === null) undated += 1;
    else dated.push({p, votes, day: at});
  }
  if (dated.length === 0) return null;
  const newest = dated.reduce((a, b) => (b.day > a.day ? b : a));
  const today = on === null ? newest.day : dayOf(on)!;
  const papers = dated
    .filter(({day}) => day <= today)
    .map(({p, votes, day}) => ({
      paper: p,
      score: halfLifeScore(votes, 24 * (today - day), halfLifeHours),
      votes,
      ageDays: today - day,
    }))
    .sort((a, b) => b.score - a.score || a.ageDays - b.ageDays || a.paper - b.paper);
  return {
    papers: papers.slice(0, limit),
    on: on ?? {
      year: corpus.year[newest.p],
      month: corpus.month[newest.p],
      day: corpus.day[newest.p],
    },
    by: name,
    undated,
    later: dated.length - papers.length,
  };
}

/**
 * The number of a day, counted from 1 March of the year 0; null for a date that is not whole. Leap days stand last in
 * years that start in March, which makes the count of months and days one formula.
 */
function dayOf({year, month, day}: PartialDate): number | null {
  if (!year || !month || !day) return null;
  const y = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear;
}
