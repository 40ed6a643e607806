/**
 * The papers of a person (or venue, topic …) as author indices see them.
 * Arrays are parallel, one entry a paper. Unknown values are null, never 0.
 */
export interface Portfolio {
  readonly citations: readonly (number | null)[];
  readonly years: readonly (number | null)[];
  /** True byline lengths, also where the printed list is cut; null = unknown. */
  readonly authorCounts: readonly (number | null)[];
  /** The person's place in each byline, from 1; null = unknown. */
  readonly positions: readonly (number | null)[];
  /** The source's own score of each paper; null = none. */
  readonly scores: readonly (number | null)[];
  /** Citations of each paper by year; null = unknown, not given = unknown of all. */
  readonly citationsByYear?: readonly (Readonly<Record<string, number>> | null)[];
  /** For each co-author, how many papers they share with the person; not given = unknown. */
  readonly sharedPapers?: readonly number[];
  /** In how many countries the authors of each paper are; null = unknown, not given = unknown of all. */
  readonly countryCounts?: readonly (number | null)[];
  /** Mean citations of papers of the same field, year and type within the data; null = not enough of them. */
  readonly expected?: readonly (number | null)[];
  /** How far each paper is among the most cited tenth of its kind within the data, 0 … 1; null = unknown. */
  readonly inTopTenth?: readonly (number | null)[];
  /** The reference year: "now" for every index that uses age. */
  readonly now: number;
}
