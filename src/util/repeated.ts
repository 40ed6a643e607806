/** The numbers that stand more than once among sorted ones, each once. */
export function repeatedAmong(sorted: Float64Array): Set<number> {
  const repeated = new Set<number>();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i]);
  return repeated;
}
