import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {type JointColumns, jointPapers} from "./coauthor-papers.ts";
import type {Network} from "./network.ts";

/**
 * Tells what each tie of a co-author network is about: the terms of the joint papers behind it, those of most of these
 * papers first, then the more specific ones (by relevance), `most` at the most. A tie whose papers have no terms has none.
 *
 * Time: O(papers of both people + terms of their joint papers) a tie. Throws a RangeError where `most` is not a whole
 * number of at least 1.
 */
export const tieTopics = (
  network: Network,
  corpus: Corpus,
  people: People,
  topics: Topics,
  most = 5,
): ((tie: number) => readonly number[]) => {
  const {source, target} = network.edges;
  const of = saidOfPairs(network, corpus, people, topics, terms => terms, most);
  return tie => of(source[tie], target[tie]);
};

/** Papers of which it is remembered what is said: most ties rest on one, and those of a person follow each other. */
const REMEMBERED = 1 << 12;

/**
 * The same of any two people, by their numbers, as somebody says it: `say` is given the terms, and is not asked again for
 * every tie that rests on one paper.
 */
export function saidOfPairs<Said>(
  network: Pick<Network, "notes">,
  corpus: JointColumns,
  people: Pick<People, "ofAuthorship" | "papers">,
  {terms, relevance, count}: Pick<Topics, "terms" | "relevance" | "count">,
  say: (terms: readonly number[]) => Said,
  most = 5,
): (a: number, b: number) => Said {
  if (!(Number.isInteger(most) && most >= 1))
    throw new RangeError(`most: expected a whole number of at least 1, got ${most}`);
  /** Term → joint papers with it; all 0 between two ties. */
  const papers = new Uint32Array(count);
  const of = (joint: readonly number[]): Said => {
    const found: number[] = [];
    for (const paper of joint)
      for (let k = terms.start[paper]; k < terms.start[paper + 1]; k++) {
        const term = terms.item[k];
        if (papers[term]++ === 0) found.push(term);
      }
    found.sort((a, b) => papers[b] - papers[a] || relevance[b] - relevance[a] || a - b);
    for (const term of found) papers[term] = 0;
    return say(found.slice(0, most));
  };
  const known: {readonly paper: number; readonly said: Said}[] = [];
  return (a, b) => {
    const joint = jointPapers(network, corpus, people, a, b);
    if (joint.length !== 1) return of(joint);
    const [paper] = joint;
    const slot = paper % REMEMBERED;
    if (known[slot]?.paper !== paper) known[slot] = {paper, said: of(joint)};
    return known[slot].said;
  };
}
