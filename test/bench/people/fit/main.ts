// Fits the weights of src/people/weights.ts: npx tsx test/bench/people/fit/main.ts <minutes> [set to leave out] [seed] [present]
// From what is expected of each weight (prior.ts), or from the present weights with "present", weight by weight by what
// comes out of clustering; to leave what is expected costs something. With a set left out, its figures are those
// of weights that never saw it.
import {FEATURE_COUNT, FEATURES} from "../../../../src/people/pair-features.ts";
import {WEIGHTS, type Weights} from "../../../../src/people/weights.ts";
import {randomFrom} from "../../../../src/util/random.ts";
import {type OpenBlock, openBlocks} from "../pairs.ts";
import {type ScoredRecord, scoreOf} from "../score.ts";
import {type LabelledSet, SETS, VARIANTS} from "../sets.ts";
import {PRIOR, SIGNS} from "./prior.ts";

/** What each set is to reach, B³ F1 and pairwise F1, and how much it counts; the cheapest first. */
const AIMS: Readonly<Record<string, readonly [number, number, number]>> = {
  "PMC, each name alone": [0.95, 0.85, 0.2],
  PMC: [0.95, 0.85, 0.3],
  "PMC, names and places": [0.9, 0.7, 0.2],
  OpenReview: [0.994, 0.945, 1],
  "OpenReview, no co-authors": [0.985, 0.87, 0.2],
  VIS: [0.9823, 0.9658, 1],
  "VIS, names and places": [0.981, 0.965, 0.2],
  "VIS, no co-authors": [0.981, 0.965, 0.2],
  AMiner: [0.88, 0.82, 1],
  "AMiner, each name alone": [0.87, 0.81, 1],
  "AMiner, eight names called one": [0.83, 0.79, 0.4],
  "AMiner, names and places": [0.75, 0.65, 0.4],
  "AMiner, no co-authors": [0.75, 0.65, 0.3],
  Wang: [0.907, 0.9, 1],
};

/** What it costs when a weight is twice what was expected, or nothing. */
const LEAVING = 0.03;

const [minutes = "10", without = "", seed = "1", from = "prior"] = process.argv.slice(2);
const opened = [...SETS, ...VARIANTS].map(({name, load}) => openSet(name, load()));
const seen = opened
  .filter(({name}) => without === "" || name.split(",")[0] !== without)
  .sort((a, b) => Object.keys(AIMS).indexOf(a.name) - Object.keys(AIMS).indexOf(b.name));
const end = performance.now() + Number(minutes) * 60_000;
const {next} = randomFrom(Number(seed));

const start = from === "present" ? WEIGHTS.weight : PRIOR;
let current = [...start, WEIGHTS.meanShare, from === "present" ? WEIGHTS.threshold : 0.5];
const trials = seen.map(set => trial(set, weightsOf(current)));
let losses = trials.map(({loss}) => loss);
let best = leaving(current) + sum(losses);
let tries = 0;
console.log(`at the start: ${best.toFixed(3)}`);
const steps = current.map(x => Math.max(0.2, Math.abs(x) * 0.25));
while (performance.now() < end) {
  const k = Math.floor(next() * current.length);
  for (const sign of next() < 0.5 ? [1, -1] : [-1, 1]) {
    const tried = current.with(k, current[k] + sign * steps[k] * (0.5 + next()));
    if (tried[FEATURE_COUNT] < 0 || tried[FEATURE_COUNT] > 1) continue;
    if (k < FEATURE_COUNT && tried[k] * SIGNS[k] < 0) tried[k] = 0;
    tries += 1;
    if (isBetter(tried, k)) {
      current = tried;
      steps[k] *= 1.2;
      break;
    }
    steps[k] *= 0.8;
  }
}
console.log(`${tries} tries`);
console.log(`at the end: ${best.toFixed(3)}`);
for (const [k, feature] of FEATURES.entries())
  console.log(`${JSON.stringify(feature)}: ${current[k].toFixed(2)},`);
console.log({meanShare: current[FEATURE_COUNT], threshold: current[FEATURE_COUNT + 1]});
for (const set of opened) {
  const {b3, pair} = trial(set, weightsOf(current));
  console.log(
    `${set.name}${seen.includes(set) ? "" : " (not seen)"}: B³ F1 ${b3.toFixed(4)}, pairwise F1 ${pair.toFixed(4)}`,
  );
}

function weightsOf(all: readonly number[]): Weights {
  const [meanShare, threshold] = all.slice(FEATURE_COUNT);
  return {weight: all.slice(0, FEATURE_COUNT), meanShare, threshold, doubtful: 2};
}

/** Takes weights that differ in weight k where the shortfalls of all sets that are seen are less with them. */
function isBetter(tried: readonly number[], k: number): boolean {
  const before = current;
  const concerned = seen.flatMap((set, s) => (isOf(set, k) ? [s] : []));
  const now = [...losses];
  const results: Trial[] = [];
  const done: number[] = [];
  for (const [at, s] of concerned.entries()) {
    const result = retrial(trials[s], tried, before, k);
    done.push(s);
    results.push(result);
    now[s] = result.loss;
    // What is still to be tried can make good so much of what it loses now.
    const hope = 0.015 * sum(concerned.slice(at + 1).map(t => losses[t]));
    if (leaving(tried) + sum(now) - hope >= best - 1e-6) {
      for (const t of done) back(trials[t].set, before, tried, k);
      return false;
    }
  }
  best = leaving(tried) + sum(now);
  losses = now;
  for (const [at, s] of done.entries()) trials[s] = results[at];
  return true;
}

function isOf(set: OpenSet, k: number): boolean {
  return k >= FEATURE_COUNT || set.blocks.some(block => block.tells(k));
}

function back({blocks}: OpenSet, to: readonly number[], from: readonly number[], k: number): void {
  if (k >= FEATURE_COUNT) return;
  for (const block of blocks) if (block.tells(k)) block.shift(k, to[k] - from[k]);
}

function sum(list: readonly number[]): number {
  return list.reduce((total, x) => total + x, 0);
}

function leaving(all: readonly number[]): number {
  let cost = 0;
  for (let k = 0; k < FEATURE_COUNT; k++)
    cost += LEAVING * ((all[k] - PRIOR[k]) / (0.5 + Math.abs(PRIOR[k]))) ** 2;
  return cost;
}

interface OpenSet {
  readonly name: string;
  readonly blocks: readonly OpenBlock[];
}

function openSet(name: string, sets: readonly LabelledSet[]): OpenSet {
  return {name, blocks: sets.flatMap((set, s) => openBlocks(set, `${s}`))};
}

/** What came out of some weights on a set, block by block. */
interface Trial {
  readonly set: OpenSet;
  readonly people: readonly (readonly ScoredRecord[])[];
  readonly b3: number;
  readonly pair: number;
  readonly loss: number;
}

function trial(set: OpenSet, weights: Weights): Trial {
  for (const block of set.blocks) block.weigh(weights.weight);
  return scored(
    set,
    set.blocks.map(block => block.people(weights)),
  );
}

/** The same where only weight k is another: blocks that it does not matter to stay as they are. */
function retrial(
  {set, people}: Trial,
  tried: readonly number[],
  before: readonly number[],
  k: number,
): Trial {
  back(set, tried, before, k);
  const weights = weightsOf(tried);
  return scored(
    set,
    set.blocks.map((block, b) =>
      k >= FEATURE_COUNT || block.tells(k) ? block.people(weights) : people[b],
    ),
  );
}

function scored(set: OpenSet, people: Trial["people"]): Trial {
  const {b3, pair} = scoreOf(people.flat());
  const [aimB3, aimPair, share] = AIMS[set.name];
  const short = (x: number, aim: number) => {
    const d = (1 - x) / (1 - aim);
    return d + (share === 1 ? 12 : 3) * Math.max(0, d - 1);
  };
  return {set, people, b3, pair, loss: share * (short(b3, aimB3) + 0.5 * short(pair, aimPair))};
}
