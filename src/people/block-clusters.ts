import {ALL_PAIRS} from "./candidates.ts";
import {type Clusters, cluster, type Link} from "./cluster.ts";
import {clusterDense} from "./cluster-dense.ts";
import {compareIds} from "./identifiers.ts";
import {type Block, type BlockPairs, blockPairs, type IdentityModel} from "./identity-model.ts";
import {contradicts} from "./names-in-block.ts";
import {FEATURE_COUNT} from "./pair-features.ts";
import type {Weights} from "./weights.ts";

/** A byline that repeats a name and an identifier that agrees leave nothing to weigh. */
export const CERTAIN = 20;

/** So many records of each of two large clusters are compared for their mean. */
const SAMPLE = 5;

/**
 * Joins the records of a block. Up to 200 records every pair is weighed; in a larger block pairs that share
 * something rare, and the mean of two clusters is that of at most 5 × 5 of their pairs, evenly spaced.
 * Time O(records · 60 · log records) at most; the order of papers does not matter.
 */
export function clusterBlock(
  model: IdentityModel,
  block: Block,
  weights: Weights,
  pairs: BlockPairs = blockPairs(block, model),
): Clusters {
  const {length} = block.records;
  const x = new Float64Array(FEATURE_COUNT);
  if (length <= ALL_PAIRS) {
    const {score} = model.dense;
    score.fill(Number.NaN, 0, length * length);
    pairs.each(x, (i, j, verdict) => {
      const s = verdict === "weigh" ? scoreOf(x, weights) : CERTAIN;
      score[i * length + j] = score[j * length + i] = s;
    });
    return clusterDense(length, model.dense, vetoes(block, model.differ), weights);
  }
  const links: Link[] = [];
  pairs.each(x, (i, j, verdict) => {
    links.push({i, j, score: verdict === "weigh" ? scoreOf(x, weights) : CERTAIN});
  });
  return cluster({
    count: length,
    links,
    mean: sampledMean(pairs, weights),
    apart: vetoes(block, model.differ),
    meanShare: weights.meanShare,
    threshold: weights.threshold,
    doubtful: weights.doubtful,
  });
}

/** Log-odds that two records are one person's, without what clustering adds; rounded to 2⁻²⁰. */
export function scoreOf(x: Float64Array, {weight}: Weights): number {
  let sum = 0;
  for (let k = 0; k < FEATURE_COUNT; k++) sum += x[k] * weight[k];
  return Math.round(sum * 1048576) / 1048576;
}

/** Whether two clusters must stay apart: names, bylines or identifiers rule each other out. */
export function vetoes(
  {records, names}: Block,
  differ: IdentityModel["differ"],
): (a: readonly number[], b: readonly number[]) => boolean {
  const namesOf = (list: readonly number[]) => new Set(list.map(i => records[i].name));
  return (a, b) => {
    const others = namesOf(b);
    for (const f of namesOf(a))
      for (const g of others) if (contradicts(names.compare(f, g).agreement)) return true;
    const formInPaper = new Map(a.map(i => [records[i].paper, records[i].form]));
    if (
      b.some(i => {
        const form = formInPaper.get(records[i].paper);
        return form !== undefined && form !== records[i].form;
      })
    )
      return true;
    if (differ.size > 0) {
      const inB = new Set(b.map(i => records[i].authorship));
      for (const i of a)
        for (const other of differ.get(records[i].authorship) ?? [])
          if (inB.has(other)) return true;
    }
    const idsOf = (list: readonly number[]) =>
      new Set(list.map(i => records[i].ids).filter(ids => ids.size > 0));
    const otherIds = idsOf(b);
    for (const ids of idsOf(a))
      for (const other of otherIds) {
        const verdict = compareIds(ids, other);
        if (verdict !== null && "conflict" in verdict) return true;
      }
    return false;
  };
}

function sampledMean(
  pairs: BlockPairs,
  weights: Weights,
): (a: readonly number[], b: readonly number[]) => number {
  const x = new Float64Array(FEATURE_COUNT);
  return (a, b) => {
    let sum = 0;
    const [some, others] = [spaced(a), spaced(b)];
    for (const i of some)
      for (const j of others) {
        const verdict = pairs.compare(i, j, x);
        if (verdict === null) continue;
        sum += verdict === "weigh" ? scoreOf(x, weights) : CERTAIN;
      }
    return sum / (some.length * others.length);
  };
}

/** At most SAMPLE members of a cluster, evenly spaced as they were joined. */
function spaced(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE) return members;
  return Array.from(
    {length: SAMPLE},
    (_, k) => members[Math.floor(((k + 0.5) * members.length) / SAMPLE)],
  );
}
