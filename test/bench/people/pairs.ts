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
import type {Weights} from "../../../src/people/weights.ts";
import type {LabelledSet} from "./sets.ts";

/** A set whose blocks are open, so that many weights can be tried on it. */
export interface OpenSet extends LabelledSet {
  readonly model: IdentityModel;
  readonly blocks: readonly Block[];
  readonly pairs: readonly BlockPairs[];
}

/** Opens the blocks of a set that hold two labelled records or more; identifiers stay hidden. */
export function openSet(set: LabelledSet): OpenSet {
  const model = identityModel(set.corpus, false, {groups: new Set(), differ: new Map()}, {});
  const {start, item} = model.blocks.members;
  const blocks: Block[] = [];
  for (let b = 0; b < model.blocks.count; b++) {
    let labelled = 0;
    for (let k = start[b]; k < start[b + 1]; k++) if (set.truth[item[k]] !== "") labelled += 1;
    if (labelled > 0) blocks.push(openBlock(model, b));
  }
  return {
    ...set,
    model,
    blocks,
    pairs: blocks.map(block => remembered(block, blockPairs(block, model))),
  };
}

/** Pairs whose features are worked out once. */
function remembered({records}: Block, pairs: BlockPairs): BlockPairs {
  const known = new Map<number, {verdict: Verdict | null; x: Float64Array}>();
  const order: {i: number; j: number; verdict: Verdict; x: Float64Array}[] = [];
  let listed = false;
  return {
    each(x, visit) {
      if (!listed) pairs.each(x, (i, j, verdict) => order.push({i, j, verdict, x: x.slice()}));
      listed = true;
      for (const pair of order) {
        x.set(pair.x);
        visit(pair.i, pair.j, pair.verdict);
      }
    },
    compare(i, j, x) {
      const key = i < j ? i * records.length + j : j * records.length + i;
      let entry = known.get(key);
      if (entry === undefined) {
        entry = {verdict: pairs.compare(i, j, x), x: x.slice()};
        known.set(key, entry);
      }
      x.set(entry.x);
      return entry.verdict;
    },
  };
}

/** Person of each labelled record of a set by some weights, with the truth and the group. */
export function clustered({model, blocks, pairs, truth, group}: OpenSet, weights: Weights) {
  const result: {truth: string; group: string; person: number}[] = [];
  let people = 0;
  for (const [b, block] of blocks.entries()) {
    const {members} = clusterBlock(model, block, weights, pairs[b]);
    for (const list of members) {
      for (const i of list) {
        const k = block.records[i].authorship;
        if (truth[k] !== "") result.push({truth: truth[k], group: group[k], person: people});
      }
      people += 1;
    }
  }
  return result;
}
