import {FEATURES} from "./pair-features.ts";

/** What a fit found: one weight a feature, and how clusters are joined. */
export interface Weights {
  /** Log-odds for one unit of each feature, in the order of FEATURES. */
  readonly weight: readonly number[];
  /** Share of mean linkage, 0 … 1; the rest is the mean of nearest records. */
  readonly meanShare: number;
  /** Clusters are joined above this score. */
  readonly threshold: number;
  /** So far below the threshold two clusters are a doubt and not two people; so far above it a join is sure. */
  readonly doubtful: number;
}

/** Weights by the name of their feature; a feature that is not named weighs nothing. */
function weightsOf(
  byName: Readonly<Partial<Record<(typeof FEATURES)[number], number>>>,
  linkage: Omit<Weights, "weight">,
): Weights {
  return {weight: FEATURES.map(feature => byName[feature] ?? 0), ...linkage};
}

/**
 * The one default for every corpus. Fitted by test/bench/people/fit/main.ts on five labelled sets, also name by name, with
 * several names written alike, and with titles or co-authors hidden: weight by weight, by the agreement of the people that
 * come out with those that the sets name; to leave what is expected of a weight costs something.
 *
 * Each set left out in turn, 14 rounds of that script on the others (`14 0 each`) give on the set that they never saw, as
 * B³ F1 and pairwise F1, beside these weights, which saw all, and the best rule of thumb that needs no fit:
 *
 * - AMiner 0.732, 0.678 (0.885, 0.824; shared co-author 0.739, 0.614); a search of twenty minutes 0.838, 0.768
 * - AMiner, each name alone 0.653, 0.600 (0.869, 0.808; 0.739, 0.614); a search of twenty minutes 0.824, 0.747
 * - VIS 0.968, 0.930 (0.982, 0.965; family name and first initial 0.972, 0.955)
 * - OpenReview 0.995, 0.958 (0.996, 0.965; exact string 0.989, 0.907)
 * - INSPIRE Wang, the only one where nobody's titles are known, 0.740, 0.802 (0.912, 0.909; exact string 0.878, 0.849); a
 *   search of twenty minutes 0.729, 0.764
 * - PubMed Central 0.900, 0.756 (0.955, 0.861; exact string 0.824, 0.625)
 * - PubMed Central, each name alone 0.919, 0.766 (0.954, 0.820; 0.824, 0.625)
 *
 * So of a corpus that is unlike all others of a fit these weights promise less than of the sets above.
 */
export const WEIGHTS: Weights = weightsOf(
  {
    "any two records": 0.05,
    "same full name": 0.55,
    "same initials": 2.07,
    "one name says more": -0.95,
    "initial of the other's name": 1.09,
    "short form or slip of the name": -0.64,
    "part of a double family name": -0.87,
    "frequent name": -1.99,
    "many records of the name": 0.59,
    "several names fit": -1.08,
    "co-authors fall apart": -0.44,
    "shared co-authors": 3.63,
    "several shared co-authors": -0.87,
    "no shared co-author": -0.52,
    "alike titles": 0.56,
    "rare words shared in titles": 1.2,
    "alike affiliations": 0.95,
    "other affiliations": -0.32,
    "same venue": 2.79,
    "years apart": -0.11,
    "shared references": 0.92,
    "no affiliation known": -0.52,
    "no co-author known": -0.8,
    "all initials fit": 0.46,
    "no shared co-author of a name whose co-authors fall apart": -0.49,
    "co-authors fall apart far": -1.22,
    "no title known": 2.13,
    "alike affiliations of a name whose co-authors fall apart": 1.99,
    "share of records that stand alone": -0.2,
    "co-authors fall apart, over 5 parts": 0.97,
    "co-authors fall apart, over 20 parts": 0.25,
    "same venue of a name whose co-authors fall apart": 0.65,
    "alike titles of a name whose co-authors fall apart": 0.48,
    "same affiliation": 0.01,
    "rare words shared in affiliations": 0.02,
    "alike affiliations, no title known": -0.08,
    "other affiliations, no title known": 0.06,
    "same full name, no title known": 1.17,
    "initial of the other's name, no title known": -0.67,
    "several names fit, no title known": 0.51,
    "same full name, a rare one of few records": 2.9,
    "same full name, a rare one": 0.1,
    "no shared co-author of a rare name whose co-authors fall apart": 0.2,
    "frequent name, no title known": 0.03,
    "co-authors known, no title known": -1.5,
  },
  {meanShare: 0.4, threshold: 0.57, doubtful: 2},
);
