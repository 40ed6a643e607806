import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import type {Network} from "./network.ts";
import {type Tie, tieColumns} from "./topic-edges.ts";
import {topicPair} from "./topic-pair.ts";
import {topicProfiles} from "./topic-profiles.ts";
import {searcher} from "./topic-search.ts";

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

/** The network where it is left out: everybody is there, and nobody is tied. */
export function noSharedTopics(people: People): Network {
  return {
    id: "shared-topic",
    nodeKind: "person",
    ...tieColumns(people.count, []),
    notes: {
      strength: "not compared, since the corpus is large",
      counting: null,
      maxAuthors: null,
      leftOut: 0,
      truncated: 0,
      made: false,
    },
  };
}
