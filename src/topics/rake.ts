/**
 * RAKE: scores phrases by how much their words keep the company of others.
 *
 * A word scores deg/freq, deg counting the words of every phrase that it stands in, itself too; a phrase
 * scores the sum of its words. Every occurrence counts. Long phrases win by construction, so compare
 * within a length. O(words).
 *
 * S. Rose, D. Engel, N. Cramer & W. Cowley (2010), doi:10.1002/9780470689646.ch1.
 *
 * @param candidates - phrases as often as they occur, words parted by spaces
 */
export function rake(candidates: readonly string[]): Map<string, number> {
  const frequency = new Map<string, number>();
  const degree = new Map<string, number>();
  const phrases = candidates.map(text => text.split(/\s+/).filter(word => word !== ""));
  for (const words of phrases)
    for (const word of words) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
      degree.set(word, (degree.get(word) ?? 0) + words.length);
    }

  const score = new Map<string, number>();
  for (const [i, words] of phrases.entries())
    score.set(
      candidates[i],
      words.reduce((sum, word) => sum + degree.get(word)! / frequency.get(word)!, 0),
    );
  return score;
}
