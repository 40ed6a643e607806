// Fits the weights of src/people/weights.ts: npx tsx test/bench/people/fit/main.ts <minutes> [set to leave out] [seed] [present]
// From what is expected of each weight (prior.ts), or from the present weights with "present", weight by weight by what
// comes out of clustering; to leave what is expected costs something. With a set left out, its figures are those
// of weights that never saw it.
import {FEATURE_COUNT, FEATURES} from "../../../../src/people/pair-features.ts";
import {WEIGHTS, type Weights} from "../../../../src/people/weights.ts";
import {randomFrom} from "../../../../src/util/random.ts";
import {clustered, type OpenSet, openSet} from "../pairs.ts";
import {scoreOf} from "../score.ts";
import {SETS} from "../sets.ts";
import {PRIOR, SIGNS} from "./prior.ts";

/** What each set is to reach, B³ F1 and pairwise F1, and how much it counts. */
const AIMS: Readonly<Record<string, readonly [number, number, number]>> = {
  AMiner: [0.875, 0.805, 1],
  VIS: [0.9825, 0.9655, 1],
  OpenReview: [0.993, 0.935, 1],
  Wang: [0.908, 0.885, 1],
  PMC: [0.95, 0.85, 0.3],
};

/** What it costs when a weight is twice what was expected, or nothing. */
const LEAVING = 0.03;

const [minutes = "10", without = "", seed = "1", from = "prior"] = process.argv.slice(2);
const opened = SETS.map(({load}) => openSet(load()));
const seen = opened.filter(({name}) => name !== without);
const end = performance.now() + Number(minutes) * 60_000;
const {next} = randomFrom(Number(seed));

const start = from === "present" ? WEIGHTS.weight : PRIOR;
let current = [...start, WEIGHTS.meanShare, from === "present" ? WEIGHTS.threshold : 0.5];
let best = lossOf(current, Number.POSITIVE_INFINITY);
console.log(`at the start: ${best.toFixed(3)}`);
const steps = current.map(x => Math.max(0.2, Math.abs(x) * 0.25));
while (performance.now() < end) {
  const k = Math.floor(next() * current.length);
  for (const sign of next() < 0.5 ? [1, -1] : [-1, 1]) {
    const tried = current.with(k, current[k] + sign * steps[k] * (0.5 + next()));
    if (tried[FEATURE_COUNT] < 0 || tried[FEATURE_COUNT] > 1) continue;
    if (k < FEATURE_COUNT && tried[k] * SIGNS[k] < 0) tried[k] = 0;
    const loss = lossOf(tried, best);
    if (loss < best - 1e-6) {
      [best, current] = [loss, tried];
      steps[k] *= 1.2;
      break;
    }
    steps[k] *= 0.8;
  }
}
for (const [k, feature] of FEATURES.entries())
  console.log(`${JSON.stringify(feature)}: ${current[k].toFixed(2)},`);
console.log({meanShare: current[FEATURE_COUNT], threshold: current[FEATURE_COUNT + 1]});
for (const set of opened) {
  const {b3, pair} = scoreOf(clustered(set, weightsOf(current)));
  console.log(
    `${set.name}${set.name === without ? " (not seen)" : ""}: B³ F1 ${b3.toFixed(4)}, pairwise F1 ${pair.toFixed(4)}`,
  );
}

function weightsOf(all: readonly number[]): Weights {
  const [meanShare, threshold] = all.slice(FEATURE_COUNT);
  return {weight: all.slice(0, FEATURE_COUNT), meanShare, threshold, doubtful: 2};
}

/** Shortfalls of all sets that are seen; what is beyond `limit` is not worked out. */
function lossOf(all: readonly number[], limit: number): number {
  let loss = 0;
  for (let k = 0; k < FEATURE_COUNT; k++)
    loss += LEAVING * ((all[k] - PRIOR[k]) / (0.5 + Math.abs(PRIOR[k]))) ** 2;
  for (const set of seen) {
    if (loss > limit) break;
    loss += lossOn(set, weightsOf(all));
  }
  return loss;
}

function lossOn(set: OpenSet, weights: Weights): number {
  const {b3, pair} = scoreOf(clustered(set, weights));
  const [aimB3, aimPair, share] = AIMS[set.name];
  const short = (x: number, aim: number) => {
    const d = (1 - x) / (1 - aim);
    return d + 3 * Math.max(0, d - 1);
  };
  return share * (short(b3, aimB3) + 0.5 * short(pair, aimPair));
}
