import type {Graph} from "../../graphs/graph.ts";
import {strengths} from "../degree.ts";

/**
 * Newman's modularity: how much more strength lies inside communities than would by chance.
 *
 * Q = Σ_c (W_c / m − γ (S_c / 2m)²), with W_c the strength inside c, S_c the strengths of its nodes added
 * up, m all strength. Null where there are no edges. O(edges).
 *
 * M. Newman & M. Girvan 2004, doi:10.1103/PhysRevE.69.026113; γ: J. Reichardt & S. Bornholdt 2006,
 * doi:10.1103/PhysRevE.74.016110.
 */
export function modularity(
  graph: Graph,
  community: ArrayLike<number>,
  resolution = 1,
): number | null {
  const {order, start, target, strength} = graph;
  const total = strengths(graph);
  const inside = new Map<number, number>();
  const sum = new Map<number, number>();
  let twice = 0;
  for (let i = 0; i < order; i++) {
    const c = community[i];
    twice += total[i];
    sum.set(c, (sum.get(c) ?? 0) + total[i]);
    for (let k = start[i]; k < start[i + 1]; k++)
      if (community[target[k]] === c) inside.set(c, (inside.get(c) ?? 0) + strength[k]);
  }
  if (twice === 0) return null;
  let quality = 0;
  for (const [c, s] of sum) quality += (inside.get(c) ?? 0) / twice - resolution * (s / twice) ** 2;
  return quality;
}

/**
 * Quality of the constant Potts model: Σ_c (W_c − γ n_c (n_c − 1)/2), with W_c the strength inside c and n_c
 * its nodes. O(edges). V. Traag et al. 2011, doi:10.1103/PhysRevE.84.016114.
 */
export function cpmQuality(graph: Graph, community: ArrayLike<number>, resolution = 1): number {
  const {order, start, target, strength} = graph;
  const size = new Map<number, number>();
  let inside = 0;
  for (let i = 0; i < order; i++) {
    size.set(community[i], (size.get(community[i]) ?? 0) + 1);
    for (let k = start[i]; k < start[i + 1]; k++)
      if (community[target[k]] === community[i]) inside += strength[k] / 2;
  }
  let pairs = 0;
  for (const n of size.values()) pairs += (n * (n - 1)) / 2;
  return inside - resolution * pairs;
}
