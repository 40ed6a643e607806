import type {Hit} from "../../topics/rank-documents.ts";
import {foundIn, type Place, search, searchIndex} from "../../topics/search.ts";
import {keptFor, type Question} from "./question.ts";

export interface SearchInput {
  readonly text: string;
  /** How many of each kind at most. */
  readonly limit: number;
}

/** Papers, people and terms by words, the best first; a paper says where the words stand. */
export interface SearchAnswer {
  readonly papers: readonly (Hit & {readonly places: readonly Place[]})[];
  readonly people: readonly Hit[];
  readonly terms: readonly Hit[];
}

/** The index that search and likeness share. */
export const indexOf = keptFor(({corpus, people, topics}, watch) =>
  searchIndex(corpus, people, topics, watch),
);

/** Full-text search while somebody types: the last word may be the beginning of one. */
export const searchQuestion: Question<SearchInput, SearchAnswer> = (
  analysis,
  {text, limit},
  watch,
) => {
  const {corpus, people, topics} = analysis;
  const found = search(indexOf(analysis, watch), text, {limit, typing: true});
  const papers = found.papers.map(hit => ({
    ...hit,
    places: foundIn(corpus, people, topics, hit.document, hit.words),
  }));
  return {papers, people: found.people, terms: found.terms};
};
