import type {Portfolio} from "../metrics/portfolio.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {bytesAt} from "../util/text-column.ts";

/** The figure of a source that stands in for citations where it prints only a score. */
const SCORE = "score";

/**
 * Prepares the papers of people for author indices: the result gives person → their portfolio.
 * Time: O(papers) to prepare, then O(papers of the person) a call.
 */
export function portfolios(
  corpus: Corpus,
  people: People,
  now: number,
): (person: number) => Portfolio {
  const scores = scoresOf(corpus);

  return person => {
    const papers = people.papers.item.subarray(
      people.papers.start[person],
      people.papers.start[person + 1],
    );
    const list = <T>(of: (paper: number) => T): T[] => Array.from(papers, of);
    const positions = placesOf(corpus, people, person);
    return {
      citations: list(p => (corpus.citations[p] < 0 ? null : corpus.citations[p])),
      years: list(p => (corpus.year[p] === 0 ? null : corpus.year[p])),
      authorCounts: list(p => bylineLength(corpus, p)),
      positions: list(p => positions.get(p) ?? null),
      scores: list(p => scores?.get(p) ?? null),
      now,
    };
  };
}

/** The true length of a byline; null where names are missing and nobody says how many. */
export function bylineLength(corpus: Corpus, paper: number): number | null {
  if (corpus.authorCount[paper] >= 0) return corpus.authorCount[paper];
  if (corpus.truncated[paper] === 1) return null;
  return corpus.authorStart[paper + 1] - corpus.authorStart[paper];
}

/** Paper → the person's place in its byline, from 1, where it is known. */
function placesOf(corpus: Corpus, people: People, person: number): Map<number, number> {
  const places = new Map<number, number>();
  const {start, item} = people.authorships;
  for (let k = start[person]; k < start[person + 1]; k++) {
    const place = corpus.authorPosition[item[k]];
    if (place > 0) places.set(paperOf(corpus, item[k]), place);
  }
  return places;
}

/** The paper that an authorship belongs to: O(log papers). */
function paperOf({authorStart}: Corpus, authorship: number): number {
  let low = 0;
  let high = authorStart.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (authorStart[middle] <= authorship) low = middle;
    else high = middle;
  }
  return low;
}

/** Paper → its score, where any paper has one. */
function scoresOf(corpus: Corpus): Map<number, number> | null {
  const scores = new Map<number, number>();
  for (let i = 0; i < corpus.size; i++) {
    if (bytesAt(corpus.rest, i).length === 0) continue; // nothing rare about it: spare the parsing
    const score = corpus.paper(i).scores[SCORE];
    if (score !== undefined) scores.set(i, score);
  }
  return scores.size === 0 ? null : scores;
}
