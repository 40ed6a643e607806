import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {countedPapers} from "./coauthor-papers.ts";
import {jointPapersOf, type PairPapers} from "./joint-papers.ts";
import type {Network} from "./network.ts";

/**
 * Tells what each tie of a co-author network is about: the terms of the joint papers behind it, those of most of these
 * papers first, then the more specific ones (by relevance), `most` at the most. A tie whose papers have no terms has none.
 *
 * Time: O(papers of one person · log papers of the other + terms of their joint papers) a tie; memory: a byte a paper. Throws
 * a RangeError where `most` is not a whole number of at least 1.
 */
export const tieTopics = (
  network: Network,
  corpus: Corpus,
  people: People,
  topics: Topics,
  most = 5,
): ((tie: number) => readonly number[]) => {
  const {source, target} = network.edges;
  const counts = countedPapers(network, corpus, people);
  const of = topicsOfPairs({papers: people.papers, counts}, topics, most);
  return tie => of(source[tie], target[tie]);
};

/** Papers whose terms are remembered in order: most ties rest on one, and those of a person follow each other. */
const REMEMBERED = 1 << 12;

/** The same of any two people, by their numbers. What is given must not be changed. */
export function topicsOfPairs(
  behind: PairPapers,
  {terms, relevance, count}: Pick<Topics, "terms" | "relevance" | "count">,
  most = 5,
): (a: number, b: number) => readonly number[] {
  if (!(Number.isInteger(most) && most >= 1))
    throw new RangeError(`most: expected a whole number of at least 1, got ${most}`);
  const rank = ranksBy(relevance, count);
  /** Term → joint papers with it; all 0 between two ties. */
  const papers = new Uint32Array(count);
  const of = (joint: readonly number[]): readonly number[] => {
    const found: number[] = [];
    for (const paper of joint)
      for (let k = terms.start[paper]; k < terms.start[paper + 1]; k++) {
        const term = terms.item[k];
        if (papers[term]++ === 0) found.push(term);
      }
    found.sort((a, b) => papers[b] - papers[a] || rank[a] - rank[b]);
    for (const term of found) papers[term] = 0;
    return found.length > most ? found.slice(0, most) : found;
  };
  const jointOf = jointPapersOf(behind);
  const known: {readonly paper: number; readonly terms: readonly number[]}[] = [];
  return (a, b) => {
    const joint = jointOf(a, b);
    if (joint.length !== 1) return of(joint);
    const [paper] = joint;
    const slot = paper % REMEMBERED;
    if (known[slot]?.paper !== paper) known[slot] = {paper, terms: of(joint)};
    return known[slot].terms;
  };
}

/** Term → its place when those of most relevance come first, of equal ones the first. */
function ranksBy(relevance: Float64Array, count: number): Uint32Array {
  const order = Uint32Array.from({length: count}, (_, term) => term);
  order.sort((a, b) => relevance[b] - relevance[a] || a - b);
  const rank = new Uint32Array(count);
  for (const [place, term] of order.entries()) rank[term] = place;
  return rank;
}
