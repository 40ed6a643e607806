import {byCodeUnit} from "../util/fold.ts";
import {growingArray} from "../util/growing-array.ts";
import {lowerBound} from "../util/lower-bound.ts";
import {stringPool} from "../util/string-pool.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {searchWords} from "./search-words.ts";

/** An inverted index: for each word the documents that have it. Plain data, which can go to a worker. */
export interface WordIndex {
  readonly documents: number;
  /** Sorted by code unit. */
  readonly words: readonly string[];
  /** Word w stands in document[start[w]] … document[start[w + 1] − 1], rising. */
  readonly start: Uint32Array;
  readonly document: Uint32Array;
  /** How often it stands there, each time counted by the weight of its place. */
  readonly count: Float32Array;
  /** Words of each document, counted likewise. */
  readonly length: Float32Array;
}

/** Documents between two looks at the watch. */
const BLOCK = 1024;

/**
 * Indexes documents. `texts` tells the texts of a document with the weight that a word in each has.
 * O(text); memory: 8 bytes for each different word of each document, twice that while it is built.
 */
export function wordIndex(
  documents: number,
  texts: (document: number, tell: (text: string, weight: number) => void) => void,
  watch: Watch = {},
): WordIndex {
  const pool = stringPool();
  const number = growingArray(Uint32Array);
  const weight = growingArray(Float64Array);
  const end = new Float64Array(documents);
  const length = new Float32Array(documents);
  /** Word → its weight in the document at hand. */
  const sum = new Map<number, number>();

  for (let d = 0; d < documents; d++) {
    if (d % BLOCK === 0) checkpoint(watch, "Indexing words", d / documents);
    texts(d, (text, w) => {
      for (const word of searchWords(text)) {
        const n = pool.add(word);
        sum.set(n, (sum.get(n) ?? 0) + w);
        length[d] += w;
      }
    });
    for (const [n, w] of sum) {
      number.push(n);
      weight.push(w);
    }
    sum.clear();
    end[d] = number.length;
  }

  const order = [...pool.values().keys()].sort((a, b) => byCodeUnit(pool.at(a), pool.at(b)));
  const rank = new Uint32Array(order.length);
  for (const [place, n] of order.entries()) rank[n] = place;
  const numbers = number.view();
  const start = new Uint32Array(order.length + 1);
  for (let k = 0; k < numbers.length; k++) start[rank[numbers[k]] + 1] += 1;
  for (let w = 0; w < order.length; w++) start[w + 1] += start[w];
  const next = start.slice();
  const document = new Uint32Array(numbers.length);
  const count = new Float32Array(numbers.length);
  for (let d = 0, k = 0; d < documents; d++)
    for (; k < end[d]; k++) {
      const slot = next[rank[numbers[k]]]++;
      document[slot] = d;
      count[slot] = weight.at(k);
    }
  return {documents, words: order.map(n => pool.at(n)), start, document, count, length};
}

/** The number of a word, or −1. O(log words). */
export function wordAt({words}: WordIndex, word: string): number {
  const at = firstFrom(words, word);
  return words[at] === word ? at : -1;
}

/** The words that begin with a text: numbers from … to − 1. O(log words). */
export function wordsFrom({words}: WordIndex, beginning: string): {from: number; to: number} {
  // No word has a code unit beyond U+FFFF, so all that begin so stand before this one.
  return {from: firstFrom(words, beginning), to: firstFrom(words, `${beginning}\uffff`)};
}

/** How often a word stands in a document, by weight; 0 where it does not. O(log documents). */
export function countIn({start, document, count}: WordIndex, word: number, d: number): number {
  const end = start[word + 1];
  const at = lowerBound(document, d, start[word], end);
  return at < end && document[at] === d ? count[at] : 0;
}

/** The place of the first word that is not before `text`. */
function firstFrom(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodeUnit(words[middle], text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
