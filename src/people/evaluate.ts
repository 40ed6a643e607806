/** How well a grouping agrees with the truth; null where nothing can be said. */
export interface Agreement {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** What errors a grouping makes. */
export interface SplitMerge {
  /** True people who are spread over more than one group. */
  readonly splitAuthors: number;
  /** Groups that hold more than one true person. */
  readonly mergedClusters: number;
  readonly trueAuthors: number;
  readonly predictedAuthors: number;
}

type Label = string | number;

/**
 * B-cubed: precision is the mean over records of the share of its group that is truly its person's, recall
 * the mean share of its person's records that are in its group; `k` is √(precision · recall). Each in 0 … 1.
 * O(records). Throws RangeError when the two lists differ in length.
 *
 * E. Amigó et al., A comparison of extrinsic clustering evaluation metrics (2009), doi:10.1007/s10791-008-9066-8.
 */
export function bCubed(
  truth: readonly Label[],
  predicted: readonly Label[],
): Agreement & {readonly k: number | null} {
  const {size, both, trueSize, predictedSize} = counts(truth, predicted);
  if (size === 0) return {precision: null, recall: null, f1: null, k: null};
  let precision = 0;
  let recall = 0;
  for (const {t, p, n} of both) {
    precision += (n * n) / predictedSize.get(p)!;
    recall += (n * n) / trueSize.get(t)!;
  }
  precision /= size;
  recall /= size;
  return {precision, recall, f1: f1(precision, recall), k: Math.sqrt(precision * recall)};
}

/**
 * Precision, recall and F1 over pairs of records. With no pair predicted precision is 1 if there is no true
 * pair, else null; F1 is then null too. O(records). Throws RangeError when the lists differ in length.
 */
export function pairwise(truth: readonly Label[], predicted: readonly Label[]): Agreement {
  const {both, trueSize, predictedSize} = counts(truth, predicted);
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, n) => total + pairs(n), 0);
  const right = both.reduce((total, {n}) => total + pairs(n), 0);
  const made = sum(predictedSize.values());
  const wanted = sum(trueSize.values());
  const precision = made === 0 ? (wanted === 0 ? 1 : null) : right / made;
  const recall = wanted === 0 ? (made === 0 ? 1 : null) : right / wanted;
  return {
    precision,
    recall,
    f1: precision === null || recall === null ? null : f1(precision, recall),
  };
}

/** Counts people that were split and groups that were merged. O(records). */
export function splitMerge(truth: readonly Label[], predicted: readonly Label[]): SplitMerge {
  const {both, trueSize, predictedSize} = counts(truth, predicted);
  const groupsOf = new Map<Label, number>();
  const peopleOf = new Map<Label, number>();
  for (const {t, p} of both) {
    groupsOf.set(t, (groupsOf.get(t) ?? 0) + 1);
    peopleOf.set(p, (peopleOf.get(p) ?? 0) + 1);
  }
  const several = (numbers: Iterable<number>) => [...numbers].filter(n => n > 1).length;
  return {
    splitAuthors: several(groupsOf.values()),
    mergedClusters: several(peopleOf.values()),
    trueAuthors: trueSize.size,
    predictedAuthors: predictedSize.size,
  };
}

const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

function counts(truth: readonly Label[], predicted: readonly Label[]) {
  if (truth.length !== predicted.length)
    throw new RangeError(
      `predicted: expected ${truth.length} labels, as many as truth has, got ${predicted.length}`,
    );
  const trueSize = new Map<Label, number>();
  const predictedSize = new Map<Label, number>();
  const cells = new Map<Label, Map<Label, number>>();
  for (const [i, t] of truth.entries()) {
    const p = predicted[i];
    trueSize.set(t, (trueSize.get(t) ?? 0) + 1);
    predictedSize.set(p, (predictedSize.get(p) ?? 0) + 1);
    const row = cells.get(t) ?? new Map<Label, number>();
    row.set(p, (row.get(p) ?? 0) + 1);
    cells.set(t, row);
  }
  const both = [...cells].flatMap(([t, row]) => [...row].map(([p, n]) => ({t, p, n})));
  return {size: truth.length, both, trueSize, predictedSize};
}
