import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {growingArray} from "../util/growing-array.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {graphOfSortedEdges} from "./build-graph.ts";
import {bylinesOf} from "./bylines.ts";
import {bylineSize, COUNTING_TEXT, contribution} from "./counting.ts";
import type {Contribution, Counting, Network} from "./network.ts";

export interface CoauthorOptions {
  /** What a paper adds to the tie of two of its authors. @default "fractional" */
  readonly counting?: Counting;
  /** Papers with more authors add no ties; null = no cap. @default null */
  readonly maxAuthors?: number | null;
}

/** Rows between two looks at the watch. */
const BLOCK = 4096;

/**
 * Builds the co-authorship network: people, tied when they signed a paper together.
 *
 * With fractional counting each paper adds 1 to the strength of each of its authors, however long the
 * byline. The true length counts where the source gives it, also when names are cut. A person who
 * only signs alone stays, as an isolated node; somebody who is printed twice on a paper counts once.
 *
 * A sparse product, row by row with a dense accumulator. Time: O(Σ n²) over the papers, which is why long
 * bylines may be left out, and counted. Memory: O(people + ties). Throws RangeError for a wrong cap.
 */
export function coauthorNetwork(
  corpus: Corpus,
  people: People,
  {counting = "fractional", maxAuthors = null}: CoauthorOptions = {},
  watch: Watch = {},
): Network {
  if (maxAuthors !== null && !(maxAuthors >= 1))
    throw new RangeError(`maxAuthors: expected at least 1, got ${maxAuthors}`);
  const {people: authors, place} = bylinesOf(corpus, people);
  const size = Uint32Array.from({length: corpus.size}, (_, p) => bylineSize(corpus, p));
  const {start: paperStart, item: paperOf} = people.papers;
  const {year} = corpus;
  const cap = maxAuthors ?? Number.POSITIVE_INFINITY;

  const order = people.count;
  const sum = new Float64Array(order);
  const papers = new Uint32Array(order);
  const first = new Int16Array(order);
  const last = new Int16Array(order);
  const touched = new Uint32Array(order);
  const columns = edgeColumns();

  for (let i = 0; i < order; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Co-authorship", i / order);
    let width = 0;
    for (let k = paperStart[i]; k < paperStart[i + 1]; k++) {
      const p = paperOf[k];
      if (size[p] > cap) continue;
      const to = authors.start[p + 1];
      let own = authors.start[p];
      while (authors.item[own] !== i) own += 1;
      for (let m = own + 1; m < to; m++) {
        const j = authors.item[m]; // those after i are greater: each pair is met once
        if (papers[j] === 0) {
          touched[width++] = j;
          first[j] = 0;
          last[j] = 0;
        }
        papers[j] += 1;
        sum[j] += contribution(counting, size[p], place[own], place[m]);
        const y = year[p];
        if (y === 0) continue;
        if (first[j] === 0 || y < first[j]) first[j] = y;
        if (y > last[j]) last[j] = y;
      }
    }
    const row = touched.subarray(0, width).sort();
    for (let k = 0; k < width; k++) {
      const j = row[k];
      columns.push(i, j, sum[j], papers[j], first[j], last[j]);
      sum[j] = 0;
      papers[j] = 0;
    }
  }

  const {edges, ...rest} = columns.finish();
  return {
    id: "coauthor",
    nodeKind: "person",
    graph: graphOfSortedEdges(order, edges),
    edges,
    ...rest,
    notes: {
      strength: COUNTING_TEXT[counting],
      counting,
      maxAuthors,
      leftOut: size.reduce((n, s) => n + (s > cap ? 1 : 0), 0),
      truncated: corpus.truncated.reduce((n, cut) => n + cut, 0),
    },
  };
}

/**
 * The papers behind a tie, with what each adds: found again by intersecting two lists of papers, so that
 * no edge stores any. The amounts sum to the strength of the tie.
 */
export function coauthorPapers(
  {notes}: Network,
  corpus: Corpus,
  people: People,
  a: number,
  b: number,
): Contribution[] {
  const {start, item} = people.papers;
  const found: Contribution[] = [];
  for (let i = start[a], j = start[b]; i < start[a + 1] && j < start[b + 1]; ) {
    if (item[i] < item[j]) i += 1;
    else if (item[i] > item[j]) j += 1;
    else {
      const paper = item[i];
      const n = bylineSize(corpus, paper);
      if (notes.maxAuthors === null || n <= notes.maxAuthors) {
        const places = [placeOn(corpus, people, paper, a), placeOn(corpus, people, paper, b)];
        const amount = contribution(notes.counting ?? "full", n, places[0], places[1]);
        found.push({kind: "paper", index: paper, amount});
      }
      i += 1;
      j += 1;
    }
  }
  return found;
}

/** The place of a person in a byline, by the same rule as `Bylines`. */
function placeOn(corpus: Corpus, people: People, paper: number, person: number): number {
  const from = corpus.authorStart[paper];
  let k = from;
  while (people.ofAuthorship[k] !== person) k += 1;
  return corpus.authorPosition[k] || k - from + 1;
}

function edgeColumns() {
  const source = growingArray(Uint32Array);
  const target = growingArray(Uint32Array);
  const strength = growingArray(Float64Array);
  const papers = growingArray(Uint32Array);
  const first = growingArray(Int16Array);
  const last = growingArray(Int16Array);
  return {
    push(a: number, b: number, s: number, n: number, from: number, to: number) {
      source.push(a);
      target.push(b);
      strength.push(s);
      papers.push(n);
      first.push(from);
      last.push(to);
    },
    finish: () => ({
      edges: {source: source.finish(), target: target.finish(), strength: strength.finish()},
      edgePapers: papers.finish(),
      firstYear: first.finish(),
      lastYear: last.finish(),
    }),
  };
}
