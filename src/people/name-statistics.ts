import {NONE} from "../papers/corpus.ts";
import type {Blocks} from "./blocks.ts";
import type {Forms} from "./forms.ts";
import {knownGivenShare, knownShare} from "./name-frequency.ts";

/** A corpus of few names says little about how frequent a family name is: it is read as if so many others were there. */
const SHRINK = 200;

/** A corpus of fewer different names is read as a piece of one of so many, as far as frequent names of the world go. */
const LEAST_NAMES = 3000;
/** What is known of frequent given names counts as much as so many different names seen. */
const PRIOR = 500;

/** How often names occur in a corpus. */
export interface NameStatistics {
  /** Form → authorships. */
  readonly records: Uint32Array;
  /** Form → how many other people of that very name are to be expected, ln(1 + 10 · number), about 0 … 5. */
  readonly frequency: Float32Array;
  /** Form → how telling a co-author of that name is, 0 … 1. */
  readonly telling: Float32Array;
  readonly tellingBlock: Float32Array;
}

/**
 * Counts names. The people of one full name that are to be expected are those of the family name times
 * those of the given name over all, as if the two were independent. Of frequent family names they are at least
 * what is known of the world: what somebody finds who searches for one name shows that name's other bearers, but
 * hardly how many others are called so, and is not blind to it so.
 */
export function nameStatistics(forms: Forms, blocks: Blocks): NameStatistics {
  const {count, ofAuthorship, given, joined, givens, family, families, tokens} = forms;
  const records = new Uint32Array(count);
  for (const form of ofAuthorship) if (form !== NONE) records[form] += 1;
  const blockRecords = new Uint32Array(blocks.count);
  let all = 0;
  for (let f = 0; f < count; f++) {
    blockRecords[blocks.ofForm[f]] += records[f];
    all += records[f];
  }

  const formsOfFamily = new Uint32Array(families.length);
  const formsOfGiven = new Uint32Array(givens.length);
  for (let f = 0; f < count; f++) {
    formsOfFamily[family[f]] += 1;
    const from = given.start[f];
    if (from < given.start[f + 1] && tokens[given.item[from]].length > 1)
      formsOfGiven[joined[f]] += 1;
  }
  const known = families.map(knownShare);
  const frequency = new Float32Array(count);
  const world = Math.max(count, LEAST_NAMES) / (count + PRIOR);
  for (let f = 0; f < count; f++) {
    const seen = (formsOfFamily[family[f]] - 1) / (count + SHRINK);
    const others = Math.max(1, formsOfGiven[joined[f]]) - 0.5;
    const ofWorld = known[family[f]] * world * (others + PRIOR * givenShare(forms, f));
    frequency[f] = rounded(Math.log(1 + 10 * Math.max(seen * others, ofWorld)));
  }
  const telling = Float32Array.from(records, n => rarity(n, all));
  const tellingBlock = Float32Array.from(blockRecords, n => rarity(n, all));
  return {records, frequency, telling, tellingBlock};
}

/** What is known of a given name of one word; of more words where the others are initials. */
function givenShare({given: {start, item}, tokens}: Forms, f: number): number {
  const [from, to] = [start[f], start[f + 1]];
  if (from === to) return 0;
  for (let k = from + 1; k < to; k++) if (tokens[item[k]].length > 1) return 0;
  return knownGivenShare(tokens[item[from]]);
}

/** ln(all / n) as a share of ln(all), from 0 for a name that is everywhere to 1 for one seen once. */
const rarity = (n: number, all: number): number =>
  n === 0 || all < 2 ? 0 : rounded(Math.log((all + 1) / n) / Math.log(all + 1));

/** The last bits of a logarithm decide nothing. */
const rounded = (x: number): number => Math.round(x * 4096) / 4096;
