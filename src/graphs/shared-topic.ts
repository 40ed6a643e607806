import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {transpose} from "../util/list-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import type {Network} from "./network.ts";
import {type Tie, tieColumns} from "./topic-edges.ts";
import {topicPair} from "./topic-pair.ts";
import {invertedIndex, type Profiles, topicProfiles} from "./topic-profiles.ts";

export interface SharedTopicOptions {
  /** How many of the people nearest in topics each person is tied to. @default 10 */
  readonly neighbours?: number;
  /** The least cosine of a tie, 0 … 1. @default 0.1 */
  readonly minSimilarity?: number;
  /** The least number of terms in common: one word in common is often chance. @default 2 */
  readonly minTerms?: number;
  /** Multiplications that the comparison may take before it looks for candidates by rarer terms only. @default 1e9 */
  readonly budget?: number;
}

/**
 * Builds the shared-topic network: ties between people who write about the same things apart from the
 * papers that they wrote together.
 *
 * The strength is the cosine of the two TF-IDF profiles, each without the joint papers, 0 … 1. A person
 * is tied to the `neighbours` most alike with at least `minSimilarity` and `minTerms` shared terms, and to
 * whoever has them among theirs; equally alike people come by index. A person with nothing but joint
 * papers, or no terms, stays as a node without ties.
 *
 * Time: O(Σ over terms of people²), exact while that stays under `budget`. Beyond, the terms of most
 * people no longer propose neighbours, though they still count in the strength of those whom rarer terms
 * propose. Memory: O(people · (terms each + neighbours)); nothing is people × people.
 * Throws a RangeError for options out of range.
 */
export function sharedTopicNetwork(
  corpus: Corpus,
  people: People,
  topics: Topics,
  options: SharedTopicOptions = {},
  watch: Watch = {},
): Network {
  const {neighbours = 10, minSimilarity = 0.1, minTerms = 2, budget = 1e9} = options;
  if (!(neighbours >= 1))
    throw new RangeError(`neighbours: expected at least 1, got ${neighbours}`);
  if (!(minSimilarity >= 0 && minSimilarity <= 1))
    throw new RangeError(`minSimilarity: expected 0 to 1, got ${minSimilarity}`);
  if (!(minTerms >= 1)) throw new RangeError(`minTerms: expected at least 1, got ${minTerms}`);

  const profiles = topicProfiles(corpus, people, topics);
  const search = searcher(people, topics, profiles, budget, minTerms);
  const kept = new Map<number, Tie>();
  for (let i = 0; i < people.count; i++) {
    if (i % 64 === 0) checkpoint(watch, "Comparing topics", i / people.count);
    let found = 0;
    for (const j of search.nearest(i, minSimilarity, neighbours)) {
      if (found === neighbours) break;
      const [a, b] = [Math.min(i, j), Math.max(i, j)];
      const key = a * people.count + b;
      if (kept.has(key)) {
        found += 1;
        continue;
      }
      const pair = topicPair(corpus, people, topics, profiles, a, b);
      if (pair.terms.length < minTerms || pair.similarity < minSimilarity || pair.similarity === 0)
        continue;
      found += 1;
      kept.set(key, {
        a,
        b,
        strength: pair.similarity,
        behind: pair.terms.length,
        firstYear: pair.firstYear,
        lastYear: pair.lastYear,
      });
    }
  }

  return {
    id: "shared-topic",
    nodeKind: "person",
    ...tieColumns(people.count, [...kept.values()]),
    notes: {
      strength: `how alike two people's topics are (cosine of TF-IDF profiles), without the papers that they wrote together; ties of at least ${minSimilarity} and ${minTerms} shared terms, to the ${neighbours} nearest${search.exact ? "" : ", sought by their rarer terms"}`,
      counting: null,
      maxAuthors: null,
      leftOut: 0,
      truncated: corpus.truncated.reduce((sum, cut) => sum + cut, 0),
    },
  };
}

interface Searcher {
  readonly exact: boolean;
  /** People who may be near enough, most alike first; some more than `most`, for they are still checked. */
  nearest(person: number, minSimilarity: number, most: number): number[];
}

/** Similarities are compared to nine digits, so that how they were summed decides no tie. */
const DIGITS = 1e9;

function searcher(
  {count, papers}: People,
  topics: Topics,
  profiles: Profiles,
  budget: number,
  minTerms: number,
): Searcher {
  const {terms, weight, square} = profiles;
  const index = invertedIndex(profiles, topics.count);
  const cap = largestAffordable(index.people.start, budget);
  const exact = cap === null;
  const proposes = (t: number) => exact || index.people.start[t + 1] - index.people.start[t] <= cap;
  const jointly = jointPapers(papers, topics, profiles);

  const dot = new Float64Array(count);
  const shared = new Uint32Array(count);
  const touched = new Uint32Array(count);
  const own = new Float64Array(topics.count);
  const best = bestOf();

  return {
    exact,
    nearest(i, minSimilarity, most) {
      let width = 0;
      for (let k = terms.start[i]; k < terms.start[i + 1]; k++) {
        const t = terms.item[k];
        own[t] = weight[k];
        if (!proposes(t)) continue;
        const w = weight[k];
        for (let m = index.people.start[t]; m < index.people.start[t + 1]; m++) {
          const j = index.people.item[m];
          if (j === i) continue;
          if (shared[j] === 0) touched[width++] = j;
          shared[j] += 1;
          dot[j] += w * index.weight[m];
        }
      }

      const together = jointly(i);
      // Of co-authors the number of shared terms is not known yet: all of them may fall out.
      best.clear(most + together.size);
      for (let k = 0; k < width; k++) {
        const j = touched[k];
        if (!exact) fullDot(j);
        const joint = together.get(j);
        let near = 0;
        if (joint === undefined) {
          if (shared[j] >= minTerms) near = dot[j] / Math.sqrt(square[i] * square[j]);
        } else {
          const {mine, theirs, both} = joint;
          const left = (square[i] - 2 * mine + both) * (square[j] - 2 * theirs + both);
          if (left > 1e-12) near = (dot[j] - mine - theirs + both) / Math.sqrt(left);
        }
        dot[j] = 0;
        shared[j] = 0;
        const rounded = Math.round(near * DIGITS) / DIGITS;
        if (rounded > 0 && rounded + 1 / DIGITS >= minSimilarity) best.offer(j, rounded);
      }
      for (let k = terms.start[i]; k < terms.start[i + 1]; k++) own[terms.item[k]] = 0;
      return best.items();

      function fullDot(j: number): void {
        dot[j] = 0;
        shared[j] = 0;
        for (let k = terms.start[j]; k < terms.start[j + 1]; k++)
          if (own[terms.item[k]] > 0) {
            dot[j] += own[terms.item[k]] * weight[k];
            shared[j] += 1;
          }
      }
    },
  };
}

/** The best of what is offered, highest key first, ties to the smaller item. */
function bestOf() {
  const item: number[] = [];
  const key: number[] = [];
  let most = 0;
  return {
    clear(size: number): void {
      most = size;
      item.length = 0;
      key.length = 0;
    },
    offer(i: number, k: number): void {
      const n = item.length;
      if (n === most && (k < key[n - 1] || (k === key[n - 1] && i > item[n - 1]))) return;
      let at = n === most ? n - 1 : n;
      for (; at > 0 && (key[at - 1] < k || (key[at - 1] === k && item[at - 1] > i)); at--) {
        key[at] = key[at - 1];
        item[at] = item[at - 1];
      }
      key[at] = k;
      item[at] = i;
    },
    items: (): number[] => item.slice(),
  };
}

/** What the joint papers of two people add to the product of their profiles. */
interface Joint {
  /** Profile of the one times the sum of the joint papers' vectors, of the other, and that sum's square. */
  mine: number;
  theirs: number;
  both: number;
  readonly papers: number[];
}

/** Gives, for a person, all co-authors with what is to be taken off. */
function jointPapers(
  papers: People["papers"],
  {terms}: Topics,
  {idf, paperLength, ...profiles}: Profiles,
): (person: number) => Map<number, Joint> {
  const peopleOf = transpose(papers, paperLength.length);
  const dense = new Float64Array(idf.length);

  /** Profile · vector of the paper, for each authorship in the order of `papers`. */
  const withPaper = new Float64Array(papers.item.length);
  /** The same in the order of `peopleOf`. */
  const ofPaper = new Float64Array(papers.item.length);
  const next = peopleOf.start.slice();
  for (let i = 0; i + 1 < papers.start.length; i++) {
    const {start, item} = profiles.terms;
    for (let k = start[i]; k < start[i + 1]; k++) dense[item[k]] = profiles.weight[k];
    for (let a = papers.start[i]; a < papers.start[i + 1]; a++) {
      const p = papers.item[a];
      let sum = 0;
      for (let k = terms.start[p]; k < terms.start[p + 1]; k++)
        sum += (dense[terms.item[k]] * idf[terms.item[k]]) / paperLength[p];
      withPaper[a] = sum;
      ofPaper[next[p]++] = sum;
    }
    for (let k = start[i]; k < start[i + 1]; k++) dense[item[k]] = 0;
  }

  return i => {
    const together = new Map<number, Joint>();
    for (let a = papers.start[i]; a < papers.start[i + 1]; a++) {
      const p = papers.item[a];
      for (let m = peopleOf.start[p]; m < peopleOf.start[p + 1]; m++) {
        const j = peopleOf.item[m];
        if (j === i) continue;
        const joint = together.get(j) ?? {mine: 0, theirs: 0, both: 0, papers: []};
        joint.mine += withPaper[a];
        joint.theirs += ofPaper[m];
        joint.papers.push(p);
        together.set(j, joint);
      }
    }
    for (const joint of together.values()) joint.both = squareOfSum(joint.papers);
    return together;
  };

  function squareOfSum(list: readonly number[]): number {
    if (list.length === 1) return paperLength[list[0]] > 0 ? 1 : 0;
    const sum = new Map<number, number>();
    for (const p of list)
      for (let k = terms.start[p]; k < terms.start[p + 1]; k++) {
        const t = terms.item[k];
        sum.set(t, (sum.get(t) ?? 0) + idf[t] / paperLength[p]);
      }
    let square = 0;
    for (const value of sum.values()) square += value * value;
    return square;
  }
}

/**
 * The greatest number of people a term may have to propose neighbours, so that Σ people² stays within
 * the budget; null where all terms may.
 */
function largestAffordable(start: Uint32Array, budget: number): number | null {
  const sizes = Array.from({length: start.length - 1}, (_, t) => start[t + 1] - start[t]);
  sizes.sort((a, b) => a - b);
  let spent = 0;
  for (const size of sizes) {
    spent += size * size;
    if (spent > budget) return Math.max(1, size - 1);
  }
  return null;
}
