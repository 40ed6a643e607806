import {bylineLength} from "../../analysis/portfolios.ts";
import {bylinesOf} from "../../graphs/bylines.ts";
import {gOf} from "../../metrics/indices/g.ts";
import {hOf} from "../../metrics/indices/h.ts";
import {type Corpus, NONE} from "../../papers/corpus.ts";
import {exactSum} from "../../util/grains.ts";
import {type ListColumn, listAt} from "../../util/list-column.ts";
import type {Records} from "../tables/write-records.ts";

/** The numbers of a set of papers; null = not known. */
export interface Totals {
  readonly papers: number;
  readonly citations_known: number;
  readonly citations: number | null;
  readonly h: number | null;
  readonly g: number | null;
  readonly i10: number | null;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/** How many citations i10 asks for. */
export const MANY_CITATIONS = 10;

/** O(papers · log papers). */
export function totalsOf({citations, year}: Corpus, papers: ArrayLike<number>): Totals {
  const known: number[] = [];
  let [first, last] = [0, 0];
  for (let k = 0; k < papers.length; k++) {
    const p = papers[k];
    if (citations[p] >= 0) known.push(citations[p]);
    if (year[p] === 0) continue;
    if (first === 0 || year[p] < first) first = year[p];
    if (year[p] > last) last = year[p];
  }
  known.sort((a, b) => b - a);
  const some = known.length > 0;
  return {
    papers: papers.length,
    citations_known: known.length,
    citations: some ? known.reduce((sum, c) => sum + c, 0) : null,
    h: some ? hOf(known) : null,
    g: some ? gOf(known) : null,
    i10: some ? known.filter(c => c >= MANY_CITATIONS).length : null,
    first_year: first || null,
    last_year: last || null,
  };
}

/** Σ 1/n over the papers whose byline length is known and not 0; null where there is none. */
export function fractionalPapers(corpus: Corpus, papers: Uint32Array): number | null {
  const lengths = Array.from(papers, p => bylineLength(corpus, p)).filter(n => n !== null && n > 0);
  return lengths.length === 0 ? null : exactSum(lengths.map(n => 1 / n!));
}

/** A venue with its numbers. */
export interface VenueTotals extends Totals {
  readonly venue: string;
  readonly people: number;
}

/** O(papers + authorships); venues by code unit. */
export function venueTotals({corpus, people}: Pick<Records, "corpus" | "people">): VenueTotals[] {
  const papers = corpus.venues.map(() => [] as number[]);
  for (let p = 0; p < corpus.size; p++)
    if (corpus.venue[p] !== NONE) papers[corpus.venue[p]].push(p);
  const {people: signed} = bylinesOf(corpus, people);
  return corpus.venues
    .map((venue, v) => ({
      venue,
      ...totalsOf(corpus, papers[v]),
      people: new Set(papers[v].flatMap(p => [...listAt(signed, p)])).size,
    }))
    .filter(({papers}) => papers > 0)
    .sort((a, b) => (a.venue < b.venue ? -1 : 1));
}

/** The numbers of a year, 0 = not known. */
export interface YearTotals {
  readonly year: number;
  readonly papers: number;
  readonly citations_known: number;
  readonly citations: number | null;
  readonly authorships: number;
  readonly people: number;
}

/** O(papers + authorships), years rising. */
export function yearTotals({corpus, people}: Pick<Records, "corpus" | "people">): YearTotals[] {
  const papers = new Map<number, number[]>();
  for (let p = 0; p < corpus.size; p++) {
    const list = papers.get(corpus.year[p]);
    if (list === undefined) papers.set(corpus.year[p], [p]);
    else list.push(p);
  }
  const {people: signed} = bylinesOf(corpus, people);
  return [...papers]
    .sort(([a], [b]) => a - b)
    .map(([year, list]) => {
      const {citations_known, citations} = totalsOf(corpus, list);
      const seen = new Set<number>();
      let authorships = 0;
      for (const p of list)
        for (const person of listAt(signed, p)) {
          seen.add(person);
          authorships += 1;
        }
      return {
        year,
        papers: list.length,
        citations_known,
        citations,
        authorships,
        people: seen.size,
      };
    });
}

/** Papers of each term in each year, terms and years rising. O(terms of papers). */
export function termYears({year}: Corpus, papersOfTerm: ListColumn) {
  const [term, years, papers]: number[][] = [[], [], []];
  for (let t = 0; t + 1 < papersOfTerm.start.length; t++) {
    const counts = new Map<number, number>();
    for (const p of listAt(papersOfTerm, t)) counts.set(year[p], (counts.get(year[p]) ?? 0) + 1);
    for (const [y, count] of [...counts].sort(([a], [b]) => a - b)) {
      term.push(t);
      years.push(y);
      papers.push(count);
    }
  }
  return {term, year: years, papers};
}
