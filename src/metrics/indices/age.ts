import type {Portfolio} from "../portfolio.ts";

/**
 * Age of a paper in years: the year of publication counts as year 1, and a year after `now` counts as
 * `now`, so that an age is at least 1.
 */
export function ageOf(year: number, now: number): number {
  return Math.max(1, now - year + 1);
}

/**
 * Length of a career in years, from the earliest known year of the portfolio to `now`; null where no
 * year is known.
 */
export function careerOf({years, now}: Portfolio): number | null {
  let first: number | null = null;
  for (const year of years) if (year !== null && (first === null || year < first)) first = year;
  return first === null ? null : ageOf(first, now);
}
