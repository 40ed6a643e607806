import type {Graph} from "../graphs/graph.ts";
import {exponential} from "../metrics/communities/exponential.ts";
import type {Level} from "../metrics/communities/level.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {logarithm} from "./logarithm.ts";
import {scattered} from "./multilevel.ts";
import type {Positions} from "./positions.ts";
import {separated} from "./separate.ts";
import {type ForceLaw, simulation} from "./simulation.ts";

export interface ForceOptions {
  /** @default 42 */
  readonly seed?: number;
  /** Rounds at most. @default 500 */
  readonly rounds?: number;
  /** Ties pull by the logarithm of their length: groups become tighter and further apart. @default false */
  readonly linLog?: boolean;
  /** How hard nodes push each other. @default 1 */
  readonly scaling?: number;
  /** How hard nodes are drawn to the middle. @default 0.05 */
  readonly gravity?: number;
  /** Cells that look smaller than this act as one point; 0 is exact. @default 1.2 */
  readonly theta?: number;
  /** Exponent of strength in how hard a tie pulls: 0 all alike, 1 in proportion. @default 0.5 */
  readonly strengthInfluence?: number;
  /** No two nodes are left nearer than this; 0 allows it. @default 0 */
  readonly noOverlap?: number;
  /** Where nodes stand first; by default spread evenly, by the seed. */
  readonly start?: Positions;
  /** The rounds end when the mean move is below this share of the picture's size. @default 0.0002 */
  readonly stillness?: number;
}

/** Rounds between two looks at the watch. */
const BLOCK = 10;
/** Furthest move in the first round, in mean distances from the middle. */
const HEAT = 0.5;

/**
 * Places nodes by the forces of ForceAtlas2: all push each other in proportion to their degrees + 1 and
 * 1/distance, ties pull in proportion to distance and a power of their strength, and everything is drawn a
 * little to the middle.
 *
 * Each node goes towards where its own forces would balance, by at most a distance that falls from round to
 * round, so that the picture comes to rest; the paper's rule of speeds swings round hubs. Same graph,
 * options and seed: same bits, on every engine.
 *
 * Time: O(rounds · (nodes log nodes + edges)). Throws RangeError for options out of range.
 *
 * M. Jacomy et al. 2014, doi:10.1371/journal.pone.0098679; J. Barnes & P. Hut 1986, doi:10.1038/324446a0.
 */
export function forceAtlas2(
  graph: Graph,
  options: ForceOptions = {},
  watch: Watch = {},
): Positions {
  const {seed = 42, rounds = 500, strengthInfluence = 0.5, noOverlap = 0} = options;
  const {stillness = 0.0002, start = scattered(graph.order, seed)} = options;
  atLeast(0, {rounds, strengthInfluence, noOverlap, stillness});
  if (start.x.length !== graph.order || start.y.length !== graph.order)
    throw new RangeError(`start: expected ${graph.order} positions, got ${start.x.length}`);
  const moving = simulation(springs(graph, strengthInfluence), start, forceAtlas2Law(options));
  for (let round = 0; round < rounds; round++) {
    if (round % BLOCK === 0) checkpoint(watch, "Layout", round / rounds);
    const cool = 1 - round / rounds;
    moving.round(HEAT * cool * cool);
    if (moving.moved < stillness) break;
  }
  return noOverlap > 0 ? separated(moving.positions, noOverlap) : moving.positions;
}

/** The forces of the options, with their defaults. */
export function forceAtlas2Law(options: ForceOptions): ForceLaw {
  const {linLog = false, scaling = 1, gravity = 0.05, theta = 1.2} = options;
  atLeast(0, {scaling, gravity, theta});
  return {attraction: linLog ? "log" : 2, repulsion: 0, scaling, gravity, theta};
}

/** A graph as springs: strength is how hard a tie pulls, (strength / mean)^influence; mass is degree + 1. */
export function springs(graph: Graph, influence: number): Level {
  const {order, start, target, strength} = graph;
  const mean = strength.reduce((sum, s) => sum + s, 0) / Math.max(1, strength.length);
  return {
    order,
    start,
    target,
    strength: strength.map(s => raised(s / mean, influence)),
    weight: Float64Array.from({length: order}, (_, i) => start[i + 1] - start[i] + 1),
    inner: 0,
  };
}

/** x^exponent for x > 0, the same bits on every engine. */
function raised(x: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (exponent === 0.5) return Math.sqrt(x);
  if (exponent === 1) return x;
  const power = exponent * logarithm(x);
  return power <= 0 ? exponential(power) : 1 / exponential(-power);
}

/** Throws RangeError for a value that is not a number of at least `least`. */
export function atLeast(least: number, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values))
    if (!(value >= least && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`${name}: expected a number of at least ${least}, got ${value}`);
}
