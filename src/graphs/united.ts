import type {Network} from "./network.ts";
import {type Tie, type TieColumns, tieColumns} from "./topic-edges.ts";

/** Two networks over the same nodes as one. */
export interface United extends TieColumns {
  /** Tie → 0 where it stands in the first network, 1 in the second, 2 in both. */
  readonly world: Uint8Array;
}

/**
 * Both networks over each other: a tie is as strong as it is in either, each in units of the mean strength of its
 * network, so that neither drowns the other. Papers and terms behind a tie are counted together. O(ties · log ties).
 *
 * Throws RangeError for networks of another number of nodes.
 */
export function united(first: Network, second: Network): United {
  const {order} = first.graph;
  if (second.graph.order !== order)
    throw new RangeError(`second: expected ${order} nodes, got ${second.graph.order}`);
  const found = new Map<number, Tie & {world: number}>();
  for (const [world, {edges, edgePapers, firstYear, lastYear}] of [first, second].entries()) {
    const mean = meanOf(edges.strength);
    for (let e = 0; e < edges.source.length; e++) {
      const [a, b] = [edges.source[e], edges.target[e]];
      const key = a * order + b;
      const known = found.get(key);
      const strength = edges.strength[e] / mean;
      found.set(key, {
        a,
        b,
        strength: (known?.strength ?? 0) + strength,
        behind: (known?.behind ?? 0) + edgePapers[e],
        firstYear: earlier(known?.firstYear ?? 0, firstYear[e]),
        lastYear: Math.max(known?.lastYear ?? 0, lastYear[e]),
        world: known === undefined ? world : 2,
      });
    }
  }
  const ties = [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
  return {...tieColumns(order, ties), world: Uint8Array.from(ties, tie => tie.world)};
}

const meanOf = (values: Float64Array): number =>
  values.length === 0 ? 1 : values.reduce((sum, v) => sum + v, 0) / values.length;

/** The earlier of two years; 0 = unknown. */
const earlier = (a: number, b: number): number => (a === 0 ? b : b === 0 ? a : Math.min(a, b));
