import {UndirectedGraph} from "graphology";
import louvainOfGraphology from "graphology-communities-louvain";
import type {Graph} from "../../graphs/graph.ts";
import {randomFrom} from "../../util/random.ts";
import {checkpoint, type Watch} from "../../util/watch.ts";
import {type Partition, renumbered} from "../partition.ts";
import {modularity} from "./quality.ts";

export interface LouvainOptions {
  /** Higher gives more and smaller communities. @default 1 */
  readonly resolution?: number;
  /** @default 42 */
  readonly seed?: number;
}

/**
 * Communities by the Louvain method, as graphology's package computes them, for comparison.
 *
 * Good for graphs of explorable size: every node and edge becomes an object on the way. Throws RangeError for
 * a resolution that is not positive.
 * V. Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008.
 */
export function louvain(
  graph: Graph,
  {resolution = 1, seed = 42}: LouvainOptions = {},
  watch: Watch = {},
): Partition {
  if (!(resolution > 0 && resolution < Number.POSITIVE_INFINITY))
    throw new RangeError(`resolution: expected a number above 0, got ${resolution}`);
  checkpoint(watch, "Communities", 0);
  const {order, start, target, strength} = graph;
  const objects = new UndirectedGraph<object, {weight: number; community?: number}>();
  for (let i = 0; i < order; i++) objects.addNode(i);
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (target[k] > i) objects.addEdge(i, target[k], {weight: strength[k]});

  const random = randomFrom(seed);
  const found =
    objects.size === 0
      ? {}
      : louvainOfGraphology(objects, {resolution, rng: random.next, getEdgeWeight: "weight"});
  const community = Array.from({length: order}, (_, i) => found[i] ?? -1 - i);
  return {...renumbered(community), method: "louvain", modularity: modularity(graph, community)};
}
