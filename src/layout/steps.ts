import type {Graph} from "../graphs/graph.ts";
import {associated} from "../metrics/communities/association.ts";
import type {Level} from "../metrics/communities/level.ts";
import {arranged} from "./arrange.ts";
import {atLeast, forceAtlas2Law, springs} from "./force-atlas2.ts";
import {multilevelStart, scattered} from "./multilevel.ts";
import {oriented} from "./orient.ts";
import {type Part, partsOf} from "./parts.ts";
import type {Positions} from "./positions.ts";
import {separated} from "./separate.ts";
import {type ForceLaw, type Simulation, simulation} from "./simulation.ts";
import {vosLaw} from "./vos.ts";

export interface LayoutOptions {
  /** @default 42 */
  readonly seed?: number;
  /**
   * Rounds at most for each component of up to 1,000 nodes; larger ones get fewer, since they start from a
   * smaller picture of themselves, but 40 at least. @default 500
   */
  readonly rounds?: number;
  /** Node → community: ties between communities then pull less, so that each stands out as a group. */
  readonly communities?: ArrayLike<number>;
  /**
   * The forces: those of ForceAtlas2, or of VOSviewer. In sparse components ForceAtlas2's pushes fall with the
   * square of the distance, so that chains of groups curl up instead of stretching over the
   * page. @default "forceAtlas2"
   */
  readonly method?: "forceAtlas2" | "vos";
  /** Groups tighter and further apart; for ForceAtlas2. @default false */
  readonly linLog?: boolean;
  /** Exponents of VOSviewer's objective. @default 2 and 1 */
  readonly attraction?: number;
  readonly repulsion?: number;
  /**
   * Whether a picture is wanted at once: the shape is right, neighbours may lie closer than they should. Takes about a
   * fifth of the time, with few rounds. @default false
   */
  readonly quick?: boolean;
}

/** A picture that can be looked at while it is being made. */
export interface LayoutSteps {
  /** Goes on by so many rounds; says whether there is more to do. */
  step(rounds: number): boolean;
  /** The whole picture as it is now; finite, centred, without overlaps. */
  positions(): Positions;
  /** How much is done: 0 … 1. */
  readonly fraction: number;
}

/** How hard a tie between two communities pulls, against 1 inside. */
const BETWEEN = 0.4;
/** Least distance between two nodes, in mean tie lengths. */
const APART = 0.32;
/** So often what lies too close is moved apart where time is short. */
const QUICK_PASSES = 2;
/**
 * In the largest component many ties are short and a few are long. The other components are drawn on the scale of
 * its median tie, so that a pair there is as long as a pair here; but not below this.
 */
const LEAST_UNIT = 0.45;
/** Components of more nodes get fewer rounds. */
const FULL_ROUNDS = 1000;
const LEAST_ROUNDS = 40;
/** Furthest move in the first round, in mean distances from the middle: the start is good already. */
const HEAT = 0.2;
const STILLNESS = 0.0002;
/** Components with fewer neighbours a node are sparse. */
const SPARSE = 6;
/** Small graphs can afford forces that are nearly exact, which come to rest sooner. */
const SMALL = 3000;

/** Begins a layout; `layout` says what comes out. */
export function layoutSteps(graph: Graph, options: LayoutOptions = {}): LayoutSteps {
  const {seed = 42, rounds = 500, communities, method = "forceAtlas2", quick = false} = options;
  atLeast(0, {rounds});
  if (communities !== undefined && communities.length !== graph.order)
    throw new RangeError(`communities: expected ${graph.order} entries, got ${communities.length}`);
  const law = method === "vos" ? vosLaw(options) : forceAtlas2Law(options);
  const parts = partsOf(method === "vos" ? associated(graph) : graph);
  const begin = ({nodes, graph: own}: Part): Work => {
    const level = method === "vos" ? pulledAlike(own) : springs(own, 0.5);
    if (communities !== undefined) loosen(level, nodes, communities);
    const theta = own.order <= SMALL && !quick ? Math.min(law.theta, 0.8) : law.theta;
    const isSparse = own.target.length < SPARSE * own.order;
    const repulsion = method === "forceAtlas2" && isSparse ? law.repulsion - 1 : law.repulsion;
    const least = quick ? 0 : LEAST_ROUNDS;
    const fewer = Math.max(least, Math.round((rounds * FULL_ROUNDS) / own.order));
    return {
      level,
      law: {...law, theta, repulsion},
      rounds: Math.min(rounds, fewer),
      quick,
      moving: null,
      round: 0,
    };
  };
  const passes = quick ? QUICK_PASSES : undefined;
  const finish = (own: Graph, places: Positions) => finished(own, places, unit, passes);
  const done: Positions[] = [];
  let work: Work | null = null;
  let nodesDone = 0;
  /** Mean tie of the component that comes next. */
  let unit = 1;

  return {
    step(count) {
      let left = count;
      while (left > 0 && done.length < parts.length) {
        const part = parts[done.length];
        work ??= begin(part);
        left -= advance(work, left, seed);
        if (work.round < work.rounds) continue;
        done.push(finish(part.graph, work.moving?.positions ?? scattered(1, seed)));
        if (done.length === 1) unit = Math.max(LEAST_UNIT, medianTie(part.graph, done[0]));
        nodesDone += part.nodes.length;
        work = null;
      }
      return done.length < parts.length;
    },

    positions() {
      const pictures = parts.map((part, p) => {
        if (p < done.length) return done[p];
        const now = p === done.length ? work?.moving?.positions : undefined;
        return finish(part.graph, now ?? scattered(part.graph.order, seed));
      });
      return arranged(graph.order, parts, pictures);
    },

    get fraction() {
      if (graph.order === 0) return 1;
      const share = work === null ? 0 : work.round / work.rounds;
      return (nodesDone + share * (parts[done.length]?.nodes.length ?? 0)) / graph.order;
    },
  };
}

/** A component that is being laid out. */
interface Work {
  readonly level: Level;
  readonly law: ForceLaw;
  readonly rounds: number;
  readonly quick: boolean;
  moving: Simulation | null;
  round: number;
}

/** Runs up to `most` rounds of a component; gives how many it ran, at least 1. */
function advance(work: Work, most: number, seed: number): number {
  if (work.level.order === 1) {
    work.round = work.rounds;
    return 1;
  }
  const {level, law, quick} = work;
  work.moving ??= simulation(level, multilevelStart(level, law, seed, quick), law);
  const first = work.round;
  while (work.round < work.rounds && work.round - first < most) {
    const cool = 1 - work.round / work.rounds;
    work.moving.round(HEAT * cool * cool);
    work.round = work.moving.moved < STILLNESS ? work.rounds : work.round + 1;
  }
  return Math.max(1, Math.min(most, work.round - first));
}

/** Ties between communities pull less. */
function loosen(level: Level, nodes: Uint32Array, communities: ArrayLike<number>): void {
  const {order, start, target, strength} = level;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (communities[nodes[i]] !== communities[nodes[target[k]]]) strength[k] *= BETWEEN;
}

/** All nodes alike, strengths as they are. */
function pulledAlike(graph: Graph): Level {
  return {
    ...graph,
    strength: graph.strength.slice(),
    weight: new Float64Array(graph.order).fill(1),
    inner: 0,
  };
}

/** Scales to a mean tie of one unit, parts what overlaps, and levels the long axis. */
function finished(graph: Graph, {x, y}: Positions, unit: number, passes?: number): Positions {
  const ties = tieLengths(graph, x, y);
  const mean = ties.reduce((sum, tie) => sum + tie, 0) / ties.length;
  const scale = mean > 0 ? unit / mean : 1;
  const scaled = {x: x.map(v => v * scale), y: y.map(v => v * scale)};
  return oriented(separated(scaled, APART, undefined, passes));
}

function medianTie(graph: Graph, {x, y}: Positions): number {
  const ties = tieLengths(graph, x, y).sort();
  return ties.length > 0 ? ties[ties.length >> 1] : 1;
}

/** The length of each half-edge. */
function tieLengths({order, start, target}: Graph, x: Float64Array, y: Float64Array): Float64Array {
  const ties = new Float64Array(target.length);
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const [dx, dy] = [x[i] - x[target[k]], y[i] - y[target[k]]];
      ties[k] = Math.sqrt(dx * dx + dy * dy);
    }
  return ties;
}
