import {type Corpus, NONE} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {type ListColumn, transpose} from "../util/list-column.ts";
import {ownRoom, type Room} from "../util/share.ts";

/** Who signed each paper, each person once, with their places in the byline. */
export interface Bylines {
  /** Paper → people, rising. */
  readonly people: ListColumn;
  /** The place of each, from 1, in the order of `people.item`. */
  readonly place: Uint32Array;
  /** Paper → the true length of its byline, as `Byline` has it. */
  readonly size: Uint32Array;
}

/** The byline of one paper. */
export interface Byline {
  /** Who signed, rising, each once. */
  readonly people: number[];
  /** The place of each, from 1; where it is unknown, its place among the names that are printed. */
  readonly place: number[];
  /**
   * The true length: the number that the source gives, at least the names that are printed, less groups
   * and names printed twice. A byline that is cut without a number counts the names that there are.
   */
  readonly size: number;
}

/** What of a corpus bylines are read from. */
export type BylineColumns = Pick<
  Corpus,
  "authorStart" | "authorCount" | "authorPosition" | "authorIsGroup"
>;

/** Reads the byline of a paper. Groups and second prints of a name hold no place. O(n log n). */
export function bylineOf(
  corpus: BylineColumns,
  {ofAuthorship}: Pick<People, "ofAuthorship">,
  paper: number,
): Byline {
  const {authorStart, authorCount, authorPosition, authorIsGroup} = corpus;
  const from = authorStart[paper];
  const to = authorStart[paper + 1];
  const placeAt = (k: number) => authorPosition[k] || k - from + 1;

  const named: number[] = [];
  const noPlace: number[] = [];
  for (let k = from; k < to; k++)
    if (ofAuthorship[k] !== NONE) named.push(k);
    else if (authorIsGroup[k] === 1) noPlace.push(placeAt(k));
  named.sort((a, b) => ofAuthorship[a] - ofAuthorship[b] || placeAt(a) - placeAt(b) || a - b);

  const people: number[] = [];
  const place: number[] = [];
  for (const k of named) {
    if (people.length > 0 && people[people.length - 1] === ofAuthorship[k])
      noPlace.push(placeAt(k));
    else {
      people.push(ofAuthorship[k]);
      place.push(placeAt(k));
    }
  }
  if (noPlace.length > 0)
    for (const [i, at] of place.entries())
      place[i] = at - noPlace.reduce((before, other) => before + (other < at ? 1 : 0), 0);
  return {people, place, size: Math.max(authorCount[paper], to - from) - noPlace.length};
}

/** The true length of a byline, as `Byline` has it, without making one. O(n²). */
export function bylineSize(
  {authorStart, authorCount, authorIsGroup}: BylineColumns,
  {ofAuthorship}: Pick<People, "ofAuthorship">,
  paper: number,
): number {
  const from = authorStart[paper];
  const to = authorStart[paper + 1];
  let noPlace = 0;
  for (let k = from; k < to; k++) {
    const who = ofAuthorship[k];
    if (who === NONE) {
      noPlace += authorIsGroup[k];
      continue;
    }
    let before = from;
    while (ofAuthorship[before] !== who) before += 1;
    if (before < k) noPlace += 1;
  }
  return Math.max(authorCount[paper], to - from) - noPlace;
}

/** Who signed each paper, and the true length of each byline: bylines without places, for which nothing is sorted. O(authorships). */
export function signersOf(
  corpus: Corpus,
  people: Pick<People, "ofAuthorship" | "papers">,
  room: Room = ownRoom,
): Pick<Bylines, "people" | "size"> {
  const {authorStart, authorCount, authorIsGroup} = corpus;
  const {ofAuthorship} = people;
  const signers = transpose(people.papers, corpus.size, room);
  const size = new Uint32Array(corpus.size);
  for (let p = 0; p < corpus.size; p++) {
    const to = authorStart[p + 1];
    let named = 0;
    let groups = 0;
    for (let k = authorStart[p]; k < to; k++)
      if (ofAuthorship[k] !== NONE) named += 1;
      else groups += authorIsGroup[k];
    const repeats = named - (signers.start[p + 1] - signers.start[p]);
    size[p] = Math.max(authorCount[p], to - authorStart[p]) - groups - repeats;
  }
  return {people: signers, size};
}

/** Up to this length a byline is sorted in place, without an object. */
const SHORT = 24;

/** All bylines. O(authorships · log byline). */
export function bylinesOf(corpus: Corpus, people: Pick<People, "ofAuthorship">): Bylines {
  const {authorStart, authorCount, authorPosition} = corpus;
  const {ofAuthorship} = people;
  const start = new Uint32Array(corpus.size + 1);
  const size = new Uint32Array(corpus.size);
  const item = new Uint32Array(ofAuthorship.length);
  const place = new Uint32Array(ofAuthorship.length);
  let write = 0;
  for (let p = 0; p < corpus.size; p++) {
    const from = authorStart[p];
    const length = authorStart[p + 1] - from;
    let plain = length <= SHORT;
    for (let k = 0; plain && k < length; k++) {
      // Sorting by insertion.
      const who = ofAuthorship[from + k];
      let at = write + k;
      for (; at > write && item[at - 1] >= who; at--) {
        if (item[at - 1] === who) plain = false;
        item[at] = item[at - 1];
        place[at] = place[at - 1];
      }
      item[at] = who;
      place[at] = authorPosition[from + k] || k + 1;
      if (who === NONE) plain = false;
    }
    if (plain) {
      size[p] = Math.max(authorCount[p], length);
      write += length;
    } else {
      const byline = bylineOf(corpus, people, p);
      item.set(byline.people, write);
      place.set(byline.place, write);
      size[p] = byline.size;
      write += byline.people.length;
    }
    start[p + 1] = write;
  }
  const cut = (values: Uint32Array) => (write === values.length ? values : values.slice(0, write));
  return {people: {start, item: cut(item)}, place: cut(place), size};
}
