/**
 * The q-quantile, 0 … 1, by linear interpolation between the two values that enclose it; null of none.
 * Time: O(n log n). Throws RangeError for a q outside.
 */
export function quantile(values: readonly number[], q: number): number | null {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`q: expected 0 to 1, got ${q}`);
  if (values.length === 0) return null;
  const sorted = [...values].sort((x, y) => x - y);
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}
