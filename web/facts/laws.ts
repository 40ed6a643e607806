import {type Analysis, type GrowthFit, listCount} from "../../src/index.ts";
import {papersOfSome} from "./paper-sets.ts";

/** The people who have exactly so many papers. O(people). */
export function peopleWith({people}: Analysis, papers: number): number[] {
  const {start} = people.papers;
  const found: number[] = [];
  for (let i = 0; i < people.count; i++) if (start[i + 1] - start[i] === papers) found.push(i);
  return found;
}

/** The papers of the `count` people with the most papers, ties by number. O(people log people). */
export function papersOfProlific(analysis: Analysis, count: number): number[] {
  const {papers} = analysis.people;
  const size = (i: number) => papers.start[i + 1] - papers.start[i];
  const ranked = Array.from({length: listCount(papers)}, (_, i) => i);
  ranked.sort((a, b) => size(b) - size(a) || a - b);
  return papersOfSome(analysis, "people", ranked.slice(0, count));
}

/** The papers of some sources, by name. O(papers). */
export function papersOfSources({corpus}: Analysis, names: readonly string[]): number[] {
  const wanted = new Set(names);
  const is = corpus.venues.map(name => wanted.has(name));
  const found: number[] = [];
  for (let p = 0; p < corpus.size; p++) if (is[corpus.venue[p]]) found.push(p);
  return found;
}

/** The papers that name no source. O(papers). */
export const papersWithoutSource = ({corpus}: Analysis): number[] =>
  Array.from({length: corpus.size}, (_, p) => p).filter(
    p => corpus.venues[corpus.venue[p]] === undefined,
  );

/** The better of the two curves of growth, a value for each of `years` years. */
export function growthCurve({better, linear, exponential}: GrowthFit, years: number): number[] {
  return Array.from({length: years}, (_, t) =>
    better === "exponential" && exponential !== null
      ? exponential.start * (1 + exponential.rate) ** t
      : Math.max(0, linear.start + linear.slope * t),
  );
}
