import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {listAt} from "../util/list-column.ts";
import type {Contribution} from "./network.ts";
import {type Profiles, profileWithout, topicProfiles} from "./topic-profiles.ts";

/** How alike two people's topics are, apart from what they wrote together. */
export interface TopicPair {
  /** Cosine, 0 … 1: the sum of the amounts of `terms`. */
  readonly similarity: number;
  /** What each shared term adds, largest first. */
  readonly terms: readonly Contribution[];
  /** First and last known year of the papers with those terms; 0 = unknown. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Compares two people exactly. O(terms of their papers). */
export function topicPair(
  {year}: Corpus,
  {papers}: People,
  topics: Topics,
  profiles: Profiles,
  a: number,
  b: number,
): TopicPair {
  const mine = listAt(papers, a);
  const theirs = listAt(papers, b);
  const others = new Set(theirs);
  const joint = new Set([...mine].filter(p => others.has(p)));
  const x = profileWithout(mine, joint, topics, profiles);
  const y = profileWithout(theirs, joint, topics, profiles);
  const length = Math.sqrt(squared(x) * squared(y));

  const shared = [...x.keys()].filter(t => y.has(t)).sort((s, t) => s - t);
  let similarity = 0;
  const terms: Contribution[] = shared.map(index => {
    const amount = (x.get(index)! * y.get(index)!) / length;
    similarity += amount;
    return {kind: "term", index, amount};
  });
  terms.sort((s, t) => t.amount - s.amount || s.index - t.index);

  const isShared = new Set(shared);
  let firstYear = 0;
  let lastYear = 0;
  for (const list of [mine, theirs])
    for (const p of list) {
      if (joint.has(p) || year[p] === 0) continue;
      if (!listAt(topics.terms, p).some(t => isShared.has(t))) continue;
      if (firstYear === 0 || year[p] < firstYear) firstYear = year[p];
      if (year[p] > lastYear) lastYear = year[p];
    }
  return {similarity: Math.min(1, similarity), terms, firstYear, lastYear};
}

/**
 * The terms behind a tie of the shared-topic network, largest first; their amounts sum to its strength.
 * Empty for two people who share no term beyond their joint papers.
 */
export function sharedTopicTerms(
  corpus: Corpus,
  people: People,
  topics: Topics,
  a: number,
  b: number,
): readonly Contribution[] {
  return topicPair(corpus, people, topics, paperSideOf(topics), a, b).terms;
}

/** Profiles of nobody: what `topicPair` needs are the weights of terms and papers alone. */
function paperSideOf(topics: Topics): Profiles {
  const nobody = {start: new Uint32Array(1), item: new Uint32Array(0)};
  return topicProfiles({papers: nobody}, topics);
}

function squared(profile: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const value of profile.values()) sum += value * value;
  return sum;
}
