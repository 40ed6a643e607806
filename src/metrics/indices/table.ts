import type {AuthorIndex} from "../metric.ts";
import {contemporaryH, haIndex, trendH} from "./age-h.ts";
import {arIndex} from "./ar.ts";
import {awcr, awcrPerAuthor, awIndex} from "./awcr.ts";
import {
  academicAge,
  citationsPerYear,
  firstYear,
  lastYear,
  mQuotient,
  papersPerYear,
} from "./career.ts";
import {
  collaborativeCoefficient,
  collaborativeIndex,
  degreeOfCollaboration,
} from "./collaboration.ts";
import {kIndexAnaniaCaruso, rationalH, realH, wIndexAnaniaCaruso} from "./decimals.ts";
import {
  fractionalCitations,
  fractionalPapers,
  gfIndex,
  gfRankIndex,
  hmIndex,
} from "./fractional.ts";
import {gIndex, hgIndex} from "./g.ts";
import {hIndex} from "./h.ts";
import {aIndex, eIndex, hirschA, hwIndex, mIndex, oIndex, rIndex} from "./h-core.ts";
import {hiAnnual, hiBatista, hiNorm} from "./hi.ts";
import {inIndex} from "./i-n.ts";
import {internationalShare} from "./international.ts";
import {mncsWithin, topTenthWithin} from "./normalised.ts";
import {partnershipAbility} from "./partnership.ts";
import {dominanceFactor, firstPapers, lastPapers, middlePapers, soloPapers} from "./positions.ts";
import {profitH, profitHAdjusted, profitP} from "./profit.ts";
import {maxprod, xIndexChi} from "./rectangles.ts";
import {scoreH} from "./score.ts";
import {h2Index, wIndexWoeginger, wIndexWu} from "./steeper.ts";
import {kIndexYeRousseau} from "./tail.ts";
import {taperedH} from "./tapered.ts";
import {
  citationCoverage,
  citations,
  citationsKnown,
  maxCitations,
  meanCitations,
  medianCitations,
  papers,
  uncitedPapers,
  uncitedShare,
} from "./totals.ts";

/**
 * The indices to show first. The others are functions of the same few numbers and stand behind "more
 * indices", with their formula.
 */
const FIRST: readonly AuthorIndex[] = [
  papers,
  citations,
  citationCoverage,
  hIndex,
  gIndex,
  inIndex,
  mQuotient,
  hiNorm,
  hmIndex,
  contemporaryH,
  awcr,
  fractionalPapers,
  fractionalCitations,
  firstPapers,
  lastPapers,
  soloPapers,
  collaborativeCoefficient,
  internationalShare,
  mncsWithin,
  scoreH,
];

/** Every index of a set of papers, those to show first on top. */
export const AUTHOR_INDICES: readonly AuthorIndex[] = [
  ...FIRST,
  academicAge,
  firstYear,
  lastYear,
  citationsKnown,
  meanCitations,
  medianCitations,
  maxCitations,
  uncitedPapers,
  uncitedShare,
  citationsPerYear,
  papersPerYear,
  topTenthWithin,
  mIndex,
  aIndex,
  rIndex,
  arIndex,
  eIndex,
  hirschA,
  hwIndex,
  h2Index,
  wIndexWu,
  wIndexWoeginger,
  hgIndex,
  oIndex,
  maxprod,
  xIndexChi,
  taperedH,
  rationalH,
  realH,
  kIndexYeRousseau,
  kIndexAnaniaCaruso,
  wIndexAnaniaCaruso,
  trendH,
  haIndex,
  awcrPerAuthor,
  awIndex,
  hiBatista,
  hiAnnual,
  gfIndex,
  gfRankIndex,
  profitP,
  profitHAdjusted,
  profitH,
  middlePapers,
  dominanceFactor,
  collaborativeIndex,
  degreeOfCollaboration,
  partnershipAbility,
];

/** Ids of the indices to show first. */
export const FIRST_INDICES: readonly string[] = FIRST.map(({id}) => id);
