/**
 * c-TF-IDF: how typical each word is of a class, against the other classes.
 *
 * tf · ln(1 + A / f): tf the word's share of the class, f its count over all classes, A the mean number of
 * words a class. ≥ 0, no unit; a class without words has 0 everywhere. O(classes · words).
 *
 * M. Grootendorst (2022), arXiv:2203.05794; BERTopic cuts A to a whole number, we do not.
 *
 * @param counts - class → word → times it stands there
 */
export function ctfidf(counts: readonly ArrayLike<number>[]): Float64Array[] {
  const words = counts[0]?.length ?? 0;
  const frequency = new Float64Array(words);
  const size = counts.map(row => {
    let total = 0;
    for (let w = 0; w < words; w++) {
      total += row[w];
      frequency[w] += row[w];
    }
    return total;
  });
  const mean = size.reduce((sum, n) => sum + n, 0) / Math.max(1, counts.length);

  return counts.map((row, c) => {
    const score = new Float64Array(words);
    if (size[c] > 0)
      for (let w = 0; w < words; w++)
        if (row[w] > 0) score[w] = typicality(row[w], size[c], frequency[w], mean);
    return score;
  });
}

/**
 * The same of one word: `count` times in a class of `size` words, `frequency` times in all classes, which have
 * `mean` words each on average.
 */
export const typicality = (count: number, size: number, frequency: number, mean: number): number =>
  (count / size) * Math.log(1 + mean / frequency);
