/** How the credit for a paper is split among its authors. */
export type CreditScheme =
  | "fractional"
  | "arithmetic"
  | "geometric"
  | "harmonic"
  | "aziz"
  | "first_last";

/**
 * The share of a paper of n authors that the author at place k is credited with, from 0 to 1; the shares
 * of a paper sum to 1. A place that is not known gets 1/n.
 *
 * fractional 1/n · arithmetic 2(n + 1 − k)/(n(n + 1)) · geometric 2^(n − k)/(2^n − 1) · harmonic
 * (1/k)/Σ 1/j (Hagen 2008, doi:10.1371/journal.pone.0004021) · aziz: least in the middle (Aziz & Rozing
 * 2013, doi:10.1371/journal.pone.0059814) · first_last: 2 for the first and last, 1 for the others, over
 * the sum.
 *
 * Throws RangeError unless 1 ≤ k ≤ n.
 */
export function authorCredit(scheme: CreditScheme, n: number, k: number | null): number {
  if (!(Number.isInteger(n) && n >= 1))
    throw new RangeError(`n: expected a positive count, got ${n}`);
  if (k === null) return 1 / n;
  if (!(Number.isInteger(k) && k >= 1 && k <= n))
    throw new RangeError(`k: expected 1 to ${n}, got ${k}`);
  switch (scheme) {
    case "fractional":
      return 1 / n;
    case "arithmetic":
      return (2 * (n + 1 - k)) / (n * (n + 1));
    case "geometric":
      // 2^(n − k)/(2^n − 1), written so that thousands of authors do not overflow.
      return 2 ** -k / (1 - 2 ** -n);
    case "harmonic": {
      let total = 0;
      for (let j = 1; j <= n; j++) total += 1 / j;
      return 1 / k / total;
    }
    case "aziz": {
      const odd = n % 2 === 0 ? 0 : 1 / (2 * n);
      return (1 + Math.abs(n + 1 - 2 * k)) / ((n * n) / 2 + n * (1 - odd));
    }
    case "first_last":
      if (n <= 2) return 1 / n;
      return (k === 1 || k === n ? 2 : 1) / (n + 2);
  }
}
