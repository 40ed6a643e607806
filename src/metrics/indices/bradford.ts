/** Sources in three zones of about a third of the papers each. */
export interface BradfordZones {
  /** Sources in the core, the middle and the outer zone. */
  readonly sources: readonly [number, number, number];
  readonly articles: readonly [number, number, number];
  /** √(n₃/n₁). */
  readonly multiplierGeometric: number;
  /** (n₂/n₁ + n₃/n₂)/2, as bibliometrix reports; null where the middle zone is empty. */
  readonly multiplierArithmetic: number | null;
}

/**
 * Bradford's zones: sources from the most papers down; the core ends where a third of all papers is
 * reached, the middle where two thirds are. Null with fewer than three sources. A third that is hit exactly
 * closes the zone; bibliometrix takes one source more.
 *
 * @param counts - papers of each source, in any order
 */
export function bradfordZones(counts: readonly number[]): BradfordZones | null {
  const ranked = counts.filter(count => count > 0).sort((a, b) => b - a);
  if (ranked.length < 3) return null;
  const total = ranked.reduce((a, b) => a + b);
  const sources: [number, number, number] = [0, 0, 0];
  const articles: [number, number, number] = [0, 0, 0];
  let before = 0;
  for (const count of ranked) {
    const zone = before * 3 < total ? 0 : before * 3 < 2 * total ? 1 : 2;
    sources[zone] += 1;
    articles[zone] += count;
    before += count;
  }
  const [core, middle, outer] = sources;
  return {
    sources,
    articles,
    multiplierGeometric: Math.sqrt(outer / core),
    multiplierArithmetic: middle === 0 ? null : (middle / core + outer / middle) / 2,
  };
}
