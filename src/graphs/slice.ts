import {edgeList, graphOfSortedEdges} from "./build-graph.ts";
import type {Graph} from "./graph.ts";

/** A part of a graph whose nodes are numbered anew. */
export interface Subgraph {
  readonly graph: Graph;
  /** Node of the part → node of the whole. */
  readonly node: Uint32Array;
}

/**
 * The part of a graph on some of its nodes, with all edges between them. Node k of the part is nodes[k].
 *
 * Time: O(order + edges of those nodes, sorted). Throws RangeError for a node outside or given twice.
 */
export function inducedSubgraph(graph: Graph, nodes: ArrayLike<number>): Subgraph {
  const {order, start, target, strength} = graph;
  const place = new Int32Array(order).fill(-1);
  for (let k = 0; k < nodes.length; k++) {
    const i = nodes[k];
    if (!(Number.isInteger(i) && i >= 0 && i < order))
      throw new RangeError(`nodes: expected numbers below ${order}, got ${i}`);
    if (place[i] >= 0) throw new RangeError(`nodes: expected each once, got ${i} twice`);
    place[i] = k;
  }

  const node = Uint32Array.from(nodes);
  const rowStart = new Uint32Array(node.length + 1);
  let kept = 0;
  for (let k = 0; k < node.length; k++) {
    for (let e = start[node[k]]; e < start[node[k] + 1]; e++) if (place[target[e]] >= 0) kept += 1;
    rowStart[k + 1] = kept;
  }
  // Row k, told to its neighbours for rising k, leaves every row in rising order.
  const next = rowStart.slice();
  const rowTarget = new Uint32Array(kept);
  const rowStrength = new Float64Array(kept);
  for (let k = 0; k < node.length; k++)
    for (let e = start[node[k]]; e < start[node[k] + 1]; e++) {
      const to = place[target[e]];
      if (to < 0) continue;
      const slot = next[to]++;
      rowTarget[slot] = k;
      rowStrength[slot] = strength[e];
    }
  return {
    graph: {order: node.length, start: rowStart, target: rowTarget, strength: rowStrength},
    node,
  };
}

/**
 * The same graph with node i called place[i]. `place` holds each number below the order once.
 * Time and memory: O(order + edges). Throws RangeError when it does not.
 */
export function relabelled(graph: Graph, place: ArrayLike<number>): Graph {
  const {order} = graph;
  if (place.length !== order)
    throw new RangeError(`place: expected ${order} numbers, got ${place.length}`);
  const nodes = new Uint32Array(order);
  const taken = new Uint8Array(order);
  for (let i = 0; i < order; i++) {
    const to = place[i];
    if (!(to >= 0 && to < order) || taken[to] === 1)
      throw new RangeError(`place: expected each number below ${order} once, got ${to}`);
    taken[to] = 1;
    nodes[to] = i;
  }
  return inducedSubgraph(graph, nodes).graph;
}

/**
 * The graph with only those edges whose strength is at least `least`; all nodes stay.
 * Time and memory: O(order + edges). Throws RangeError unless `least` is a number.
 */
export function withMinimumStrength(graph: Graph, least: number): Graph {
  if (Number.isNaN(least)) throw new RangeError(`least: expected a number, got ${least}`);
  return withEdges(graph, e => graph.strength[e] >= least);
}

/**
 * The graph with only some of its edges; all nodes stay. `keep` is asked by slot of the compressed rows
 * and must say the same for both directions of an edge. O(order + edges).
 */
export function withEdges(graph: Graph, keep: (slot: number) => boolean): Graph {
  const {order, start, target, strength} = graph;
  const rowStart = new Uint32Array(order + 1);
  const slots = new Uint32Array(target.length);
  let kept = 0;
  for (let i = 0; i < order; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) if (keep(k)) slots[kept++] = k;
    rowStart[i + 1] = kept;
  }
  const rows = slots.subarray(0, kept);
  return {
    order,
    start: rowStart,
    target: Uint32Array.from(rows, k => target[k]),
    strength: Float64Array.from(rows, k => strength[k]),
  };
}

/** The same graph with every strength 1, for measures that are to count ties alone. O(edges). */
export const withEqualStrengths = (graph: Graph): Graph => ({
  ...graph,
  strength: new Float64Array(graph.strength.length).fill(1),
});

/**
 * The smallest strength that keeps at most `mostEdges` edges when weaker ones go, so that equal
 * strengths stay or go together; infinity when even the strongest are too many. O(edges log edges).
 */
export function thresholdFor({target, strength, order, start}: Graph, mostEdges: number): number {
  if (!(mostEdges >= 0)) throw new RangeError(`mostEdges: expected 0 or more, got ${mostEdges}`);
  const once: number[] = [];
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) if (target[k] > i) once.push(strength[k]);
  const falling = Float64Array.from(once).sort().reverse();
  if (falling.length === 0) return 0;
  if (falling.length <= mostEdges) return falling[falling.length - 1];
  // The first that must go takes its equals along.
  for (let e = Math.floor(mostEdges); e > 0; e--)
    if (falling[e - 1] > falling[Math.floor(mostEdges)]) return falling[e - 1];
  return Number.POSITIVE_INFINITY;
}

/**
 * Strengths over what chance would give: 2m·w_ij/(s_i·s_j), 2m = Σ s. Above 1 is more than expected.
 *
 * O(order + edges). N. J. van Eck & L. Waltman 2009, doi:10.1002/asi.21075.
 */
export function associationStrength(graph: Graph): Graph {
  const {order, start, strength} = graph;
  const total = new Float64Array(order);
  let all = 0;
  for (let i = 0; i < order; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) total[i] += strength[k];
    all += total[i];
  }
  const edges = edgeList(graph);
  return graphOfSortedEdges(order, {
    ...edges,
    strength: edges.strength.map(
      (w, e) => (all * w) / (total[edges.source[e]] * total[edges.target[e]]),
    ),
  });
}
