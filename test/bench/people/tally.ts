import {numberedLabels, pairsOf} from "./labels.ts";
import type {Figures} from "./score.ts";
import type {LabelledSet} from "./sets.ts";

/** The labelled authorships of a set's corpora as numbers, so that what comes out for one block can be counted by itself. */
export interface Tally {
  /**
   * What the people of a block add to the figures of the groups they are in; `authorships` are those of its records.
   * O(records).
   */
  count(
    corpus: number,
    authorships: readonly number[],
    people: readonly (readonly number[])[],
  ): Counts;
  /**
   * What it does to the figures of a set, `slopes` group by group, when two lists of records become one person. O(records
   * of both).
   */
  gain(
    corpus: number,
    authorships: readonly number[],
    [a, b]: readonly [readonly number[], readonly number[]],
    slopes: Slopes,
  ): number;
  /** How much better one right pair, one pair made, and one more of precision and of recall make each group. */
  slopes(blocks: readonly Counts[], b3Share: number, pairShare: number): Slopes;
  /** The figures of a set from those of all its blocks. */
  figures(blocks: readonly Counts[]): Pick<Figures, "b3" | "pair">;
}

/** Four numbers a group that a block has part in: right pairs, pairs made, and the sums of precision and recall. */
export type Counts = ReadonlyMap<number, Float64Array>;

/** Group → what its figures change by, for each number of Counts. */
export type Slopes = Float64Array;

export function tallyOf(sets: readonly LabelledSet[]): Tally {
  const {personOf, groupOf, trueSize, records, wanted} = numberedLabels(sets);
  const groups = records.length;
  const ofPerson = new Uint32Array(trueSize.length);
  const ofGroup = new Uint32Array(groups);
  const sumsOf = (blocks: readonly Counts[]): Float64Array => {
    const sums = new Float64Array(4 * groups);
    for (const block of blocks)
      for (const [g, some] of block) for (let k = 0; k < 4; k++) sums[4 * g + k] += some[k];
    return sums;
  };

  return {
    count(corpus, authorships, found) {
      const counts = new Map<number, Float64Array>();
      const person = personOf[corpus];
      for (const list of found) {
        const met: number[] = [];
        for (const i of list) {
          const p = person[authorships[i]];
          if (p < 0) continue;
          if (ofPerson[p] === 0) met.push(p);
          ofPerson[p] += 1;
          ofGroup[groupOf[p]] += 1;
        }
        for (const p of met) {
          const g = groupOf[p];
          const n = ofPerson[p];
          const sums = counts.get(g) ?? new Float64Array(4);
          counts.set(g, sums);
          sums[0] += pairsOf(n);
          sums[1] += (n * (ofGroup[g] - 1)) / 2;
          sums[2] += (n * n) / ofGroup[g];
          sums[3] += (n * n) / trueSize[p];
        }
        for (const p of met) {
          ofPerson[p] = 0;
          ofGroup[groupOf[p]] = 0;
        }
      }
      return counts;
    },
    gain(corpus, authorships, [a, b], slopes) {
      const person = personOf[corpus];
      const parts = [a, b].map(list => {
        const ofGroup = new Map<number, Map<number, number>>();
        for (const i of list) {
          const p = person[authorships[i]];
          if (p < 0) continue;
          const part = ofGroup.get(groupOf[p]) ?? new Map<number, number>();
          ofGroup.set(groupOf[p], part);
          part.set(p, (part.get(p) ?? 0) + 1);
        }
        return ofGroup;
      });
      let total = 0;
      for (const [g, some] of parts[0]) {
        const others = parts[1].get(g);
        if (others === undefined) continue;
        const [m, n] = [sizeOf(some), sizeOf(others)];
        let precision = -squares(some) / m - squares(others) / n;
        precision += (squares(some) + squares(others)) / (m + n);
        let [right, recall] = [0, 0];
        for (const [p, x] of some) {
          const both = x * (others.get(p) ?? 0);
          right += both;
          recall += (2 * both) / trueSize[p];
        }
        precision += (2 * right) / (m + n);
        const s = slopes.subarray(4 * g, 4 * g + 4);
        total += s[0] * right + s[1] * m * n + s[2] * precision + s[3] * recall;
      }
      return total;
    },
    slopes(blocks, b3Share, pairShare) {
      const sums = sumsOf(blocks);
      for (let g = 0; g < groups; g++) {
        const own = sums.subarray(4 * g, 4 * g + 4);
        const [right, made, precision, recall] = own;
        const pairs = Math.max(1, made + wanted[g]);
        const both = precision + recall;
        own[0] = ((2 / pairs) * pairShare) / groups;
        own[1] = ((-2 * right) / pairs ** 2) * (pairShare / groups);
        const share = (2 * b3Share) / groups / records[g];
        own[2] = share * (recall / both) ** 2;
        own[3] = share * (precision / both) ** 2;
      }
      return sums;
    },
    figures(blocks) {
      const sums = sumsOf(blocks);
      let b3 = 0;
      let pair = 0;
      for (let g = 0; g < groups; g++) {
        const [right, made, precision, recall] = sums.subarray(4 * g, 4 * g + 4);
        b3 += f1(precision / records[g], recall / records[g]);
        pair += made + wanted[g] === 0 ? 1 : f1(right / made || 0, right / wanted[g] || 0);
      }
      return {b3: b3 / groups, pair: pair / groups};
    },
  };
}

const sizeOf = (part: ReadonlyMap<number, number>): number =>
  [...part.values()].reduce((sum, n) => sum + n, 0);

const squares = (part: ReadonlyMap<number, number>): number =>
  [...part.values()].reduce((sum, n) => sum + n * n, 0);

const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
