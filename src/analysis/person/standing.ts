import {coauthorGraph} from "../../graphs/coauthor.ts";
import {edgeCount} from "../../graphs/graph.ts";
import {leiden} from "../../metrics/communities/leiden.ts";
import {hOf} from "../../metrics/indices/h.ts";
import {descending} from "../../metrics/indices/known.ts";
import type {Corpus} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import {communityLabels} from "../../topics/labels.ts";
import {noveltyPercent, noveltyPercentiles, topicNovelty} from "../../topics/novelty.ts";
import type {Topics} from "../../topics/topics.ts";
import {listAt} from "../../util/list-column.ts";
import type {PersonPage} from "./person-page.ts";

/** Members of a community that are named. */
const NAMED = 10;
/** Above this many papers long bylines add no ties, as in an analysis. */
const CAP_FROM = 500;
const CAP = 25;

/** Paper → its percentile of novelty within the corpus; null without topics. O(topics of all papers). */
export const novelties = (
  corpus: Corpus,
  topics: Topics | null,
): readonly (number | null)[] | null =>
  topics === null ? null : noveltyPercentiles(corpus.year, topicNovelty(corpus.year, topics.terms));

/** How novel the papers of a person are within the corpus. O(their papers). */
export function noveltyOf(
  all: readonly (number | null)[] | null,
  papers: Uint32Array,
): PersonPage["novelty"] {
  if (all === null) return {percent: null, scored: 0};
  const own = Array.from(papers, p => all[p]);
  return {percent: noveltyPercent(own), scored: own.filter(value => value !== null).length};
}

/** Finds the communities of the co-author network, and tells that of a person. Time: that of `leiden`, once. */
export function communityFinder(
  corpus: Corpus,
  people: People,
  topics: Topics | null,
  seed: number,
): (person: number) => PersonPage["community"] {
  const graph = coauthorGraph(corpus, people, {
    maxAuthors: corpus.size > CAP_FROM ? CAP : null,
  });
  if (edgeCount(graph) === 0) return () => null;
  const {community, count, size} = leiden(graph, {seed});
  const labels = topics === null ? null : communityLabels(topics, people.papers, community, count);
  const papersOfPerson = (i: number) => people.papers.start[i + 1] - people.papers.start[i];
  return person => {
    const own = community[person];
    return {
      number: own + 1,
      label: labels?.[own] ?? `Community ${own + 1}`,
      size: size[own],
      members: [...people.name.keys()]
        .filter(i => community[i] === own && i !== person)
        .sort((a, b) => papersOfPerson(b) - papersOfPerson(a) || a - b)
        .slice(0, NAMED)
        .map(i => people.name[i]),
    };
  };
}

/** Who else may be this person. O(doubts). */
export function doubtsOf(corpus: Corpus, people: People, person: number): PersonPage["doubts"] {
  return people.doubts
    .filter(({a, b}) => a !== b && (a === person || b === person))
    .map(({a, b, probability, evidence}) => {
      const other = a === person ? b : a;
      const papers = new Set([...listAt(people.papers, person), ...listAt(people.papers, other)]);
      const counts = [...papers].map(p => corpus.citations[p]).filter(n => n >= 0);
      return {
        id: people.id[other],
        name: people.name[other],
        probability,
        evidence,
        hIfOne: counts.length === 0 ? null : hOf(descending(counts)),
      };
    });
}
