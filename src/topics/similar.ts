import {type Corpus, NONE} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {cosineSparse} from "./cosine.ts";
import {stopWords} from "./language.ts";
import {rankDocuments, type Sought, scoreOfText, wordWorth} from "./rank-documents.ts";
import type {SearchIndex} from "./search.ts";
import {searchWords} from "./search-words.ts";
import {termFinder} from "./terms-of-text.ts";
import type {Topics} from "./topics.ts";

/** A text to find papers for: pasted, or that of a paper of the corpus. */
export interface TextOfPaper {
  readonly title: string;
  readonly abstract: string;
}

export interface SimilarPaper {
  readonly paper: number;
  /** The mean of the three below by their weights, 0 … 1. */
  readonly score: number;
  /** BM25 of the title's and the abstract's best words, as a share of what the text itself would score: 0 … 1. */
  readonly text: number;
  /** Cosine of the terms, rarer ones counting more: 0 … 1. */
  readonly topics: number;
  /** Shared authors as a share of all authors of both: 0 … 1. */
  readonly authors: number;
  /** The reasons: words of the text that it has, terms that both have, rarest first, and authors of both. */
  readonly words: readonly string[];
  readonly terms: readonly number[];
  readonly people: readonly number[];
}

export interface SimilarOptions {
  /** @default 10 */
  readonly limit?: number;
  /** What each kind of likeness counts; what the text cannot have (a pasted text's authors) counts nothing. */
  readonly weights?: {readonly text: number; readonly topics: number; readonly authors: number};
}

const WEIGHTS = {text: 0.6, topics: 0.3, authors: 0.1};
/** Words of the abstract that are sought, and papers that are compared in full. */
const BEST_WORDS = 20;
const CANDIDATES = 200;
/** Titles with this share of words in common are versions of one paper. */
const SAME_TITLE = 0.9;

/**
 * The papers most like one of the corpus, or like a text, each with its reasons.
 *
 * Candidates answer the words of the title (weight 2) and the 20 best words of the abstract by TF-IDF; they
 * are ordered by a blend of text, terms and authors, which is ours. The paper itself and other versions of it
 * (nine tenths of the title's words) are left out; equal ones come newest first. Time: one search and the
 * terms of 200 papers. Throws a RangeError for a paper that does not exist or a limit below 1.
 *
 * @param to - the number of a paper, or a text
 */
export function similarPapers(
  index: SearchIndex,
  corpus: Corpus,
  people: People,
  topics: Topics,
  to: number | TextOfPaper,
  {limit = 10, weights = WEIGHTS}: SimilarOptions = {},
): SimilarPaper[] {
  if (!(Number.isInteger(limit) && limit >= 1))
    throw new RangeError(`limit: expected a whole number of at least 1, got ${limit}`);
  if (typeof to === "number" && !(Number.isInteger(to) && to >= 0 && to < corpus.size))
    throw new RangeError(`to: expected a paper below ${corpus.size}, got ${to}`);
  const isPaper = typeof to === "number";
  const {title, abstract} = isPaper
    ? {title: textAt(corpus.title, to), abstract: textAt(corpus.abstract, to)}
    : to;
  const idf = termWorth(topics);
  const own = isPaper
    ? [...listAt(topics.terms, to)]
    : [...termFinder(topics).termsOf(`${title}. ${abstract}`).keys()];
  const termText = isPaper ? own.map(t => topics.label[t]).join(" ") : "";
  const query = wordsSought(index, title, abstract === "" ? termText : abstract);
  const counts = countsOf([title, 3], [abstract, 1], [termText, 2]);
  const most = scoreOfText(index.papers, query, counts);

  const authors = isPaper ? new Set(signersOf(corpus, people, to)) : new Set<number>();
  const parts = {
    text: most > 0 ? weights.text : 0,
    topics: own.length > 0 ? weights.topics : 0,
    authors: authors.size > 0 ? weights.authors : 0,
  };
  const whole = parts.text + parts.topics + parts.authors;
  if (!(whole > 0)) return [];
  const ownVector = new Map(own.map(t => [t, idf(t)]));
  const ownTitle = new Set(searchWords(title));

  return rankDocuments(index.papers, query, CANDIDATES + limit)
    .filter(({document}) => document !== to)
    .filter(({document}) => !sameTitle(ownTitle, textAt(corpus.title, document)))
    .map(({document: paper, score, words}): SimilarPaper => {
      const theirs = [...listAt(topics.terms, paper)];
      const signers = signersOf(corpus, people, paper);
      const shared = signers.filter(person => authors.has(person));
      const union = authors.size + signers.length - shared.length;
      const likeness = {
        text: most > 0 ? Math.min(1, score / most) : 0,
        topics: cosineSparse(ownVector, new Map(theirs.map(t => [t, idf(t)]))),
        authors: union > 0 ? shared.length / union : 0,
      };
      return {
        paper,
        score:
          (parts.text * likeness.text +
            parts.topics * likeness.topics +
            parts.authors * likeness.authors) /
          whole,
        ...likeness,
        words,
        terms: theirs.filter(t => ownVector.has(t)).sort((a, b) => idf(b) - idf(a) || a - b),
        people: shared,
      };
    })
    .sort(
      (a, b) =>
        b.score - a.score || corpus.year[b.paper] - corpus.year[a.paper] || a.paper - b.paper,
    )
    .slice(0, limit);
}

/** The people who signed a paper, each once, by number. */
function signersOf({authorStart}: Corpus, {ofAuthorship}: People, paper: number): number[] {
  const signers = ofAuthorship.subarray(authorStart[paper], authorStart[paper + 1]);
  return [...new Set(signers)].filter(person => person !== NONE).sort((a, b) => a - b);
}

/** How much a term says: the smooth inverse frequency of its papers. */
function termWorth({papers, terms}: Topics): (term: number) => number {
  const n = terms.start.length - 1;
  return t => Math.log((1 + n) / (1 + papers.start[t + 1] - papers.start[t])) + 1;
}

function wordsSought(index: SearchIndex, title: string, abstract: string): Sought[] {
  const stop = stopWords("en");
  const worth = (word: string) => wordWorth(index.papers, word);
  const useful = (word: string) => !stop.has(word) && worth(word) > 0;
  const weight = new Map<string, number>();
  for (const word of searchWords(title)) if (useful(word)) weight.set(word, 2);
  const counts = countsOf([abstract, 1]);
  const ranked = [...counts.keys()]
    .filter(useful)
    .map(word => ({word, value: counts.get(word)! * worth(word)}))
    .sort((a, b) => b.value - a.value || (a.word < b.word ? -1 : 1))
    .slice(0, BEST_WORDS);
  for (const {word} of ranked) weight.set(word, (weight.get(word) ?? 0) + 1);
  return [...weight].map(([word, w]) => ({word, weight: w}));
}

function countsOf(...texts: readonly (readonly [string, number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [text, weight] of texts)
    for (const word of searchWords(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  return counts;
}

/** Whether nine tenths of all words of two titles are in both. */
function sameTitle(own: ReadonlySet<string>, title: string): boolean {
  const other = new Set(searchWords(title));
  let both = 0;
  for (const word of other) if (own.has(word)) both += 1;
  const all = own.size + other.size - both;
  return all > 0 && both / all >= SAME_TITLE;
}
