import {growingArray} from "../util/growing-array.ts";
import {ALL_PAIRS} from "./candidates.ts";
import {type Clusters, type ClusterTask, clusterer} from "./cluster.ts";
import {clusterDense} from "./cluster-dense.ts";
import {compareIds} from "./identifiers.ts";
import type {Block, IdentityModel} from "./identity-model.ts";
import type {LinkColumns} from "./link-columns.ts";
import {contradicts} from "./names-in-block.ts";
import {type PairScores, pairScorer} from "./pair-scores.ts";
import type {Weights} from "./weights.ts";

/** So many records of each of two large clusters are compared for their mean. */
const SAMPLE = 5;

/**
 * Joins the records of block after block, in memory that is used again. Up to 200 records every pair is weighed; in a larger
 * block pairs that share something rare, and the mean of two clusters is that of at most 5 × 5 of their pairs, evenly spaced.
 * Time O(records · 60 · log records) at most; the order of papers does not matter.
 *
 * What comes out takes a block and, where its pairs were weighed before, their scores: else they are as they are looked at.
 */
export function blockClusterer(
  model: IdentityModel,
  weights: Weights,
): (block: Block, scores?: PairScores) => Clusters {
  const scorer = pairScorer(model, weights);
  const cluster = clusterer();
  return (block, scores = scorer(block)) => {
    const {length} = block.records;
    if (length <= ALL_PAIRS) {
      const {score} = model.dense;
      score.fill(Number.NaN, 0, length * length);
      scores.each((i, j, s) => {
        score[i * length + j] = score[j * length + i] = s;
      });
      return clusterDense(length, model.dense, vetoes(block, model.differ), weights);
    }
    const links = linkBuilder();
    scores.each(links.push);
    return cluster({
      count: length,
      links: links.finish(),
      mean: sampledMean(scores),
      apart: vetoes(block, model.differ),
      meanShare: weights.meanShare,
      threshold: weights.threshold,
      doubtful: weights.doubtful,
    });
  };
}

/**
 * Whether two clusters must stay apart: names, bylines or identifiers rule each other out. O(records of both), but what is
 * known of a long list is kept while it grows.
 */
export function vetoes(
  {records, names}: Block,
  differ: IdentityModel["differ"],
): (a: readonly number[], b: readonly number[]) => boolean {
  const bearingsOf = growingBearings(records);
  const [ofShort, ofOther] = [noBearings(), noBearings()];
  const rivals = rivalsOnBylines(records);
  return (a, b) => {
    const [x, y] = [bearingsOf(a, ofShort), bearingsOf(b, ofOther)];
    for (const f of x.names)
      for (const g of y.names) if (contradicts(names.compare(f, g).agreement)) return true;
    if (rivals.size > 0 && someTouch(a, b, rivals)) return true;
    if (differ.size > 0) {
      const inB = new Set(b.map(i => records[i].authorship));
      for (const i of a)
        for (const other of differ.get(records[i].authorship) ?? [])
          if (inB.has(other)) return true;
    }
    if (x.ids.size === 0 || y.ids.size === 0) return false;
    for (const ids of x.ids)
      for (const other of y.ids) {
        const verdict = compareIds(ids, other);
        if (verdict !== null && "conflict" in verdict) return true;
      }
    return false;
  };
}

/** What some records are called by: their names and sets of identifiers, each once. */
interface Bearings {
  readonly names: number[];
  readonly ids: Set<ReadonlyMap<string, string>>;
  /** How many records of the list are in it. */
  upTo: number;
}

/** Lists that are longer are not gone through again: those that were seen before have only grown at their end. */
const LONG = 32;

const noBearings = (): Bearings => ({names: [], ids: new Set(), upTo: 0});

/** Gives what a list is called by; that of a short one is written over what `short` held. */
function growingBearings(
  records: Block["records"],
): (list: readonly number[], short: Bearings) => Bearings {
  const known = new WeakMap<readonly number[], Bearings>();
  const ofLong = (list: readonly number[]): Bearings => {
    const found = known.get(list) ?? noBearings();
    known.set(list, found);
    return found;
  };
  return (list, short) => {
    short.names.length = short.upTo = 0;
    if (short.ids.size > 0) short.ids.clear();
    const found = list.length > LONG ? ofLong(list) : short;
    for (; found.upTo < list.length; found.upTo++) {
      const {name, ids} = records[list[found.upTo]];
      if (!found.names.includes(name)) found.names.push(name);
      if (ids.size > 0) found.ids.add(ids);
    }
    return found;
  };
}

/** Record → those of its byline under another name, for the few that there are. */
function rivalsOnBylines(records: Block["records"]): ReadonlyMap<number, readonly number[]> {
  const rivals = new Map<number, number[]>();
  // Records are in the order of their papers.
  for (let from = 0, to = 0; from < records.length; from = to) {
    while (to < records.length && records[to].paper === records[from].paper) to += 1;
    if (to === from + 1) continue;
    for (let i = from; i < to; i++)
      for (let j = from; j < to; j++)
        if (records[i].form !== records[j].form) rivals.set(i, [...(rivals.get(i) ?? []), j]);
  }
  return rivals;
}

/** Whether a record of one list is a rival of one of the other. */
function someTouch(
  a: readonly number[],
  b: readonly number[],
  rivals: ReadonlyMap<number, readonly number[]>,
): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.some(i => rivals.get(i)?.some(j => many.includes(j)));
}

/** Gathers links. */
function linkBuilder() {
  const [i, j] = [growingArray(Uint32Array), growingArray(Uint32Array)];
  const score = growingArray(Float64Array);
  return {
    push(a: number, b: number, s: number) {
      i.push(a);
      j.push(b);
      score.push(s);
    },
    finish: (): LinkColumns => ({
      count: i.length,
      i: i.view(),
      j: j.view(),
      score: score.view(),
    }),
  };
}

function sampledMean(scores: PairScores): ClusterTask["mean"] {
  const [some, others] = [new Uint32Array(SAMPLE), new Uint32Array(SAMPLE)];
  return (a, b, known) => {
    if (known !== null && a.length <= SAMPLE && b.length <= SAMPLE) return known;
    const [m, n] = [spaced(a, some), spaced(b, others)];
    let sum = 0;
    for (let k = 0; k < m; k++)
      for (let l = 0; l < n; l++) {
        const score = scores.of(some[k], others[l]);
        if (!Number.isNaN(score)) sum += score;
      }
    return sum / (m * n);
  };
}

/** Picks at most SAMPLE members of a cluster, evenly spaced as they were joined, and gives their number. */
function spaced(members: readonly number[], picked: Uint32Array): number {
  const {length} = members;
  const count = Math.min(length, SAMPLE);
  for (let k = 0; k < count; k++)
    picked[k] = members[length <= SAMPLE ? k : Math.floor(((k + 0.5) * length) / SAMPLE)];
  return count;
}
