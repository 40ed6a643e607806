/**
 * TF-IDF of each document: words that are frequent in it and rare elsewhere.
 *
 * "smooth": tf (ln((1 + N)/(1 + df)) + 1), scaled to length 1, as scikit-learn has it; "raw": tf ln(N/df).
 * An empty document has an empty vector. O(words).
 *
 * K. Spärck Jones (1972), doi:10.1108/eb026526.
 */
export function tfidf(
  documents: readonly (readonly string[])[],
  variant: "smooth" | "raw" = "smooth",
): Map<string, number>[] {
  const n = documents.length;
  const documentFrequency = new Map<string, number>();
  for (const words of documents)
    for (const word of new Set(words))
      documentFrequency.set(word, (documentFrequency.get(word) ?? 0) + 1);

  return documents.map(words => {
    const vector = new Map<string, number>();
    for (const word of words) vector.set(word, (vector.get(word) ?? 0) + 1);
    let square = 0;
    for (const [word, tf] of vector) {
      const df = documentFrequency.get(word)!;
      const weight = tf * (variant === "raw" ? Math.log(n / df) : Math.log((1 + n) / (1 + df)) + 1);
      vector.set(word, weight);
      square += weight * weight;
    }
    if (variant === "smooth" && square > 0)
      for (const [word, weight] of vector) vector.set(word, weight / Math.sqrt(square));
    return vector;
  });
}
