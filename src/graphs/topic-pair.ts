import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {listAt, listColumn} from "../util/list-column.ts";
import type {Contribution} from "./network.ts";
import {type Profiles, topicProfiles} from "./topic-profiles.ts";

/** How alike two people's topics are, apart from what they wrote together. */
export interface Likeness {
  /** Cosine, 0 … 1: the sum of what the shared terms add. */
  readonly similarity: number;
  /** How many terms are shared. */
  readonly shared: number;
  /** First and last known year of the papers with those terms; 0 = unknown. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/** What people are compared by. */
export interface TopicField {
  readonly year: Corpus["year"];
  /** Person → papers, paper → terms. */
  readonly papers: People["papers"];
  readonly terms: Topics["terms"];
  readonly profiles: Profiles;
}

/** Is told each shared term, rising, and what it adds. */
type EachTerm = (term: number, amount: number) => void;

export type ComparePair = (a: number, b: number, each?: EachTerm) => Likeness;

/**
 * Makes ready to compare two people at a time, exactly. O(terms of their profiles) a pair, and of their papers where
 * some are joint. The same bits whichever of the two comes first.
 */
export function pairComparer({year, papers, terms, profiles}: TopicField): ComparePair {
  const {idf, paperLength} = profiles;
  const mine = withoutJoint();
  const theirs = withoutJoint();
  const joint = new Set<number>();

  return (a, b, each) => {
    inBoth(listAt(papers, a), listAt(papers, b), joint);
    return joint.size === 0 ? compareProfiles(profiles, a, b, each) : compareApart(a, b, each);
  };

  function compareApart(a: number, b: number, each?: EachTerm): Likeness {
    mine.read(a);
    theirs.read(b);
    const length = Math.sqrt(mine.squared() * theirs.squared());
    const shared = mine.list.filter(t => theirs.sum[t] > 0).sort((s, t) => s - t);
    let similarity = 0;
    for (const t of shared) {
      const amount = (mine.sum[t] * theirs.sum[t]) / length;
      similarity += amount;
      each?.(t, amount);
    }
    let firstYear = 0;
    let lastYear = 0;
    for (const list of [listAt(papers, a), listAt(papers, b)])
      for (const p of list) {
        if (joint.has(p) || year[p] === 0) continue;
        if (!listAt(terms, p).some(t => mine.sum[t] > 0 && theirs.sum[t] > 0)) continue;
        if (firstYear === 0 || year[p] < firstYear) firstYear = year[p];
        if (year[p] > lastYear) lastYear = year[p];
      }
    mine.wipe();
    theirs.wipe();
    return {similarity: Math.min(1, similarity), shared: shared.length, firstYear, lastYear};
  }

  /** A profile of the papers that are not joint. */
  function withoutJoint() {
    const sum = new Float64Array(idf.length);
    const list: number[] = [];
    return {
      sum,
      list,
      read(person: number): void {
        for (let a = papers.start[person]; a < papers.start[person + 1]; a++) {
          const p = papers.item[a];
          if (joint.has(p)) continue;
          for (let k = terms.start[p]; k < terms.start[p + 1]; k++) {
            const t = terms.item[k];
            if (sum[t] === 0) list.push(t);
            sum[t] += idf[t] / paperLength[p];
          }
        }
      },
      squared: (): number => list.reduce((square, t) => square + sum[t] * sum[t], 0),
      wipe(): void {
        for (const t of list) sum[t] = 0;
        list.length = 0;
      },
    };
  }
}

/** The same of two people without joint papers, whose profiles are at hand. */
function compareProfiles(
  {weight, square, firstYear: first, lastYear: last, terms: {start, item}}: Profiles,
  a: number,
  b: number,
  each?: EachTerm,
): Likeness {
  const length = Math.sqrt(square[a] * square[b]);
  let similarity = 0;
  let shared = 0;
  let firstYear = 0;
  let lastYear = 0;
  for (let i = start[a], j = start[b]; i < start[a + 1] && j < start[b + 1]; ) {
    if (item[i] < item[j]) i += 1;
    else if (item[i] > item[j]) j += 1;
    else {
      const amount = (weight[i] * weight[j]) / length;
      similarity += amount;
      shared += 1;
      each?.(item[i], amount);
      if (first[i] !== 0 && (firstYear === 0 || first[i] < firstYear)) firstYear = first[i];
      if (first[j] !== 0 && (firstYear === 0 || first[j] < firstYear)) firstYear = first[j];
      lastYear = Math.max(lastYear, last[i], last[j]);
      i += 1;
      j += 1;
    }
  }
  return {similarity: Math.min(1, similarity), shared, firstYear, lastYear};
}

/** Fills the set with what two rising lists share. */
function inBoth(a: Uint32Array, b: Uint32Array, both: Set<number>): void {
  both.clear();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] < b[j]) i += 1;
    else if (a[i] > b[j]) j += 1;
    else {
      both.add(a[i]);
      i += 1;
      j += 1;
    }
  }
}

/** Two people's likeness with what each shared term adds, largest first. */
export interface TopicPair extends Likeness {
  readonly terms: readonly Contribution[];
}

/** The same with the shared terms listed. */
export function topicPairs(
  {year}: Pick<Corpus, "year">,
  {papers}: Pick<People, "papers">,
  topics: Topics,
): (a: number, b: number) => TopicPair {
  const profiles = topicProfiles({year}, {papers}, topics);
  const compare = pairComparer({year, papers, terms: topics.terms, profiles});
  return (a, b) => {
    const terms: Contribution[] = [];
    const likeness = compare(a, b, (index, amount) => terms.push({kind: "term", index, amount}));
    terms.sort((s, t) => t.amount - s.amount || s.index - t.index);
    return {...likeness, terms};
  };
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
  const papers = listColumn([listAt(people.papers, a), listAt(people.papers, b)]);
  return topicPairs(corpus, {papers}, topics)(0, 1).terms;
}
