import {byCodeUnit} from "../util/fold.ts";

/**
 * Area under the curve: the chance that a pair which came about scores above one which did not, ties counting
 * one half; null without either. 0.5 is chance. Time: O(n log n).
 *
 * J. Hanley & B. McNeil 1982, doi:10.1148/radiology.143.1.7063747.
 */
export function auc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const ranked = [...negatives].sort((a, b) => a - b);
  let wins = 0;
  for (const score of positives)
    wins += (below(ranked, score, false) + below(ranked, score, true)) / 2;
  return wins / (positives.length * negatives.length);
}

/** How many of the rising values are below x; with `equal`, or equal to it. */
function below(rising: readonly number[], x: number, equal: boolean): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] < x || (equal && rising[middle] === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How good a ranked list is. */
export interface RankingQuality {
  /** Share of the first k that are relevant. */
  readonly precision: number | null;
  /** Share of what is relevant that stands among the first k. */
  readonly recall: number | null;
  /** Mean precision at the places of what is relevant, over the whole list. */
  readonly ap: number | null;
  /** 1 / place of the first that is relevant; 0 where none is. */
  readonly rr: number | null;
  /** Gain of the first k, later places worth 1/log₂(place + 1), over that of the best order. */
  readonly ndcg: number | null;
}

/**
 * Compares a ranked list with what is relevant; null where there is nothing to compare with.
 * Throws RangeError unless k is a whole number of at least 1.
 */
export function rankingQuality<T>(
  ranked: readonly T[],
  relevant: Iterable<T>,
  k: number,
): RankingQuality {
  if (!(Number.isInteger(k) && k >= 1))
    throw new RangeError(`k: expected a whole number of at least 1, got ${k}`);
  const wanted = new Set(relevant);
  const none = wanted.size === 0;
  let hits = 0;
  let within = 0;
  let precisions = 0;
  let first = 0;
  let gain = 0;
  for (const [i, item] of ranked.entries()) {
    if (!wanted.has(item)) continue;
    hits += 1;
    precisions += hits / (i + 1);
    if (first === 0) first = i + 1;
    if (i >= k) continue;
    within += 1;
    gain += 1 / Math.log2(i + 2);
  }
  let best = 0;
  for (let i = 0; i < Math.min(k, wanted.size); i++) best += 1 / Math.log2(i + 2);
  return {
    precision: ranked.length === 0 ? null : within / k,
    recall: none ? null : within / wanted.size,
    ap: none ? null : precisions / wanted.size,
    rr: none ? null : first === 0 ? 0 : 1 / first,
    ndcg: none ? null : gain / best,
  };
}

/** A test by time: pairs before a year, and those that came about after. */
export interface Holdout {
  /** Pairs of the papers before the cut, "A|B", sorted. */
  readonly train: readonly string[];
  /** Pairs first tied in the window, of people active in both periods. */
  readonly positives: readonly string[];
  /** How many pairs of people active in both periods were not tied before. */
  readonly candidates: number;
  /** What guessing gives: positives / candidates; null without candidates. */
  readonly randomPrecision: number | null;
}

/**
 * Splits papers by time: ties before the year `cut` are known, new ones of the `window` years from it are to be
 * found. People count who signed papers in both periods. Time: O(Σ n²) over the papers.
 *
 * L. Lü & T. Zhou 2011, doi:10.1016/j.physa.2010.11.027. Throws RangeError unless the window is at least 1.
 */
export function holdout(
  papers: Iterable<{readonly year: number; readonly authors: readonly string[]}>,
  cut: number,
  window = 3,
): Holdout {
  if (!(window >= 1)) throw new RangeError(`window: expected at least 1, got ${window}`);
  const before = {pairs: new Set<string>(), people: new Set<string>()};
  const after = {pairs: new Set<string>(), people: new Set<string>()};
  for (const {year, authors} of papers) {
    if (year >= cut + window) continue;
    const {pairs, people} = year < cut ? before : after;
    const names = [...new Set(authors)].sort(byCodeUnit);
    for (const [i, a] of names.entries()) {
      people.add(a);
      for (const b of names.slice(i + 1)) pairs.add(`${a}|${b}`);
    }
  }
  const both = [...before.people].filter(name => after.people.has(name)).sort(byCodeUnit);
  const positives: string[] = [];
  let candidates = 0;
  for (const [i, a] of both.entries())
    for (const b of both.slice(i + 1)) {
      const pair = `${a}|${b}`;
      if (before.pairs.has(pair)) continue;
      candidates += 1;
      if (after.pairs.has(pair)) positives.push(pair);
    }
  return {
    train: [...before.pairs].sort(byCodeUnit),
    positives,
    candidates,
    randomPrecision: candidates === 0 ? null : positives.length / candidates,
  };
}
