import type {Hit} from "../../topics/rank-documents.ts";
import {foundIn, type Place, search, searchIndex} from "../../topics/search.ts";
import {type Marked, marked, snippetOf} from "../../topics/snippet.ts";
import {textAt} from "../../util/text-column.ts";
import {keptFor, type Question} from "./question.ts";

export interface SearchInput {
  readonly text: string;
  /** How many of each kind at most. */
  readonly limit: number;
}

/** A paper that was found, with where and how. */
export interface FoundPaper extends Hit {
  readonly places: readonly Place[];
  /** The title, what was sought marked. */
  readonly title: readonly Marked[];
  /** Where the words stand in the abstract; null where they do not. */
  readonly snippet: readonly Marked[] | null;
}

/** Papers, people and terms by words, the best first. */
export interface SearchAnswer {
  readonly papers: readonly FoundPaper[];
  readonly people: readonly Hit[];
  readonly terms: readonly Hit[];
  /** How many there are of each in all. */
  readonly totals: Readonly<Record<"papers" | "people" | "terms", number>>;
  /** The numbers of all papers found, the best first, as far as somebody may want to read on. */
  readonly all: readonly number[];
}

/** So many papers are told of by number. */
const MOST = 1000;

/** The index that search and likeness share. */
export const indexOf = keptFor(({corpus, people, topics}, watch) =>
  searchIndex(corpus, people, topics, watch),
);

/** Full-text search while somebody types: the last word may be the beginning of one. The first answer makes the index. */
export const searchQuestion: Question<SearchInput, SearchAnswer> = (
  analysis,
  {text, limit},
  watch,
) => {
  const {corpus, people, topics} = analysis;
  const every = Math.max(1, corpus.size, people.count, topics.count);
  const found = search(indexOf(analysis, watch), text, {limit: every, typing: true});
  const papers = found.papers.slice(0, limit).map(hit => ({
    ...hit,
    places: foundIn(corpus, people, topics, hit.document, hit.words),
    title: marked(textAt(corpus.title, hit.document), hit.words),
    snippet: snippetOf(textAt(corpus.abstract, hit.document), hit.words),
  }));
  return {
    papers,
    people: found.people.slice(0, limit),
    terms: found.terms.slice(0, limit),
    totals: {
      papers: found.papers.length,
      people: found.people.length,
      terms: found.terms.length,
    },
    all: found.papers.slice(0, MOST).map(({document}) => document),
  };
};
