/** Cosine of two sparse vectors, −1 … 1, and 0 … 1 where no weight is negative; 0 for an empty one. O(entries). */
export function cosineSparse<Key>(
  a: ReadonlyMap<Key, number>,
  b: ReadonlyMap<Key, number>,
): number {
  let dot = 0;
  for (const [key, value] of a) dot += value * (b.get(key) ?? 0);
  const length = Math.sqrt(squared(a) * squared(b));
  return length > 0 ? dot / length : 0;
}

function squared(vector: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  return sum;
}
