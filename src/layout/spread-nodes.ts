/** So many nodes say enough of a picture. */
const MOST = 500;

/**
 * Some nodes, evenly spread by number, for what looks from each at all others: 500, or as many as give so many pairs, but
 * so many at least; all where there are no more.
 */
export function spreadNodes(order: number, pairs: number, least: number): number[] {
  const count = Math.min(order, Math.max(least, Math.min(MOST, Math.floor(pairs / order))));
  return Array.from({length: count}, (_, k) => Math.floor((k * order) / count));
}
