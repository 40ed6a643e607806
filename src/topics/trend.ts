/** A straight line through a term's share of papers, year by year. */
export interface TrendLine {
  /** Change a year. */
  readonly slope: number;
  /** The share of the variance that the line explains, 0 … 1; null for values that are all equal. */
  readonly r2: number | null;
}

/** The slope of least squares; null for fewer than two different years. O(years). */
export function trendSlope(years: readonly number[], values: readonly number[]): TrendLine | null {
  const n = sameLength(years, values);
  const x = mean(years);
  const y = mean(values);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    xx += (years[i] - x) ** 2;
    xy += (years[i] - x) * (values[i] - y);
    yy += (values[i] - y) ** 2;
  }
  if (!(xx > 0)) return null;
  return {slope: xy / xx, r2: yy > 0 ? Math.min(1, (xy * xy) / (xx * yy)) : null};
}

/**
 * The middle one of the slopes between all pairs of years: an outlier does not move it. Null for fewer
 * than two different years. O(years²). P. K. Sen (1968), doi:10.1080/01621459.1968.10480934.
 */
export function theilSen(years: readonly number[], values: readonly number[]): number | null {
  const n = sameLength(years, values);
  const slopes: number[] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      if (years[i] !== years[j]) slopes.push((values[j] - values[i]) / (years[j] - years[i]));
  if (slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  const middle = slopes.length >> 1;
  return slopes.length % 2 === 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
}

export interface MannKendall {
  /** Pairs of years that rise less pairs that fall. */
  readonly S: number;
  /** S in standard deviations; |z| ≥ 1.96 is a trend at the 5 % level. Null where nothing can vary. */
  readonly z: number | null;
  /** Variance of S where there is no trend, with the correction for equal values. */
  readonly variance: number;
}

/**
 * The Mann–Kendall test for a trend: the normal approximation, corrected for equal values and for
 * continuity. O(values²). H. B. Mann (1945), doi:10.2307/1907187.
 *
 * @param values - in the order of time
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  let S = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) S += Math.sign(values[j] - values[i]);

  const groups = new Map<number, number>();
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1);
  let variance = n * (n - 1) * (2 * n + 5);
  for (const t of groups.values()) variance -= t * (t - 1) * (2 * t + 5);
  variance = Math.max(0, variance / 18);
  return {S, z: variance > 0 ? (S - Math.sign(S)) / Math.sqrt(variance) : null, variance};
}

function sameLength(years: readonly number[], values: readonly number[]): number {
  if (years.length !== values.length)
    throw new RangeError(
      `values: expected ${years.length} as there are years, got ${values.length}`,
    );
  return years.length;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
