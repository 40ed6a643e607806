import {graphFromArrays} from "../graphs/build-graph.ts";
import {edgeCount} from "../graphs/graph.ts";
import {clustering} from "../metrics/clustering.ts";
import {growingArray} from "../util/growing-array.ts";
import {unionFind} from "../util/union-find.ts";

/** What a corpus looks like to those who study collaboration. */
export interface BylineStatistics {
  readonly papers: number;
  readonly people: number;
  /** Means; null of nothing. */
  readonly authorsPerPaper: number | null;
  readonly papersPerPerson: number | null;
  /** Share of the people who signed one paper alone of all, 0 … 1. */
  readonly oncePublished: number | null;
  readonly longestByline: number;
  /** Mean number of different co-authors; null where there are too many ties to count. */
  readonly coauthorsPerPerson: number | null;
  /** Share of the people in the largest component, 0 … 1. */
  readonly largestComponent: number | null;
  /** 3 · triangles / connected triples; null where there are too many ties to count. */
  readonly transitivity: number | null;
}

/** Up to this many pairs of a paper's authors, the graph itself is built. */
const MOST_PAIRS = 20_000_000;

/** Collects bylines one by one; `finish` says what they look like together. */
export interface BylineCollector {
  /** The people of one paper, each once, by number. */
  add(people: readonly number[]): void;
  finish(): BylineStatistics;
}

/**
 * Starts without bylines. Memory: 4 bytes an authorship, and 50 a pair of authors while their graph is built, which
 * is done up to 20 million pairs.
 */
export function bylineStatistics(): BylineCollector {
  const author = growingArray(Uint32Array);
  const start = growingArray(Float64Array);
  let people = 0;
  let pairs = 0;
  let longest = 0;
  start.push(0);

  return {
    add(byline) {
      for (const person of byline) {
        author.push(person);
        if (person >= people) people = person + 1;
      }
      start.push(author.length);
      pairs += (byline.length * (byline.length - 1)) / 2;
      longest = Math.max(longest, byline.length);
    },
    finish() {
      const bylines = {author: author.view(), start: start.view()};
      const papers = bylines.start.length - 1;
      const {present, once, largest} = counted(bylines, people);
      const graph = pairs <= MOST_PAIRS ? graphOf(bylines, people, pairs) : null;
      const per = (sum: number, count: number) => (count === 0 ? null : sum / count);
      return {
        papers,
        people: present,
        authorsPerPaper: per(author.length, papers),
        papersPerPerson: per(author.length, present),
        oncePublished: per(once, present),
        longestByline: longest,
        coauthorsPerPerson: graph === null ? null : per(2 * edgeCount(graph), present),
        largestComponent: per(largest, present),
        transitivity: graph === null ? null : clustering(graph).transitivity,
      };
    },
  };
}

interface Bylines {
  readonly author: Uint32Array;
  readonly start: Float64Array;
}

/** Who is there, who is there once, and the size of the largest component. */
function counted({author, start}: Bylines, people: number) {
  const sets = unionFind(people);
  const papersOf = new Uint32Array(people);
  for (let p = 0; p + 1 < start.length; p++)
    for (let k = start[p]; k < start[p + 1]; k++) {
      papersOf[author[k]] += 1;
      sets.join(author[start[p]], author[k]);
    }
  const sizes = new Uint32Array(people);
  let present = 0;
  let once = 0;
  let largest = 0;
  for (let i = 0; i < people; i++) {
    if (papersOf[i] === 0) continue;
    present += 1;
    if (papersOf[i] === 1) once += 1;
    largest = Math.max(largest, ++sizes[sets.find(i)]);
  }
  return {present, once, largest};
}

function graphOf({author, start}: Bylines, people: number, pairs: number) {
  const source = new Uint32Array(pairs);
  const target = new Uint32Array(pairs);
  let write = 0;
  for (let p = 0; p + 1 < start.length; p++)
    for (let k = start[p]; k < start[p + 1]; k++)
      for (let m = k + 1; m < start[p + 1]; m++) {
        source[write] = author[k];
        target[write++] = author[m];
      }
  return graphFromArrays(people, source, target, new Float64Array(pairs).fill(1));
}
