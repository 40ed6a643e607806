import type {Corpus} from "../papers/corpus.ts";
import type {Counting} from "./network.ts";

/** What one counting adds, in words, for legends and exports; n is the true length of the byline. */
export const COUNTING_TEXT: Readonly<Record<Counting, string>> = {
  full: "each paper adds 1 to every pair of its authors",
  fractional: "each paper adds 1/(n − 1) to every pair of its n authors",
  "per-author": "each paper adds 1/n to every pair of its n authors",
  "per-pair": "each paper adds 2/(n(n − 1)) to every pair of its n authors",
  harmonic: "each paper adds 1 in all, shared out by places in the byline (harmonic credits)",
};

/**
 * The true length of a byline as far as it is known: the number that the source gives, at least the names
 * that are printed. A byline that is cut without a number counts the names that there are.
 */
export function bylineSize({authorCount, authorStart}: Corpus, paper: number): number {
  return Math.max(authorCount[paper], authorStart[paper + 1] - authorStart[paper]);
}

/**
 * What a paper of n authors adds to the tie of the authors in places a and b (from 1).
 *
 * full 1 · fractional 1/(n − 1) (Newman 2001, doi:10.1103/PhysRevE.64.016132) · per author 1/n ·
 * per pair 2/(n(n − 1)) · harmonic q_a·q_b / Σ_{k<l} q_k·q_l with q_r = 1/r (Hagen 2008,
 * doi:10.1371/journal.pone.0004021).
 */
export function contribution(counting: Counting, n: number, a: number, b: number): number {
  switch (counting) {
    case "full":
      return 1;
    case "fractional":
      return 1 / (n - 1);
    case "per-author":
      return 1 / n;
    case "per-pair":
      return 2 / (n * (n - 1));
    case "harmonic":
      return 1 / (a * b * harmonicPairs(n));
  }
}

const pairSums: number[] = [0, 0];

/** Σ_{k<l≤n} 1/(k·l), which is (H₁² − H₂)/2. */
function harmonicPairs(n: number): number {
  for (let m = pairSums.length; m <= n; m++) {
    let below = 0;
    for (let k = 1; k < m; k++) below += 1 / k;
    pairSums.push(pairSums[m - 1] + below / m);
  }
  return pairSums[n];
}
