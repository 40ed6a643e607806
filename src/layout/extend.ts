import type {Graph} from "../graphs/graph.ts";
import type {Level} from "../metrics/communities/level.ts";
import {randomFrom} from "../util/random.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {atLeast, forceAtlas2Law, springs} from "./force-atlas2.ts";
import {layout} from "./layout.ts";
import {induced} from "./parts.ts";
import type {Positions} from "./positions.ts";
import {repulsion} from "./repulsion.ts";
import {separated} from "./separate.ts";
import {type ForceLaw, simulation} from "./simulation.ts";

export interface ExtendOptions {
  /** @default 42 */
  readonly seed?: number;
  /** Rounds in which only new nodes move. @default 100 */
  readonly rounds?: number;
  /** Rounds after that in which all move a little; 0 leaves the others where they were. @default 0 */
  readonly settle?: number;
}

/** Furthest moves in the first round, in mean distances from the middle: of new nodes, and of all. */
const HEAT = 0.1;
const SETTLING_HEAT = 0.02;
const BLOCK = 10;
/** Least distance between two nodes, in mean tie lengths. */
const APART = 0.32;
/** Room between the old picture and what has no tie to it, in mean tie lengths. */
const BELOW = 1.2;

/**
 * Adds nodes to a picture without making it anew: what was there stays where it was, so that readers find
 * it again; new nodes go to their neighbours. New components are set below.
 *
 * Time: O(rounds · (nodes log nodes + edges)). Throws RangeError for positions of another length.
 *
 * @param before - where nodes stood; NaN for new ones
 */
export function extended(
  graph: Graph,
  before: Positions,
  {seed = 42, rounds = 100, settle = 0}: ExtendOptions = {},
  watch: Watch = {},
): Positions {
  const {order} = graph;
  atLeast(0, {rounds, settle});
  if (before.x.length !== order || before.y.length !== order)
    throw new RangeError(`before: expected ${order} positions, got ${before.x.length}`);
  const old = new Uint8Array(order);
  for (let i = 0; i < order; i++)
    old[i] = Number.isFinite(before.x[i]) && Number.isFinite(before.y[i]) ? 1 : 0;
  if (!old.includes(1)) return layout(graph, {seed}, watch);

  const start = {x: before.x.slice(), y: before.y.slice()};
  const reached = placeByNeighbours(graph, start, old, seed);
  setApart(graph, start, reached, seed, watch);
  const tie = meanTie(graph, start, old);

  // What has no tie to the old picture neither moves nor pushes.
  const level = springs(graph, 0.5);
  for (let i = 0; i < order; i++) if (reached[i] === 0) level.weight[i] = 0;
  const law = inBalance(level, start, forceAtlas2Law({gravity: 0, theta: 0.8}));
  const held = old.map((isOld, i) => (isOld === 1 || reached[i] === 0 ? 1 : 0));
  const moving = simulation(level, start, law, held);
  for (let round = 0; round < rounds; round++) {
    if (round % BLOCK === 0) checkpoint(watch, "Layout", round / (rounds + settle));
    const cool = 1 - round / rounds;
    moving.round(HEAT * cool * cool);
  }
  if (settle === 0) return separated(moving.positions, APART * tie, old);

  const alone = reached.map(isReached => 1 - isReached);
  const settling = simulation(level, moving.positions, law, alone);
  for (let round = 0; round < settle; round++) {
    if (round % BLOCK === 0) checkpoint(watch, "Layout", (rounds + round) / (rounds + settle));
    settling.round(SETTLING_HEAT * (1 - round / settle));
  }
  return separated(settling.positions, APART * tie);
}

/** Sets new nodes by their neighbours, breadth first; says which were reached. */
function placeByNeighbours(
  {order, start, target}: Graph,
  {x, y}: Positions,
  old: Uint8Array,
  seed: number,
): Uint8Array {
  const random = randomFrom(seed);
  const reached = old.slice();
  const queue: number[] = [];
  for (let i = 0; i < order; i++) if (old[i] === 1) queue.push(i);
  for (let head = 0; head < queue.length; head++)
    for (let k = start[queue[head]]; k < start[queue[head] + 1]; k++) {
      const i = target[k];
      if (reached[i] === 1) continue;
      let [sumX, sumY, count] = [0, 0, 0];
      for (let e = start[i]; e < start[i + 1]; e++) {
        if (reached[target[e]] === 0) continue;
        sumX += x[target[e]];
        sumY += y[target[e]];
        count += 1;
      }
      // Not in one place: several that share their neighbours have to part.
      x[i] = sumX / count + (random.next() - 0.5) * 0.2;
      y[i] = sumY / count + (random.next() - 0.5) * 0.2;
      reached[i] = 1;
      queue.push(i);
    }
  return reached;
}

/** Lays out what was not reached, and sets it below the rest. */
function setApart(
  graph: Graph,
  {x, y}: Positions,
  reached: Uint8Array,
  seed: number,
  watch: Watch,
): void {
  const nodes = Uint32Array.from(reached.keys()).filter(i => reached[i] === 0);
  if (nodes.length === 0) return;
  const own = layout(induced(graph, nodes), {seed}, watch);
  let [low, left, right] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i < x.length; i++) {
    if (reached[i] === 0) continue;
    low = Math.min(low, y[i]);
    left = Math.min(left, x[i]);
    right = Math.max(right, x[i]);
  }
  const top = own.y.reduce((most, v) => Math.max(most, v), 0);
  for (const [k, i] of nodes.entries()) {
    x[i] = (left + right) / 2 + own.x[k];
    y[i] = low - BELOW - top + own.y[k];
  }
}

/** The law whose pushes hold the balance to the pulls in this picture: new nodes find the scale of the old. */
export function inBalance(level: Level, {x, y}: Positions, law: ForceLaw): ForceLaw {
  const {order, start, target, strength, weight} = level;
  const zero = () => new Float64Array(order);
  const out = {x: zero(), y: zero(), stiffness: zero()};
  repulsion(order).push(x, y, weight, {factor: 1, theta: law.theta, exponent: law.repulsion}, out);
  // Both sides of the virial theorem: Σ force · place of what pushes and of what pulls.
  let push = 0;
  let pull = 0;
  for (let i = 0; i < order; i++) {
    push += out.x[i] * x[i] + out.y[i] * y[i];
    if (weight[i] === 0) continue;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const [dx, dy] = [x[i] - x[target[k]], y[i] - y[target[k]]];
      pull += (strength[k] * (dx * dx + dy * dy)) / 2;
    }
  }
  return push > 0 && pull > 0 ? {...law, scaling: pull / push} : law;
}

/** Mean length of the ties between old nodes; 1 without any. */
function meanTie({order, start, target}: Graph, {x, y}: Positions, old: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      if (old[i] === 0 || old[j] === 0) continue;
      const [dx, dy] = [x[i] - x[j], y[i] - y[j]];
      sum += Math.sqrt(dx * dx + dy * dy);
      count += 1;
    }
  return count > 0 && sum > 0 ? sum / count : 1;
}
