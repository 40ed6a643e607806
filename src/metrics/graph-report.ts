import {edgeCount, type Graph} from "../graphs/graph.ts";
import {projection, shuffledBylines} from "../graphs/projection.ts";
import type {ListColumn} from "../util/list-column.ts";
import {randomFrom} from "../util/random.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import {clustering} from "./clustering.ts";
import {agreement} from "./communities/agreement.ts";
import {type Conductance, conductance} from "./communities/conductance.ts";
import {stability} from "./communities/stability.ts";
import {largestComponent} from "./components.ts";
import {type CorePeriphery, corePeriphery} from "./core-periphery.ts";
import {type DegreeDistribution, degreeDistribution} from "./degree-distribution.ts";
import {distanceSums} from "./distances.ts";
import {type RichClubReport, richClubReport} from "./rich-club.ts";
import {quickSmallWorld, smallWorldSigma} from "./small-world.ts";
import {type GraphSummary, graphSummary, meanDistanceOf} from "./summary.ts";

/** How a graph compares with random ones. */
export interface SmallWorldReport {
  /** Transitivity and mean distance of the largest component. */
  readonly C: number | null;
  readonly L: number | null;
  /** The same of random graphs in which papers and people have as many of each other; means. Null without papers. */
  readonly bipartite: {
    readonly C: number | null;
    readonly L: number | null;
    readonly sigma: number | null;
    readonly samples: number;
  } | null;
  /** σ by formula, for any graph: an approximation that calls every projection a small world. */
  readonly quickSigma: number | null;
}

/** How far communities depend on chance. */
export interface StabilityReport {
  readonly seeds: number;
  /** Means over all pairs of partitions: 1 is the same partition every time. */
  readonly adjustedRand: number;
  readonly normalisedMutualInformation: number;
  /** Mean share of partitions that keep the two ends of a tie together, or apart, whichever is more: 0.5 … 1. */
  readonly certainty: number | null;
  /** Smallest and greatest number of communities. */
  readonly communities: readonly [least: number, most: number];
}

/** A graph as a whole. */
export interface GraphReport extends GraphSummary {
  readonly degrees: DegreeDistribution;
  readonly smallWorld: SmallWorldReport;
  readonly corePeriphery: Omit<CorePeriphery, "core">;
  readonly richClub: RichClubReport;
  readonly communities: {
    readonly count: number;
    readonly modularity: number | null;
    readonly conductance: Omit<Conductance, "of">;
    readonly stability: StabilityReport;
  };
}

export interface ReportOptions {
  /** Paper → the people who signed it, for the comparison with random papers. */
  readonly bylines?: ListColumn;
  /** @default 42 */
  readonly seed?: number;
  /** Random graphs to compare with. @default 20 */
  readonly samples?: number;
  /** Runs of community detection to compare. @default 10 */
  readonly seeds?: number;
  /** Distances are computed up to so many nodes. @default 20000 */
  readonly distancesUpTo?: number;
}

/**
 * A graph as a whole: size, distances, degrees with a test of their tail, small world against random bylines, core and
 * periphery, communities with modularity, conductance and how stable they are. Seeded; the same input gives the same.
 *
 * Time: that of `graphSummary`, once more for each sample, and of `leiden` for each seed. Throws RangeError for
 * wrong counts.
 */
export function graphReport(
  graph: Graph,
  options: ReportOptions = {},
  watch: Watch = {},
): GraphReport {
  const {seed = 42, samples = 20, seeds = 10, distancesUpTo = 20_000, bylines} = options;
  for (const [name, value] of Object.entries({samples, seeds}))
    if (!(Number.isInteger(value) && value >= 1))
      throw new RangeError(`${name}: expected a whole number of at least 1, got ${value}`);
  const summary = graphSummary(graph, {distancesUpTo}, part(watch, 0, 0.2));
  const {core: _, ...core} = corePeriphery(graph);
  return {
    ...summary,
    degrees: degreeDistribution(graph, {seed}),
    smallWorld: smallWorldOf(
      graph,
      bylines,
      {seed, samples, distancesUpTo},
      part(watch, 0.2, 0.65),
    ),
    corePeriphery: core,
    richClub: richClubReport(graph, {seed, samples}, part(watch, 0.65, 0.7)),
    communities: communitiesOf(graph, seed, seeds, part(watch, 0.7, 1)),
  };
}

function smallWorldOf(
  graph: Graph,
  bylines: ListColumn | undefined,
  {seed, samples, distancesUpTo}: {seed: number; samples: number; distancesUpTo: number},
  watch: Watch,
): SmallWorldReport {
  const {C, L, n, k} = largestOf(graph, distancesUpTo);
  const quickSigma =
    C === null || L === null || !(n > 1 && k > 1) ? null : quickSmallWorld({n, k, C, L}).sigma;
  if (bylines === undefined) return {C, L, bipartite: null, quickSigma};
  const random = randomFrom(seed, 1);
  const found: {C: number | null; L: number | null}[] = [];
  for (let s = 0; s < samples; s++) {
    checkpoint(watch, "Random papers", s / samples);
    found.push(largestOf(projection(shuffledBylines(bylines, random), graph.order), distancesUpTo));
  }
  const ofRandom = {C: meanOf(found.map(each => each.C)), L: meanOf(found.map(each => each.L))};
  return {
    C,
    L,
    bipartite: {...ofRandom, sigma: smallWorldSigma({C, L}, ofRandom), samples},
    quickSigma,
  };
}

/** Transitivity and mean distance of the largest component, where it is not too large. */
function largestOf(graph: Graph, distancesUpTo: number) {
  const {graph: part} = largestComponent(graph);
  const {order: n} = part;
  return {
    C: clustering(part).transitivity,
    L: n <= distancesUpTo ? meanDistanceOf(distanceSums(part).pairsAt) : null,
    n,
    k: n === 0 ? 0 : (2 * edgeCount(part)) / n,
  };
}

const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter(value => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b) / known.length;
};

function communitiesOf(graph: Graph, seed: number, seeds: number, watch: Watch) {
  const many = Array.from({length: seeds}, (_, s) => seed + s);
  const {partitions, together, adjustedRand} = stability(graph, many, {}, watch);
  const [first] = partitions;
  const {of: _, ...leaving} = conductance(graph, first.community);
  let information = 0;
  let pairs = 0;
  for (const [i, a] of partitions.entries())
    for (const b of partitions.slice(i + 1)) {
      information += agreement(a.community, b.community).normalisedMutualInformation;
      pairs += 1;
    }
  const sure = together.reduce((sum, share) => sum + Math.max(share, 1 - share), 0);
  const counts = partitions.map(({count}) => count);
  return {
    count: first.count,
    modularity: first.modularity,
    conductance: leaving,
    stability: {
      seeds,
      adjustedRand,
      normalisedMutualInformation: pairs === 0 ? 1 : information / pairs,
      certainty: together.length === 0 ? null : sure / together.length,
      communities: [Math.min(...counts), Math.max(...counts)] as const,
    },
  };
}
