import type {Clusters} from "../../../../src/people/cluster.ts";
import {FEATURE_COUNT} from "../../../../src/people/pair-features.ts";
import type {Weights} from "../../../../src/people/weights.ts";
import type {OpenBlock} from "../pairs.ts";
import {slopesOf} from "./aims.ts";
import {type OpenSet, type Trial, trialOf} from "./open-set.ts";

/** So far from the threshold (log-odds) a join is about as likely to be otherwise as one at it is by a third. */
const SOFT = 0.8;
/** Two people that were left apart so far below the threshold are looked at. */
const NEAR = 1.5;
/** Of larger clusters so many records, evenly spaced, stand for all. */
const SAMPLE = 12;

/**
 * How much less the shortfall of a set becomes when each weight is one more: every join that was made, and every
 * one that was nearly made, is taken as made with probability σ(margin / SOFT), and worth what it does to the figures.
 * Adds that to `slope` and gives back what came out.
 */
export function descend(set: OpenSet, weights: Weights, slope: Float64Array): Trial {
  const {name, blocks, corpus, tally} = set;
  const found: Clusters[] = [];
  const trial = trialOf(set, b => {
    blocks[b].weigh(weights.weight);
    found[b] = blocks[b].cluster({...weights, doubtful: NEAR});
    return found[b].members;
  });
  const {b3, pair} = slopesOf(name, trial);
  const slopes = tally.slopes(trial.counts, b3, pair);
  for (const [b, block] of blocks.entries()) {
    const gain = (a: readonly number[], c: readonly number[]) =>
      tally.gain(corpus[b], block.authorships, [a, c], slopes);
    const decide = (a: readonly number[], c: readonly number[], score: number) => {
      const chance = 1 / (1 + Math.exp(-(score - weights.threshold) / SOFT));
      const worth = (gain(a, c) * chance * (1 - chance)) / SOFT;
      if (worth !== 0) raiseJoint(block, a, c, worth, weights.meanShare);
    };
    replay(found[b], block.authorships.length, decide);
    block.gather(slope);
  }
  return trial;
}

/** Calls `decide` with the clusters of each join as they were then, and with those that were nearly joined. */
function replay(
  {joins, near, members}: Clusters,
  count: number,
  decide: (a: readonly number[], b: readonly number[], score: number) => void,
): void {
  const clusterOf: number[][] = Array.from({length: joins.length === 0 ? 0 : count}, (_, i) => [i]);
  for (const {link, score} of joins) {
    const [a, b] = [clusterOf[link.i], clusterOf[link.j]];
    decide(a, b, score);
    for (const i of b) {
      a.push(i);
      clusterOf[i] = a;
    }
  }
  for (const {a, b, score} of near) decide(members[a], members[b], score);
}

/** The score of two clusters is a mean and a mean of nearest ones: what is wished of it is wished of those pairs. */
function raiseJoint(
  block: OpenBlock,
  a: readonly number[],
  b: readonly number[],
  worth: number,
  meanShare: number,
): void {
  const [few, many] = (a.length <= b.length ? [a, b] : [b, a]).map(spaced);
  const each = (meanShare * worth) / (few.length * many.length);
  for (const i of few) {
    let best = Number.NEGATIVE_INFINITY;
    let nearest = -1;
    for (const j of many) {
      const score = block.scoreOf(i, j);
      if (Number.isNaN(score)) continue;
      block.raise(i, j, each);
      if (score > best) {
        best = score;
        nearest = j;
      }
    }
    if (nearest >= 0) block.raise(i, nearest, ((1 - meanShare) * worth) / few.length);
  }
}

const spaced = (list: readonly number[]): readonly number[] =>
  list.length <= SAMPLE
    ? list
    : Array.from({length: SAMPLE}, (_, k) => list[Math.floor(((k + 0.5) * list.length) / SAMPLE)]);

/** Adam: steps of about `rate` · scale in each weight, by the mean slope so far over its usual size. */
export function stepper(rate: number) {
  const mean = new Float64Array(FEATURE_COUNT);
  const square = new Float64Array(FEATURE_COUNT);
  let t = 0;
  return (slope: Float64Array, cooling: number): number[] => {
    t += 1;
    return Array.from(slope, (g, k) => {
      mean[k] = 0.8 * mean[k] + 0.2 * g;
      square[k] = 0.95 * square[k] + 0.05 * g * g;
      const m = mean[k] / (1 - 0.8 ** t);
      const s = Math.sqrt(square[k] / (1 - 0.95 ** t));
      return (rate * cooling * m) / (s + 1e-3);
    });
  };
}
