import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {listAt, listColumn} from "../util/list-column.ts";
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

/** Compares two people exactly. O(terms of their papers), and of their profiles where no paper is joint. */
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
  const joint = inBoth(mine, theirs);
  if (joint.size === 0) return wholeProfiles(profiles, a, b);
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

/** The same of two people without joint papers, whose profiles are at hand. */
function wholeProfiles(profiles: Profiles, a: number, b: number): TopicPair {
  const {weight, square, firstYear: first, lastYear: last} = profiles;
  const {start, item} = profiles.terms;
  const length = Math.sqrt(square[a] * square[b]);
  const terms: Contribution[] = [];
  let similarity = 0;
  let firstYear = 0;
  let lastYear = 0;
  for (let i = start[a], j = start[b]; i < start[a + 1] && j < start[b + 1]; ) {
    if (item[i] < item[j]) i += 1;
    else if (item[i] > item[j]) j += 1;
    else {
      const amount = (weight[i] * weight[j]) / length;
      similarity += amount;
      terms.push({kind: "term", index: item[i], amount});
      for (const k of [i, j]) {
        if (first[k] !== 0 && (firstYear === 0 || first[k] < firstYear)) firstYear = first[k];
        if (last[k] > lastYear) lastYear = last[k];
      }
      i += 1;
      j += 1;
    }
  }
  terms.sort((s, t) => t.amount - s.amount || s.index - t.index);
  return {similarity: Math.min(1, similarity), terms, firstYear, lastYear};
}

/** What two rising lists share. */
function inBoth(a: Uint32Array, b: Uint32Array): Set<number> {
  const both = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] < b[j]) i += 1;
    else if (a[i] > b[j]) j += 1;
    else {
      both.add(a[i]);
      i += 1;
      j += 1;
    }
  }
  return both;
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
  const two = listColumn([listAt(people.papers, a), listAt(people.papers, b)]);
  const pair = {...people, count: 2, papers: two};
  return topicPair(corpus, pair, topics, topicProfiles(corpus, pair, topics), 0, 1).terms;
}

function squared(profile: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const value of profile.values()) sum += value * value;
  return sum;
}
