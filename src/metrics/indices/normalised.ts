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
  for (const {count, expected, weight} of comparable(papers)) {
    total += (weight * count) / expected;
    weights += weight;
  }
  return weights === 0 ? null : total / weights;
}

/** The old crown indicator, Σ w · c / Σ w · e: a ratio of sums where `mncs` is a mean of ratios. */
export function ratioOfSums(papers: Expected): number | null {
  let total = 0;
  let expectation = 0;
  for (const {count, expected, weight} of comparable(papers)) {
    total += weight * count;
    expectation += weight * expected;
  }
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

  const ranked = [...reference].sort((a, b) => b - a);
  const wanted = top * ranked.length;
  const threshold = ranked[Math.max(0, Math.ceil(wanted - 1e-9) - 1)];
  const above = ranked.filter(count => count > threshold).length;
  const at = ranked.filter(count => count === threshold).length;
  const fraction = (wanted - above) / at;
  const hits = known.reduce(
    (sum, count) => sum + (count > threshold ? 1 : count === threshold ? fraction : 0),
    0,
  );
  return hits / known.length;
}

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

function* comparable({citations, expected, weights}: Expected) {
  for (const [i, count] of citations.entries()) {
    const expectation = expected[i];
    if (count === null || expectation === null || !(expectation > 0)) continue;
    yield {count, expected: expectation, weight: weights?.[i] ?? 1};
  }
}
