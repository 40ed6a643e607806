import type {Graph} from "../../graphs/graph.ts";
import {part, type Watch} from "../../util/watch.ts";
import type {Partition} from "../partition.ts";
import {agreement} from "./agreement.ts";
import {type LeidenOptions, leiden} from "./leiden.ts";
import {modularity} from "./quality.ts";

/** Consensus is reached in two or three; this bounds what never settles. */
const MOST_ROUNDS = 20;

/** How far communities depend on chance. */
export interface Stability {
  /** One partition for each seed, in the order of the seeds. */
  readonly partitions: readonly Partition[];
  /** Half-edge → share of the partitions that have both its ends in one community: 0 … 1. */
  readonly together: Float64Array;
  /** Node → mean of `together` over its ties: 1 is sure of its place; null without ties. */
  readonly certainty: readonly (number | null)[];
  /** Mean adjusted Rand index over all pairs of partitions; 1 for a single one. */
  readonly adjustedRand: number;
}

/**
 * Finds communities once for each seed and says what stays the same.
 *
 * Time: that of `leiden` for each seed. Throws RangeError without seeds.
 */
export function stability(
  graph: Graph,
  seeds: readonly number[],
  options: LeidenOptions = {},
  watch: Watch = {},
): Stability {
  if (seeds.length === 0) throw new RangeError("seeds: expected at least one, got none");
  const partitions = seeds.map((seed, s) =>
    leiden(graph, {...options, seed}, part(watch, s / seeds.length, (s + 1) / seeds.length)),
  );
  const together = togetherness(
    graph,
    partitions.map(({community}) => community),
  );
  const {order, start} = graph;
  const certainty = Array.from({length: order}, (_, i) => {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += together[k];
    return start[i + 1] > start[i] ? sum / (start[i + 1] - start[i]) : null;
  });
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < partitions.length; a++)
    for (let b = 0; b < a; b++) {
      sum += agreement(partitions[a].community, partitions[b].community).adjustedRand;
      pairs += 1;
    }
  return {partitions, together, certainty, adjustedRand: pairs > 0 ? sum / pairs : 1};
}

/**
 * One partition for several: ties are counted only as often as their ends stand together, rarer ones than
 * `threshold` not at all, and communities are found on that, until all partitions are the same.
 *
 * Time: that of `stability`, a few times over. Throws RangeError without seeds or for a threshold
 * outside 0 … 1. A. Lancichinetti & S. Fortunato 2012, doi:10.1038/srep00336; ours counts ties only, not all
 * pairs, so that it stays linear.
 */
export function consensus(
  graph: Graph,
  seeds: readonly number[],
  {threshold = 0.5, ...options}: LeidenOptions & {readonly threshold?: number} = {},
  watch: Watch = {},
): Partition {
  if (!(threshold >= 0 && threshold <= 1))
    throw new RangeError(`threshold: expected 0 to 1, got ${threshold}`);
  let current = graph;
  for (let round = 0; ; round++) {
    const {partitions, together, adjustedRand} = stability(current, seeds, options, watch);
    const [first] = partitions;
    if (adjustedRand === 1 || round === MOST_ROUNDS)
      return {...first, modularity: modularity(graph, first.community)};
    current = weakened(current, together, threshold);
  }
}

/** Multiplies strengths by a share a half-edge, and leaves out edges whose share is below the threshold. */
function weakened(graph: Graph, share: Float64Array, threshold: number): Graph {
  const {order, start, target, strength} = graph;
  const newStart = new Uint32Array(order + 1);
  const newTarget = new Uint32Array(target.length);
  const newStrength = new Float64Array(target.length);
  let write = 0;
  for (let i = 0; i < order; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (share[k] === 0 || share[k] < threshold) continue;
      newTarget[write] = target[k];
      newStrength[write] = strength[k] * share[k];
      write += 1;
    }
    newStart[i + 1] = write;
  }
  return {
    order,
    start: newStart,
    target: newTarget.slice(0, write),
    strength: newStrength.slice(0, write),
  };
}

/** For each half-edge, the share of the partitions that have both its ends in one community. */
function togetherness(
  {order, start, target}: Graph,
  partitions: readonly ArrayLike<number>[],
): Float64Array {
  const together = new Float64Array(target.length);
  for (const community of partitions)
    for (let i = 0; i < order; i++)
      for (let k = start[i]; k < start[i + 1]; k++)
        if (community[i] === community[target[k]]) together[k] += 1;
  return together.map(times => times / partitions.length);
}
