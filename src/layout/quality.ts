import type {Graph} from "../graphs/graph.ts";
import {breadthFirst} from "../metrics/breadth-first.ts";
import {kthSmallest} from "../util/kth-smallest.ts";
import type {Positions} from "./positions.ts";

/** How many nodes are looked at: so many at most, as many as give so many pairs, and so many at least. */
interface LookedAt {
  readonly most: number;
  readonly pairs: number;
  readonly least: number;
}

const BY_LINKS: LookedAt = {most: 500, pairs: 8_000_000, least: 20};
const BY_PLACE: LookedAt = {most: 500, pairs: 50_000_000, least: 100};

/**
 * How far distances in the picture are from distances in the graph: the mean over pairs of ((α d − h) / h)², h being
 * the fewest ties between two nodes, d their distance, and α the scale that makes it least. 0 is perfect,
 * 1 is as bad as one point; null when no two nodes are connected. Turning and scaling do not change it.
 *
 * Time: O(s · (nodes + edges)), s being 500, or fewer from 16,000 nodes on, but 20 at least.
 * E. Gansner, Y. Koren & S. North 2004, doi:10.1007/978-3-540-31843-9_25.
 */
export function stress(graph: Graph, {x, y}: Positions): number | null {
  const {order} = graph;
  const hops = new Int32Array(order);
  const queue = new Uint32Array(order);
  let pairs = 0;
  let sum = 0;
  let squares = 0;
  for (const source of sampled(order, BY_LINKS)) {
    hops.fill(-1);
    const reached = breadthFirst(graph, source, hops, queue);
    for (let q = 1; q < reached; q++) {
      const ratio = distance(x, y, queue[q], source) / hops[queue[q]];
      sum += ratio;
      squares += ratio * ratio;
    }
    pairs += reached - 1;
  }
  // Σ (α r − 1)² is least at α = Σ r / Σ r², and there it is pairs − (Σ r)² / Σ r².
  if (pairs === 0) return null;
  return squares === 0 ? 1 : Math.max(0, 1 - (sum * sum) / squares / pairs);
}

/**
 * How far neighbours in the graph are neighbours in the picture: for a node of k ties, how many of its k nearest
 * nodes are among those that it is tied to, over how many are one or the other; the mean over nodes with
 * ties. 0 … 1, 1 is best; null without ties. Equal distances count by number.
 *
 * Time: O(s · nodes), s being 500, or fewer from 100,000 nodes on, but 100 at least. J. Kruiger et al. 2017, doi:10.1111/cgf.13187.
 */
export function neighbourhoodPreservation(graph: Graph, {x, y}: Positions): number | null {
  const {order, start, target} = graph;
  const away = new Float64Array(order);
  const ranked = new Float64Array(order);
  const isNearest = new Uint8Array(order);
  let nodes = 0;
  let sum = 0;
  for (const i of sampled(order, BY_PLACE)) {
    const ties = start[i + 1] - start[i];
    if (ties === 0) continue;
    for (let j = 0; j < order; j++) away[j] = distance(x, y, i, j);
    away[i] = Number.POSITIVE_INFINITY;
    ranked.set(away);
    const farthest = kthSmallest(ranked, ties - 1);
    let equal = ties;
    for (let j = 0; j < order; j++) if (away[j] < farthest) equal -= 1;
    for (let j = 0; j < order; j++) {
      isNearest[j] = away[j] < farthest || (away[j] === farthest && equal > 0) ? 1 : 0;
      if (away[j] === farthest) equal -= 1;
    }
    let both = 0;
    for (let k = start[i]; k < start[i + 1]; k++) both += isNearest[target[k]];
    sum += both / (2 * ties - both);
    nodes += 1;
  }
  return nodes > 0 ? sum / nodes : null;
}

/** Nodes, evenly spread by number. */
function sampled(order: number, {most, pairs, least}: LookedAt): number[] {
  const count = Math.min(order, Math.max(least, Math.min(most, Math.floor(pairs / order))));
  return Array.from({length: count}, (_, k) => Math.floor((k * order) / count));
}

function distance(x: Float64Array, y: Float64Array, i: number, j: number): number {
  const [dx, dy] = [x[i] - x[j], y[i] - y[j]];
  return Math.sqrt(dx * dx + dy * dy);
}
