export interface Bm25Options {
  /** How soon more of the same word stops counting. @default 1.2 */
  readonly k1?: number;
  /** How much the length of a document counts, 0 … 1. @default 0.75 */
  readonly b?: number;
  /** Whether scores carry Robertson's factor k1 + 1, which changes no order. @default false */
  readonly k1Factor?: boolean;
}

/**
 * BM25: how well each document answers a query, ≥ 0.
 *
 * Σ over the query's words of idf · tf / (tf + k1 (1 − b + b · length/mean length)) with idf =
 * ln(1 + (N − n + ½)/(n + ½)); whole words only, and a word that is nowhere adds 0. O(words).
 *
 * S. Robertson & H. Zaragoza (2009), doi:10.1561/1500000019; the idf is Lucene's, never negative.
 */
export function bm25(
  documents: readonly (readonly string[])[],
  query: readonly string[],
  {k1 = 1.2, b = 0.75, k1Factor = false}: Bm25Options = {},
): number[] {
  const n = documents.length;
  const mean = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, n);
  const wanted = new Set(query);
  const counts = documents.map(words => {
    const count = new Map<string, number>();
    for (const word of words) if (wanted.has(word)) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });

  return counts.map((count, i) => {
    const norm = k1 * (1 - b + (mean > 0 ? (b * documents[i].length) / mean : 0));
    let score = 0;
    for (const word of query) {
      const tf = count.get(word) ?? 0;
      if (tf === 0) continue;
      const having = counts.filter(other => other.has(word)).length;
      const idf = Math.log(1 + (n - having + 0.5) / (having + 0.5));
      score += (idf * tf * (k1Factor ? k1 + 1 : 1)) / (tf + norm);
    }
    return score;
  });
}
