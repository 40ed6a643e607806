import type {Portfolio} from "../metrics/portfolio.ts";
import {type Corpus, NONE} from "../papers/corpus.ts";
import {restAt} from "../papers/open.ts";
import type {People} from "../people/people.ts";
import {listAt} from "../util/list-column.ts";
import {textsWith} from "../util/texts-with.ts";
import {expectations} from "./expectations.ts";
import {paperCountries} from "./paper-places.ts";

/** The figure of a source that stands in for citations where it prints only a score. */
const SCORE = "score";

/** Papers as author indices see them, ready to be taken together into portfolios. */
export interface PaperFacts {
  /** The portfolio of any papers, without places in bylines and co-authors. O(papers). */
  of(papers: ArrayLike<number>): Portfolio;
  /** The portfolio of a person, over all their papers or some of them. O(their papers and bylines). */
  ofPerson(person: number, papers?: ArrayLike<number>): Portfolio;
}

export interface FactOptions {
  /** The reference year. */
  readonly now: number;
  /** Citation counts in place of the corpus's, −1 = unknown: without self-citations, say. */
  readonly citations?: ArrayLike<number>;
  /** Whether it is counted what people share with each co-author. @default true */
  readonly company?: boolean;
}

/**
 * Prepares papers for author indices: what they are cited by year, their scores, countries and what papers of
 * their kind are cited. Time: O(papers).
 */
export function paperFacts(corpus: Corpus, people: People, options: FactOptions): PaperFacts {
  const {now, citations = corpus.citations, company = true} = options;
  const {scores, byYear} = rareFacts(corpus);
  const {papers: countries} = paperCountries(corpus);
  const {expected, inTopTenth} = expectations(corpus, undefined, citations);
  const places = placesIn(corpus, people);
  const shared = company ? sharedBy(corpus, people) : null;

  const portfolio = (
    papers: ArrayLike<number>,
    positions: readonly (number | null)[],
  ): Portfolio => {
    const counts: (number | null)[] = [];
    const years: (number | null)[] = [];
    const authorCounts: (number | null)[] = [];
    const scored: (number | null)[] = [];
    const countryCounts: (number | null)[] = [];
    const expectations: (number | null)[] = [];
    const top: (number | null)[] = [];
    for (let k = 0; k < papers.length; k++) {
      const p = papers[k];
      counts.push(citations[p] < 0 ? null : citations[p]);
      years.push(corpus.year[p] === 0 ? null : corpus.year[p]);
      authorCounts.push(bylineLength(corpus, p));
      scored.push(scores.size === 0 ? null : (scores.get(p) ?? null));
      countryCounts.push(countries.start[p + 1] - countries.start[p] || null);
      expectations.push(expected[p]);
      top.push(inTopTenth[p]);
    }
    const known = {
      citations: counts,
      years,
      authorCounts,
      positions,
      scores: scored,
      countryCounts,
      expected: expectations,
      inTopTenth: top,
      now,
    };
    return byYear.size === 0
      ? known
      : {...known, citationsByYear: Array.from(papers, p => byYear.get(p) ?? null)};
  };
  const nowhere = (papers: ArrayLike<number>) => Array.from(papers, () => null);
  return {
    of: papers => portfolio(papers, nowhere(papers)),
    ofPerson: (person, papers = listAt(people.papers, person)) => ({
      ...portfolio(papers, places(person, papers)),
      ...(shared === null ? {} : {sharedPapers: shared(person, papers)}),
    }),
  };
}

/** The true length of a byline; null where names are missing and nobody says how many. */
export function bylineLength(corpus: Corpus, paper: number): number | null {
  if (corpus.authorCount[paper] >= 0) return corpus.authorCount[paper];
  if (corpus.truncated[paper] === 1) return null;
  return corpus.authorStart[paper + 1] - corpus.authorStart[paper];
}

/** Co-author → how many of the papers they share with a person. O(bylines of the papers). */
export function sharedWith(
  {authorStart}: Corpus,
  {ofAuthorship}: People,
  person: number,
  papers: ArrayLike<number>,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const p of Array.from(papers)) {
    const seen = new Set(ofAuthorship.subarray(authorStart[p], authorStart[p + 1]));
    for (const other of seen)
      if (other !== NONE && other !== person) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return shared;
}

/** How many papers each co-author shares with a person, in the order of `sharedWith`; its room serves every person. */
function sharedBy({authorStart}: Corpus, {ofAuthorship, count}: People) {
  const shared = new Uint32Array(count);
  /** Person → the look at a paper in which they were seen last. */
  const seen = new Uint32Array(count);
  let looks = 0;
  return (person: number, papers: ArrayLike<number>): number[] => {
    const others: number[] = [];
    for (let k = 0; k < papers.length; k++) {
      looks += 1;
      for (let a = authorStart[papers[k]]; a < authorStart[papers[k] + 1]; a++) {
        const other = ofAuthorship[a];
        if (other === NONE || other === person || seen[other] === looks) continue;
        seen[other] = looks;
        if (shared[other]++ === 0) others.push(other);
      }
    }
    for (let k = 0; k < others.length; k++) {
      const other = others[k];
      others[k] = shared[other];
      shared[other] = 0;
    }
    return others;
  };
}

/** The person's place in the byline of each paper, from 1; null where it is not known. */
function placesIn({authorStart, authorPosition, size}: Corpus, {authorships}: People) {
  const paperAt = new Uint32Array(authorPosition.length);
  for (let p = 0; p < size; p++) paperAt.fill(p, authorStart[p], authorStart[p + 1]);
  /** Paper → the place of the person at hand. */
  const place = new Uint32Array(size);
  return (person: number, papers: ArrayLike<number>): (number | null)[] => {
    const {start, item} = authorships;
    for (let k = start[person]; k < start[person + 1]; k++)
      if (authorPosition[item[k]] > 0) place[paperAt[item[k]]] = authorPosition[item[k]];
    const places: (number | null)[] = [];
    for (let k = 0; k < papers.length; k++) places.push(place[papers[k]] || null);
    for (let k = start[person]; k < start[person + 1]; k++) place[paperAt[item[k]]] = 0;
    return places;
  };
}

/** Scores and citations by year, which few papers have. */
function rareFacts(corpus: Corpus) {
  const scores = new Map<number, number>();
  const byYear = new Map<number, Readonly<Record<string, number>>>();
  // What is rare stands in the rest as JSON: only where it speaks of these is it parsed.
  for (const i of textsWith(corpus.rest, '"scores"', '"citationsByYear"')) {
    const rest = restAt(corpus, i);
    const score = rest.scores?.[SCORE];
    if (score !== undefined) scores.set(i, score);
    if (rest.citationsByYear != null) byYear.set(i, rest.citationsByYear);
  }
  return {scores, byYear};
}
