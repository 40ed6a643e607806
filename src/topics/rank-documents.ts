import {countIn, type WordIndex, wordAt, wordsFrom} from "./word-index.ts";

/** A word that is sought, and what it counts. */
export interface Sought {
  readonly word: string;
  /** @default 1 */
  readonly weight?: number;
  /** Whether words that begin so count too, all of them together as one word. */
  readonly beginning?: boolean;
}

export interface Hit {
  readonly document: number;
  /** BM25: > 0, higher is better. It compares hits of one search alone. */
  readonly score: number;
  /** Those of the sought words that it has. */
  readonly words: readonly string[];
}

/** The usual constants of BM25: how soon more of a word stops counting, and how much length counts. */
const K1 = 1.2;
const B = 0.75;

/**
 * The documents that answer a query best, by BM25 (see `bm25`, whose scores these are where no weights are
 * given), best first, ties by smaller number. Time: O(documents with the words).
 * S. Robertson & H. Zaragoza (2009), doi:10.1561/1500000019.
 */
export function rankDocuments(index: WordIndex, query: readonly Sought[], limit: number): Hit[] {
  if (!(Number.isInteger(limit) && limit >= 1))
    throw new RangeError(`limit: expected a whole number of at least 1, got ${limit}`);
  const {documents, document: inDocument, count, start} = index;
  const {norm, score, touched, together} = workplaceOf(index);
  let found = 0;

  for (const sought of query) {
    const {from, to} = rangeOf(index, sought);
    const weight = sought.weight ?? 1;
    let {postings, counts} = {
      postings: inDocument.subarray(start[from], start[to]),
      counts: count.subarray(start[from], start[to]),
    };
    if (to - from > 1) ({postings, counts} = united(postings, counts, together));
    const worth = weight * inverseFrequency(documents, postings.length);
    if (worth === 0) continue; // what counts nothing finds nothing
    for (let k = 0; k < postings.length; k++) {
      const d = postings[k];
      if (score[d] === 0) touched[found++] = d;
      score[d] += (worth * counts[k]) / (counts[k] + norm[d]);
    }
  }

  const hits = best(touched.subarray(0, found), score, limit).map(d => ({
    document: d,
    score: score[d],
    words: query.filter(sought => holds(index, sought, d)).map(({word}) => word),
  }));
  for (let k = 0; k < found; k++) score[touched[k]] = 0;
  return hits;
}

/** What every search of an index needs: `norm` is the same each time, the rest is all 0 between searches. */
interface Workplace {
  /** What the length of a document makes of its counts. */
  readonly norm: Float64Array;
  readonly score: Float64Array;
  readonly touched: Uint32Array;
  readonly together: Float32Array;
}

const workplaces = new WeakMap<WordIndex, Workplace>();

/** An index is searched at every key that is pressed: 24 bytes a document are kept for it. */
function workplaceOf(index: WordIndex): Workplace {
  const known = workplaces.get(index);
  if (known !== undefined) return known;
  const {documents, length} = index;
  const mean = meanLength(index);
  const norm = new Float64Array(documents);
  for (let d = 0; d < documents; d++) norm[d] = lengthNorm(length[d], mean);
  const made: Workplace = {
    norm,
    score: new Float64Array(documents),
    touched: new Uint32Array(documents),
    together: new Float32Array(documents),
  };
  workplaces.set(index, made);
  return made;
}

/** What a query would score on a text of its own: the greatest that can be hoped for, 0 for none. */
export function scoreOfText(
  index: WordIndex,
  query: readonly Sought[],
  counts: ReadonlyMap<string, number>,
): number {
  let length = 0;
  for (const count of counts.values()) length += count;
  const norm = lengthNorm(length, meanLength(index));
  let sum = 0;
  for (const {word, weight = 1} of query) {
    const tf = counts.get(word) ?? 0;
    sum += (weight * wordWorth(index, word) * tf) / (tf + norm);
  }
  return sum;
}

/** ln(1 + (N − n + ½)/(n + ½)) of n documents with the word; 0 for a word that is nowhere. */
export function wordWorth(index: WordIndex, word: string): number {
  const w = wordAt(index, word);
  if (w < 0) return 0;
  return inverseFrequency(index.documents, index.start[w + 1] - index.start[w]);
}

const inverseFrequency = (documents: number, having: number): number =>
  Math.log(1 + (documents - having + 0.5) / (having + 0.5));

const lengthNorm = (length: number, mean: number): number =>
  K1 * (1 - B + (mean > 0 ? (B * length) / mean : 0));

function meanLength({length, documents}: WordIndex): number {
  let sum = 0;
  for (let d = 0; d < documents; d++) sum += length[d];
  return sum / Math.max(1, documents);
}

function rangeOf(index: WordIndex, {word, beginning = false}: Sought): {from: number; to: number} {
  if (word === "") return {from: 0, to: 0};
  if (beginning) return wordsFrom(index, word);
  const at = wordAt(index, word);
  return at < 0 ? {from: 0, to: 0} : {from: at, to: at + 1};
}

/** The postings of several words as those of one. `together` is all 0, and is so again afterwards. */
function united(postings: Uint32Array, counts: Float32Array, together: Float32Array) {
  let size = 0;
  const seen = new Uint32Array(postings.length);
  for (let k = 0; k < postings.length; k++) {
    if (together[postings[k]] === 0) seen[size++] = postings[k];
    together[postings[k]] += counts[k];
  }
  const documents = seen.subarray(0, size);
  const sums = new Float32Array(size);
  for (let k = 0; k < size; k++) {
    sums[k] = together[documents[k]];
    together[documents[k]] = 0;
  }
  return {postings: documents, counts: sums};
}

function holds(index: WordIndex, sought: Sought, d: number): boolean {
  const {from, to} = rangeOf(index, sought);
  for (let w = from; w < to; w++) if (countIn(index, w, d) > 0) return true;
  return false;
}

/** The items of the highest scores, best first, ties by smaller item: a heap of `limit` worst on top. */
function best(items: Uint32Array, score: Float64Array, limit: number): number[] {
  const better = (a: number, b: number) => score[a] > score[b] || (score[a] === score[b] && a < b);
  const heap: number[] = [];
  const sink = (): void => {
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && better(heap[left], heap[left + 1]) ? left + 1 : left;
      if (!better(heap[i], heap[child])) return;
      [heap[i], heap[child]] = [heap[child], heap[i]];
      i = child;
    }
  };
  for (const item of items) {
    if (heap.length < limit) {
      heap.push(item);
      for (let i = heap.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (!better(heap[parent], heap[i])) break;
        [heap[i], heap[parent]] = [heap[parent], heap[i]];
        i = parent;
      }
    } else if (better(item, heap[0])) {
      heap[0] = item;
      sink();
    }
  }
  return heap.sort((a, b) => score[b] - score[a] || a - b);
}
