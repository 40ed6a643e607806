import type {Graph} from "../graphs/graph.ts";
import {bestOf} from "../util/best-of.ts";
import {distanceBetween, type Positions} from "./positions.ts";
import {spreadNodes} from "./spread-nodes.ts";

/** Nodes are looked at until there are so many pairs, but so many at least. */
const [PAIRS, LEAST] = [50_000_000, 100];

/**
 * How far neighbours in the graph are neighbours in the picture: for a node of k ties, how many of its k nearest
 * nodes are among those that it is tied to, over how many are one or the other; the mean over nodes with
 * ties. 0 … 1, 1 is best; null without ties. Equal distances count by number.
 *
 * Time: O(s · nodes), s being 500, or fewer from 100,000 nodes on, but 100 at least.
 * J. Kruiger et al. 2017, doi:10.1111/cgf.13187.
 */
export function neighbourhoodPreservation(graph: Graph, positions: Positions): number | null {
  const {order, start, target} = graph;
  const nearest = bestOf();
  let nodes = 0;
  let sum = 0;
  for (const i of spreadNodes(order, PAIRS, LEAST)) {
    const ties = start[i + 1] - start[i];
    if (ties === 0) continue;
    nearest.clear(ties);
    for (let j = 0; j < order; j++)
      if (j !== i) nearest.offer(j, -distanceBetween(positions, i, j));
    const tied = new Set(target.subarray(start[i], start[i + 1]));
    const both = nearest.held().filter(j => tied.has(j)).length;
    sum += both / (2 * ties - both);
    nodes += 1;
  }
  return nodes > 0 ? sum / nodes : null;
}
