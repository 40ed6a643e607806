import {quantile} from "../util/quantile.ts";

/**
 * Commonness of a pair: how often it is seen over how often chance lets expect, n_ij · n / (n_i · n_j); null
 * where nothing is expected. Y.-N. Lee, J. Walsh & J. Wang 2015, doi:10.1016/j.respol.2014.10.007.
 */
export function leeCommonness({
  nij,
  nt,
  ni,
  nj,
}: {
  /** Times together. */
  readonly nij: number;
  /** All pairs. */
  readonly nt: number;
  /** Pairs with the one, and with the other. */
  readonly ni: number;
  readonly nj: number;
}): number | null {
  return ni === 0 || nj === 0 ? null : (nij * nt) / (ni * nj);
}

/** A paper's novelty by commonness: −ln of the 10th percentile of its pairs; null of none, or where that is 0. */
export function leeNovelty(commonness: readonly number[]): number | null {
  const low = quantile(commonness, 0.1);
  return low === null || low <= 0 ? null : -Math.log(low);
}

/**
 * Atypicality of a pair: standard deviations between what is seen and what shuffled references give (population
 * deviation); null where these do not differ. B. Uzzi et al. 2013, doi:10.1126/science.1240474.
 */
export function uzziZ(observed: number, random: readonly number[]): number | null {
  if (random.length === 0) return null;
  const mean = random.reduce((a, b) => a + b) / random.length;
  const variance = random.reduce((sum, x) => sum + (x - mean) ** 2, 0) / random.length;
  return variance === 0 ? null : (observed - mean) / Math.sqrt(variance);
}

/** A paper by the atypicality of its pairs. */
export interface UzziPaper {
  /** 10th percentile: below 0 the paper has an unusual pair. */
  readonly tail: number | null;
  /** Median: how conventional it is. */
  readonly median: number | null;
  readonly atypical: boolean | null;
}

/** Tail and middle of a paper's pairs; those that are null are left out. Source as `uzziZ`. */
export function uzziPaper(z: readonly (number | null)[]): UzziPaper {
  const known = z.filter(value => value !== null);
  const tail = quantile(known, 0.1);
  return {tail, median: quantile(known, 0.5), atypical: tail === null ? null : tail < 0};
}

/**
 * Novelty by new pairs: Σ (1 − cosine of the two profiles) over the pairs that were never seen before; 0 of
 * none. A profile without entries is as far as can be. J. Wang, R. Veugelers & P. Stephan 2017,
 * doi:10.1016/j.respol.2017.06.006.
 */
export function wangNovelty(
  newPairs: readonly (readonly [readonly number[], readonly number[]])[],
): number {
  return newPairs.reduce((sum, [a, b]) => sum + 1 - (cosine(a, b) ?? 0), 0);
}

/**
 * Novelty by meaning: the q-quantile of the distances (1 − cosine) between the vectors of a paper's references;
 * null of fewer than two. S. Shibayama, D. Yin & K. Matsumoto 2021, doi:10.1371/journal.pone.0254034.
 */
export function shibayama(vectors: readonly (readonly number[])[], q = 1): number | null {
  const apart: number[] = [];
  for (const [i, a] of vectors.entries())
    for (const b of vectors.slice(i + 1)) {
      const near = cosine(a, b);
      if (near !== null) apart.push(1 - near);
    }
  return quantile(apart, q);
}

/**
 * Share of pairs of items that lie in different communities; items without a community are left out, and below
 * two it is null. J. Foster, A. Rzhetsky & J. Evans 2015, doi:10.1177/0003122415601618.
 */
export function fosterShare(
  items: readonly string[],
  community: ReadonlyMap<string, unknown>,
): number | null {
  const known = items.filter(item => community.has(item));
  if (known.length < 2) return null;
  let apart = 0;
  for (const [i, a] of known.entries())
    for (const b of known.slice(i + 1)) if (community.get(a) !== community.get(b)) apart += 1;
  return apart / ((known.length * (known.length - 1)) / 2);
}

function cosine(a: readonly number[], b: readonly number[]): number | null {
  let product = 0;
  let [aa, bb] = [0, 0];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x = 0, y = 0] = [a[i], b[i]];
    product += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? null : product / Math.sqrt(aa * bb);
}
