import type {Graph} from "../graphs/graph.ts";
import {breadthFirst} from "../metrics/breadth-first.ts";
import {distanceBetween, type Positions} from "./positions.ts";
import {spreadNodes} from "./spread-nodes.ts";

/** Nodes are looked at until there are so many pairs, but so many at least. */
const [PAIRS, LEAST] = [8_000_000, 20];

/**
 * How far distances in the picture are from distances in the graph: the mean over pairs of ((α d − h) / h)², h being
 * the fewest ties between two nodes, d their distance, and α the scale that makes it least. 0 is perfect,
 * 1 is as bad as one point; null when no two nodes are connected. Turning and scaling do not change it.
 *
 * Time: O(s · (nodes + edges)), s being 500, or fewer from 16,000 nodes on, but 20 at least.
 * E. Gansner, Y. Koren & S. North 2004, doi:10.1007/978-3-540-31843-9_25.
 */
export function stress(graph: Graph, positions: Positions): number | null {
  const {order} = graph;
  const hops = new Int32Array(order);
  const queue = new Uint32Array(order);
  let pairs = 0;
  let sum = 0;
  let squares = 0;
  for (const source of spreadNodes(order, PAIRS, LEAST)) {
    hops.fill(-1);
    const reached = breadthFirst(graph, source, hops, queue);
    for (let q = 1; q < reached; q++) {
      const ratio = distanceBetween(positions, queue[q], source) / hops[queue[q]];
      sum += ratio;
      squares += ratio * ratio;
    }
    pairs += reached - 1;
  }
  // Σ (α r − 1)² is least at α = Σ r / Σ r², and there it is pairs − (Σ r)² / Σ r².
  if (pairs === 0) return null;
  return squares === 0 ? 1 : Math.max(0, 1 - (sum * sum) / squares / pairs);
}
