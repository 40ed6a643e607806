import type {TiesOf} from "../analysis/analysis.ts";
import {countedPapers} from "../graphs/coauthor-papers.ts";
import type {PairPapers} from "../graphs/joint-papers.ts";
import {topicsOfPairs} from "../graphs/tie-topics.ts";
import type {Topics} from "../topics/topics.ts";

/** What is needed of an analysis to tell what people wrote together. */
export interface JointWork {
  readonly behind: PairPapers;
  readonly topics: Pick<Topics, "terms" | "relevance" | "count" | "label">;
}

/** No more than that. O(papers). */
export function jointWork({corpus, people, topics, networks}: TiesOf<"coauthor">): JointWork {
  const {terms, relevance, count, label} = topics;
  const counts = countedPapers(networks.coauthor.network, corpus, people);
  return {behind: {papers: people.papers, counts}, topics: {terms, relevance, count, label}};
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
export const jointTerms = ({behind, topics}: JointWork) =>
  topics.count === 0 ? () => [] : topicsOfPairs(behind, topics);

/** Terms as files name them. */
export const termsText = (terms: readonly number[], label: readonly string[]): string | null =>
  terms.map(term => label[term]).join("; ") || null;
