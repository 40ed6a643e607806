import type {Graph} from "../graphs/graph.ts";
import {leadingValue} from "./leading-eigen.ts";

/** How two nodes without a tie are compared. */
export type LinkScore =
  | "common"
  | "jaccard"
  | "adamic-adar"
  | "resource"
  | "preferential"
  | "weighted-common"
  | "weighted-resource";

/**
 * How much speaks for a tie between two nodes, by the neighbours z that they share.
 *
 * common |Γu∩Γv| · jaccard |Γu∩Γv|/|Γu∪Γv| · adamic-adar Σ 1/ln k_z · resource Σ 1/k_z · preferential k_u·k_v ·
 * weighted-common Σ min(w_uz, w_vz) · weighted-resource Σ (w_uz + w_vz)/s_z. 0 with nothing in common.
 *
 * Time: O(k_u + k_v), and the degrees of shared neighbours for weighted-resource.
 * D. Liben-Nowell & J. Kleinberg 2007, doi:10.1002/asi.20591; T. Zhou et al. 2009,
 * doi:10.1140/epjb/e2009-00335-8; L. Lü & T. Zhou 2010, doi:10.1209/0295-5075/89/18001.
 */
export function linkScore(graph: Graph, u: number, v: number, kind: LinkScore): number {
  const {order, start, target, strength} = graph;
  for (const [name, node] of [
    ["u", u],
    ["v", v],
  ] as const)
    if (!(Number.isInteger(node) && node >= 0 && node < order))
      throw new RangeError(`${name}: expected a node below ${order}, got ${node}`);
  if (!Object.hasOwn(WORTH, kind))
    throw new RangeError(`kind: expected one of ${Object.keys(WORTH).join(", ")}, got ${kind}`);
  const worth = WORTH[kind];
  const degree = (i: number) => start[i + 1] - start[i];
  const total = (z: number) => {
    let all = 0;
    for (let k = start[z]; k < start[z + 1]; k++) all += strength[k];
    return all;
  };
  if (kind === "preferential") return degree(u) * degree(v);

  let sum = 0;
  let shared = 0;
  for (let i = start[u], j = start[v]; i < start[u + 1] && j < start[v + 1]; ) {
    if (target[i] < target[j]) i += 1;
    else if (target[i] > target[j]) j += 1;
    else {
      shared += 1;
      const z = target[i];
      sum += worth(degree(z), () => total(z), strength[i], strength[j]);
      i += 1;
      j += 1;
    }
  }
  if (kind !== "jaccard") return sum;
  const together = degree(u) + degree(v) - shared;
  return together === 0 ? 0 : shared / together;
}

/** A node that may be tied to another, and how much speaks for it. */
export interface Suggestion {
  readonly node: number;
  readonly score: number;
}

/**
 * The nodes that a node shares neighbours with but no tie, the best first, ties of score by smaller number.
 * Time: O(degrees of its neighbours) and one `linkScore` each. Throws RangeError for a node outside.
 */
export function linkSuggestions(graph: Graph, node: number, kind: LinkScore): Suggestion[] {
  const {order, start, target} = graph;
  if (!(Number.isInteger(node) && node >= 0 && node < order))
    throw new RangeError(`node: expected a node below ${order}, got ${node}`);
  const own = target.subarray(start[node], start[node + 1]);
  const known = new Set(own);
  known.add(node);
  const near = new Set<number>();
  for (const z of own)
    for (let k = start[z]; k < start[z + 1]; k++) if (!known.has(target[k])) near.add(target[k]);
  return [...near]
    .map(other => ({node: other, score: linkScore(graph, node, other, kind)}))
    .sort((a, b) => b.score - a.score || a.node - b.node);
}

/**
 * Katz's index of a node with each other: Σ_l β^l · walks of l steps, one row of (I − βA)⁻¹ − I, strengths not
 * counted. Time: O(rounds · edges), and once `leadingValue`. Throws RangeError for a node outside, or unless
 * 0 ≤ β < 1/λ. L. Katz 1953, doi:10.1007/BF02289026.
 */
export function katzIndex(graph: Graph, node: number, beta = 0.05): Float64Array {
  const {order, start, target} = graph;
  if (!(Number.isInteger(node) && node >= 0 && node < order))
    throw new RangeError(`node: expected a node below ${order}, got ${node}`);
  const value = leadingValue({...graph, strength: new Float64Array(target.length).fill(1)});
  if (!(beta >= 0 && beta * value < 1))
    throw new RangeError(`beta: expected 0 ≤ β < ${1 / value}, got ${beta}`);

  const sum = new Float64Array(order);
  for (let change = 1, round = 0; change > 1e-15 && round < 100_000; round++) {
    change = 0;
    for (let i = 0; i < order; i++) {
      let around = 0;
      for (let k = start[i]; k < start[i + 1]; k++)
        around += sum[target[k]] + (target[k] === node ? 1 : 0);
      const next = beta * around;
      if (next > 0) change = Math.max(change, Math.abs(next - sum[i]) / next);
      sum[i] = next;
    }
  }
  return sum;
}

/** What a shared neighbour of degree k and strength s adds, over ties of strengths a and b. */
const WORTH: Readonly<
  Record<LinkScore, (k: number, s: () => number, a: number, b: number) => number>
> = {
  common: () => 1,
  jaccard: () => 1,
  "adamic-adar": k => 1 / Math.log(k),
  resource: k => 1 / k,
  preferential: () => 0,
  "weighted-common": (_, __, a, b) => Math.min(a, b),
  "weighted-resource": (_, s, a, b) => (a + b) / s(),
};
