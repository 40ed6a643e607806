import {scaleLinear, scaleLog, scaleSqrt} from "d3-scale";

export type ScaleKind = "linear" | "sqrt" | "log";

/** Above this ratio of a high value to a middle one most values would share one colour. */
const UNEVEN = 6;
const VERY_UNEVEN = 40;

/**
 * The scale that tells values apart best: linear where they lie evenly, square root where few are much greater than
 * most, logarithm where they span orders of magnitude and are all above 0.
 *
 * @param sorted - known values, rising
 */
export function scaleFor(sorted: ArrayLike<number>): ScaleKind {
  const n = sorted.length;
  if (n === 0 || sorted[0] < 0) return "linear";
  const at = (share: number) => sorted[Math.round(share * (n - 1))];
  const [low, middle, high] = [at(0.05), at(0.5), at(0.98)];
  if (middle > 0 && high / middle > VERY_UNEVEN && low > 0) return "log";
  if (middle > 0 ? high / middle > UNEVEN : high > 0) return "sqrt";
  if (low > 0 && high / low > 1000) return "log";
  return "linear";
}

/** A scale onto 0 … 1 and back, held to its ends. A logarithm needs `low` above 0. */
export interface UnitScale {
  (value: number): number;
  invert(place: number): number;
}

export function unitScale(kind: ScaleKind, low: number, high: number): UnitScale {
  const made = kind === "linear" ? scaleLinear() : kind === "sqrt" ? scaleSqrt() : scaleLog();
  made.domain([low, high]).range([0, 1]).clamp(true);
  return Object.assign((value: number) => (high > low ? made(value) : 0.5), {
    invert: (place: number) => (high > low ? made.invert(place) : low),
  });
}
