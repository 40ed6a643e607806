import type {Counting} from "./network.ts";

/** What one counting adds, in words, for legends and exports; n is the true length of the byline. */
export const COUNTING_TEXT: Readonly<Record<Counting, string>> = {
  full: "each paper adds 1 to every pair of its authors",
  fractional: "each paper adds 1/(n − 1) to every pair of its n authors",
  "per-author": "each paper adds 1/n to every pair of its n authors",
  "per-author-squared": "each paper adds 1/n² to every pair of its n authors",
  "per-pair": "each paper adds 2/(n(n − 1)) to every pair of its n authors",
  harmonic: "each paper adds 1 in all, shared out by places in the byline (harmonic credits)",
  "first-last":
    "each paper adds 1 in all, shared out by places in the byline (first and last count double)",
};

/**
 * What a paper of n authors adds to the tie of the authors in places a and b (from 1).
 *
 * full 1 · fractional 1/(n − 1) (Newman 2001, doi:10.1103/PhysRevE.64.016132) · per author 1/n ·
 * per author squared 1/n² (Batagelj & Cerinšek 2013, doi:10.1007/s11192-012-0940-1) · per pair 2/(n(n − 1)) ·
 * harmonic q_a·q_b / Σ_{k<l} q_k·q_l with q_r = 1/r (Hagen 2008, doi:10.1371/journal.pone.0004021) ·
 * first and last the same with q = 2 for the first and last place, 1 for the others.
 */
export function contribution(counting: Counting, n: number, a: number, b: number): number {
  return pairShare(counting, n) * placeCredit(counting, n, a) * placeCredit(counting, n, b);
}

/** What a place in a byline of n multiplies the share of its pairs by. */
export function placeCredit(counting: Counting, n: number, place: number): number {
  switch (counting) {
    case "harmonic":
      return 1 / place;
    case "first-last":
      return place === 1 || place === n ? 2 : 1;
    default:
      return 1;
  }
}

/** The part of a contribution that is the same for every pair of a paper. O(1), or O(n) for harmonic. */
export function pairShare(counting: Counting, n: number): number {
  switch (counting) {
    case "full":
      return 1;
    case "fractional":
      return 1 / (n - 1);
    case "per-author":
      return 1 / n;
    case "per-author-squared":
      return 1 / (n * n);
    case "per-pair":
      return 2 / (n * (n - 1));
    case "harmonic":
      return 1 / harmonicPairs(n);
    case "first-last":
      // ((Σq)² − Σq²)/2 with Σq = n + 2 and Σq² = n + 6.
      return 2 / ((n + 2) ** 2 - (n + 6));
  }
}

/**
 * The share of a byline's pairs that can be seen when only `known` of its `total` names are printed:
 * k(k − 1)/(n(n − 1)), 0 … 1; null below two names. Throws RangeError unless known ≤ total.
 */
export function pairCoverage(known: number, total: number): number | null {
  if (!(known >= 0 && known <= total))
    throw new RangeError(`known: expected 0 to ${total}, got ${known}`);
  return total < 2 ? null : (known * (known - 1)) / (total * (total - 1));
}

/** Beyond this length the sums are taken from their expansions, exact to the last bit or two. */
const SUMMED_UP_TO = 4096;

/** Σ_{k<l≤n} 1/(k·l), which is (H₁² − H₂)/2. */
function harmonicPairs(n: number): number {
  if (n > SUMMED_UP_TO) {
    const first = Math.log(n) + 0.5772156649015329 + 1 / (2 * n) - 1 / (12 * n * n);
    const second = Math.PI ** 2 / 6 - 1 / n + 1 / (2 * n * n) - 1 / (6 * n ** 3);
    return (first * first - second) / 2;
  }
  let pairs = 0;
  let below = 0;
  for (let m = 1; m <= n; m++) {
    pairs += below / m;
    below += 1 / m;
  }
  return pairs;
}
