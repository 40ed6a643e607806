import type {TiesOf} from "../analysis/analysis.ts";
import type {JointColumns} from "../graphs/coauthor-papers.ts";
import type {Network} from "../graphs/network.ts";
import {topicsOfPairs} from "../graphs/tie-topics.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";

/** What is needed of an analysis to tell what people wrote together. */
export interface JointWork {
  readonly notes: Network["notes"];
  readonly corpus: JointColumns;
  readonly people: Pick<People, "ofAuthorship" | "papers">;
  readonly topics: Pick<Topics, "terms" | "relevance" | "count" | "label">;
}

/** No more than that. */
export function jointWork({corpus, people, topics, networks}: TiesOf<"coauthor">): JointWork {
  const {authorStart, authorCount, authorPosition, authorIsGroup, year} = corpus;
  const {terms, relevance, count, label} = topics;
  return {
    notes: networks.coauthor.network.notes,
    corpus: {authorStart, authorCount, authorPosition, authorIsGroup, year},
    people: {ofAuthorship: people.ofAuthorship, papers: people.papers},
    topics: {terms, relevance, count, label},
  };
}

/**
 * Two co-authors → what their joint papers are about, as files say it: up to five terms with semicolons; null where there
 * are none.
 */
export function jointTopics(work: JointWork): (a: number, b: number) => string | null {
  const {label} = work.topics;
  const of = jointTerms(work);
  return (a, b) => termsText(of(a, b), label);
}

/** Two co-authors → the terms that are named. */
export const jointTerms = ({notes, corpus, people, topics}: JointWork) =>
  topics.count === 0 ? () => [] : topicsOfPairs({notes}, corpus, people, topics);

/** Terms as files name them. */
export const termsText = (terms: readonly number[], label: readonly string[]): string | null =>
  terms.map(term => label[term]).join("; ") || null;
