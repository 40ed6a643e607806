import type {Network} from "../../graphs/network.ts";
import {topicPairs} from "../../graphs/topic-pair.ts";
import {listAt} from "../../util/list-column.ts";
import type {Field} from "./signals.ts";

/** Two people, how alike their topics are, and how much they wrote together. */
export interface TwoPeople {
  readonly a: number;
  readonly b: number;
  /** Cosine of their topics without joint papers, 0 … 1. */
  readonly topic: number;
  /** Terms that both have, those that make them alike first. */
  readonly terms: readonly number[];
  readonly jointPapers: number;
}

/** Fewer terms are too few to know what somebody writes about. */
const LEAST_TERMS = 3;

/**
 * People who write about the same and never wrote together: the ties of the shared-topic network that the co-author network
 * does not have, of at least three terms in common, most alike first. O(ties).
 */
export function neverTogether(field: Field, sharedTopic: Network, limit = 50): TwoPeople[] {
  checkLimit(limit);
  const {corpus, people, topics, coauthor} = field;
  const compare = topicPairs(corpus, people, topics);
  const tied = tieSet(coauthor);
  const {source, target, strength} = sharedTopic.edges;
  return [...source.keys()]
    .filter(e => !tied.has(source[e] * people.count + target[e]))
    .filter(e => sharedTopic.edgePapers[e] >= LEAST_TERMS)
    .sort((x, y) => strength[y] - strength[x] || x - y)
    .slice(0, limit)
    .map(e => {
      const {similarity, terms} = compare(source[e], target[e]);
      return {
        a: source[e],
        b: target[e],
        topic: similarity,
        terms: terms.map(({index}) => index),
        jointPapers: 0,
      };
    });
}

/**
 * People who write together though their other papers are about different things: ties of the co-author network of
 * at least `minPapers` joint papers whose ends both have three terms in other papers, least alike first, then by more joint
 * papers. O(ties · terms of both).
 */
export function acrossTopics(field: Field, {limit = 50, minPapers = 2} = {}): TwoPeople[] {
  checkLimit(limit);
  const {corpus, people, topics, coauthor} = field;
  const compare = topicPairs(corpus, people, topics);
  const {source, target} = coauthor.edges;
  const hasOwn = (i: number, other: number) => {
    const joint = new Set(listAt(people.papers, other));
    const terms = new Set<number>();
    for (const p of listAt(people.papers, i))
      if (!joint.has(p)) for (const t of listAt(topics.terms, p)) terms.add(t);
    return terms.size >= LEAST_TERMS;
  };
  const found: TwoPeople[] = [];
  for (let e = 0; e < source.length; e++) {
    const [a, b, joint] = [source[e], target[e], coauthor.edgePapers[e]];
    if (joint < minPapers || !hasOwn(a, b) || !hasOwn(b, a)) continue;
    const {similarity, terms} = compare(a, b);
    found.push({a, b, topic: similarity, terms: terms.map(({index}) => index), jointPapers: joint});
  }
  return found
    .sort((x, y) => x.topic - y.topic || y.jointPapers - x.jointPapers || x.a - y.a || x.b - y.b)
    .slice(0, limit);
}

function tieSet({edges: {source, target}, graph: {order}}: Network): Set<number> {
  return new Set(Array.from(source, (a, e) => a * order + target[e]));
}

function checkLimit(limit: number): void {
  if (!(Number.isInteger(limit) && limit >= 1))
    throw new RangeError(`limit: expected a whole number of at least 1, got ${limit}`);
}
