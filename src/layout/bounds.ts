/** The least and the greatest of some values; both 0 of none. */
export function bounds(values: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return values.length === 0 ? [0, 0] : [low, high];
}

/** How far apart they are. */
export function extent(values: Float64Array): number {
  const [low, high] = bounds(values);
  return high - low;
}
