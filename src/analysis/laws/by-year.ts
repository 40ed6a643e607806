import {type GrowthFit, growthFit} from "../../metrics/laws/growth-fit.ts";
import type {Corpus} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import {bylineLength} from "../portfolios.ts";

/** One year of a corpus. Means and shares are of the papers of which the number is known. */
export interface YearRow {
  readonly year: number;
  readonly papers: number;
  /** People who signed a paper of the year, and those of them who signed none before. */
  readonly people: number;
  readonly newPeople: number;
  /** Papers of which the number of authors is known. */
  readonly bylinesKnown: number;
  readonly meanAuthors: number | null;
  /** Share of papers with several authors. */
  readonly collaborative: number | null;
  /** Papers with a known citation count, and their mean. */
  readonly citationsKnown: number;
  readonly meanCitations: number | null;
}

/** A corpus by year. */
export interface ByYear {
  /** Every year from the first to the last, also those without papers. */
  readonly rows: readonly YearRow[];
  /** Papers without a year. */
  readonly unknown: number;
  /** How papers grow by the year, without the reference year and later; null with fewer than three years. */
  readonly growth: GrowthFit | null;
}

/** Years further apart than this are a damaged date: rows go back so far from the last year only. */
const LONGEST = 600;

/** Counts papers, people and bylines by year. O(papers + authorships). */
export function byYear(corpus: Corpus, people: People, referenceYear: number | null): ByYear {
  const {year, size, citations} = corpus;
  const last = year.reduce((a, b) => Math.max(a, b), 0);
  let first = last;
  for (let i = 0; i < size; i++)
    if (year[i] > last - LONGEST && year[i] !== 0) first = Math.min(first, year[i]);
  const rows = Array.from({length: last === 0 ? 0 : last - first + 1}, (_, k) => ({
    year: first + k,
    papers: 0,
    people: 0,
    newPeople: 0,
    bylinesKnown: 0,
    authors: 0,
    several: 0,
    citationsKnown: 0,
    citations: 0,
  }));
  let unknown = 0;
  for (let i = 0; i < size; i++) {
    const row = rows[year[i] - first];
    if (row === undefined) {
      unknown += 1;
      continue;
    }
    row.papers += 1;
    const n = bylineLength(corpus, i);
    if (n !== null && n > 0) {
      row.bylinesKnown += 1;
      row.authors += n;
      if (n > 1) row.several += 1;
    }
    if (citations[i] >= 0) {
      row.citationsKnown += 1;
      row.citations += citations[i];
    }
  }
  const {start, item} = people.papers;
  for (let person = 0; person < people.count; person++) {
    const years = new Set<number>();
    let earliest = Number.POSITIVE_INFINITY;
    for (let k = start[person]; k < start[person + 1]; k++) {
      const y = year[item[k]];
      if (y === 0) continue;
      years.add(y);
      earliest = Math.min(earliest, y);
    }
    for (const y of years) {
      const row = rows[y - first];
      if (row === undefined) continue;
      row.people += 1;
      if (y === earliest) row.newPeople += 1;
    }
  }
  const complete = rows.filter(row => row.year < (referenceYear ?? Number.POSITIVE_INFINITY));
  return {
    rows: rows.map(({authors, several, citations: cited, ...row}) => ({
      ...row,
      meanAuthors: row.bylinesKnown === 0 ? null : authors / row.bylinesKnown,
      collaborative: row.bylinesKnown === 0 ? null : several / row.bylinesKnown,
      meanCitations: row.citationsKnown === 0 ? null : cited / row.citationsKnown,
    })),
    unknown,
    growth: growthFit(
      first,
      complete.map(({papers}) => papers),
    ),
  };
}
