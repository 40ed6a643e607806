import {ALL_PAIRS, candidatePairs} from "./candidates.ts";
import {type Block, type BlockPairs, type IdentityModel, judge, toldOf} from "./identity-model.ts";
import {
  COAUTHOR_FEATURES,
  coauthorFeatures,
  FEATURE_COUNT,
  FEATURES,
  pairFeatures,
  strangerFeatures,
  TITLE_FEATURES,
  type Told,
  titleFeatures,
  VENUE_FEATURES,
  venueFeatures,
} from "./pair-features.ts";
import {pairRows} from "./pair-rows.ts";
import {
  BRIEF,
  BRIEF_BITS,
  briefRecords,
  HAS,
  KNOWN,
  mayShareSigners,
  mayShareWords,
  NAME,
  NO_VENUE,
  PAPER,
  SHARABLE,
  VENUE,
  YEAR,
} from "./record-briefs.ts";
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

/**
 * What is kept of two names, side by side: their features that others are multiplied with, and for each of four cases of KNOWN
 * the score of two records without years that share nothing but perhaps co-authors, and with the part of no shared co-author.
 */
const [PARTS, RARE, WIDTH] = [2, 3, 10];
const [BARE, ALONE] = [0, 1];
/** KNOWN of both records → where the two begin: what is looked at most stands first. */
const CASE_AT = [8, 6, 4, 0];
const FALL_APART = FEATURES.indexOf("co-authors fall apart");
const RARE_NAME = FEATURES.indexOf("same full name, a rare one");

/** Stands in the table for two names that rule each other out. */
const APART = Number.POSITIVE_INFINITY;

/**
 * Gives the scores of block after block, each until the next one is asked for. Two records of the same names that share
 * nothing score the same, but for the years between them, and that is worked out once; what co-authors, titles and venues
 * add is worked out where something may be shared. Time O(1) for most, O(names and words of both) for the others; memory is
 * used again from block to block.
 */
export function pairScorer(model: IdentityModel, weights: Weights): (block: Block) => PairScores {
  const {weight} = weights;
  const {weight: sharedWords} = model.titles;
  const ofYears = Float64Array.from(YEARS_APART, features => features * weight[YEARS]);
  const x = new Float64Array(FEATURE_COUNT);
  const rows = pairRows(WIDTH);
  let brief = new Int32Array(BRIEF * ALL_PAIRS);
  let block: Block;
  let told: Told;
  let count = 0;
  let isSmall = true;

  const inFull = (i: number, j: number): number => {
    const {records, names} = block;
    const [a, b] = i < j ? [records[i], records[j]] : [records[j], records[i]];
    const verdict = judge(a, b, names);
    if (verdict === null) return Number.NaN;
    if (verdict !== "weigh") return CERTAIN;
    pairFeatures(a, b, told, x);
    return scoreOf(x, weights);
  };
  /** Puts down what two records of these names score that share nothing, without the years between them. */
  const prepare = (i: number, j: number, row: number, known: number): number => {
    const [a, b] = [block.records[i], block.records[j]];
    const at = row + CASE_AT[known];
    if (judge(a, b, block.names) !== "weigh") {
      rows.set(at + ALONE, APART);
      return APART;
    }
    pairFeatures(a, b, told, x);
    x[YEARS] = 0;
    for (const k of COAUTHOR_FEATURES) x[k] = 0;
    for (const k of TITLE_FEATURES) x[k] = 0;
    for (const k of VENUE_FEATURES) x[k] = 0;
    let bare = 0;
    for (let k = 0; k < FEATURE_COUNT; k++) bare += x[k] * weight[k];
    strangerFeatures(i, j, told, x);
    const alone = bare + partOf(x, weight, COAUTHOR_FEATURES);
    rows.set(row + PARTS, x[FALL_APART]);
    rows.set(row + RARE, x[RARE_NAME]);
    rows.set(at + BARE, bare);
    rows.set(at + ALONE, alone);
    return alone;
  };
  const coauthorPart = (i: number, j: number, row: number): number => {
    x[FALL_APART] = rows.get(row + PARTS);
    x[RARE_NAME] = rows.get(row + RARE);
    coauthorFeatures(i, j, told, x);
    return partOf(x, weight, COAUTHOR_FEATURES);
  };
  const titlePart = (i: number, j: number, row: number): number => {
    x[FALL_APART] = rows.get(row + PARTS);
    titleFeatures(i, j, told, x);
    return partOf(x, weight, TITLE_FEATURES);
  };
  const venuePart = (i: number, j: number, row: number): number => {
    x[FALL_APART] = rows.get(row + PARTS);
    venueFeatures(i, j, told, x);
    return partOf(x, weight, VENUE_FEATURES);
  };
  const ordered = (i: number, j: number): number => {
    const [a, b] = [i << BRIEF_BITS, j << BRIEF_BITS];
    const both = brief[a + HAS] & brief[b + HAS];
    if ((both & SHARABLE) !== 0 || brief[a + PAPER] === brief[b + PAPER]) return inFull(i, j);
    const row = rows.of(brief[a + NAME], brief[b + NAME]);
    const known = both & KNOWN;
    const at = row + CASE_AT[known];
    let score = rows.get(at + ALONE);
    if (Number.isNaN(score)) score = prepare(i, j, row, known);
    if (score === APART) return Number.NaN;
    if (mayShareSigners(brief, a, b)) score = rows.get(at + BARE) + coauthorPart(i, j, row);
    if (isSmall ? sharedWords[i * count + j] !== 0 : mayShareWords(brief, a, b))
      score += titlePart(i, j, row);
    if (brief[a + VENUE] === brief[b + VENUE] && brief[a + VENUE] !== NO_VENUE)
      score += venuePart(i, j, row);
    const [y, z] = [brief[a + YEAR], brief[b + YEAR]];
    if (y > 0 && z > 0) score += ofYears[Math.min(MOST_YEARS, y > z ? y - z : z - y)];
    return rounded(score);
  };
  const eachOf =
    (of: PairScores["of"]): PairScores["each"] =>
    visit => {
      const tell = (i: number, j: number) => {
        const score = of(i, j);
        if (!Number.isNaN(score)) visit(i, j, score);
      };
      if (isSmall) shareTitles(block.columns, model.signals.termWeight, model.titles);
      candidatePairs(block, model, tell);
    };
  const few: PairScores = {each: eachOf(inFull), of: inFull};
  const many: PairScores = {
    each: eachOf(ordered),
    of: (i, j) => (i < j ? ordered(i, j) : ordered(j, i)),
  };

  return given => {
    const {records} = given;
    block = given;
    count = records.length;
    isSmall = count <= ALL_PAIRS;
    told = {...toldOf(model, block), titles: isSmall ? model.titles : null};
    if (count <= FEW) return few;
    if (brief.length < count * BRIEF) brief = new Int32Array(2 * count * BRIEF);
    briefRecords(block, brief, !isSmall);
    let last = 0;
    for (const {name} of records) last = Math.max(last, name);
    rows.begin(last + 1);
    return many;
  };
}

/** What some of the features add to a score. */
function partOf(x: Float64Array, weight: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += x[features[k]] * weight[features[k]];
  return sum;
}
