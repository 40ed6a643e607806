import {NONE} from "../papers/corpus.ts";
import type {BlockNames} from "./block-names.ts";
import type {Record} from "./records.ts";
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
] as const;

export const FEATURE_COUNT = FEATURES.length;

/** Fills `x` with the features of two records; all are at least 0 and most are at most about 3. */
export function pairFeatures(
  a: Record,
  b: Record,
  names: BlockNames,
  {termWeight, placeWeight, venueWeight}: Signals,
  x: Float64Array,
): void {
  nameFeatures(a.form, b.form, names, x);
  const shared = sharedCoauthors(a, b, names);
  x[11] = Math.sqrt(shared.weight);
  x[12] = Math.min(3, Math.max(0, shared.count - 1));
  const bothSigned = a.withBlocks.length > 0 && b.withBlocks.length > 0;
  x[13] = bothSigned && shared.count === 0 ? 1 : 0;
  x[22] = bothSigned ? 0 : 1;
  x[24] = shared.count === 0 ? x[10] : 0;

  x[25] = shared.count === 0 ? Math.max(0, x[10] - 1.5) : 0;
  x[26] = a.terms.length > 0 && b.terms.length > 0 ? 0 : 1;
  x[37] = x[26] * x[1];
  x[38] = x[26] * x[4];
  x[39] = x[26] * x[9];
  const title = overlap(a.terms, b.terms, termWeight);
  x[14] = title.cosine;
  x[15] = Math.min(3, title.shared / 10);
  const known = a.places.length > 0 && b.places.length > 0;
  const place = known ? overlap(a.places, b.places, placeWeight) : NO_OVERLAP;
  x[16] = place.cosine;
  x[27] = place.cosine * x[10];
  x[32] = x[15] * x[10];
  x[33] = place.cosine > 0.99 ? 1 : 0;
  x[34] = Math.min(3, place.shared / 10);
  x[35] = place.cosine * x[26];
  x[17] = known && place.cosine < 0.05 ? 1 : 0;
  x[36] = x[17] * x[26];
  x[21] = known ? 0 : 1;
  x[18] = a.venue !== NONE && a.venue === b.venue ? Math.min(2, venueWeight[a.venue] / 4) : 0;
  x[31] = x[18] * x[10];
  x[19] = a.year > 0 && b.year > 0 ? Math.min(2, Math.abs(a.year - b.year) / 10) : 0;
  x[20] = Math.min(3, Math.sqrt(common(a.references, b.references)));
}

/** Names of which so few others are to be expected are rare ones (in the unit of the frequency). */
const RARE = 0.3;
/** ln of about 20 records, above which a rare name is not taken for one that few bear. */
const FEW = 3;

/** The features that depend on the two names alone; all others become 0. */
export function nameFeatures(f: number, g: number, names: BlockNames, x: Float64Array): void {
  x.fill(0);
  x[0] = 1;
  const {agreement, partOfDouble, allInitials} = names.compare(f, g);
  if (agreement === "same") x[1] = 1;
  else if (agreement === "same initials") x[2] = 1;
  else if (agreement === "longer") x[3] = 1;
  else if (agreement === "initial" || agreement === "unknown") x[4] = 1;
  else if (agreement === "variant") x[5] = 1;
  if (allInitials) x[23] = 1;
  if (partOfDouble) x[6] = 1;
  const context = names.context(f, g);
  x[7] = context.frequency;
  x[40] = x[1] * Math.max(0, 1 - context.frequency / RARE) * Math.max(0, 1 - context.records / FEW);
  x[8] = context.records;
  x[9] = context.rivals;
  x[10] = context.parts;
  x[28] = context.alone;
  x[29] = Math.max(0, context.parts - 1.609375);
  x[30] = Math.max(0, context.parts - 3);
}

interface Overlap {
  readonly cosine: number;
  readonly shared: number;
}

const NO_OVERLAP: Overlap = {cosine: 0, shared: 0};

/** Cosine of two sets of weighted slots, and the weight of what they share. */
function overlap(a: Uint32Array, b: Uint32Array, weight: Float32Array): Overlap {
  if (a.length === 0 || b.length === 0) return NO_OVERLAP;
  let shared = 0;
  let squares = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      const w = weight[a[i]];
      shared += w;
      squares += w * w;
      i += 1;
      j += 1;
    } else if (a[i] < b[j]) i += 1;
    else j += 1;
  }
  if (squares === 0) return NO_OVERLAP;
  return {cosine: squares / Math.sqrt(norm(a, weight) * norm(b, weight)), shared};
}

function norm(slots: Uint32Array, weight: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < slots.length; i++) sum += weight[slots[i]] * weight[slots[i]];
  return sum;
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

/** Co-authors whose names agree, with how telling each is: rarer names weigh more. */
export function sharedCoauthors(
  a: Record,
  b: Record,
  names: BlockNames,
): {count: number; weight: number} {
  let count = 0;
  let weight = 0;
  const [x, y] = [a.withBlocks, b.withBlocks];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] < y[j]) i += 1;
    else if (x[i] > y[j]) j += 1;
    else {
      const block = x[i];
      let best = 0;
      const from = j;
      for (; i < x.length && x[i] === block; i++)
        for (j = from; j < y.length && y[j] === block; j++)
          best = Math.max(best, names.coauthorWeight(a.withForms[i], b.withForms[j]));
      for (j = from; j < y.length && y[j] === block; ) j += 1;
      if (best > 0) {
        count += 1;
        weight += best;
      }
    }
  }
  return {count, weight};
}
