import type {Graph} from "../graphs/graph.ts";
import {runOf, runSplitSync, type Split} from "../util/split.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {components} from "./components.ts";
import {distanceSearch, type PartialSums} from "./distance-search.ts";
import {allSweeps, byComponent, WORDS} from "./distance-sweeps.ts";

/** What all shortest paths from each node say, counting links. */
export interface DistanceSums {
  /** Σ 1/d over the nodes that can be reached. */
  readonly inverse: Float64Array;
  /** Σ d over the nodes that can be reached. */
  readonly total: Float64Array;
  /** How many other nodes can be reached. */
  readonly reached: Float64Array;
  /** The greatest distance from each node. */
  readonly eccentricity: Uint32Array;
  /** How many ordered pairs are d links apart, by d; pairsAt[0] is 0. */
  readonly pairsAt: Float64Array;
}

/** Parts that sweeps are shared out in; how many there are decides how sums are rounded, and never changes. */
const PARTS = 64;

/**
 * Breadth-first searches from every node, 256 at a time: bit b of a node's words says whether search b has
 * come by, so that one look at an edge serves 256 searches. Since distances are the same either way, a
 * node learns its own sums from the searches that reach it. Nodes with the same neighbours that are tied themselves, such as
 * co-authors of one same paper, are searched from and reached as one.
 *
 * Time: O(nodes / 256 · levels · edges) a component, less for rows that all searches have reached.
 * Memory: 24 words a node. The same input gives the same bits.
 *
 * M. Then et al. 2014, doi:10.14778/2735496.2735507.
 */
export const distanceSums = (graph: Graph, watch: Watch = {}): DistanceSums =>
  runSplitSync(distanceSplit, graph, watch);

/** All distances in parts: each makes a run of the sweeps. */
export const distanceSplit: Split<Graph, PartialSums, DistanceSums> = {
  count: ({order}) => Math.max(1, Math.min(PARTS, Math.ceil(order / (32 * WORDS)))),
  cost: ({order, target}) => Math.ceil(order / (32 * WORDS)) * target.length * WORDS,
  open(graph) {
    const joined = byComponent(graph);
    const {classOf, place, size} = joined;
    const sweeps = allSweeps(joined);
    const search = distanceSearch(joined);
    const runs = distanceSplit.count(graph);

    return (i, watch) => {
      const run = runOf(sweeps.length, runs, i);
      for (let s = run.from; s < run.to; s++) {
        checkpoint(watch, "Distances", (s - run.from) / (run.to - run.from));
        search.sweep(sweeps[s].component, sweeps[s].lanes);
      }
      const sums = search.finish();
      if (i === 0) amongTwins(size, sums);
      const inverse = new Float64Array(graph.order);
      const total = new Float64Array(graph.order);
      const eccentricity = new Uint32Array(graph.order);
      for (let node = 0; node < graph.order; node++) {
        const at = place[classOf[node]];
        inverse[node] = sums.inverse[at];
        total[node] = sums.total[at];
        eccentricity[node] = sums.eccentricity[at];
      }
      return {inverse, total, eccentricity, pairsAt: withoutEnd(sums.pairsAt)};
    };
  },
  collect(graph) {
    const {order: n} = graph;
    const {component, size} = components(graph);
    const inverse = new Float64Array(n);
    const total = new Float64Array(n);
    const eccentricity = new Uint32Array(n);
    const pairsAt = new Float64Array((size[0] ?? 0) + 1);
    return {
      add(part) {
        for (let i = 0; i < n; i++) {
          inverse[i] += part.inverse[i];
          total[i] += part.total[i];
          if (part.eccentricity[i] > eccentricity[i]) eccentricity[i] = part.eccentricity[i];
        }
        for (let d = 0; d < part.pairsAt.length; d++) pairsAt[d] += part.pairsAt[d];
      },
      finish: () => ({
        inverse,
        total,
        reached: Float64Array.from(component, c => size[c] - 1),
        eccentricity,
        pairsAt: withoutEnd(pairsAt),
      }),
    };
  },
};

/** Twins are one link apart. */
function amongTwins(size: Float64Array, sums: PartialSums): void {
  for (let at = 0; at < size.length; at++) {
    const others = size[at] - 1;
    if (others === 0) continue;
    sums.inverse[at] += others;
    sums.total[at] += others;
    if (sums.eccentricity[at] === 0) sums.eccentricity[at] = 1;
    sums.pairsAt[1] += size[at] * others;
  }
}

/** Cuts the zeros at the end off, but for the first entry. */
function withoutEnd(values: Float64Array): Float64Array {
  let last = values.length - 1;
  while (last > 0 && values[last] === 0) last -= 1;
  return values.slice(0, last + 1);
}
