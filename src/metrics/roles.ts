import type {Graph} from "../graphs/graph.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {strengths} from "./degree.ts";

/**
 * Participation: how evenly a node's ties spread over communities, 0 (one alone) … 1.
 *
 * P = 1 − Σ_s (k_is/k_i)², k by strength; unknown for nodes without ties. O(nodes + edges).
 * R. Guimerà & L. Amaral 2005, doi:10.1038/nature03288. Throws RangeError unless every node has a community.
 */
export function participation(graph: Graph, community: ArrayLike<number>): NumberColumn {
  const {order, start, target, strength} = checkedPartition(graph, community);
  const total = strengths(graph);
  const into = new Map<number, number>();
  return numberColumn(
    Array.from({length: order}, (_, i) => {
      if (total[i] === 0) return null;
      into.clear();
      for (let k = start[i]; k < start[i + 1]; k++) {
        const c = community[target[k]];
        into.set(c, (into.get(c) ?? 0) + strength[k]);
      }
      let sum = 0;
      for (const part of into.values()) sum += (part / total[i]) ** 2;
      return Math.max(0, 1 - sum);
    }),
  );
}

/**
 * Within-module z: how many standard deviations a node's strength inside its community lies above the mean
 * of that community; 0 where all members are alike. O(nodes + edges). Source as `participation`.
 */
export function withinModuleZ(graph: Graph, community: ArrayLike<number>): Float64Array {
  const {order, start, target, strength} = checkedPartition(graph, community);
  const inside = new Float64Array(order);
  const members = new Map<number, number[]>();
  for (let i = 0; i < order; i++) {
    for (let k = start[i]; k < start[i + 1]; k++)
      if (community[target[k]] === community[i]) inside[i] += strength[k];
    const known = members.get(community[i]);
    if (known === undefined) members.set(community[i], [i]);
    else known.push(i);
  }
  const z = new Float64Array(order);
  for (const nodes of members.values()) {
    const mean = nodes.reduce((sum, i) => sum + inside[i], 0) / nodes.length;
    const variance = nodes.reduce((sum, i) => sum + (inside[i] - mean) ** 2, 0) / nodes.length;
    if (variance <= 1e-24 * mean * mean) continue; // alike but for rounding
    for (const i of nodes) z[i] = (inside[i] - mean) / Math.sqrt(variance);
  }
  return z;
}

/** Cartographic roles, from ultra-peripheral (R1) to kinless hub (R7). */
export type Role = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7";

/**
 * The role that z and participation give. Means something only in communities of at least ten.
 * Source as `participation`.
 */
export function cartographicRole(z: number, participation: number): Role {
  if (z < 2.5)
    return participation <= 0.05
      ? "R1"
      : participation <= 0.62
        ? "R2"
        : participation <= 0.8
          ? "R3"
          : "R4";
  return participation <= 0.3 ? "R5" : participation <= 0.75 ? "R6" : "R7";
}

function checkedPartition(graph: Graph, community: ArrayLike<number>): Graph {
  if (community.length !== graph.order)
    throw new RangeError(`community: expected ${graph.order} entries, got ${community.length}`);
  return graph;
}
