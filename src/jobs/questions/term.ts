import {type Growth, growthOf} from "../../topics/growing.ts";
import {type TermSentence, termSentences} from "../../topics/term-sentences.ts";
import {yearsOf} from "../../topics/timeline.ts";
import {listAt} from "../../util/list-column.ts";
import {checkpoint} from "../../util/watch.ts";
import {keptFor, type Question} from "./question.ts";

export interface TermInput {
  readonly term: number;
  /** So many papers with sentences at most, the newest first. */
  readonly limit: number;
}

export interface TermAnswer {
  readonly found: readonly {readonly paper: number; readonly sentences: readonly TermSentence[]}[];
  /** How many papers were looked at, and how many carry the term. */
  readonly looked: number;
  readonly of: number;
  /** How it has grown of late; null when there are too few years. */
  readonly growth: Growth | null;
}

/** At most so many papers are looked at for sentences. */
const LOOKED = 200;
const yearsOfCorpus = keptFor(({corpus}) => ({years: yearsOf(corpus.year)}));

/** Where a term was found, in sentences of its newest papers, and how it has grown. O(text of the papers that are looked at). */
export const termQuestion: Question<TermInput, TermAnswer> = (analysis, {term, limit}, watch) => {
  const {corpus, people, topics} = analysis;
  if (!(term >= 0 && term < topics.count))
    throw new RangeError(`term: expected one below ${topics.count}, got ${term}`);
  const papers = [...listAt(topics.papers, term)].sort(
    (a, b) => corpus.year[b] - corpus.year[a] || a - b,
  );
  const found: {paper: number; sentences: readonly TermSentence[]}[] = [];
  let looked = 0;
  for (const paper of papers.slice(0, LOOKED)) {
    if (found.length >= limit) break;
    checkpoint(watch, "Sentences", looked / papers.length);
    looked += 1;
    const sentences = termSentences(corpus, topics, term, paper);
    if (sentences.length > 0) found.push({paper, sentences});
  }
  const {years} = yearsOfCorpus(analysis, watch);
  return {
    found,
    looked,
    of: papers.length,
    growth: years === null ? null : growthOf(corpus, people, papers, years),
  };
};
