import type {Graph} from "../../graphs/graph.ts";
import {GRAINS} from "../../util/grains.ts";

/**
 * Measures by rounds, as databases compute them, on compressed rows: what an engine must give to the last bit. All sums are
 * of whole numbers, so that the order of rows changes nothing.
 */

/** Whole coarse grains of each slot's strength. */
export const grainsOf = ({strength}: Graph): Float64Array =>
  strength.map(s => Math.floor(s * GRAINS));

/** PageRank is counted in these: all of it is 2⁵². */
export const RANK_UNITS = 2 ** 52;

/** What a node without ties has, which is also what everybody gets from jumps, in units. */
export function jumpUnits(nodes: number, isolated: number): number {
  // A walker follows a tie 17 times in 20.
  return nodes === 0 ? 0 : Math.floor((RANK_UNITS * 3) / (20 * nodes - 17 * isolated));
}

/** PageRank by so many rounds, all nodes at once, in units. Damping 0.85. O(rounds · ties). */
export function rankRounds(graph: Graph, rounds: number): Float64Array {
  const {order, start, target} = graph;
  const grains = grainsOf(graph);
  const total = new Float64Array(order);
  let isolated = 0;
  for (let i = 0; i < order; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) total[i] += grains[k];
    if (start[i] === start[i + 1]) isolated += 1;
  }
  const base = jumpUnits(order, isolated);
  let rank = new Float64Array(order).fill(Math.floor(RANK_UNITS / Math.max(1, order)));
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(order).fill(base);
    for (let i = 0; i < order; i++) {
      let sum = 0;
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        sum += Math.floor(rank[j] * (grains[k] / total[j]));
      }
      if (start[i] < start[i + 1]) next[i] += Math.floor((sum * 17) / 20);
    }
    rank = next;
  }
  for (let i = 0; i < order; i++) if (start[i] === start[i + 1]) rank[i] = base;
  return rank;
}

/**
 * Communities by label propagation: in turn the nodes with even and with odd numbers take the label that their neighbours
 * give most strength to, on a tie the smaller one. Ends when two rounds have changed the sum of labels by nothing.
 * O(rounds · ties).
 *
 * U. Raghavan, R. Albert & S. Kumara 2007, doi:10.1103/PhysRevE.76.036106; turns after G. Cordasco & L. Gargano 2010,
 * arXiv:1103.4550.
 */
export function labelRounds(graph: Graph, most: number): {label: Uint32Array; rounds: number} {
  const {order, start, target} = graph;
  const grains = grainsOf(graph);
  let label = Uint32Array.from({length: order}, (_, i) => i);
  let unchanged = 0;
  let rounds = 0;
  const sum = (labels: Uint32Array) => {
    let total = 0;
    for (let i = 0; i < order; i++) if (start[i] < start[i + 1]) total += labels[i];
    return total;
  };
  while (rounds < most && unchanged < 2) {
    const next = label.slice();
    for (let i = rounds % 2; i < order; i += 2) {
      const votes = new Map<number, number>();
      for (let k = start[i]; k < start[i + 1]; k++)
        votes.set(label[target[k]], (votes.get(label[target[k]]) ?? 0) + grains[k]);
      let best = -1;
      for (const [candidate, weight] of votes) {
        const least = best < 0 ? -1 : votes.get(best)!;
        if (weight > least || (weight === least && candidate < best)) best = candidate;
      }
      if (best >= 0) next[i] = best;
    }
    unchanged = sum(next) === sum(label) ? unchanged + 1 : 0;
    label = next;
    rounds += 1;
  }
  return {label, rounds};
}
