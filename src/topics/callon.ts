/** Where a theme stands in the thematic map. */
export interface ThemePlace {
  /** 10 · Σ of the links to other themes. */
  readonly centrality: number;
  /** 100 · Σ of the links inside, a word. */
  readonly density: number;
}

/** By the medians of both: high–high, high centrality, high density, low–low. */
export type Quadrant = "motor" | "basic" | "niche" | "emerging or declining";

/**
 * Callon's centrality and density of each theme.
 *
 * A link between two themes counts for both of them; links of words outside all themes count for none.
 * O(links + words). M. Callon, J. P. Courtial & F. Laville (1991), doi:10.1007/BF02019280.
 *
 * @param themes - the words of each
 * @param links - pairs of words with their equivalence c²/(ab), each pair once
 */
export function callon<Word>(
  themes: readonly (readonly Word[])[],
  links: readonly (readonly [Word, Word, number])[],
): ThemePlace[] {
  const themeOf = new Map<Word, number>();
  for (const [i, words] of themes.entries()) for (const word of words) themeOf.set(word, i);
  const inside = new Float64Array(themes.length);
  const outside = new Float64Array(themes.length);
  for (const [a, b, equivalence] of links) {
    const i = themeOf.get(a);
    const j = themeOf.get(b);
    if (i === undefined || j === undefined) continue;
    if (i === j) inside[i] += equivalence;
    else {
      outside[i] += equivalence;
      outside[j] += equivalence;
    }
  }
  return themes.map((words, i) => ({
    centrality: 10 * outside[i],
    density: words.length === 0 ? 0 : (100 * inside[i]) / words.length,
  }));
}

/** The quadrant of each theme; null for fewer than four themes, of which no median means much. */
export function quadrants(places: readonly ThemePlace[]): Quadrant[] | null {
  if (places.length < 4) return null;
  const central = median(places.map(place => place.centrality));
  const dense = median(places.map(place => place.density));
  return places.map(({centrality, density}) => {
    if (centrality >= central) return density >= dense ? "motor" : "basic";
    return density >= dense ? "niche" : "emerging or declining";
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
