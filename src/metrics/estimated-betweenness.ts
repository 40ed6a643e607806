import type {Graph} from "../graphs/graph.ts";
import {type GrowingArray, growingArray} from "../util/growing-array.ts";
import {type Random, randomFrom} from "../util/random.ts";
import {runSplitSync, type Split} from "../util/split.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {checkPaths} from "./path-counts.ts";

export interface EstimateOptions {
  /** How many shortest paths are drawn. @default as `usualPaths` says */
  readonly paths?: number;
  /** The chance that some node is further off than the bound, 0 … 1. @default 0.1 */
  readonly risk?: number;
  /** @default 42 */
  readonly seed?: number;
}

export interface BetweennessEstimate {
  /** Betweenness as a share of all pairs, as `betweenness` has it. */
  readonly score: Float64Array;
  /** No node's score is further off than this, but with a chance of `risk`. */
  readonly bound: number;
  readonly risk: number;
  readonly paths: number;
}

const MOST_PATHS = 20_000;
const LEAST_PATHS = 5_000;
/** Up to so many ends of ties, most paths are drawn. */
const EASY = 1e7;
/** Paths that are drawn from one stream of random numbers. */
const PATHS_A_PART = 1000;
/** Paths between two looks at the watch. */
const BLOCK = 50;

/**
 * Betweenness of large graphs, from shortest paths between pairs of nodes that are drawn at random: a node's share
 * of the paths that run through it. Counts links.
 *
 * Each search goes from both ends at once and so sees a small part of the graph. After r paths no node is further off
 * than √((⌊log₂(D − 2)⌋ + 1 + ln(1/risk)) / 2r), D being the number of nodes on the longest shortest path, for which
 * an upper bound is used; the constant ½ in it is the one that Riondato & Kornaropoulos take.
 *
 * Time: O(paths · √edges) in graphs where everybody is near, O(paths · edges) at worst. Memory: 6 numbers a node. The
 * same input gives the same bits. Throws RangeError for options out of range.
 *
 * M. Riondato & E. Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0; searches from both ends: M. Borassi & E. Natale
 * 2016, doi:10.4230/LIPIcs.ESA.2016.20.
 */
export function estimatedBetweenness(
  graph: Graph,
  options: EstimateOptions = {},
  watch: Watch = {},
): BetweennessEstimate {
  return runSplitSync(estimateSplit, estimateInput(graph, options), watch);
}

/** 20,000 paths; above 5 million ties fewer, as a path then takes longer, but 5,000 at least. */
export function usualPaths({target}: Pick<Graph, "target">): number {
  const paths = Math.round((MOST_PATHS * EASY) / Math.max(EASY, target.length));
  return Math.max(LEAST_PATHS, paths);
}

/** What the parts of an estimate are computed from. */
export interface EstimateInput extends Required<EstimateOptions> {
  readonly graph: Rows;
}

/** What of a graph matters here. */
type Rows = Pick<Graph, "order" | "start" | "target">;

/** Completes and checks options. Throws RangeError as `estimatedBetweenness` says. */
export function estimateInput(graph: Graph, options: EstimateOptions = {}): EstimateInput {
  const {paths = usualPaths(graph), risk = 0.1, seed = 42} = options;
  if (!(Number.isInteger(paths) && paths >= 1))
    throw new RangeError(`paths: expected a positive count, got ${paths}`);
  if (!(risk > 0 && risk < 1)) throw new RangeError(`risk: expected 0 to 1, got ${risk}`);
  const {order, start, target} = graph;
  return {graph: {order, start, target}, paths, risk, seed};
}

/** The nodes that paths run through, each as often as one does. */
type Visits = GrowingArray<Uint32Array>;

/** The estimate in parts: each draws a block of paths from a stream of its own, and tells which nodes they visit. */
export const estimateSplit: Split<EstimateInput, Uint32Array, BetweennessEstimate> = {
  count: ({paths}) => Math.ceil(paths / PATHS_A_PART),
  cost: ({graph, paths}) => paths * Math.sqrt(graph.target.length) * 20,
  open({graph, paths, seed}) {
    const draw = pathDrawer(graph);
    return (part, watch) => {
      const visits = growingArray(Uint32Array);
      const random = randomFrom(seed, part);
      const last = Math.min(paths, (part + 1) * PATHS_A_PART);
      for (let p = part * PATHS_A_PART; p < last && graph.order >= 3; p++) {
        if (p % BLOCK === 0) checkpoint(watch, "Betweenness", (p % PATHS_A_PART) / PATHS_A_PART);
        const a = random.below(graph.order);
        let b = random.below(graph.order - 1);
        if (b >= a) b += 1;
        draw(a, b, random, visits);
      }
      return visits.finish();
    };
  },
  collect({graph, paths, risk}) {
    const {order: n} = graph;
    const visits = new Uint32Array(n);
    return {
      add(part) {
        for (const i of part) visits[i] += 1;
      },
      finish() {
        // Pairs with the node itself as an end never run through it, and are no pairs of others.
        const others = n < 3 ? 0 : n / (n - 2);
        const inner = Math.max(1, longestPath(graph) - 1); // nodes inside of a longest path
        const bound = Math.sqrt(
          (Math.floor(Math.log2(inner)) + 1 + Math.log(1 / risk)) / (2 * paths),
        );
        return {
          score: Float64Array.from(visits, times => Math.min(1, (times / paths) * others)),
          bound: Math.min(1, bound * others),
          risk,
          paths,
        };
      },
    };
  },
};

/** An upper bound of the links of the longest shortest path: twice the depth from the best tied node of each component. */
function longestPath({order, start, target}: Rows): number {
  const depth = new Int32Array(order).fill(-1);
  const queue = new Uint32Array(order);
  const byDegree = new Uint32Array(order);
  let most = 0;
  for (let i = 0; i < order; i++) most = Math.max(most, start[i + 1] - start[i]);
  // Counting sort, the best tied first.
  const place = new Uint32Array(most + 2);
  for (let i = 0; i < order; i++) place[most - (start[i + 1] - start[i]) + 1] += 1;
  for (let d = 0; d <= most; d++) place[d + 1] += place[d];
  for (let i = 0; i < order; i++) byDegree[place[most - (start[i + 1] - start[i])]++] = i;

  let longest = 0;
  for (let r = 0; r < order; r++) {
    const root = byDegree[r];
    if (depth[root] >= 0) continue;
    let head = 0;
    let tail = 0;
    queue[tail++] = root;
    depth[root] = 0;
    while (head < tail) {
      const i = queue[head++];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (depth[j] >= 0) continue;
        depth[j] = depth[i] + 1;
        queue[tail++] = j;
      }
    }
    longest = Math.max(longest, 2 * depth[queue[tail - 1]]);
  }
  return longest;
}

/** One of the two searches that meet. */
interface Side {
  /** Marks of this side have this sign. */
  readonly sign: 1 | -1;
  readonly queue: Uint32Array;
  /** The nodes at the farthest distance are queue[first] … queue[last − 1]. */
  first: number;
  last: number;
  /** Their mark: distance + 1, with the sign. */
  mark: number;
  /** Half-edges that lead out of those. */
  links: number;
}

/** Draws one of the shortest paths between two nodes, each equally likely, and tells every node inside. */
function pathDrawer({order, start, target}: Rows) {
  /** 0 = not reached; distance + 1 from the first node; −(distance + 1) from the second. */
  const marks = new Int32Array(order);
  /** Shortest paths to a node from the end that has reached it. */
  const paths = new Float64Array(order);
  const newSide = (sign: 1 | -1): Side => ({
    sign,
    queue: new Uint32Array(order),
    first: 0,
    last: 0,
    mark: 0,
    links: 0,
  });
  const sides = [newSide(1), newSide(-1)] as const;
  /** Ties on which the searches meet: the end that the growing search has reached, and the other. */
  let near = new Uint32Array(1024);
  let far = new Uint32Array(1024);
  let meetings = 0;
  const meet = (i: number, j: number) => {
    if (meetings === near.length) {
      near = widened(near);
      far = widened(far);
    }
    near[meetings] = i;
    far[meetings++] = j;
  };

  const begin = (side: Side, root: number) => {
    marks[root] = side.sign;
    paths[root] = 1;
    side.queue[0] = root;
    side.first = 0;
    side.last = 1;
    side.mark = side.sign;
    side.links = start[root + 1] - start[root];
  };
  const forget = ({queue, last}: Side) => {
    for (let q = 0; q < last; q++) marks[queue[q]] = 0;
  };

  /** Goes one link further, or finds where the searches meet. */
  const grow = (side: Side): void => {
    const {queue, sign} = side;
    const beyond = side.mark + sign;
    let tail = side.last;
    let links = 0;
    for (let q = side.first; q < side.last; q++) {
      const i = queue[q];
      const through = paths[i];
      for (let k = start[i], end = start[i + 1]; k < end; k++) {
        const j = target[k];
        const mark = marks[j];
        if (mark === 0) {
          if (meetings > 0) continue; // now only where else they meet matters
          marks[j] = beyond;
          paths[j] = through;
          queue[tail++] = j;
          links += start[j + 1] - start[j];
        } else if (mark === beyond) paths[j] += through;
        else if (mark * sign < 0) meet(i, j);
      }
    }
    side.first = side.last;
    side.last = tail;
    side.mark = beyond;
    side.links = links;
  };

  /** Walks back from a node to the end that reached it, each path equally likely, and tells what lies before the end. */
  const walkBack = (from: number, sign: 1 | -1, random: Random, visits: Visits) => {
    for (let i = from; marks[i] !== sign; ) {
      visits.push(i);
      let left = random.next() * paths[i];
      let before = i;
      for (let k = start[i]; k < start[i + 1] && left >= 0; k++) {
        const j = target[k];
        if (marks[j] !== marks[i] - sign) continue;
        before = j;
        left -= paths[j];
      }
      i = before;
    }
  };

  return (a: number, b: number, random: Random, visits: Visits): void => {
    const [from, to] = sides;
    begin(from, a);
    begin(to, b);
    meetings = 0;
    let grown = from;
    while (meetings === 0 && from.first < from.last && to.first < to.last) {
      grown = from.links <= to.links ? from : to;
      grow(grown);
    }
    if (meetings > 0) {
      // Until now the searches had no node in common: every shortest path crosses from one to the other on one of
      // these ties.
      let all = 0;
      for (let m = 0; m < meetings; m++) all += paths[near[m]] * paths[far[m]];
      checkPaths(all);
      let left = random.next() * all;
      let chosen = 0;
      for (let m = 0; m < meetings && left >= 0; m++) {
        chosen = m;
        left -= paths[near[m]] * paths[far[m]];
      }
      walkBack(near[chosen], grown.sign, random, visits);
      walkBack(far[chosen], grown.sign === 1 ? -1 : 1, random, visits);
    }
    forget(from);
    forget(to);
  };
}

function widened(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2);
  wider.set(array);
  return wider;
}
