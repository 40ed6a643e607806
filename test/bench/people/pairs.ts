import {blockClusterer} from "../../../src/people/block-clusters.ts";
import type {Clusters} from "../../../src/people/cluster.ts";
import {
  type Block,
  blockPairs,
  type IdentityModel,
  identityModel,
  openBlock,
} from "../../../src/people/identity-model.ts";
import {FEATURE_COUNT} from "../../../src/people/pair-features.ts";
import type {PairScores} from "../../../src/people/pair-scores.ts";
import type {Weights} from "../../../src/people/weights.ts";
import {growingArray} from "../../../src/util/growing-array.ts";
import {numberTable} from "../../../src/util/number-table.ts";
import {featureRows} from "./feature-rows.ts";
import type {LabelledSet} from "./sets.ts";

/** A block that is open, so that many weights can be tried on it: its pairs keep their features and their scores. */
export interface OpenBlock {
  /** Record of the block → authorship of the corpus. */
  readonly authorships: readonly number[];
  /** Whether some pair has a feature. */
  tells(feature: number): boolean;
  /** Scores all pairs by these weights. O(pairs · features). */
  weigh(weight: readonly number[]): void;
  /** Scores them as if the weight of a feature were so much greater. O(pairs that have it). */
  shift(feature: number, by: number): void;
  /** Who is who by the present scores. */
  cluster(linkage: Omit<Weights, "weight">): Clusters;
  /** Score of two records; NaN where they rule each other out or nothing made anybody look at them. */
  scoreOf(i: number, j: number): number;
  /** Says that it would be better by so much if the score of two records were one more. */
  raise(i: number, j: number, by: number): void;
  /** Adds how much better it would be if the weight of each feature were one more, by what was said since the last call. */
  gather(into: Float64Array): void;
}

/** Opens the blocks of a corpus that hold labelled records; identifiers stay hidden. */
export function openBlocks({corpus, truth}: LabelledSet): OpenBlock[] {
  const model = identityModel(corpus, false, {groups: new Set(), differ: new Map()}, {});
  const {start, item} = model.blocks.members;
  const open: OpenBlock[] = [];
  for (let b = 0; b < model.blocks.count; b++) {
    let labelled = 0;
    for (let k = start[b]; k < start[b + 1]; k++) if (truth[item[k]] !== "") labelled += 1;
    if (labelled > 0) open.push(openOne(model, openBlock(model, b)));
  }
  return open;
}

function openOne(model: IdentityModel, block: Block): OpenBlock {
  const count = block.records.length;
  const pairs = blockPairs(block, model);
  const rows = featureRows();
  const rowOf = numberTable(count * count);
  const keyOf = (i: number, j: number) => (i < j ? i * count + j : j * count + i);
  const looked = growingArray(Uint32Array);
  const x = new Float64Array(FEATURE_COUNT);
  pairs.each(x, (i, j, verdict) => {
    const row = rows.add(verdict, x);
    rowOf.set(keyOf(i, j), row);
    looked.append([i, j, row]);
  });
  const order = looked.finish();
  const scores: PairScores = {
    each(visit) {
      for (let at = 0; at < order.length; at += 3)
        visit(order[at], order[at + 1], rows.scoreOf(order[at + 2]));
    },
    of(i, j) {
      const key = keyOf(i, j);
      let row = rowOf.get(key);
      if (Number.isNaN(row)) {
        row = rows.add(pairs.compare(i, j, x), x);
        rowOf.set(key, row);
      }
      return rows.scoreOf(row);
    },
  };
  return {
    authorships: block.records.map(({authorship}) => authorship),
    tells: rows.tells,
    weigh: rows.weigh,
    shift: rows.shift,
    cluster: linkage => blockClusterer(model, {...linkage, weight: []})(block, scores),
    scoreOf(i, j) {
      const row = rowOf.get(keyOf(i, j));
      return Number.isNaN(row) ? row : rows.scoreOf(row);
    },
    raise(i, j, by) {
      const row = rowOf.get(keyOf(i, j));
      if (!Number.isNaN(row)) rows.raise(row, by);
    },
    gather: rows.gather,
  };
}
