import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {ListColumn} from "../util/list-column.ts";
import type {Watch} from "../util/watch.ts";
import {graphOfSortedEdges} from "./build-graph.ts";
import {type BylineColumns, bylineOf, bylinesOf} from "./bylines.ts";
import {coauthorRows} from "./coauthor-rows.ts";
import {COUNTING_TEXT, contribution, pairShare, placeCredit} from "./counting.ts";
import type {Contribution, Counting, Network, NetworkNotes} from "./network.ts";

export interface CoauthorOptions {
  /** What a paper adds to the tie of two of its authors. @default "fractional" */
  readonly counting?: Counting;
  /** Papers with more authors add no ties; null = no cap. @default null */
  readonly maxAuthors?: number | null;
  /** Only papers of these years, first and last, add ties; null = all, also undated ones. @default null */
  readonly years?: readonly [first: number, last: number] | null;
}

/**
 * Builds the co-authorship network: people, tied when they signed a paper together.
 *
 * With fractional counting each paper adds 1 to the strength of each of its authors, however long the
 * byline. The true length counts where the source gives it, also when names are cut. A person who
 * only signs alone stays, as an isolated node; somebody who is printed twice on a paper counts once.
 *
 * A sparse product, row by row with a dense accumulator. Time: O(Σ n²) over the papers, which is why long
 * bylines may be left out, and counted. Memory: O(people + ties). The order of papers changes no bit of a strength. Throws RangeError for a wrong cap or
 * years in the wrong order.
 */
export function coauthorNetwork(
  corpus: Corpus,
  people: People,
  {counting = "fractional", maxAuthors = null, years = null}: CoauthorOptions = {},
  watch: Watch = {},
): Network {
  if (maxAuthors !== null && !(maxAuthors >= 1))
    throw new RangeError(`maxAuthors: expected at least 1, got ${maxAuthors}`);
  if (years !== null && !(years[0] <= years[1]))
    throw new RangeError(`years: expected first ≤ last, got ${years[0]} and ${years[1]}`);
  if (!Object.hasOwn(COUNTING_TEXT, counting))
    throw new RangeError(
      `counting: expected one of ${Object.keys(COUNTING_TEXT).join(", ")}, got ${counting}`,
    );
  const {people: authors, place, size} = bylinesOf(corpus, people);
  const {year} = corpus;
  const choice = {maxAuthors, years};
  const most = cap(choice);
  /** What a paper adds to each pair; 0 = it is left out. */
  const share = new Float64Array(corpus.size);
  let leftOut = 0;
  let truncated = 0;
  for (let p = 0; p < corpus.size; p++) {
    if (!inYears(years, year[p])) continue;
    truncated += corpus.truncated[p];
    if (size[p] > most) leftOut += 1;
    else if (authors.start[p + 1] - authors.start[p] > 1) share[p] = pairShare(counting, size[p]);
  }
  const {source, target, strength, count, from, to} = coauthorRows(
    {authors, papers: people.papers, share, credit: credits(counting, authors, place, size), year},
    people.count,
    watch,
  );
  const edges = {source, target, strength};
  return {
    id: "coauthor",
    nodeKind: "person",
    graph: graphOfSortedEdges(people.count, edges),
    edges,
    edgePapers: count,
    firstYear: from,
    lastYear: to,
    notes: {
      strength: COUNTING_TEXT[counting],
      counting,
      ...choice,
      leftOut,
      truncated,
    },
  };
}

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

/** What joint papers are found by. */
export type JointColumns = BylineColumns & Pick<Corpus, "year">;

/** The papers behind a tie, rising, without what they add. O(papers of both), and bylines that may be too long. */
export function jointPapers(
  {notes}: Pick<Network, "notes">,
  corpus: JointColumns,
  people: Pick<People, "ofAuthorship" | "papers">,
  a: number,
  b: number,
): number[] {
  const joint: number[] = [];
  if (a === b) return joint;
  const {start, item} = people.papers;
  const most = cap(notes);
  const {authorStart, authorCount} = corpus;
  for (let i = start[a], j = start[b]; i < start[a + 1] && j < start[b + 1]; ) {
    const paper = item[i];
    if (paper < item[j]) i += 1;
    else if (paper > item[j]) j += 1;
    else {
      // No byline is longer than what is printed or told: most need no reading.
      const longest = Math.max(authorCount[paper], authorStart[paper + 1] - authorStart[paper]);
      const size = longest > most ? bylineOf(corpus, people, paper).size : longest;
      if (counts(notes, size, corpus.year[paper])) joint.push(paper);
      i += 1;
      j += 1;
    }
  }
  return joint;
}

/** What each place in a byline multiplies the share of its pairs by; null where every place counts the same. */
function credits(
  counting: Counting,
  {start}: ListColumn,
  place: Uint32Array,
  size: Uint32Array,
): Float64Array | null {
  if (counting !== "harmonic" && counting !== "first-last") return null;
  const credit = new Float64Array(place.length);
  for (let p = 0; p < size.length; p++)
    for (let k = start[p]; k < start[p + 1]; k++)
      credit[k] = placeCredit(counting, size[p], place[k]);
  return credit;
}

type Choice = Pick<NetworkNotes, "maxAuthors" | "years">;

const cap = ({maxAuthors}: Choice): number => maxAuthors ?? Number.POSITIVE_INFINITY;

const inYears = (years: Choice["years"], year: number): boolean =>
  !years || (year !== 0 && year >= years[0] && year <= years[1]);

/** Whether a paper adds ties. */
const counts = (choice: Choice, size: number, year: number): boolean =>
  size <= cap(choice) && inYears(choice.years, year);
