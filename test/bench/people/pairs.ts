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
import {FEATURE_COUNT} from "../../../src/people/pair-features.ts";
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

/** Pairs to learn from: features row by row, whether they are one person, and how much each counts. */
export interface Pairs {
  readonly x: Float32Array;
  readonly y: Uint8Array;
  readonly w: Float64Array;
}

/** All pairs of labelled records; those of a record count as much as the record, and a set counts one. */
export function pairsOf({blocks, pairs: blockwise, truth}: OpenSet): Pairs {
  const x: number[] = [];
  const y: number[] = [];
  const w: number[] = [];
  const row = new Float64Array(FEATURE_COUNT);
  let total = 0;
  for (const [b, block] of blocks.entries()) {
    const label = block.records.map(({authorship}) => truth[authorship]);
    const first = y.length;
    const records = label.filter(l => l !== "").length;
    blockwise[b].each(row, (i, j, verdict) => {
      if (verdict !== "weigh" || label[i] === "" || label[j] === "") return;
      for (let k = 0; k < FEATURE_COUNT; k++) x.push(row[k]);
      y.push(label[i] === label[j] ? 1 : 0);
    });
    const pairs = y.length - first;
    const each = records / Math.max(1, pairs);
    for (let p = 0; p < pairs; p++) w.push(each);
    if (pairs > 0) total += records;
  }
  return {
    x: Float32Array.from(x),
    y: Uint8Array.from(y),
    w: Float64Array.from(w, each => each / total),
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
