import {edgeList, edgeOfSlot} from "../graphs/build-graph.ts";
import type {EdgeList, Graph} from "../graphs/graph.ts";
import {withEdges} from "../graphs/slice.ts";
import {unionFind} from "../util/union-find.ts";

/**
 * The ties that hold every component together with the greatest strength in all, or the least: a tree a
 * component. Of equal ties the first in the edge list is taken. All nodes stay.
 *
 * Time: O(edges log edges). J. Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7.
 */
export function spanningForest(graph: Graph, of: "strongest" | "weakest" = "strongest"): Graph {
  if (of !== "strongest" && of !== "weakest")
    throw new RangeError(`of: expected strongest or weakest, got ${of}`);
  const edges = edgeList(graph);
  const joined = unionFind(graph.order);
  const kept = new Uint8Array(edges.source.length);
  for (const e of byStrength(edges, of === "strongest" ? -1 : 1))
    if (joined.join(edges.source[e], edges.target[e])) kept[e] = 1;
  return keeping(graph, kept);
}

/**
 * Pathfinder: the ties that are in any maximum spanning forest, which is the network PFNET(r = ∞, q = n − 1). A
 * tie goes when a way round it is stronger at its weakest link. All nodes stay; equal ties stay together.
 *
 * Time: O(edges log edges). R. Schvaneveldt 1990, Pathfinder Associative Networks; A. Quirin et al. 2008,
 * doi:10.1016/j.joi.2007.09.005.
 */
export function pathfinder(graph: Graph): Graph {
  const edges = edgeList(graph);
  const {source, target, strength} = edges;
  const ranked = byStrength(edges, -1);
  const joined = unionFind(graph.order);
  const kept = new Uint8Array(source.length);
  for (let from = 0, to: number; from < ranked.length; from = to) {
    to = from;
    while (to < ranked.length && strength[ranked[to]] === strength[ranked[from]]) to += 1;
    // All of one strength are judged before any of them joins its ends.
    const block = ranked.subarray(from, to);
    for (const e of block) if (joined.find(source[e]) !== joined.find(target[e])) kept[e] = 1;
    for (const e of block) joined.join(source[e], target[e]);
  }
  return keeping(graph, kept);
}

function byStrength({strength}: EdgeList, sign: 1 | -1): Uint32Array {
  const all = Uint32Array.from(strength, (_, e) => e);
  return all.sort((a, b) => sign * (strength[a] - strength[b]) || a - b);
}

function keeping(graph: Graph, kept: Uint8Array): Graph {
  const edge = edgeOfSlot(graph);
  return withEdges(graph, slot => kept[edge[slot]] === 1);
}
