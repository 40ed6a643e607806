import type {Graph} from "../../graphs/graph.ts";
import {randomFrom} from "../../util/random.ts";
import {runSplitSync, type Split} from "../../util/split.ts";
import type {Watch} from "../../util/watch.ts";
import {type Partition, renumbered} from "../partition.ts";
import {levelQuality} from "./level.ts";
import {objective, type Quality} from "./objective.ts";
import {modularity} from "./quality.ts";
import {converged, eachAlone} from "./rounds.ts";
import {withoutSmall} from "./small.ts";

export interface LeidenOptions {
  /**
   * What is made large: Newman's modularity, the constant Potts model (a price for each pair), or
   * association strength beyond a price, which is VOSviewer's clustering. @default "modularity"
   */
  readonly quality?: Quality;
  /** Higher gives more and smaller communities; above 0. @default 1 */
  readonly resolution?: number;
  /** @default 42 */
  readonly seed?: number;
  /** How many times to begin anew; the best result is kept, the earlier of equal ones. @default 1 */
  readonly starts?: number;
  /** Communities of fewer nodes are joined to the neighbour that they are closest to. @default 1 */
  readonly minSize?: number;
  /** A partition to start from, such as that of an earlier time; by default everybody is alone. */
  readonly from?: ArrayLike<number>;
  /** How freely parts are drawn inside communities, in mean strengths; 0 takes the best. @default 0.01 */
  readonly randomness?: number;
  /**
   * Rounds at most; null = until nothing changes. After two, little is left to gain, but a node here and there could
   * still move. @default null
   */
  readonly rounds?: number | null;
  /**
   * Whether communities are refined before they are joined to nodes of the next level. Without it, a round is the Louvain
   * method: quicker, and worse by a little. @default true
   */
  readonly refinement?: boolean;
  /**
   * Whether nodes are moved by their numbers and not in random order; only refinement then follows the seed, a stretch of
   * numbers after the other. Where
   * neighbours have numbers near each other, as people who are numbered by their papers, a large graph takes less than
   * half the time and gets no worse. @default false
   */
  readonly inOrder?: boolean;
}

/** Far beyond what was ever needed; it bounds what rounding could do. */
const MOST_ROUNDS = 1000;

/**
 * Communities by the Leiden algorithm: groups that are tied more strongly inside than their sizes let expect.
 *
 * Rounds of local moving, refinement and aggregation are repeated until one changes nothing or `rounds` are over.
 * Every community is connected and, where nothing changed, no single node can move and gain (`minSize` above 1 may
 * join small ones after that). Community 0 is the largest. Same graph, options and seed: same bits.
 *
 * Time: O(starts · rounds · edges), in practice a few dozen passes. Memory: about 12 numbers a node and 4 an
 * edge. Throws RangeError for options out of range or a start of another length.
 *
 * V. Traag, L. Waltman & N. J. van Eck 2019, doi:10.1038/s41598-019-41695-z; without refinement
 * V. Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008.
 */
export function leiden(graph: Graph, options: LeidenOptions = {}, watch: Watch = {}): Partition {
  return runSplitSync(leidenSplit, leidenInput(graph, options), watch);
}

/** What the parts of a search are computed from. */
export interface LeidenInput {
  readonly graph: Graph;
  readonly quality: Quality;
  readonly resolution: number;
  readonly seed: number;
  readonly starts: number;
  readonly minSize: number;
  readonly randomness: number;
  readonly rounds: number;
  readonly refinement: boolean;
  readonly inOrder: boolean;
  /** Null = everybody starts alone. */
  readonly from: Uint32Array | null;
}

/** Completes and checks options. Throws RangeError as `leiden` says. */
export function leidenInput(graph: Graph, options: LeidenOptions = {}): LeidenInput {
  const {quality = "modularity", resolution = 1, seed = 42, starts = 1} = options;
  const {minSize = 1, from, randomness = 0.01, rounds = null, refinement = true} = options;
  const {inOrder = false} = options;
  if (!(resolution > 0 && resolution < Number.POSITIVE_INFINITY))
    throw new RangeError(`resolution: expected a number above 0, got ${resolution}`);
  if (!(Number.isInteger(starts) && starts >= 1))
    throw new RangeError(`starts: expected a whole number of at least 1, got ${starts}`);
  if (!(minSize >= 1)) throw new RangeError(`minSize: expected at least 1, got ${minSize}`);
  if (!(randomness >= 0))
    throw new RangeError(`randomness: expected at least 0, got ${randomness}`);
  if (rounds !== null && !(Number.isInteger(rounds) && rounds >= 1))
    throw new RangeError(`rounds: expected a whole number of at least 1, got ${rounds}`);
  if (from !== undefined && from.length !== graph.order)
    throw new RangeError(`from: expected ${graph.order} communities, got ${from.length}`);
  const first = from === undefined ? null : renumbered(from).community;
  const bounded = rounds ?? MOST_ROUNDS;
  return {
    graph,
    quality,
    resolution,
    seed,
    starts,
    minSize,
    randomness,
    rounds: bounded,
    refinement,
    inOrder,
    from: first,
  };
}

/**
 * Communities of a graph whose nodes stand for groups of others, by modularity: `weight` is the strength that the ends in
 * each group have, ties within it included. Gives node → group.
 * Time: O(rounds · edges). Throws RangeError for a resolution that is not above 0.
 */
export function leidenContracted(
  graph: Graph,
  weight: Float64Array,
  {resolution = 1, seed = 42}: Pick<LeidenOptions, "resolution" | "seed"> = {},
  watch: Watch = {},
): Uint32Array {
  const {randomness, rounds, refinement, inOrder} = leidenInput(graph, {resolution, seed});
  const all = weight.reduce((sum, w) => sum + w, 0);
  // Parts are drawn in mean strengths, as for graphs of single nodes.
  const mean = graph.strength.reduce((sum, s) => sum + s, 0) / graph.strength.length;
  const scale = mean > 0 ? 1 / mean : 1;
  const level = {...graph, strength: graph.strength.map(s => s * scale), weight, inner: 0};
  const price = all > 0 ? (resolution * scale) / all : 0;
  const process = {price, randomness, random: randomFrom(seed, 0), rounds, refinement, inOrder};
  return converged(level, eachAlone(graph.order), process, watch);
}

/** What one start has reached. */
export interface Reached {
  readonly community: Uint32Array;
  readonly quality: number;
}

/** Leiden in parts: each is a start of its own. */
export const leidenSplit: Split<LeidenInput, Reached, Partition> = {
  count: ({starts}) => starts,
  cost: ({graph, starts}) => starts * graph.target.length * 50,
  open({graph, quality, resolution, seed, starts, from, ...process}) {
    const {level, price} = objective(graph, quality, resolution);
    return (s, watch) => {
      const own = {...process, price, random: randomFrom(seed, s)};
      const community = converged(level, from?.slice() ?? eachAlone(graph.order), own, watch);
      // A single one is the best, whatever it is worth.
      return {community, quality: starts > 1 ? levelQuality(level, community, price) : 0};
    };
  },
  collect({graph, quality, resolution, minSize}) {
    let best: Reached | null = null;
    return {
      add(reached) {
        if (best === null || reached.quality > best.quality) best = reached;
      },
      finish() {
        const {community: found} = best!;
        const community =
          minSize > 1
            ? withoutSmall(objective(graph, quality, resolution).level, found, minSize)
            : found;
        return {
          ...renumbered(community),
          method: "leiden",
          modularity: modularity(graph, community),
        };
      },
    };
  },
};
