import {FEATURES} from "../../../../src/people/pair-features.ts";

type Feature = (typeof FEATURES)[number];

/** What a weight may be: never below 0, never above 0, or either. */
export type Sign = 1 | -1 | 0;

/**
 * What is expected of each feature before any set was seen, in log-odds, and the sign that it cannot have against
 * common sense: to share something rare never speaks against one person. What the sets say little of stays
 * near to this, so that a fit on some sets is no nonsense on others.
 */
const EXPECTED: Readonly<Partial<Record<Feature, readonly [expected: number, sign: Sign]>>> = {
  "any two records": [-0.3, 0],
  "same full name": [1, 1],
  "same initials": [1, 0],
  "one name says more": [0, 0],
  "initial of the other's name": [0.5, 0],
  "short form or slip of the name": [-0.7, -1],
  "part of a double family name": [-0.7, -1],
  "frequent name": [-1.5, -1],
  "many records of the name": [0, 0],
  "several names fit": [-0.9, -1],
  "co-authors fall apart": [-0.3, -1],
  "shared co-authors": [2.5, 1],
  "several shared co-authors": [0, 0],
  "no shared co-author": [-0.5, -1],
  "alike titles": [0.8, 1],
  "rare words shared in titles": [1, 1],
  "alike affiliations": [0.8, 1],
  "other affiliations": [-0.3, -1],
  "same venue": [1.5, 1],
  "years apart": [-0.1, 0],
  "shared references": [1, 1],
  "all initials fit": [0.3, 1],
  "no shared co-author of a name whose co-authors fall apart": [-0.4, -1],
  "co-authors fall apart far": [-0.8, -1],
  "no title known": [1.5, 0],
  "alike affiliations of a name whose co-authors fall apart": [0.8, 1],
  "share of records that stand alone": [-0.2, 0],
  "co-authors fall apart, over 5 parts": [-0.3, 0],
  "same venue of a name whose co-authors fall apart": [0.3, 1],
  "alike titles of a name whose co-authors fall apart": [0.4, 1],
  "same affiliation": [0.4, 1],
  "rare words shared in affiliations": [0.1, 1],
  "same full name, no title known": [0.5, 0],
  "same full name, a rare one of few records": [1.5, 1],
  "same full name, a rare one": [0.5, 1],
  "no shared co-author of a rare name whose co-authors fall apart": [0.2, 1],
  "frequent name, no title known": [0, 0],
  "co-authors known, no title known": [-1, 0],
};

export const PRIOR: readonly number[] = FEATURES.map(feature => EXPECTED[feature]?.[0] ?? 0);
export const SIGNS: readonly Sign[] = FEATURES.map(feature => EXPECTED[feature]?.[1] ?? 0);
