/**
 * Compound yearly growth, (last/first)^(1/years) − 1, at least −1; null where the first value is not
 * above 0 or no year has passed. Leave out the running year: it is not complete.
 */
export function cagr(first: number, last: number, years: number): number | null {
  return first > 0 && last >= 0 && years > 0 ? (last / first) ** (1 / years) - 1 : null;
}

/**
 * Activity index: an author's share of papers in a topic over the whole data set's share in it. 1 is
 * average, above is specialised; null where a share has nothing under it. Frame 1977; Schubert & Braun
 * 1986.
 */
export function activityIndex(papers: {
  readonly authorField: number;
  readonly authorTotal: number;
  readonly worldField: number;
  readonly worldTotal: number;
}): number | null {
  const {authorField, authorTotal, worldField, worldTotal} = papers;
  if (authorTotal === 0 || worldField === 0 || worldTotal === 0) return null;
  return authorField / authorTotal / (worldField / worldTotal);
}
