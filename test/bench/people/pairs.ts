import {clusterBlock} from "../../../src/people/block-clusters.ts";
import {
  type Block,
  type BlockPairs,
  blockPairs,
  type IdentityModel,
  identityModel,
  openBlock,
  type Verdict,
} from "../../../src/people/identity-model.ts";
import {FEATURE_COUNT, FEATURES} from "../../../src/people/pair-features.ts";
import type {Weights} from "../../../src/people/weights.ts";
import {growingArray} from "../../../src/util/growing-array.ts";
import type {ScoredRecord} from "./score.ts";
import type {LabelledSet} from "./sets.ts";

/** A block that is open, so that many weights can be tried on it: its pairs keep their features and their scores. */
export interface OpenBlock {
  /** Whether some pair has a feature. */
  tells(feature: number): boolean;
  /** Scores all pairs by these weights. */
  weigh(weight: readonly number[]): void;
  /** Scores them as if the weight of a feature were so much greater. O(pairs). */
  shift(feature: number, by: number): void;
  /** Who is who by the present scores. */
  people(linkage: Omit<Weights, "weight">): ScoredRecord[];
}

/** Opens the blocks of a corpus that hold labelled records; identifiers stay hidden. */
export function openBlocks({corpus, truth, group}: LabelledSet, prefix: string): OpenBlock[] {
  const model = identityModel(corpus, false, {groups: new Set(), differ: new Map()}, {});
  const {start, item} = model.blocks.members;
  const open: OpenBlock[] = [];
  for (let b = 0; b < model.blocks.count; b++) {
    let labelled = 0;
    for (let k = start[b]; k < start[b + 1]; k++) if (truth[item[k]] !== "") labelled += 1;
    if (labelled > 0)
      open.push(openOne(model, openBlock(model, b), {truth, group}, `${prefix} ${b}`));
  }
  return open;
}

/** The first feature stands for the whole score where pairs have theirs. */
const SCORE_ALONE = FEATURES.map((_, k) => (k === 0 ? 1 : 0));

function openOne(
  model: IdentityModel,
  block: Block,
  {truth, group}: Pick<LabelledSet, "truth" | "group">,
  name: string,
): OpenBlock {
  const {records} = block;
  const pairs = blockPairs(block, model);
  let weights: readonly number[] = FEATURES.map(() => 0);
  const features = growingArray(Float64Array);
  const verdicts: (Verdict | null)[] = [];
  let score = new Float64Array(64);
  const rowOf = new Map<number, number>();
  const told = new Uint8Array(FEATURE_COUNT);

  const add = (verdict: Verdict | null, x: Float64Array): number => {
    const row = verdicts.length;
    verdicts.push(verdict);
    if (row === score.length) {
      const wider = new Float64Array(2 * row);
      wider.set(score);
      score = wider;
    }
    for (let k = 0; k < FEATURE_COUNT; k++) {
      const value = verdict === "weigh" ? x[k] : 0;
      features.push(value);
      if (value !== 0) told[k] = 1;
      score[row] += value * weights[k];
    }
    return row;
  };
  const keyOf = (i: number, j: number) => (i < j ? i * records.length + j : j * records.length + i);
  const order: number[] = [];
  const all = new Float64Array(FEATURE_COUNT);
  pairs.each(all, (i, j, verdict) => {
    const row = add(verdict, all);
    rowOf.set(keyOf(i, j), row);
    order.push(i, j, row);
  });
  const scored: BlockPairs = {
    each(x, visit) {
      for (let at = 0; at < order.length; at += 3) {
        const row = order[at + 2];
        x[0] = score[row];
        visit(order[at], order[at + 1], verdicts[row]!);
      }
    },
    compare(i, j, x) {
      const key = keyOf(i, j);
      let row = rowOf.get(key);
      if (row === undefined) {
        row = add(pairs.compare(i, j, all), all);
        rowOf.set(key, row);
      }
      x[0] = score[row];
      return verdicts[row];
    },
  };
  return {
    tells: feature => told[feature] === 1,
    weigh(weight) {
      weights = weight;
      const x = features.view();
      for (let row = 0; row < verdicts.length; row++) {
        let sum = 0;
        for (let k = 0; k < FEATURE_COUNT; k++) sum += x[row * FEATURE_COUNT + k] * weight[k];
        score[row] = sum;
      }
    },
    shift(feature, by) {
      weights = weights.with(feature, weights[feature] + by);
      const x = features.view();
      for (let row = 0; row < verdicts.length; row++)
        score[row] += by * x[row * FEATURE_COUNT + feature];
    },
    people(linkage) {
      const {members} = clusterBlock(model, block, {...linkage, weight: SCORE_ALONE}, scored);
      return members.flatMap((list, person) =>
        list.flatMap(i => {
          const k = records[i].authorship;
          return truth[k] === ""
            ? []
            : [{truth: truth[k], group: group[k], person: `${name} ${person}`}];
        }),
      );
    },
  };
}
