import {edgeCount, type Graph} from "../graphs/graph.ts";
import {extent} from "./bounds.ts";
import {pairDistances} from "./pair-distances.ts";
import {distanceBetween, type Positions} from "./positions.ts";

/** What a picture lets its reader see of who is tied: as so many ties, and so few of all pairs, are short. */
export interface ConnectedCloseness {
  /** What counts as near, in units of the positions. */
  readonly distance: number;
  /** The same as a share of the longer side of the picture; null where it has none. */
  readonly ofSide: number | null;
  /** Share of ties whose ends are so near or nearer. */
  readonly ties: number;
  /** Share of all pairs of nodes that are. */
  readonly pairs: number;
  /** ties − pairs: 0 … 1, 1 is best. Below 0.1 nearness says next to nothing. */
  readonly closeness: number;
  /** The chance that two that are so near are tied. */
  readonly tied: number;
}

/** Of distances that serve nearly as well, the least is taken: nearly is this share of the greatest difference. */
const NEARLY = 0.97;

/**
 * Connected-closeness: how many more of the ties than of all pairs of nodes are short, C(Δ) = E(Δ) − p(Δ), with E the share
 * of ties, and p that of pairs, of length Δ at most. Δ is the least for which C is at least 0.97 of its maximum. All pairs
 * are looked at up to 1,000 nodes, else 500,000 of them. Null without ties. Turning and scaling change `distance` alone.
 *
 * Time: O(edges log edges), and that of sorting the pairs.
 * M. Jacomy 2023, doi:10.7155/jgaa.00626; there Δ is looked for on a grid, and there are as many pairs as ties.
 *
 * @param pairs - what `pairDistances` gives, where that is at hand
 */
export function connectedCloseness(
  graph: Graph,
  positions: Positions,
  pairs: Float64Array = pairDistances(positions),
): ConnectedCloseness | null {
  const ties = tieLengths(graph, positions);
  if (ties.length === 0) return null;

  /** Tie → how many pairs are no longer; C rises with ties alone, so that their lengths are all there is to look at. */
  const under = new Float64Array(ties.length);
  for (let e = 0, p = 0; e < ties.length; e++) {
    while (p < pairs.length && pairs[p] <= ties[e]) p++;
    under[e] = p;
  }
  const difference = (e: number) => (e + 1) / ties.length - under[e] / pairs.length;
  let most = 0;
  for (let e = 0; e < ties.length; e++) most = Math.max(most, difference(e));
  // Of ties of one length the last has counted the others.
  let at = 0;
  const last = ties.length - 1;
  while (at < last && (ties[at + 1] === ties[at] || difference(at) < NEARLY * most)) at++;

  const distance = ties[at];
  const side = Math.max(extent(positions.x), extent(positions.y));
  const everyPair = (graph.order * (graph.order - 1)) / 2;
  return {
    distance,
    ofSide: side > 0 ? distance / side : null,
    ties: (at + 1) / ties.length,
    pairs: under[at] / pairs.length,
    closeness: Math.max(0, difference(at)),
    tied: under[at] === 0 ? 1 : Math.min(1, ((at + 1) * pairs.length) / under[at] / everyPair),
  };
}

/** Lengths of ties in the picture, rising. */
function tieLengths(graph: Graph, positions: Positions): Float64Array {
  const {order, start, target} = graph;
  const lengths = new Float64Array(edgeCount(graph));
  let e = 0;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (target[k] > i) lengths[e++] = distanceBetween(positions, i, target[k]);
  return lengths.sort();
}
