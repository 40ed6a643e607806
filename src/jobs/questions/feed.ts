import type {Analysis} from "../../analysis/analysis.ts";
import {restAt} from "../../papers/open.ts";
import type {PartialDate} from "../../papers/paper.ts";
import {search} from "../../topics/search.ts";
import {similarPapers, type TextOfPaper} from "../../topics/similar.ts";
import {trendingPapers} from "../../topics/trending.ts";
import {textAt} from "../../util/text-column.ts";
import {keptFor, type Question} from "./question.ts";
import {indexOf} from "./search.ts";

/** In what order papers come: by votes that fade, by date, by the score or the votes of the source, by citations. */
export type FeedOrder = "trending" | "newest" | "score" | "upvotes" | "citations";

export interface FeedInput {
  readonly by: FeedOrder;
  /** For trending: votes are worth half after so many hours. */
  readonly halfLifeHours: number;
  /** Words to find; empty = all papers. */
  readonly text: string;
  /** A paper, or a text, whose like is wanted, the most alike first; null = none. Words and order then count nothing. */
  readonly like: number | TextOfPaper | null;
}

/** Why a paper is like another. */
export interface Likeness {
  /** 0 … 1. */
  readonly score: number;
  /** Terms, people and words that both have. */
  readonly terms: readonly number[];
  readonly people: readonly number[];
  readonly words: readonly string[];
}

export interface FeedAnswer {
  /** In the order that was asked for; papers of which it says nothing stand last, by number. */
  readonly papers: Uint32Array;
  /** How many of them the order says something of. */
  readonly ranked: number;
  /** What each order could go by: papers with a score, votes, a whole date … */
  readonly known: Readonly<Record<FeedOrder, number>>;
  /** For trending: what counts as votes, to which day, and papers with votes but no whole date. */
  readonly trending: {
    readonly by: string;
    readonly on: PartialDate;
    readonly undated: number;
  } | null;
  /** For likeness: in the order of `papers`. */
  readonly likeness: readonly Likeness[] | null;
}

/** Papers like another that are given at most. */
const MOST_ALIKE = 50;

interface Figures {
  readonly score: Float64Array;
  readonly upvotes: Float64Array;
}

/** Paper → score and votes as its source prints them; NaN = none. Found once: they stand in the rare fields. */
const figuresOf = keptFor(({corpus}): Figures => {
  const score = new Float64Array(corpus.size).fill(Number.NaN);
  const upvotes = new Float64Array(corpus.size).fill(Number.NaN);
  for (let p = 0; p < corpus.size; p++) {
    if (!textAt(corpus.rest, p).includes('"scores"')) continue;
    const {scores} = restAt(corpus, p);
    if (scores?.score !== undefined) score[p] = scores.score;
    if (scores?.upvotes !== undefined) upvotes[p] = scores.upvotes;
  }
  return {score, upvotes};
});

/** Papers to read: all of them or those that hold some words, in an order; or those that are like one. O(papers log papers), with words one search. */
export const feedQuestion: Question<FeedInput, FeedAnswer> = (analysis, input, watch) => {
  const figures = figuresOf(analysis, watch);
  const known = knownOf(analysis, figures);
  if (input.like !== null) {
    const {corpus, people, topics} = analysis;
    const index = indexOf(analysis, watch);
    const found = similarPapers(index, corpus, people, topics, input.like, {limit: MOST_ALIKE});
    return {
      papers: Uint32Array.from(found, ({paper}) => paper),
      ranked: found.length,
      known,
      trending: null,
      likeness: found.map(({score, terms, people: shared, words}) => ({
        score,
        terms,
        people: shared,
        words,
      })),
    };
  }
  const among = foundBy(analysis, input.text, watch);
  const {worth, trending} = worthOf(analysis, figures, input);
  const value = (p: number) => (Number.isNaN(worth[p]) ? Number.NEGATIVE_INFINITY : worth[p]);
  // −∞ less −∞ is no number: what is unknown on both sides is as good as equal.
  among.sort((a, b) => (value(a) === value(b) ? a - b : value(b) - value(a)));
  return {
    papers: among,
    ranked: among.reduce((n, p) => n + (Number.isNaN(worth[p]) ? 0 : 1), 0),
    known,
    trending,
    likeness: null,
  };
};

/** The papers that hold all words; all papers where there are none. */
function foundBy(
  analysis: Analysis,
  text: string,
  watch: Parameters<typeof indexOf>[1],
): Uint32Array {
  const {size} = analysis.corpus;
  if (text.trim() === "") return Uint32Array.from({length: size}, (_, p) => p);
  const found = search(indexOf(analysis, watch), text, {limit: size, typing: true});
  return Uint32Array.from(found.papers, ({document}) => document);
}

/** Paper → what the order goes by; NaN where it is not known. */
function worthOf(
  analysis: Analysis,
  {score, upvotes}: Figures,
  {by, halfLifeHours}: FeedInput,
): {worth: Float64Array; trending: FeedAnswer["trending"]} {
  const {corpus} = analysis;
  switch (by) {
    case "newest":
      return {worth: dates(analysis), trending: null};
    case "score":
      return {worth: score, trending: null};
    case "upvotes":
      return {worth: upvotes, trending: null};
    case "citations":
      return {
        worth: Float64Array.from(corpus.citations, n => (n < 0 ? Number.NaN : n)),
        trending: null,
      };
    case "trending": {
      const worth = new Float64Array(corpus.size).fill(Number.NaN);
      const found = trendingPapers(corpus, {halfLifeHours, limit: Math.max(1, corpus.size)});
      if (found === null) return {worth, trending: null};
      // Their place says more than their score, which is 0 for all that are old.
      for (const [place, {paper}] of found.papers.entries()) worth[paper] = -place;
      const {by: votes, on, undated} = found;
      return {worth, trending: {by: votes, on, undated}};
    }
  }
}

function dates({corpus}: Analysis): Float64Array {
  const {year, month, day, size} = corpus;
  return Float64Array.from({length: size}, (_, p) =>
    year[p] === 0 ? Number.NaN : year[p] * 372 + month[p] * 31 + day[p],
  );
}

function knownOf({corpus}: Analysis, {score, upvotes}: Figures): FeedAnswer["known"] {
  const known = {trending: 0, newest: 0, score: 0, upvotes: 0, citations: 0};
  const voted = upvotes.some(x => !Number.isNaN(x)) ? upvotes : score;
  for (let p = 0; p < corpus.size; p++) {
    if (corpus.year[p] !== 0) known.newest += 1;
    if (!Number.isNaN(score[p])) known.score += 1;
    if (!Number.isNaN(upvotes[p])) known.upvotes += 1;
    if (corpus.citations[p] >= 0) known.citations += 1;
    if (!Number.isNaN(voted[p]) && corpus.day[p] !== 0) known.trending += 1;
  }
  return known;
}
