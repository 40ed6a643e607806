import {graphFromArrays} from "../graphs/build-graph.ts";
import type {Graph} from "../graphs/graph.ts";
import {components} from "../metrics/components.ts";
import {randomFrom} from "../util/random.ts";
import {part, type Watch} from "../util/watch.ts";
import {forceAtlas2} from "./force-atlas2.ts";
import {oriented} from "./orient.ts";
import {packed} from "./pack.ts";
import type {Positions} from "./positions.ts";
import {separated} from "./separate.ts";
import {sunflower} from "./spread.ts";

export interface LayoutOptions {
  /** @default 42 */
  readonly seed?: number;
  /** Rounds at most for each component. @default 500 */
  readonly rounds?: number;
  /** Node → community: large components start from a map of these. */
  readonly communities?: ArrayLike<number>;
}

/** Components of more nodes start from their communities. */
const START_FROM_COMMUNITIES = 60;
/** Least distance between two nodes, in mean tie lengths. */
const APART = 0.32;

/**
 * Finds a place for every node: each component by its forces, long axis level, then all packed around the
 * largest. The mean length of a tie is 1 in each component. Same graph, options and seed: same bits.
 *
 * Time: O(rounds · (nodes log nodes + edges)). Throws RangeError for rounds below 0.
 */
export function layout(
  graph: Graph,
  {seed = 42, rounds = 500, communities}: LayoutOptions = {},
  watch: Watch = {},
): Positions {
  if (!(rounds >= 0)) throw new RangeError(`rounds: expected at least 0, got ${rounds}`);
  const x = new Float64Array(graph.order);
  const y = new Float64Array(graph.order);
  const members = membersOf(graph);
  const placed: Positions[] = [];
  let done = 0;
  for (const nodes of members) {
    const share = (count: number) => count / Math.max(1, graph.order);
    const own = part(watch, share(done), share(done + nodes.length));
    placed.push(component(graph, nodes, {seed, rounds, communities}, own));
    done += nodes.length;
  }

  const radius = placed.map(radiusOf);
  const order = [...members.keys()].sort((a, b) => radius[b] - radius[a] || a - b);
  if (order.length === 0) return {x, y};
  const centre = packed(
    order.map(c => radius[c]),
    placed[order[0]],
  );
  for (const [at, c] of order.entries())
    for (const [k, i] of members[c].entries()) {
      x[i] = centre.x[at] + placed[c].x[k];
      y[i] = centre.y[at] + placed[c].y[k];
    }
  return {x, y};
}

function membersOf(graph: Graph): number[][] {
  const {component: of, count} = components(graph);
  const members: number[][] = Array.from({length: count}, () => []);
  for (let i = 0; i < graph.order; i++) members[of[i]].push(i);
  return members;
}

function component(
  graph: Graph,
  nodes: readonly number[],
  {
    seed,
    rounds,
    communities,
  }: {seed: number; rounds: number; communities: LayoutOptions["communities"]},
  watch: Watch,
): Positions {
  if (nodes.length === 1) return {x: Float64Array.of(0), y: Float64Array.of(0)};
  const own = induced(graph, nodes);
  const start =
    communities !== undefined && nodes.length > START_FROM_COMMUNITIES
      ? startFromCommunities(
          own,
          nodes.map(i => communities[i]),
          seed,
          rounds,
        )
      : scattered(own.order, seed);
  const moved = forceAtlas2(own, start, {rounds}, watch);
  return oriented(separated(toUnitTies(own, moved), APART));
}

/** The graph of some nodes and the edges between them; nodes are numbered in the given order. */
function induced({start, target, strength, order}: Graph, nodes: readonly number[]): Graph {
  const number = new Int32Array(order).fill(-1);
  for (const [k, i] of nodes.entries()) number[i] = k;
  const [a, b, s]: number[][] = [[], [], []];
  for (const i of nodes)
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (number[target[k]] <= number[i]) continue;
      a.push(number[i]);
      b.push(number[target[k]]);
      s.push(strength[k]);
    }
  return graphFromArrays(
    nodes.length,
    Uint32Array.from(a),
    Uint32Array.from(b),
    Float64Array.from(s),
  );
}

/** Lays the communities out first, then sets the nodes of each around its place. */
function startFromCommunities(
  graph: Graph,
  community: readonly number[],
  seed: number,
  rounds: number,
): Positions {
  const names = [...new Set(community)].sort((a, b) => a - b);
  if (names.length < 2) return scattered(graph.order, seed);
  const number = new Map(names.map((name, c) => [name, c]));
  const group = community.map(name => number.get(name)!);
  const size = new Array<number>(names.length).fill(0);
  for (const c of group) size[c] += 1;

  const between = new Map<number, number>();
  for (let i = 0; i < graph.order; i++)
    for (let k = graph.start[i]; k < graph.start[i + 1]; k++) {
      const [a, b] = [group[i], group[graph.target[k]]];
      if (a < b) {
        const pair = a * names.length + b;
        between.set(pair, (between.get(pair) ?? 0) + graph.strength[k]);
      }
    }
  const pairs = [...between];
  const coarse = graphFromArrays(
    names.length,
    Uint32Array.from(pairs, ([pair]) => Math.floor(pair / names.length)),
    Uint32Array.from(pairs, ([pair]) => pair % names.length),
    Float64Array.from(pairs, ([, strength]) => strength),
  );
  const map = forceAtlas2(coarse, scattered(names.length, seed), {rounds});
  const spread = Math.sqrt(graph.order / names.length) * 1.5;

  const next = new Array<number>(names.length).fill(0);
  const around = size.map(count => sunflower(count));
  const x = new Float64Array(graph.order);
  const y = new Float64Array(graph.order);
  for (let i = 0; i < graph.order; i++) {
    const c = group[i];
    x[i] = map.x[c] * spread + around[c].x[next[c]];
    y[i] = map.y[c] * spread + around[c].y[next[c]];
    next[c] += 1;
  }
  return {x, y};
}

function scattered(count: number, seed: number): Positions {
  const random = randomFrom(seed);
  const {x, y} = sunflower(count);
  // A little noise, so that a symmetric graph does not balance on its symmetry.
  return {x: x.map(v => v + random.next() * 0.1), y: y.map(v => v + random.next() * 0.1)};
}

function toUnitTies({order, start, target}: Graph, {x, y}: Positions): Positions {
  let sum = 0;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const [dx, dy] = [x[i] - x[target[k]], y[i] - y[target[k]]];
      sum += Math.sqrt(dx * dx + dy * dy);
    }
  const mean = sum / target.length;
  return mean > 0 ? {x: x.map(v => v / mean), y: y.map(v => v / mean)} : {x, y};
}

function radiusOf({x, y}: Positions): number {
  let most = 0;
  for (let i = 0; i < x.length; i++) most = Math.max(most, x[i] * x[i] + y[i] * y[i]);
  return Math.sqrt(most) + 0.2;
}
