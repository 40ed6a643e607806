import {mannKendall} from "./trend.ts";

/** A slope with how sure it is. */
export interface SlopeInterval {
  /** Sen's slope: the middle one of the slopes between all pairs of years. */
  readonly slope: number;
  /** Its 95 % interval, from Kendall's variance of S; null where that reaches beyond the slopes there are. */
  readonly low: number | null;
  readonly high: number | null;
}

/** The two-sided 5 % level of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Sen's slope with its interval at 95 %: of N slopes in order, those at (N ± 1.96 √var S)/2. Null for fewer than two
 * different years. O(years²). P. K. Sen (1968), doi:10.1080/01621459.1968.10480934.
 */
export function senInterval(
  years: readonly number[],
  values: readonly number[],
): SlopeInterval | null {
  if (years.length !== values.length)
    throw new RangeError(
      `values: expected ${years.length} as there are years, got ${values.length}`,
    );
  const slopes: number[] = [];
  for (let i = 0; i < years.length; i++)
    for (let j = i + 1; j < years.length; j++)
      if (years[i] !== years[j]) slopes.push((values[j] - values[i]) / (years[j] - years[i]));
  const n = slopes.length;
  if (n === 0) return null;
  slopes.sort((a, b) => a - b);
  const middle = n >> 1;
  const slope = n % 2 === 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
  const {variance} = mannKendall(values);
  const reach = Z * Math.sqrt(variance);
  return {slope, low: ranked(slopes, (n - reach) / 2), high: ranked(slopes, (n + reach) / 2 + 1)};
}

/** The value at a place from 1 between two of a rising list, by proportion; null beyond its ends. */
function ranked(rising: readonly number[], place: number): number | null {
  if (!(place >= 1 && place <= rising.length)) return null;
  const below = Math.floor(place);
  const above = Math.min(rising.length, below + 1);
  return rising[below - 1] + (place - below) * (rising[above - 1] - rising[below - 1]);
}

/**
 * The standard error of the slope of least squares: √(Σ residual²/((n − 2) Σ (x − x̄)²)). Null for fewer than three years
 * or all the same. O(years).
 */
export function slopeError(years: readonly number[], values: readonly number[]): number | null {
  const n = years.length;
  if (n < 3) return null;
  const x = years.reduce((sum, value) => sum + value, 0) / n;
  const y = values.reduce((sum, value) => sum + value, 0) / n;
  let xx = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    xx += (years[i] - x) ** 2;
    xy += (years[i] - x) * (values[i] - y);
  }
  if (!(xx > 0)) return null;
  let residual = 0;
  for (let i = 0; i < n; i++) residual += (values[i] - y - (xy / xx) * (years[i] - x)) ** 2;
  return Math.sqrt(residual / ((n - 2) * xx));
}
