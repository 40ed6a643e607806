/** How much of a theme is found in a theme of another period. */
export interface ThematicLink {
  /** Shared words as a share of the smaller theme, 0 … 1: draw from 0.5 as a firm line. */
  readonly inclusion: number;
  /** Shared words as a share of all words of both, 0 … 1. */
  readonly stability: number;
}

/** The link of two themes by their words; 0 where one is empty. M. J. Cobo et al. (2011), doi:10.1016/j.joi.2010.10.002. */
export function thematicLink<Word>(from: Iterable<Word>, to: Iterable<Word>): ThematicLink {
  const a = new Set(from);
  const b = new Set(to);
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const smaller = Math.min(a.size, b.size);
  const all = a.size + b.size - both;
  return {
    inclusion: smaller === 0 ? 0 : both / smaller,
    stability: all === 0 ? 0 : both / all,
  };
}

/**
 * Inclusion that counts how often each word occurs, 0 … 1: the smaller counts of shared words, as a share
 * of the smaller theme's total; 0 where one is empty.
 */
export function weightedInclusion<Word>(
  from: ReadonlyMap<Word, number>,
  to: ReadonlyMap<Word, number>,
): number {
  let both = 0;
  for (const [word, count] of from) both += Math.min(count, to.get(word) ?? 0);
  const smaller = Math.min(total(from), total(to));
  return smaller > 0 ? both / smaller : 0;
}

function total(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
