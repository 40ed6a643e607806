import {stringPool} from "../util/string-pool.ts";
import type {CoauthorLists} from "./coauthor-lists.ts";
import type {Record} from "./records.ts";
import type {Signals} from "./signals.ts";

/** Up to this many records every pair of a block is looked at. */
export const ALL_PAIRS = 200;
/** A co-author, word or place that more records of the block share than this singles nobody out. */
const MOST_SHARING = 40;
/** How many others a record is compared with at most, counted from its side. */
const MOST_CANDIDATES = 60;

/** Where candidates are looked for. */
export interface Shared {
  readonly signals: Signals;
  readonly coauthors: CoauthorLists;
}

/**
 * Tells of the pairs of records worth comparing: all of a small block; in a large one those that share a
 * co-author, a rare word of the title, a rare word of the affiliation, a reference or an identifier, and
 * neighbours of one name. At most about 60 a record, so that a block of 50,000 stays near-linear.
 */
export function candidatePairs(
  records: readonly Record[],
  shared: Shared,
  visit: (i: number, j: number) => void,
): void {
  const n = records.length;
  if (n <= ALL_PAIRS) {
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) visit(i, j);
    return;
  }
  const seen = new Uint32Array(n * MOST_CANDIDATES);
  const seenOf = new Uint8Array(n);
  for (const group of sharingGroups(records, shared))
    for (let x = 0; x < group.length; x++)
      for (let y = x + 1; y < group.length; y++) {
        const [i, j] = [group[x], group[y]];
        const count = seenOf[i];
        if (count >= MOST_CANDIDATES) break;
        const first = i * MOST_CANDIDATES;
        if (seen.subarray(first, first + count).includes(j)) continue;
        seen[first + count] = j;
        seenOf[i] = count + 1;
        visit(i, j);
      }
}

/** What records can share, as the first digits of a key. */
const [IDENTIFIER, COAUTHOR, PLACE, TERM, REFERENCE] = [0, 1, 2, 3, 4];
/** What is shared is told apart in so many slots, and records in as many as the rest of 53 bits. */
const SLOTS = 2 ** 28;
const RECORDS = 2 ** 22;

/** Groups of records that share something rare, the smallest groups first; each group rises. */
function sharingGroups(
  records: readonly Record[],
  {signals, coauthors}: Shared,
): (readonly number[])[] {
  const {terms, termWeight, placeWeight} = signals;
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
  for (const [i, record] of records.entries()) {
    const {paper, form, places, references} = record;
    for (const [scheme, id] of record.ids) put(IDENTIFIER, ids.add(`${scheme} ${id}`), i);
    for (let c = coauthors.start[paper]; c < coauthors.start[paper + 1]; c++)
      if (coauthors.form[c] !== form) put(COAUTHOR, coauthors.form[c], i);
    eachRarest(places, 0, places.length, placeWeight, 6, slot => put(PLACE, slot, i));
    const [from, to] = [terms.start[paper], terms.start[paper + 1]];
    eachRarest(terms.item, from, to, termWeight, 8, slot => put(TERM, slot, i));
    for (let r = 0; r < Math.min(references.length, 50); r++) put(REFERENCE, references[r], i);
  }
  const sorted = keys.subarray(0, used).sort();
  const groups: (readonly number[])[] = [];
  for (let from = 0; from < used; ) {
    const shared = Math.floor(sorted[from] / RECORDS);
    const group: number[] = [];
    let to = from;
    for (; to < used && Math.floor(sorted[to] / RECORDS) === shared; to++) {
      const i = sorted[to] - shared * RECORDS;
      if (group[group.length - 1] !== i) group.push(i);
    }
    from = to;
    if (group.length < 2) continue;
    if (group.length <= MOST_SHARING) groups.push(group);
    // A crowd that shares one thing is looked at neighbour by neighbour, so that it stays tied together.
    else groups.push(...windows(group), ...perForm(group, records));
  }
  const byName = new Map<number, number[]>();
  for (const [i, {name}] of records.entries()) {
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [i]);
    else group.push(i);
  }
  for (const group of byName.values()) groups.push(...windows(group));
  return groups.sort((a, b) => a.length - b.length || a[0] - b[0] || a[1] - b[1]);
}

/** The first record of each name in a crowd, so that two spellings of one person meet. */
function perForm(group: readonly number[], records: readonly Record[]): (readonly number[])[] {
  const first = new Map<number, number>();
  for (const i of group) if (!first.has(records[i].name)) first.set(records[i].name, i);
  const chosen = [...first.values()];
  if (chosen.length < 2) return [];
  return chosen.length <= MOST_SHARING ? [chosen] : windows(chosen);
}

function windows(group: readonly number[]): (readonly number[])[] {
  const found: number[][] = [];
  for (let i = 0; i + 1 < group.length; i++) found.push([group[i], group[i + 1]]);
  return found;
}

const chosenSlot = new Uint32Array(8);

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
