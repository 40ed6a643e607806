/** What the most productive authors have. */
export interface PriceElite {
  /** ⌈√N⌉ authors. */
  readonly elite: number;
  /** Their share of all papers, each author's papers counted in full; Price's law says one half. */
  readonly share: number | null;
}

/** Price's square-root law, as a share and not as a fit: it usually fails. Price 1963. */
export function priceElite(papersPerAuthor: readonly number[]): PriceElite {
  const ranked = [...papersPerAuthor].sort((a, b) => b - a);
  const elite = Math.ceil(Math.sqrt(ranked.length));
  const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const total = add(ranked);
  return {elite, share: total === 0 ? null : add(ranked.slice(0, elite)) / total};
}

/** Price's threshold of core authors: 0.749 · √(most papers of one author). Price 1963. */
export function priceThreshold(maxPapers: number): number {
  return 0.749 * Math.sqrt(maxPapers);
}
