/** The first place in from … to − 1 whose value is not below the one given, or `to`; values rise. O(log (to − from)). */
export function lowerBound(
  rising: ArrayLike<number>,
  value: number,
  from = 0,
  to = rising.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
