import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {runSplitSync} from "../util/split.ts";
import type {Watch} from "../util/watch.ts";
import type {Network} from "./network.ts";
import {type SharedTopicInput, sharedTopicInput, sharedTopicSplit} from "./shared-topic-split.ts";
import {type TieColumns, tieColumns} from "./topic-edges.ts";

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
 * Throws a RangeError for options out of range, and the signal's reason when stopped.
 */
export function sharedTopicNetwork(
  corpus: Corpus,
  people: People,
  topics: Topics,
  options: SharedTopicOptions = {},
  watch: Watch = {},
): Network {
  const input = inputOf(corpus, people, topics, options);
  return networkOf(corpus, input, runSplitSync(sharedTopicSplit, input, watch));
}

/** The same where `share` has people compared by several workers; the result is the same. */
export async function sharedTopicNetworkShared(
  corpus: Corpus,
  people: People,
  topics: Topics,
  options: SharedTopicOptions,
  share: ShareTopics,
  watch: Watch = {},
): Promise<Network> {
  const input = inputOf(corpus, people, topics, options);
  return networkOf(corpus, input, await share(input, watch));
}

/** Computes all parts of `sharedTopicSplit`, wherever. */
export type ShareTopics = (input: SharedTopicInput, watch: Watch) => Promise<TieColumns>;

function inputOf(
  corpus: Corpus,
  people: People,
  topics: Topics,
  {neighbours = 10, minSimilarity = 0.1, minTerms = 2, budget = 1e9}: SharedTopicOptions,
): SharedTopicInput {
  if (!(Number.isInteger(neighbours) && neighbours >= 1))
    throw new RangeError(`neighbours: expected a whole number of at least 1, got ${neighbours}`);
  if (!(minSimilarity >= 0 && minSimilarity <= 1))
    throw new RangeError(`minSimilarity: expected 0 to 1, got ${minSimilarity}`);
  if (!(minTerms >= 1)) throw new RangeError(`minTerms: expected at least 1, got ${minTerms}`);
  return sharedTopicInput(corpus, people, topics, {neighbours, minSimilarity, minTerms, budget});
}

function networkOf(
  {truncated}: Corpus,
  {neighbours, minSimilarity, minTerms, cap}: SharedTopicInput,
  ties: TieColumns,
): Network {
  return {
    id: "shared-topic",
    nodeKind: "person",
    ...ties,
    notes: {
      strength: `how alike two people's topics are (cosine of TF-IDF profiles), without the papers that they wrote together; ties of at least ${minSimilarity} and ${minTerms} shared terms, to the ${neighbours} nearest${cap === null ? "" : ", sought by their rarer terms"}`,
      counting: null,
      maxAuthors: null,
      leftOut: 0,
      truncated: truncated.reduce((sum, cut) => sum + cut, 0),
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
