import {NONE} from "../papers/corpus.ts";
import type {BlockColumns, CoauthorColumns} from "./block-columns.ts";
import type {BlockNames} from "./block-names.ts";
import type {NameRows} from "./name-rows.ts";
import type {Record} from "./records.ts";
import type {SharedTitles} from "./shared-titles.ts";
import type {Signals} from "./signals.ts";

/** What is looked at in two records of one block, in the order of the weights. */
export const FEATURES = [
  "any two records",
  "same full name",
  "same initials",
  "one name says more",
  "initial of the other's name",
  "short form or slip of the name",
  "part of a double family name",
  "frequent name",
  "many records of the name",
  "several names fit",
  "co-authors fall apart",
  "shared co-authors",
  "several shared co-authors",
  "no shared co-author",
  "alike titles",
  "rare words shared in titles",
  "alike affiliations",
  "other affiliations",
  "same venue",
  "years apart",
  "shared references",
  "no affiliation known",
  "no co-author known",
  "all initials fit",
  "no shared co-author of a name whose co-authors fall apart",
  "co-authors fall apart far",
  "no title known",
  "alike affiliations of a name whose co-authors fall apart",
  "share of records that stand alone",
  "co-authors fall apart, over 5 parts",
  "co-authors fall apart, over 20 parts",
  "same venue of a name whose co-authors fall apart",
  "alike titles of a name whose co-authors fall apart",
  "same affiliation",
  "rare words shared in affiliations",
  "alike affiliations, no title known",
  "other affiliations, no title known",
  "same full name, no title known",
  "initial of the other's name, no title known",
  "several names fit, no title known",
  "same full name, a rare one of few records",
  "same full name, a rare one",
  "no shared co-author of a rare name whose co-authors fall apart",
  "frequent name, no title known",
  "co-authors known, no title known",
] as const;

export const FEATURE_COUNT = FEATURES.length;

/** What is known of the records of a block and their papers. */
export interface Told {
  readonly names: BlockNames;
  readonly rows: NameRows;
  readonly columns: BlockColumns;
  readonly signals: Signals;
  /** What titles share, where that was worked out for all pairs at once. */
  readonly titles: SharedTitles | null;
}

/** Fills `x` with the features of two records, of which a comes first in the block; all are at least 0 and most are at most about 3. */
export function pairFeatures(a: Record, b: Record, told: Told, x: Float64Array): void {
  const {signed, titled, year} = told.columns;
  const {placeWeight} = told.signals;
  const [i, j] = [a.index, b.index];
  told.rows.copy(a.name, b.name, x);
  x[22] = signed[i] === 1 && signed[j] === 1 ? 0 : 1;
  coauthorFeatures(i, j, told, x);
  x[26] = titled[i] === 1 && titled[j] === 1 ? 0 : 1;
  x[37] = x[26] * x[1];
  x[38] = x[26] * x[4];
  x[39] = x[26] * x[9];
  x[43] = x[26] * x[7];
  x[44] = x[26] === 1 && x[22] === 0 ? 1 : 0;
  titleFeatures(i, j, told, x);
  venueFeatures(i, j, told, x);

  const known = a.places.length > 0 && b.places.length > 0;
  let alike = 0;
  if (known) {
    overlap(a.places, 0, a.places.length, b.places, 0, b.places.length, placeWeight);
    const {squares} = both;
    if (squares > 0) alike = squares / Math.sqrt(a.placeSquares * b.placeSquares);
  }
  x[34] = known ? Math.min(3, both.weight / 10) : 0;
  x[16] = alike;
  x[27] = alike * x[10];
  x[33] = alike > 0.99 ? 1 : 0;
  x[35] = alike * x[26];
  x[17] = known && alike < 0.05 ? 1 : 0;
  x[36] = x[17] * x[26];
  x[21] = known ? 0 : 1;
  const [y, z] = [year[i], year[j]];
  x[19] = y > 0 && z > 0 ? Math.min(2, Math.abs(y - z) / 10) : 0;
  x[20] = Math.min(3, Math.sqrt(common(a.references, b.references)));
}

/** The features that shared co-authors decide, for records i and j whose names are looked at already. */
export const COAUTHOR_FEATURES = [11, 12, 13, 24, 25, 42] as const;

/** Fills COAUTHOR_FEATURES. */
export function coauthorFeatures(i: number, j: number, told: Told, x: Float64Array): void {
  const {others} = told.columns;
  const shared = sharedCoauthors(i, j, told.names, others);
  if (shared.count === 0) {
    strangerFeatures(i, j, told, x);
    return;
  }
  x[11] = Math.sqrt(shared.weight);
  x[12] = Math.min(3, shared.count - 1);
  x[13] = x[24] = x[25] = x[42] = 0;
}

/** Fills COAUTHOR_FEATURES as they are where no co-author is shared. */
export function strangerFeatures(
  i: number,
  j: number,
  {columns: {signed}}: Told,
  x: Float64Array,
): void {
  x[11] = x[12] = 0;
  x[13] = signed[i] === 1 && signed[j] === 1 ? 1 : 0;
  x[24] = x[10];
  x[25] = Math.max(0, x[10] - 1.5);
  x[42] = x[41] * x[24];
}

/** The features that words of titles decide: all 0 where two share none. */
export const TITLE_FEATURES = [14, 15, 32] as const;

/** Fills TITLE_FEATURES. */
export function titleFeatures(i: number, j: number, told: Told, x: Float64Array): void {
  const {titles} = told;
  const {termStart: start, term, squares, year} = told.columns;
  if (titles === null)
    overlap(term, start[i], start[i + 1], term, start[j], start[j + 1], told.signals.termWeight);
  else {
    const at = i * year.length + j;
    both.weight = titles.weight[at];
    both.squares = titles.squares[at];
  }
  x[14] = both.squares === 0 ? 0 : both.squares / Math.sqrt(squares[i] * squares[j]);
  x[15] = Math.min(3, both.weight / 10);
  x[32] = x[15] * x[10];
}

/** The features that venues decide: all 0 where they are not the same. */
export const VENUE_FEATURES = [18, 31] as const;

/** Fills VENUE_FEATURES. */
export function venueFeatures(i: number, j: number, told: Told, x: Float64Array): void {
  const {venue} = told.columns;
  const place = venue[i];
  x[18] =
    place !== NONE && place === venue[j] ? Math.min(2, told.signals.venueWeight[place] / 4) : 0;
  x[31] = x[18] * x[10];
}

/** What the two sets shared that were looked at last: one object for all pairs, there being very many. */
const both = {weight: 0, squares: 0};

/** Weighs the slots that two rising lists share; what comes out lies in `both`. */
function overlap(
  a: Uint32Array,
  i: number,
  aEnd: number,
  b: Uint32Array,
  j: number,
  bEnd: number,
  weight: Float32Array,
): void {
  let sum = 0;
  let squares = 0;
  while (i < aEnd && j < bEnd) {
    // Which list goes on is worked out without asking: nobody could guess the answer, and wrong guesses cost more.
    const ahead = a[i] - b[j];
    if (ahead === 0) {
      const w = weight[a[i]];
      sum += w;
      squares += w * w;
    }
    i += (ahead - 1) >>> 31;
    j += (-ahead - 1) >>> 31;
  }
  both.weight = sum;
  both.squares = squares;
}

function common(a: Uint32Array, b: Uint32Array): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      n += 1;
      i += 1;
      j += 1;
    } else if (a[i] < b[j]) i += 1;
    else j += 1;
  }
  return n;
}

/** The co-authors that were counted last. */
const met = {count: 0, weight: 0};

/**
 * Co-authors of records i and j whose names agree, with how telling each is: rarer names weigh more. What is given back
 * is written over by the next call.
 */
export function sharedCoauthors(
  i: number,
  j: number,
  names: BlockNames,
  {start, block, form}: CoauthorColumns,
): {readonly count: number; readonly weight: number} {
  met.count = 0;
  met.weight = 0;
  let c = start[i];
  let d = start[j];
  const [cEnd, dEnd] = [start[i + 1], start[j + 1]];
  while (c < cEnd && d < dEnd) {
    if (block[c] < block[d]) c += 1;
    else if (block[c] > block[d]) d += 1;
    else {
      const here = block[c];
      let best = 0;
      const from = d;
      for (; c < cEnd && block[c] === here; c++)
        for (d = from; d < dEnd && block[d] === here; d++)
          best = Math.max(best, names.coauthorWeight(form[c], form[d]));
      if (best > 0) {
        met.count += 1;
        met.weight += best;
      }
    }
  }
  return met;
}
