import {NONE} from "../papers/corpus.ts";
import {ALL_PAIRS, candidatePairs} from "./candidates.ts";
import {type Block, type BlockPairs, type IdentityModel, judge, toldOf} from "./identity-model.ts";
import {
  COAUTHOR_FEATURES,
  coauthorFeatures,
  FEATURE_COUNT,
  FEATURES,
  pairFeatures,
  TITLE_FEATURES,
  titleFeatures,
  VENUE_FEATURES,
  venueFeatures,
} from "./pair-features.ts";
import {pairRows} from "./pair-rows.ts";
import {shareTitles} from "./shared-titles.ts";
import type {Weights} from "./weights.ts";

/** A byline that repeats a name and an identifier that agrees leave nothing to weigh. */
export const CERTAIN = 20;

/** Log-odds that two records of a block are one person's, without what clustering adds. */
export interface PairScores {
  /** Goes through the pairs that may be one person; those that rule each other out are passed over. */
  each(visit: (i: number, j: number, score: number) => void): void;
  /** Of records i and j; NaN where they rule each other out. */
  of(i: number, j: number): number;
}

/** Scores by all features of each pair: what a quicker way must give, but for the last bit of rounding. */
export function weighedPairs(pairs: BlockPairs, weights: Weights): PairScores {
  const x = new Float64Array(FEATURE_COUNT);
  return {
    each: visit =>
      pairs.each(x, (i, j, verdict) =>
        visit(i, j, verdict === "weigh" ? scoreOf(x, weights) : CERTAIN),
      ),
    of(i, j) {
      const verdict = pairs.compare(i, j, x);
      if (verdict === null) return Number.NaN;
      return verdict === "weigh" ? scoreOf(x, weights) : CERTAIN;
    },
  };
}

/** Log-odds by all features; rounded to 2⁻²⁰. */
export function scoreOf(x: Float64Array, {weight}: Weights): number {
  let sum = 0;
  for (let k = 0; k < FEATURE_COUNT; k++) sum += x[k] * weight[k];
  return rounded(sum);
}

const rounded = (score: number): number => Math.round(score * 1048576) / 1048576;

/** Blocks of so few records are not worth the tables. */
const FEW = 4;

const YEARS = FEATURES.indexOf("years apart");
/** Years between two papers, up to where more of them count no more → the feature. */
const MOST_YEARS = 20;
const YEARS_APART = Float64Array.from({length: MOST_YEARS + 1}, (_, years) => years / 10);

/** What a record has, as bits. */
const [SIGNED, TITLED, PLACED, IDENTIFIED, CITING] = [1, 2, 4, 8, 16];
/** What of it changes the score of two records that share nothing, and what is looked at in full where both have it. */
const [KNOWN, SHARABLE] = [SIGNED | TITLED, PLACED | IDENTIFIED | CITING];

/** What is kept of two names for each of four cases of KNOWN, side by side: the rest of the score, and the part of co-authors. */
const [BARE, ALONE, CASE] = [0, 1, 2];
/** And where their features stand that others are multiplied with. */
const [PARTS, RARE, WIDTH] = [8, 9, 10];
const FALL_APART = FEATURES.indexOf("co-authors fall apart");
const RARE_NAME = FEATURES.indexOf("same full name, a rare one");

/** What is looked at first in a record, side by side: one line of a processor's cache. */
const [HAS, PAPER, NAME, SIGNERS, VENUE, YEAR, WORDS, BRIEF] = [0, 1, 2, 3, 4, 5, 8, 16];
const NO_VENUE = NONE | 0;

/** Stands in the table for two names that rule each other out. */
const APART = Number.POSITIVE_INFINITY;

/**
 * The scores of a block. Two records of the same names that share nothing score the same, but for the years between them,
 * and that is worked out once; what co-authors, titles and venues add is worked out where something is shared. Time O(1)
 * for most, O(names and words of both) for the others.
 */
export function pairScores(block: Block, model: IdentityModel, weights: Weights): PairScores {
  const {records, names, columns} = block;
  const {venue, year, titled, signed, others, termStart, term} = columns;
  const count = records.length;
  const x = new Float64Array(FEATURE_COUNT);
  const isSmall = count <= ALL_PAIRS;
  const told = {...toldOf(model, block), titles: isSmall ? model.titles : null};

  const inFull = (i: number, j: number): number => {
    const [a, b] = i < j ? [records[i], records[j]] : [records[j], records[i]];
    const verdict = judge(a, b, names);
    if (verdict === null) return Number.NaN;
    if (verdict !== "weigh") return CERTAIN;
    pairFeatures(a, b, told, x);
    return scoreOf(x, weights);
  };
  const each = (of: PairScores["of"]): PairScores["each"] =>
    isSmall
      ? visit => {
          shareTitles(columns, model.signals.termWeight, model.titles);
          for (let i = 0; i < count; i++)
            for (let j = i + 1; j < count; j++) {
              const score = of(i, j);
              if (!Number.isNaN(score)) visit(i, j, score);
            }
        }
      : visit =>
          candidatePairs(block, model, (i, j) => {
            const score = of(i, j);
            if (!Number.isNaN(score)) visit(i, j, score);
          });
  if (count <= FEW) return {each: each(inFull), of: inFull};

  const brief = new Int32Array(count * BRIEF);
  let most = 0;
  for (let i = 0; i < count; i++) {
    const {name, paper, places, ids, references} = records[i];
    const at = i * BRIEF;
    brief[at + HAS] =
      (signed[i] === 1 ? SIGNED : 0) |
      (titled[i] === 1 ? TITLED : 0) |
      (places.length > 0 ? PLACED : 0) |
      (ids.size > 0 ? IDENTIFIED : 0) |
      (references.length > 0 ? CITING : 0);
    brief[at + PAPER] = paper;
    brief[at + NAME] = name;
    brief[at + SIGNERS] = bitsOf(others.block, others.start[i], others.start[i + 1]);
    if (!isSmall)
      for (let k = termStart[i]; k < termStart[i + 1]; k++)
        brief[at + WORDS + ((term[k] >>> 5) & 7)] |= 1 << (term[k] & 31);
    brief[at + VENUE] = venue[i];
    brief[at + YEAR] = year[i];
    if (name > most) most = name;
  }
  const {weight: sharedWords} = model.titles;
  const rows = pairRows(most + 1, WIDTH);
  const {weight} = weights;
  const ofYears = Float64Array.from(YEARS_APART, features => features * weight[YEARS]);

  /** Puts down what two records of these names score that share nothing, without the years between them. */
  const prepare = (i: number, j: number, first: number, known: number): number => {
    const [a, b] = [records[i], records[j]];
    if (judge(a, b, names) !== "weigh") {
      rows.set(first + known * CASE + BARE, APART);
      return APART;
    }
    pairFeatures(a, b, told, x);
    x[YEARS] = 0;
    for (const k of COAUTHOR_FEATURES) x[k] = 0;
    for (const k of TITLE_FEATURES) x[k] = 0;
    for (const k of VENUE_FEATURES) x[k] = 0;
    let sum = 0;
    for (let k = 0; k < FEATURE_COUNT; k++) sum += x[k] * weight[k];
    rows.set(first + known * CASE + BARE, sum);
    rows.set(first + PARTS, x[FALL_APART]);
    rows.set(first + RARE, x[RARE_NAME]);
    return sum;
  };
  const coauthorPart = (i: number, j: number): number => {
    coauthorFeatures(i, j, told, x);
    return partOf(x, weight, COAUTHOR_FEATURES);
  };
  /** The same for all records of two names that share no co-author. */
  const partOfStrangers = (i: number, j: number, key: number): number => {
    const found = rows.get(key);
    if (!Number.isNaN(found)) return found;
    const part = coauthorPart(i, j);
    rows.set(key, part);
    return part;
  };
  /** Whether two titles have words in a common one of 256 parts: those that have not share none. */
  const mayShareWords = (a: number, b: number): boolean => {
    for (let k = WORDS; k < BRIEF; k++) if ((brief[a + k] & brief[b + k]) !== 0) return true;
    return false;
  };
  const ordered = (i: number, j: number): number => {
    const [a, b] = [i * BRIEF, j * BRIEF];
    const both = brief[a + HAS] & brief[b + HAS];
    if ((both & SHARABLE) !== 0 || brief[a + PAPER] === brief[b + PAPER]) return inFull(i, j);
    const first = rows.of(brief[a + NAME], brief[b + NAME]);
    const known = both & KNOWN;
    let score = rows.get(first + known * CASE + BARE);
    if (Number.isNaN(score)) score = prepare(i, j, first, known);
    if (score === APART) return Number.NaN;
    x[FALL_APART] = rows.get(first + PARTS);
    x[RARE_NAME] = rows.get(first + RARE);
    const meet =
      (brief[a + SIGNERS] & brief[b + SIGNERS]) !== 0 && shareOne(others.block, others.start, i, j);
    score += meet ? coauthorPart(i, j) : partOfStrangers(i, j, first + known * CASE + ALONE);
    if (
      isSmall
        ? sharedWords[i * count + j] !== 0
        : mayShareWords(a, b) && shareOne(term, termStart, i, j)
    ) {
      titleFeatures(i, j, told, x);
      score += partOf(x, weight, TITLE_FEATURES);
    }
    if (brief[a + VENUE] === brief[b + VENUE] && brief[a + VENUE] !== NO_VENUE) {
      venueFeatures(i, j, told, x);
      score += partOf(x, weight, VENUE_FEATURES);
    }
    const [y, z] = [brief[a + YEAR], brief[b + YEAR]];
    if (y > 0 && z > 0) score += ofYears[Math.min(MOST_YEARS, Math.abs(y - z))];
    return rounded(score);
  };
  const of = (i: number, j: number) => (i < j ? ordered(i, j) : ordered(j, i));
  return {each: each(ordered), of};
}

/** What some of the features add to a score. */
function partOf(x: Float64Array, weight: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += x[features[k]] * weight[features[k]];
  return sum;
}

/** One bit of 32 for each item from place `from` to `to` − 1: two lists without a common bit have no common item. */
function bitsOf(item: Uint32Array, from: number, to: number): number {
  let bits = 0;
  for (let k = from; k < to; k++) bits |= 1 << (item[k] & 31);
  return bits;
}

/** Whether two rising lists share an item. */
function shareOne(item: Uint32Array, start: Uint32Array, i: number, j: number): boolean {
  let [k, l] = [start[i], start[j]];
  const [kEnd, lEnd] = [start[i + 1], start[j + 1]];
  while (k < kEnd && l < lEnd) {
    if (item[k] === item[l]) return true;
    if (item[k] < item[l]) k += 1;
    else l += 1;
  }
  return false;
}
