import {bestOf} from "../util/best-of.ts";
import type {ListColumn} from "../util/list-column.ts";
import {jointPapers} from "./topic-joint.ts";
import type {TopicField} from "./topic-pair.ts";

/** What people near in topics are looked for in. */
export interface SearchField extends TopicField {
  /** Term → its people, rising, and beside them their weights in profiles of length 1. */
  readonly index: {readonly people: ListColumn; readonly weight: Float64Array};
  /** Terms of more people than this propose nobody; null = all do, and the search is exact. */
  readonly cap: number | null;
  readonly minTerms: number;
  readonly minSimilarity: number;
}

/** Similarities are compared to nine digits, so that how they were summed decides no tie. */
const DIGITS = 1e9;
/** How many candidates are compared in full for each neighbour wanted, where rarer terms propose them. */
const SHORTLIST = 5;

const rounded = (similarity: number): number => Math.round(similarity * DIGITS) / DIGITS;

/**
 * Looks for the people nearest to one another by an inverted index: term → people. Where not all terms propose
 * candidates, the best of those proposed are compared in full.
 *
 * Gives people who may be near enough, most alike first; some more than `most`, for they are still checked.
 */
export function searcher(field: SearchField): (person: number, most: number) => number[] {
  const {papers, profiles, index, cap, minTerms, minSimilarity} = field;
  const {terms, weight, square} = profiles;
  const joint = jointPapers(papers, field.terms, profiles);
  /** Products with the person at hand so far; nought between two people. */
  const sums = new Float64Array(square.length);
  const own = new Float64Array(index.people.start.length - 1);
  const best = bestOf();

  return (i, most) => {
    addUp(i);
    sums[i] = 0;
    const coauthors = joint.turnTo(i);
    // Of co-authors the number of shared terms is not known yet: all of them may fall out.
    const room = most + coauthors.length;
    if (cap === null) {
      best.clear(room);
      for (const j of coauthors) {
        if (sums[j] > 0) judge(i, j);
        sums[j] = 0;
      }
      const length = Math.sqrt(square[i]);
      const floor = () => (Math.max(minSimilarity, best.least()) - 2 / DIGITS) * length;
      takeAbove(i, floor, j => judge(i, j));
    } else {
      best.clear(SHORTLIST * most + coauthors.length);
      takeAbove(i, () => best.least() - 2 / DIGITS, (j, sum) => best.offer(j, rounded(sum))); // biome-ignore format: one call
      const shortlist = best.held();
      best.clear(room);
      for (const j of shortlist) judge(i, j);
    }
    for (let k = terms.start[i]; k < terms.start[i + 1]; k++) own[terms.item[k]] = 0;
    return best.sorted();
  };

  /** Where the people of a term end, if it proposes; else where they begin. */
  function endOf(t: number): number {
    const {start} = index.people;
    return cap !== null && start[t + 1] - start[t] > cap ? start[t] : start[t + 1];
  }

  /** Adds up what the terms that propose have in common with i, each of the others at length 1. */
  function addUp(i: number): void {
    const {start, item} = index.people;
    const [to, weights] = [sums, index.weight];
    for (let k = terms.start[i]; k < terms.start[i + 1]; k++) {
      const t = terms.item[k];
      const w = weight[k];
      own[t] = w;
      const end = endOf(t);
      for (let m = start[t]; m < end; m++) to[item[m]] += w * weights[m];
    }
  }

  /** Goes the same way again, takes what lies above a floor, which may rise with what is taken, and wipes the sums. */
  function takeAbove(i: number, floorNow: () => number, take: (j: number, sum: number) => void) {
    const {start, item} = index.people;
    const from = sums;
    let floor = Math.max(0, floorNow());
    for (let k = terms.start[i]; k < terms.start[i + 1]; k++) {
      const t = terms.item[k];
      const end = endOf(t);
      for (let m = start[t]; m < end; m++) {
        const j = item[m];
        const sum = from[j];
        from[j] = 0;
        if (sum <= floor) continue;
        take(j, sum);
        floor = Math.max(0, floorNow());
      }
    }
  }

  /** Takes j among the best, if it is: by the cosine of the two profiles without the joint papers. */
  function judge(i: number, j: number): void {
    if (!joint.isCoauthor(j) && !sharesEnough(j)) return;
    const near = joint.isCoauthor(j)
      ? apart(i, j, product(j))
      : product(j) / Math.sqrt(square[i] * square[j]);
    const key = rounded(near);
    if (key > 0 && key + 1 / DIGITS >= minSimilarity) best.offer(j, key);
  }

  /** The product of j's profile and the one whose weights stand in `own`. */
  function product(j: number): number {
    let sum = 0;
    for (let k = terms.start[j]; k < terms.start[j + 1]; k++) sum += own[terms.item[k]] * weight[k];
    return sum;
  }

  /** Whether j has enough of the terms in `own`. */
  function sharesEnough(j: number): boolean {
    let both = 0;
    for (let k = terms.start[j]; k < terms.start[j + 1] && both < minTerms; k++)
      if (own[terms.item[k]] > 0) both += 1;
    return both >= minTerms;
  }

  function apart(i: number, j: number, product: number): number {
    const {mine, theirs, both} = joint.between(j);
    const left = (square[i] - 2 * mine + both) * (square[j] - 2 * theirs + both);
    return left > 1e-12 ? (product - mine - theirs + both) / Math.sqrt(left) : 0;
  }
}

/**
 * The greatest number of people a term may have to propose neighbours, so that Σ people² stays within
 * the budget; null where all terms may.
 */
export function largestAffordable({start}: ListColumn, budget: number): number | null {
  const sizes = Uint32Array.from({length: start.length - 1}, (_, t) => start[t + 1] - start[t]);
  let spent = 0;
  for (const size of sizes.sort()) {
    spent += size * size;
    if (spent > budget) return Math.max(1, size - 1);
  }
  return null;
}
