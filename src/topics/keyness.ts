/** A word's count in two bodies of text, and the sizes of those. */
export interface TwoCounts {
  /** Times it stands in the first body and in the second. */
  readonly a: number;
  readonly b: number;
  /** Words of the first body and of the second. */
  readonly c: number;
  readonly d: number;
}

/**
 * Log-likelihood G² of a word's use in one body of text against another: negative where it is used less.
 *
 * 2 (a ln(a/E₁) + b ln(b/E₂)), E₁ = c(a + b)/(c + d); 3.84 is the 5 % level of one word, not of a list.
 * A zero count adds 0; an empty body gives 0.
 *
 * P. Rayson & R. Garside (2000), doi:10.3115/1117729.1117730.
 */
export function logLikelihood({a, b, c, d}: TwoCounts): number {
  if (!(c > 0 && d > 0)) return 0;
  const first = (c * (a + b)) / (c + d);
  const second = (d * (a + b)) / (c + d);
  const g = 2 * ((a > 0 ? a * Math.log(a / first) : 0) + (b > 0 ? b * Math.log(b / second) : 0));
  return a / c >= b / d ? g : -g;
}

/**
 * How many times more often a word is used in the first body, as log₂: 1 is twice as often.
 * A zero count is taken as 0.5. Null for an empty body. A. Hardie (2014).
 */
export function logRatio({a, b, c, d}: TwoCounts): number | null {
  if (!(c > 0 && d > 0)) return null;
  return Math.log2((a || 0.5) / c / ((b || 0.5) / d));
}
