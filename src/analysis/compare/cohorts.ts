import {percentileMidrank} from "../../topics/novelty.ts";

/** Who a row is compared with: others of the same field and about the same career age. */
export interface Cohort {
  readonly field: string | null;
  /** "6 to 10 years"; null where no year is known. */
  readonly ages: string | null;
  readonly size: number;
}

/** Career ages that are compared with each other, in years: up to and including. */
const BANDS = [5, 10, 20, 35];

/** Below this many, a percentile says nothing. */
export const SMALLEST_COHORT = 10;

/** The band of a career age. */
export function ageBand(age: number | null): string | null {
  if (age === null) return null;
  const above = BANDS.findIndex(most => age <= most);
  if (above === -1) return `${BANDS[BANDS.length - 1] + 1} years and more`;
  return `${above === 0 ? 1 : BANDS[above - 1] + 1} to ${BANDS[above]} years`;
}

/** Rows by cohort: those of one field and age band stand together. */
export function cohortKeys(
  rows: readonly {readonly field: string | null; readonly age: number | null}[],
): (string | null)[] {
  return rows.map(({field, age}) => {
    const ages = ageBand(age);
    return ages === null ? null : `${ages}\n${field ?? ""}`;
  });
}

/**
 * For each row where its value stands within its cohort, 0 … 100: the share below it and half of those equal.
 * Null where the value is unknown, or where fewer than ten of the cohort have one. O(rows · cohort).
 */
export function percentiles(
  keys: readonly (string | null)[],
  values: readonly (number | null)[],
): (number | null)[] {
  const cohorts = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    const value = values[i];
    if (key === null || value === null) continue;
    const list = cohorts.get(key);
    if (list === undefined) cohorts.set(key, [value]);
    else list.push(value);
  }
  const known = new Map<string, number | null>();
  return keys.map((key, i) => {
    const value = values[i];
    const cohort = key === null ? undefined : cohorts.get(key);
    if (value === null || cohort === undefined || cohort.length < SMALLEST_COHORT) return null;
    const at = `${key}\n${value}`;
    const found = known.get(at) ?? percentileMidrank(cohort, value);
    known.set(at, found);
    return found === null ? null : 100 * found;
  });
}
