import {authorIndex} from "./author-index.ts";

/** A list of papers with what papers of their kind are cited; entries are parallel, null = unknown. */
export interface Expected {
  readonly citations: readonly (number | null)[];
  /** Mean citations of the same field, year and type in the reference set. */
  readonly expected: readonly (number | null)[];
  /** How much each paper counts. @default 1 each */
  readonly weights?: readonly number[];
}

/**
 * Mean normalised citation score: Σ w · c/e / Σ w, at least 0; 1 is what is expected. Papers without a
 * count, or with an expectation that is unknown or 0, are left out; null when none is left.
 *
 * Waltman et al. 2011, Journal of Informetrics 5:37, doi:10.1016/j.joi.2010.08.001.
 */
export function mncs(papers: Expected): number | null {
  let total = 0;
  let weights = 0;
  eachComparable(papers, (count, expected, weight) => {
    total += (weight * count) / expected;
    weights += weight;
  });
  return weights === 0 ? null : total / weights;
}

/** The old crown indicator, Σ w · c / Σ w · e: a ratio of sums where `mncs` is a mean of ratios. */
export function ratioOfSums(papers: Expected): number | null {
  let total = 0;
  let expectation = 0;
  eachComparable(papers, (count, expected, weight) => {
    total += weight * count;
    expectation += weight * expected;
  });
  return expectation === 0 ? null : total / expectation;
}

/**
 * The share of papers among the most cited `top` (a share: 0.1 is ten per cent) of a reference set.
 * Papers at the threshold count the fraction that makes the reference set hit `top` exactly. Null without
 * a paper whose count is known, or without a reference set.
 *
 * Waltman & Schreiber 2013, JASIST 64:372. Throws RangeError unless 0 < top ≤ 1.
 */
export function ppTop(
  citations: readonly (number | null)[],
  reference: readonly number[],
  top: number,
): number | null {
  if (!(top > 0 && top <= 1)) throw new RangeError(`top: expected 0 < top ≤ 1, got ${top}`);
  const known = citations.filter(count => count !== null);
  if (known.length === 0 || reference.length === 0) return null;
  const border = topBorder(reference, top);
  return known.reduce((sum, count) => sum + topShare(border, count), 0) / known.length;
}

/** Where the most cited papers of a reference set begin. */
export interface TopBorder {
  readonly threshold: number;
  /** What a paper with just so many citations counts: the reference set then hits its share exactly. */
  readonly fraction: number;
}

/** The border of the `top` share of a reference set that is not empty. O(n log n). Source as `ppTop`. */
export function topBorder(reference: ArrayLike<number>, top: number): TopBorder {
  const ranked = Float64Array.from(reference).sort().reverse();
  const wanted = top * ranked.length;
  const threshold = ranked[Math.max(0, Math.ceil(wanted - 1e-9) - 1)];
  let above = 0;
  while (ranked[above] > threshold) above += 1;
  let through = above;
  while (through < ranked.length && ranked[through] === threshold) through += 1;
  return {threshold, fraction: (wanted - above) / (through - above)};
}

/** How far a paper of so many citations is one of the most cited: 0 … 1. */
export const topShare = ({threshold, fraction}: TopBorder, count: number): number =>
  count > threshold ? 1 : count === threshold ? fraction : 0;

/** MNCS against the papers of the data set itself. */
export const mncsWithin = authorIndex(
  {
    id: "mncs",
    label: "Field-normalised impact within these papers",
    meaning:
      "How often the papers are cited, against papers of the same field, year and type in this data set; 1 is the mean.",
    formula: "mean of c / e, e = mean citations of field × year × type",
    unit: "",
    needs: ["citations", "years", "expectations"],
    cost: "O(papers)",
    source: {
      text: "Waltman et al. 2011, Journal of Informetrics 5:37",
      doi: "10.1016/j.joi.2010.08.001",
    },
    differs:
      "Databases compare with the whole literature; here only with this data set, in cells of at least 20 papers.",
  },
  ({citations, expected}) => (expected === undefined ? null : mncs({citations, expected})),
);

/** The share of papers among the most cited tenth of their kind in the data set itself. */
export const topTenthWithin = authorIndex(
  {
    id: "pp_top10",
    label: "Share among the most cited tenth within these papers",
    meaning:
      "What share of the papers is among the tenth that is cited most, of the same field, year and type in this data set; 0.1 is what chance gives.",
    formula: "mean of 1 above the border, at the border the fraction that makes the tenth exact",
    unit: "share",
    range: [0, 1],
    needs: ["citations", "years", "expectations"],
    cost: "O(papers)",
    source: {text: "Waltman & Schreiber 2013, JASIST 64:372", doi: "10.1002/asi.22775"},
    differs:
      "Databases compare with the whole literature; here only with this data set, in cells of at least 20 papers.",
  },
  ({inTopTenth}) => {
    const known = inTopTenth?.filter(share => share !== null) ?? [];
    return known.length === 0 ? null : known.reduce((a, b) => a + b) / known.length;
  },
);

function eachComparable(
  {citations, expected, weights}: Expected,
  take: (count: number, expected: number, weight: number) => void,
): void {
  for (let i = 0; i < citations.length; i++) {
    const count = citations[i];
    const expectation = expected[i];
    if (count === null || expectation === null || !(expectation > 0)) continue;
    take(count, expectation, weights?.[i] ?? 1);
  }
}
