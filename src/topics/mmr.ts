/**
 * Picks k phrases that score high and repeat each other little, in the order in which they are picked.
 *
 * Each next one has the greatest λ · score − (1 − λ) · the largest Jaccard similarity of its words with a
 * phrase that is picked; on a tie the one given first. O(k · phrases).
 *
 * Maximal marginal relevance: J. Carbonell & J. Goldstein (1998), doi:10.1145/290941.291025; measuring
 * similarity by words is ours. Throws a RangeError unless 0 ≤ λ ≤ 1.
 *
 * @param candidates - phrase → score, 0 … 1
 */
export function mmr(candidates: ReadonlyMap<string, number>, k: number, lambda = 0.7): string[] {
  if (!(lambda >= 0 && lambda <= 1)) throw new RangeError(`lambda: expected 0 to 1, got ${lambda}`);
  const left = [...candidates].map(([phrase, score]) => ({
    phrase,
    score,
    words: new Set(phrase.split(" ")),
    nearest: 0,
  }));
  const picked: string[] = [];
  while (picked.length < k && left.length > 0) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [i, {score, nearest}] of left.entries()) {
      const value = lambda * score - (1 - lambda) * nearest;
      if (value > most) {
        most = value;
        best = i;
      }
    }
    const [next] = left.splice(best, 1);
    picked.push(next.phrase);
    for (const other of left)
      other.nearest = Math.max(other.nearest, jaccard(other.words, next.words));
  }
  return picked;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / (a.size + b.size - both);
}
