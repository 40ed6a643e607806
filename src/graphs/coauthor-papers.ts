import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {type BylineColumns, bylineOf, bylineSize} from "./bylines.ts";
import {contribution} from "./counting.ts";
import type {Contribution, Network, NetworkNotes} from "./network.ts";

/** Which papers add ties. */
export type Choice = Pick<NetworkNotes, "maxAuthors" | "years">;

/** Longer bylines add no ties. */
export const cap = ({maxAuthors}: Choice): number => maxAuthors ?? Number.POSITIVE_INFINITY;

export const inYears = (years: Choice["years"], year: number): boolean =>
  !years || (year !== 0 && year >= years[0] && year <= years[1]);

/**
 * The papers behind a tie, with what each adds: found again by intersecting two lists of papers, so that
 * no edge stores any. The amounts sum to the strength of the tie. O(papers of both + their bylines).
 */
export function coauthorPapers(
  network: Network,
  corpus: Corpus,
  people: People,
  a: number,
  b: number,
): Contribution[] {
  return jointPapers(network, corpus, people, a, b).map(paper => {
    const {people: signed, place, size} = bylineOf(corpus, people, paper);
    const [x, y] = [place[signed.indexOf(a)], place[signed.indexOf(b)]];
    const amount = contribution(network.notes.counting ?? "full", size, x, y);
    return {kind: "paper", index: paper, amount};
  });
}

/** What of a corpus says which papers add ties. */
type CountedColumns = BylineColumns & Pick<Corpus, "year">;

/** Paper → 1 where it adds ties, else 0. O(papers), and bylines that may be too long. */
export function countedPapers(
  {notes}: Pick<Network, "notes">,
  corpus: CountedColumns,
  people: Pick<People, "ofAuthorship">,
): Uint8Array {
  const counts = countsOf(notes, corpus, people);
  const counted = new Uint8Array(corpus.year.length);
  for (let paper = 0; paper < counted.length; paper++) counted[paper] = counts(paper) ? 1 : 0;
  return counted;
}

/** Tells which papers add ties. O(1), and bylines that may be too long. */
function countsOf(
  notes: Choice,
  corpus: CountedColumns,
  people: Pick<People, "ofAuthorship">,
): (paper: number) => boolean {
  const most = cap(notes);
  const {authorStart, authorCount, year} = corpus;
  return paper => {
    // No byline is longer than what is printed or told: most need no reading.
    const longest = Math.max(authorCount[paper], authorStart[paper + 1] - authorStart[paper]);
    const size = longest > most ? bylineSize(corpus, people, paper) : longest;
    return size <= most && inYears(notes.years, year[paper]);
  };
}

/** The papers behind a tie, rising, without what they add. O(papers of both), and bylines that may be too long. */
function jointPapers(
  {notes}: Pick<Network, "notes">,
  corpus: CountedColumns,
  people: Pick<People, "ofAuthorship" | "papers">,
  a: number,
  b: number,
): number[] {
  const joint: number[] = [];
  if (a === b) return joint;
  const {start, item} = people.papers;
  const counts = countsOf(notes, corpus, people);
  for (let i = start[a], j = start[b]; i < start[a + 1] && j < start[b + 1]; ) {
    const paper = item[i];
    if (paper < item[j]) i += 1;
    else if (paper > item[j]) j += 1;
    else {
      if (counts(paper)) joint.push(paper);
      i += 1;
      j += 1;
    }
  }
  return joint;
}
