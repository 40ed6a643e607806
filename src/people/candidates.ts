import {growingArray} from "../util/growing-array.ts";
import {stringPool} from "../util/string-pool.ts";
import type {BlockColumns} from "./block-columns.ts";
import type {Record} from "./records.ts";
import type {Signals} from "./signals.ts";

/** Up to this many records every pair of a block is looked at. */
export const ALL_PAIRS = 200;
/** A co-author, word or place that more records of the block share than this singles nobody out. */
const MOST_SHARING = 40;
/** How many others a record is compared with at most, counted from its side. */
const MOST_CANDIDATES = 60;

/** So many bits a record tell whom it was compared with. */
const SEEN_BITS = 1024;

/** The records of a block. */
interface Listed {
  readonly records: readonly Record[];
  readonly columns: BlockColumns;
}

/**
 * Tells of the pairs of records worth comparing: all of a small block; in a large one those that share a
 * co-author, a rare word of the title, a rare word of the affiliation, a reference or an identifier, and
 * neighbours of one name. At most about 60 a record, so that a block of 50,000 stays near-linear.
 */
export function candidatePairs(
  block: Listed,
  {signals}: {readonly signals: Signals},
  visit: (i: number, j: number) => void,
): void {
  const {records} = block;
  const n = records.length;
  if (n <= ALL_PAIRS) {
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) visit(i, j);
    return;
  }
  const seenOf = new Uint8Array(n);
  /** One bit for each other record; where there are more than bits, the records themselves stand in `seen`. */
  const maySeen = new Uint32Array(n * (SEEN_BITS / 32));
  const isCertain = n <= SEEN_BITS;
  const seen = new Uint32Array(isCertain ? 0 : n * MOST_CANDIDATES);
  const meet = (i: number, j: number) => {
    const word = (i * SEEN_BITS + (j % SEEN_BITS)) >>> 5;
    const bit = 1 << (j & 31);
    if ((maySeen[word] & bit) !== 0) {
      if (isCertain) return;
      const first = i * MOST_CANDIDATES;
      for (let k = first; k < first + seenOf[i]; k++) if (seen[k] === j) return;
    }
    maySeen[word] |= bit;
    if (!isCertain) seen[i * MOST_CANDIDATES + seenOf[i]] = j;
    seenOf[i] += 1;
    visit(i, j);
  };
  const {pairs, start, item, order} = sharingGroups(block, signals);
  for (const key of pairs) {
    const i = Math.floor(key / RECORDS);
    if (seenOf[i] < MOST_CANDIDATES) meet(i, key - i * RECORDS);
  }
  for (const g of order)
    for (let x = start[g]; x < start[g + 1]; x++) {
      const i = item[x];
      for (let y = x + 1; y < start[g + 1] && seenOf[i] < MOST_CANDIDATES; y++) meet(i, item[y]);
    }
}

/** What records can share, as the first digits of a key. */
const [IDENTIFIER, COAUTHOR, PLACE, TERM, REFERENCE] = [0, 1, 2, 3, 4];
/** What is shared is told apart in so many slots, and records in as many as the rest of 53 bits. */
const SLOTS = 2 ** 28;
const RECORDS = 2 ** 22;

/** Records that share something rare. */
interface SharingGroups {
  /** Groups of two, rising: i · RECORDS + j; some come more than once. */
  readonly pairs: Float64Array;
  /** Larger groups, each rising: group g is item[start[g]] … item[start[g + 1] − 1]. */
  readonly start: readonly number[];
  readonly item: Uint32Array;
  /** The larger groups, the smallest first, then by their records. */
  readonly order: Uint32Array;
}

function sharingGroups(
  {records, columns}: Listed,
  {terms, termWeight, placeWeight}: Signals,
): SharingGroups {
  const {others, termStart, term} = columns;
  let keys = new Float64Array(records.length * 16);
  let used = 0;
  const put = (kind: number, slot: number, i: number) => {
    if (used === keys.length) {
      const wider = new Float64Array(used * 2);
      wider.set(keys);
      keys = wider;
    }
    keys[used++] = (kind * SLOTS + (slot % SLOTS)) * RECORDS + i;
  };
  const ids = stringPool();
  /** Words of titles that records share: of a long title the rarest words only. */
  const putTerms = (i: number, paper: number) => {
    const [from, to] = [terms.start[paper], terms.start[paper + 1]];
    const [first, end] = [termStart[i], termStart[i + 1]];
    if (to - from <= MOST_TERMS) for (let k = first; k < end; k++) put(TERM, term[k], i);
    else
      eachRarest(terms.item, from, to, termWeight, MOST_TERMS, slot => {
        for (let k = first; k < end; k++) if (term[k] === slot) put(TERM, slot, i);
      });
  };
  for (const [i, record] of records.entries()) {
    const {paper, places, references} = record;
    for (const [scheme, id] of record.ids) put(IDENTIFIER, ids.add(`${scheme} ${id}`), i);
    for (let c = others.start[i]; c < others.start[i + 1]; c++) put(COAUTHOR, others.form[c], i);
    eachRarest(places, 0, places.length, placeWeight, 6, slot => put(PLACE, slot, i));
    putTerms(i, paper);
    for (let r = 0; r < Math.min(references.length, 50); r++) put(REFERENCE, references[r], i);
  }
  const groups = groupBuilder(records.length);
  const sorted = keys.subarray(0, used).sort();
  const group: number[] = [];
  for (let from = 0; from < used; ) {
    const key = Math.floor(sorted[from] / RECORDS);
    group.length = 0;
    let to = from;
    for (; to < used && Math.floor(sorted[to] / RECORDS) === key; to++) {
      const i = sorted[to] - key * RECORDS;
      if (group[group.length - 1] !== i) group.push(i);
    }
    from = to;
    if (group.length <= MOST_SHARING) groups.push(group);
    else {
      // A crowd that shares one thing is looked at neighbour by neighbour, so that it stays tied together.
      groups.chain(group);
      perForm(group, records, groups);
    }
  }
  groups.tieNames(records);
  return groups.finish();
}

/** The first record of each name in a crowd, so that two spellings of one person meet. */
function perForm(
  crowd: readonly number[],
  records: readonly Record[],
  groups: ReturnType<typeof groupBuilder>,
): void {
  const first = new Map<number, number>();
  for (const i of crowd) if (!first.has(records[i].name)) first.set(records[i].name, i);
  const chosen = [...first.values()];
  if (chosen.length <= MOST_SHARING) groups.push(chosen);
  else groups.chain(chosen);
}

/** Gathers groups. */
function groupBuilder(records: number) {
  const pairs = growingArray(Float64Array);
  const item = growingArray(Uint32Array);
  const start: number[] = [0];
  return {
    push(group: readonly number[]) {
      if (group.length === 2) pairs.push(group[0] * RECORDS + group[1]);
      if (group.length <= 2) return;
      for (const i of group) item.push(i);
      start.push(item.length);
    },
    /** Each with the next. */
    chain(group: readonly number[]) {
      for (let k = 1; k < group.length; k++) pairs.push(group[k - 1] * RECORDS + group[k]);
    },
    /** Each record with the next one of its name. */
    tieNames(list: readonly Record[]) {
      const last: number[] = [];
      for (let i = 0; i < list.length; i++) {
        const {name} = list[i];
        if (last[name] !== undefined) pairs.push(last[name] * RECORDS + i);
        last[name] = i;
      }
    },
    finish(): SharingGroups {
      const items = item.view();
      const order = inOrder(start, items, records);
      return {pairs: pairs.view().sort(), start, item: items, order};
    },
  };
}

/** Groups by their size, then by their records: sorted as numbers that tell size and first record, then those that have both alike. */
function inOrder(start: readonly number[], item: Uint32Array, records: number): Uint32Array {
  const count = start.length - 1;
  const key = new Float64Array(count);
  for (let g = 0; g < count; g++)
    key[g] = ((start[g + 1] - start[g]) * records + item[start[g]]) * count + g;
  key.sort();
  const order = Uint32Array.from(key, k => k - Math.floor(k / count) * count);
  const alike = (at: number) => Math.floor(key[at] / count);
  const bySize = (g: number, h: number): number => {
    const [x, y] = [start[g], start[h]];
    for (let k = 1; k < start[g + 1] - x; k++)
      if (item[x + k] !== item[y + k]) return item[x + k] - item[y + k];
    return g - h;
  };
  for (let from = 0, to = 1; from < count; from = to++) {
    while (to < count && alike(to) === alike(from)) to += 1;
    if (to > from + 1) order.subarray(from, to).sort(bySize);
  }
  return order;
}

const MOST_TERMS = 8;
const chosenSlot = new Uint32Array(MOST_TERMS);

/** The slots of a rising list that weigh most, at most 8 of them; of equal ones the first. */
function eachRarest(
  slots: Uint32Array,
  from: number,
  to: number,
  weight: Float32Array,
  most: number,
  visit: (slot: number) => void,
): void {
  let count = 0;
  for (let k = from; k < to; k++) {
    const slot = slots[k];
    let at = count;
    while (at > 0 && weight[chosenSlot[at - 1]] < weight[slot]) at -= 1;
    if (at >= most) continue;
    count = Math.min(most, count + 1);
    for (let m = count - 1; m > at; m--) chosenSlot[m] = chosenSlot[m - 1];
    chosenSlot[at] = slot;
  }
  for (let m = 0; m < count; m++) visit(chosenSlot[m]);
}
