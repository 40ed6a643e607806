import {type Corpus, NONE} from "../papers/corpus.ts";
import {growingArray} from "../util/growing-array.ts";
import type {ListColumn} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {addRising, wordSlots} from "./word-slots.ts";

/** Words are counted in at most this many slots; two words in one slot are taken for one, which rarely matters. */
const MOST_SLOTS = 1 << 20;
const LEAST_SLOTS = 1 << 12;

/** What papers and places are about, as rare words: for asking whether two records go together. */
export interface Signals {
  /** Paper → slots of the words of its title and author keywords, rising, each once. */
  readonly terms: ListColumn;
  /** Slot → how telling it is that two papers share it: ln(papers / papers with it), at least 0, more in a small corpus. */
  readonly termWeight: Float32Array;
  /** Paper → sum of the squared weights of its words. */
  readonly titleSquares: Float64Array;
  /** Affiliation → slots of its words, rising. */
  readonly places: ListColumn;
  readonly placeWeight: Float32Array;
  /** Venue → how telling it is that two papers share it. */
  readonly venueWeight: Float32Array;
}

/** Reads titles and affiliations once. Time O(text); memory 4 bytes a word, 8 MB of counts. */
export function corpusSignals(corpus: Corpus, watch: Watch): Signals {
  let slots = LEAST_SLOTS;
  while (slots < MOST_SLOTS && slots < 64 * corpus.size) slots *= 2;
  const slotsOf = wordSlots(slots);
  const labels = growingLists();
  for (const label of corpus.labels) labels.push(slotsOf(label));
  const ofLabel = labels.finish();
  const terms = growingLists();
  const termPapers = new Uint32Array(slots);
  for (let i = 0; i < corpus.size; i++) {
    if (i % 10_000 === 0) checkpoint(watch, "Reading titles", i / corpus.size);
    const found = slotsOf(textAt(corpus.title, i));
    const {start, item} = corpus.authorKeywords;
    for (let k = start[i]; k < Math.min(start[i + 1], start[i] + 20); k++)
      for (let l = ofLabel.start[item[k]]; l < ofLabel.start[item[k] + 1]; l++)
        addRising(found, ofLabel.item[l]);
    terms.push(found);
    count(found, termPapers);
  }

  const places = growingLists();
  const uses = new Uint32Array(corpus.affiliations.length);
  const {start, item} = corpus.authorAffiliations;
  for (let k = 0; k < item.length; k++) uses[item[k]] += 1;
  const placeRecords = new Uint32Array(slots);
  for (let a = 0; a < corpus.affiliations.length; a++) {
    const found = slotsOf(corpus.affiliations[a]);
    places.push(found);
    count(found, placeRecords, uses[a]);
  }

  const venuePapers = new Uint32Array(corpus.venues.length);
  for (const venue of corpus.venue) if (venue !== NONE) venuePapers[venue] += 1;
  const titles = terms.finish();
  const termWeight = weights(termPapers, corpus.size);
  return {
    terms: titles,
    termWeight,
    titleSquares: squaresOf(titles, termWeight),
    places: places.finish(),
    placeWeight: weights(placeRecords, Math.max(1, start.length - 1)),
    venueWeight: weights(venuePapers, corpus.size),
  };
}

function count(slots: readonly number[], counts: Uint32Array, times = 1): void {
  for (const slot of slots) counts[slot] += times;
}

/** A smaller corpus is read as a piece of one of so many papers: what is rare in it is rarer than it can tell. */
const LEAST_CORPUS = 4000;

/**
 * ln(all / having), rounded so that the last bits of a logarithm decide nothing; in a small corpus stretched so that what
 * occurs once weighs as much as in one of 4,000, and what occurs everywhere still weighs little.
 */
function weights(counts: Uint32Array, all: number): Float32Array {
  const weight = new Float32Array(counts.length);
  const stretch = Math.max(1, Math.log(LEAST_CORPUS + 1) / Math.log(all + 1));
  for (let slot = 0; slot < counts.length; slot++)
    if (counts[slot] > 0)
      weight[slot] =
        Math.round(stretch * Math.max(0, Math.log((all + 1) / counts[slot])) * 1024) / 1024;
  return weight;
}

function squaresOf({start, item}: ListColumn, weight: Float32Array): Float64Array {
  const squares = new Float64Array(start.length - 1);
  for (let p = 0; p < squares.length; p++) {
    let sum = 0;
    for (let k = start[p]; k < start[p + 1]; k++) {
      const w = weight[item[k]];
      sum += w * w;
    }
    squares[p] = sum;
  }
  return squares;
}

function growingLists() {
  const start = growingArray(Uint32Array);
  const item = growingArray(Uint32Array);
  start.push(0);
  return {
    push(list: readonly number[]) {
      for (const x of list) item.push(x);
      start.push(item.length);
    },
    finish: (): ListColumn => ({start: start.finish(), item: item.finish()}),
  };
}
