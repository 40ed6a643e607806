import type {Bylines} from "../../graphs/bylines.ts";
import {type ListColumn, listAt, transpose} from "../../util/list-column.ts";
import type {Records} from "../tables/write-records.ts";

/** Which people are tied by what they write about. */
export interface SharedTopicRules {
  /** Papers with more authors are in nobody's profile; null = no cap. */
  readonly maxAuthors: number | null;
  /** How many of the people nearest in topics each person is tied to. */
  readonly topicNeighbours: number;
  /** The least cosine of a tie, 0 … 1. */
  readonly minSimilarity: number;
  /** The least number of terms in common. */
  readonly minTerms: number;
  /** Multiplications that the comparison may take: terms of the most people are left out until it does. */
  readonly topicBudget: number;
}

/**
 * Profiles are counted in whole numbers, so that sums are the same in every engine: a paper's vector has this length. A
 * cosine is off by less than 0.001 from that of profiles with fractions.
 */
export const PROFILE_UNITS = 8192;
/** Weights of terms are whole multiples of 1/65536. */
const IDF_UNITS = 65536;
/** Terms of more people tell nobody apart, and comparing all of those with one another would take a database too much room. */
export const MOST_PEOPLE = 2000;

/** The weight of a term that so many of all papers have: smooth TF-IDF, as in graphs/topic-profiles, in whole units. */
export const idfUnits = (papersWith: number, papers: number): number =>
  Math.round((Math.log((1 + papers) / (1 + papersWith)) + 1) * IDF_UNITS);

/** The most people that a term may have to be compared, for the numbers of people of all terms. */
export function comparedUpTo(people: readonly number[], budget: number): number {
  let [spent, most] = [0, 0];
  for (const size of [...people].sort((a, b) => a - b)) {
    spent += size * size;
    if (size > MOST_PEOPLE || spent > budget) return most === size ? size - 1 : most;
    most = size;
  }
  return most;
}

/** People → their terms, rising, each with its weight and the first and last year of papers behind it. */
export interface Profiles {
  readonly terms: ListColumn;
  readonly weight: Float64Array;
  readonly first: Int16Array;
  readonly last: Int16Array;
  /** Square of each one's length, of the compared terms alone. */
  readonly square: Float64Array;
}

/** The earlier of two years, 0 = not known. */
export const earlier = (x: number, y: number): number =>
  x === 0 ? y : y === 0 ? x : Math.min(x, y);

/** Person → papers that count. */
export function papersOfPeople(
  {people}: Bylines,
  count: number,
  isCounted: (p: number) => boolean,
): ListColumn {
  const start = new Uint32Array(people.start.length);
  const item: number[] = [];
  for (let p = 0; p + 1 < start.length; p++) {
    if (isCounted(p)) for (const person of listAt(people, p)) item.push(person);
    start[p + 1] = item.length;
  }
  return transpose({start, item: Uint32Array.from(item)}, count);
}

/** The weight of each term of each paper, in the order of `topics.terms`. */
export function paperWeights({corpus, topics}: Records): Float64Array {
  const {start, item} = topics.terms;
  const idf = topics.label.map((_, t) =>
    idfUnits(topics.papers.start[t + 1] - topics.papers.start[t], corpus.size),
  );
  const weight = new Float64Array(item.length);
  for (let p = 0; p < corpus.size; p++) {
    let square = 0;
    for (let k = start[p]; k < start[p + 1]; k++) square += idf[item[k]] ** 2;
    for (let k = start[p]; k < start[p + 1]; k++)
      weight[k] = Math.max(1, Math.floor((idf[item[k]] / Math.sqrt(square)) * PROFILE_UNITS + 0.5));
  }
  return weight;
}

export function profilesOf(
  {corpus: {year}, topics}: Records,
  papers: ListColumn,
  weightAt: Float64Array,
): Omit<Profiles, "square"> {
  const start = new Uint32Array(papers.start.length);
  const [item, weight, first, last]: number[][] = [[], [], [], []];
  const sum = new Float64Array(topics.count);
  const from = new Int16Array(topics.count);
  const to = new Int16Array(topics.count);
  for (let i = 0; i + 1 < start.length; i++) {
    const own: number[] = [];
    for (const p of listAt(papers, i))
      for (let k = topics.terms.start[p]; k < topics.terms.start[p + 1]; k++) {
        const t = topics.terms.item[k];
        if (sum[t] === 0) {
          own.push(t);
          [from[t], to[t]] = [0, 0];
        }
        sum[t] += weightAt[k];
        from[t] = earlier(from[t], year[p]);
        to[t] = Math.max(to[t], year[p]);
      }
    for (const t of own.sort((x, y) => x - y)) {
      item.push(t);
      weight.push(sum[t]);
      first.push(from[t]);
      last.push(to[t]);
      sum[t] = 0;
    }
    start[i + 1] = item.length;
  }
  return {
    terms: {start, item: Uint32Array.from(item)},
    weight: Float64Array.from(weight),
    first: Int16Array.from(first),
    last: Int16Array.from(last),
  };
}

export function squares(
  {terms, weight}: Omit<Profiles, "square">,
  isCompared: (t: number) => boolean,
): Float64Array {
  const square = new Float64Array(terms.start.length - 1);
  for (let i = 0; i < square.length; i++)
    for (let k = terms.start[i]; k < terms.start[i + 1]; k++)
      if (isCompared(terms.item[k])) square[i] += weight[k] ** 2;
  return square;
}

/** Where each entry of the turned lists stands in the lists themselves. */
export function places({start, item}: ListColumn, width: number): Uint32Array {
  const next = new Uint32Array(width + 1);
  for (const t of item) next[t + 1] += 1;
  for (let t = 0; t < width; t++) next[t + 1] += next[t];
  const place = new Uint32Array(item.length);
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) place[next[item[k]]++] = k;
  return place;
}

/** The weight of a term in somebody's profile; 0 where they have none. */
export function weightOf(
  {terms: {start, item}, weight}: Profiles,
  person: number,
  term: number,
): number {
  let [from, to] = [start[person], start[person + 1]];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (item[middle] < term) from = middle + 1;
    else to = middle;
  }
  return from < start[person + 1] && item[from] === term ? weight[from] : 0;
}
