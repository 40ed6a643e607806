/** How often two words stand at all, and one right after the other. */
export interface Bigram {
  readonly a: number;
  readonly b: number;
  readonly ab: number;
}

/**
 * How much two words belong together: normalised pointwise mutual information, −1 (never together) … 1 (always).
 *
 * ln(p_ab / (p_a p_b)) / −ln p_ab over `words` words. G. Bouma (2009). 0.5 and five occurrences make a phrase.
 */
export function bigramNpmi({a, b, ab}: Bigram, words: number): number {
  if (ab === 0) return -1;
  if (ab === words) return 1;
  return Math.log((ab * words) / (a * b)) / -Math.log(ab / words);
}

/**
 * The phrase score of word2vec: (n_ab − δ) · vocabulary / (n_a n_b), δ being the least count that matters.
 * T. Mikolov et al. (2013), arXiv:1310.4546. 0 for words that do not occur.
 */
export function bigramMikolov({a, b, ab}: Bigram, vocabulary: number, minCount: number): number {
  return a > 0 && b > 0 ? ((ab - minCount) * vocabulary) / (a * b) : 0;
}
