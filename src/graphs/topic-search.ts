import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {type Joint, jointPapers} from "./topic-joint.ts";
import {invertedIndex, type Profiles} from "./topic-profiles.ts";

export interface Searcher {
  readonly exact: boolean;
  /** People who may be near enough, most alike first; some more than `most`, for they are still checked. */
  nearest(person: number, minSimilarity: number, most: number): number[];
}

/** Similarities are compared to nine digits, so that how they were summed decides no tie. */
const DIGITS = 1e9;
/** How many candidates are compared in full for each neighbour wanted, where rarer terms propose them. */
const SHORTLIST = 5;

/**
 * Looks for the people nearest to one another by an inverted index: term → people. Beyond the budget of
 * multiplications only the terms of fewer people propose candidates, the best of whom are compared in full.
 */
export function searcher(
  {count, papers}: People,
  topics: Topics,
  profiles: Profiles,
  budget: number,
  minTerms: number,
): Searcher {
  const {terms, weight, square} = profiles;
  const index = invertedIndex(profiles, topics.count);
  const cap = largestAffordable(index.people.start, budget);
  const exact = cap === null;
  const proposes = (t: number) => exact || index.people.start[t + 1] - index.people.start[t] <= cap;
  const jointly = jointPapers(papers, topics, profiles);

  const dot = new Float64Array(count);
  const shared = new Uint32Array(count);
  const touched = new Uint32Array(count);
  const own = new Float64Array(topics.count);
  const best = bestOf();

  return {
    exact,
    nearest(i, minSimilarity, most) {
      let width = 0;
      for (let k = terms.start[i]; k < terms.start[i + 1]; k++) {
        const t = terms.item[k];
        own[t] = weight[k];
        if (!proposes(t)) continue;
        const w = weight[k];
        for (let m = index.people.start[t]; m < index.people.start[t + 1]; m++) {
          const j = index.people.item[m];
          if (j === i) continue;
          if (shared[j] === 0) touched[width++] = j;
          shared[j] += 1;
          dot[j] += w * index.weight[m];
        }
      }

      const together = jointly(i);
      const judge = (j: number): void => {
        const near = likeness(i, j, together.get(j));
        const rounded = Math.round(near * DIGITS) / DIGITS;
        if (rounded > 0 && rounded + 1 / DIGITS >= minSimilarity) best.offer(j, rounded);
        dot[j] = 0;
        shared[j] = 0;
      };
      const few = exact ? null : shortlist(width, SHORTLIST * most + together.size);
      // Of co-authors the number of shared terms is not known yet: all of them may fall out.
      best.clear(most + together.size);
      if (few === null) for (let k = 0; k < width; k++) judge(touched[k]);
      else
        for (const j of few) {
          compareFully(j);
          judge(j);
        }
      for (let k = terms.start[i]; k < terms.start[i + 1]; k++) own[terms.item[k]] = 0;
      return best.items();
    },
  };

  /** Cosine of two profiles without the joint papers. */
  function likeness(i: number, j: number, joint: Joint | undefined): number {
    if (joint === undefined)
      return shared[j] < minTerms ? 0 : dot[j] / Math.sqrt(square[i] * square[j]);
    const {mine, theirs, both} = joint;
    const left = (square[i] - 2 * mine + both) * (square[j] - 2 * theirs + both);
    return left > 1e-12 ? (dot[j] - mine - theirs + both) / Math.sqrt(left) : 0;
  }

  /** The people who look nearest by the terms that propose; what was added up is wiped. */
  function shortlist(width: number, size: number): number[] {
    best.clear(size);
    for (let k = 0; k < width; k++) {
      const j = touched[k];
      best.offer(j, Math.round((dot[j] / Math.sqrt(square[j])) * DIGITS) / DIGITS);
      dot[j] = 0;
      shared[j] = 0;
    }
    return best.items();
  }

  /** Adds up all terms that j shares with the person whose weights stand in `own`. */
  function compareFully(j: number): void {
    for (let k = terms.start[j]; k < terms.start[j + 1]; k++) {
      const w = own[terms.item[k]];
      if (w === 0) continue;
      dot[j] += w * weight[k];
      shared[j] += 1;
    }
  }
}

/** Keeps the best of what is offered, highest key first, ties to the smaller item. */
function bestOf() {
  const item: number[] = [];
  const key: number[] = [];
  let most = 0;
  return {
    clear(size: number): void {
      most = size;
      item.length = 0;
      key.length = 0;
    },
    offer(i: number, k: number): void {
      const n = item.length;
      if (n === most && (k < key[n - 1] || (k === key[n - 1] && i > item[n - 1]))) return;
      let at = n === most ? n - 1 : n;
      for (; at > 0 && (key[at - 1] < k || (key[at - 1] === k && item[at - 1] > i)); at--) {
        key[at] = key[at - 1];
        item[at] = item[at - 1];
      }
      key[at] = k;
      item[at] = i;
    },
    items: (): number[] => item.slice(),
  };
}

/**
 * The greatest number of people a term may have to propose neighbours, so that Σ people² stays within
 * the budget; null where all terms may.
 */
function largestAffordable(start: Uint32Array, budget: number): number | null {
  const sizes = Array.from({length: start.length - 1}, (_, t) => start[t + 1] - start[t]);
  sizes.sort((a, b) => a - b);
  let spent = 0;
  for (const size of sizes) {
    spent += size * size;
    if (spent > budget) return Math.max(1, size - 1);
  }
  return null;
}
