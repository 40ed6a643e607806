import {type Corpus, NONE} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {pickedAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {part, type Watch} from "../util/watch.ts";
import {stopWords} from "./language.ts";
import {type Hit, rankDocuments, type Sought} from "./rank-documents.ts";
import {searchWords} from "./search-words.ts";
import type {Topics} from "./topics.ts";
import {type WordIndex, wordIndex} from "./word-index.ts";

/** What is needed to search a corpus: an index of papers, one of people, one of terms. */
export interface SearchIndex {
  readonly papers: WordIndex;
  readonly people: WordIndex;
  readonly terms: WordIndex;
}

/** What was found, best first; `document` is the number of the paper, person or term. */
export interface Found {
  readonly papers: readonly Hit[];
  readonly people: readonly Hit[];
  readonly terms: readonly Hit[];
}

/** Where in a paper a word stands. */
export type Place = "title" | "authors" | "terms" | "abstract";

/** What a word counts in each place. */
const WEIGHT: Readonly<Record<Place, number>> = {title: 3, authors: 2, terms: 2, abstract: 1};

/**
 * Indexes titles, abstracts, names of authors and terms of all papers, and names of people and forms of
 * terms by themselves. O(text): about 100,000 abstracts in half a minute; see `wordIndex` for the memory.
 */
export function searchIndex(
  corpus: Corpus,
  people: People,
  topics: Topics,
  watch: Watch = {},
): SearchIndex {
  const places: readonly Place[] = ["title", "authors", "terms", "abstract"];
  return {
    papers: wordIndex(
      corpus.size,
      (p, tell) => {
        for (const place of places)
          for (const text of textsAt(corpus, people, topics, p, place)) tell(text, WEIGHT[place]);
      },
      part(watch, 0, 0.9),
    ),
    people: wordIndex(people.count, (i, tell) => tell(people.name[i], 1), part(watch, 0.9, 0.95)),
    terms: wordIndex(
      topics.count,
      (t, tell) => {
        tell(topics.label[t], 2);
        for (const form of topics.forms[t]) tell(form, 1);
      },
      part(watch, 0.95, 1),
    ),
  };
}

export interface SearchOptions {
  /** Hits of each kind. @default 20 */
  readonly limit?: number;
  /** Whether the last word may be the beginning of one, as while somebody types. @default true */
  readonly typing?: boolean;
}

/**
 * Looks for papers, people and terms by words. Any of the words will do; more and rarer ones count more.
 * O(documents with the words): milliseconds at 100,000 papers. Throws a RangeError for a limit below 1.
 */
export function search(
  index: SearchIndex,
  query: string,
  {limit = 20, typing = true}: SearchOptions = {},
): Found {
  const all = [...new Set(searchWords(query))];
  // Little words find everything and tell nothing, unless there are no others.
  const telling = all.filter(word => !stopWords("en").has(word));
  const words = telling.length > 0 ? telling : all;
  const last = words.length - 1;
  // One letter begins too many words to mean any of them.
  const open = typing && words[last] === all.at(-1) && /[\p{L}\p{N}]{2}$/u.test(query);
  const sought = words.map((word, i): Sought => ({word, beginning: open && i === last}));
  return {
    papers: rankDocuments(index.papers, sought, limit),
    people: rankDocuments(index.people, sought, limit),
    terms: rankDocuments(index.terms, sought, limit),
  };
}

/** The places of a paper that hold one of the words, as `search` tells them. O(text of the paper). */
export function foundIn(
  corpus: Corpus,
  people: People,
  topics: Topics,
  paper: number,
  words: readonly string[],
): Place[] {
  const places: readonly Place[] = ["title", "authors", "terms", "abstract"];
  return places.filter(place =>
    textsAt(corpus, people, topics, paper, place).some(text =>
      searchWords(text).some(word => words.some(sought => word.startsWith(sought))),
    ),
  );
}

function textsAt(
  corpus: Corpus,
  people: People,
  topics: Topics,
  paper: number,
  place: Place,
): string[] {
  switch (place) {
    case "title":
      return [textAt(corpus.title, paper)];
    case "abstract":
      return [textAt(corpus.abstract, paper)];
    case "terms":
      return pickedAt(topics.terms, paper, topics.label);
    case "authors": {
      const names: string[] = [];
      for (let k = corpus.authorStart[paper]; k < corpus.authorStart[paper + 1]; k++) {
        const person = people.ofAuthorship[k];
        names.push(person === NONE ? corpus.names[corpus.authorName[k]] : people.name[person]);
      }
      return names;
    }
  }
}
