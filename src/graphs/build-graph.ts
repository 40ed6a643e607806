import type {EdgeList, Graph} from "./graph.ts";

/** An edge as it comes: two nodes and the strength between them. */
export type Edge = readonly [a: number, b: number, strength: number];

/**
 * Builds a graph of nodes 0 … order − 1. Parallel edges, in either direction, are summed.
 *
 * Time and memory: O(order + edges). Throws RangeError for a node outside, a loop, or a strength that is
 * not a positive number.
 */
export function graphFrom(order: number, edges: Iterable<Edge>): Graph {
  const list = [...edges];
  for (const [a, b] of list)
    if (!(Number.isInteger(a) && Number.isInteger(b) && a >= 0 && b >= 0))
      throw new RangeError(`edges: expected nodes below ${order}, got ${a} and ${b}`);
  return graphFromArrays(
    order,
    Uint32Array.from(list, ([a]) => a),
    Uint32Array.from(list, ([, b]) => b),
    Float64Array.from(list, ([, , strength]) => strength),
  );
}

/** The same from parallel arrays, without an object an edge. */
export function graphFromArrays(
  order: number,
  source: Uint32Array,
  target: Uint32Array,
  strength: Float64Array,
): Graph {
  const m = source.length;
  if (!(Number.isInteger(order) && order >= 0 && order < 2 ** 32))
    throw new RangeError(`order: expected a count of nodes, got ${order}`);
  if (target.length !== m || strength.length !== m)
    throw new RangeError(
      `edges: expected as many sources, targets and strengths, got ${m}, ${target.length} and ${strength.length}`,
    );
  /** Whether each comes once, by smaller, then by larger end. */
  let sorted = true;
  /** Whether all are of the same strength. */
  let alike = true;
  let [lastA, lastB] = [-1, -1];
  for (let e = 0; e < m; e++) {
    const a = source[e];
    const b = target[e];
    const s = strength[e];
    if (a >= order || b >= order)
      throw new RangeError(`edges: expected nodes below ${order}, got ${a} and ${b}`);
    if (a === b) throw new RangeError(`edges: expected no loops, got one at node ${a}`);
    if (!(s > 0 && s < Number.POSITIVE_INFINITY))
      throw new RangeError(`edges: expected strengths above 0, got ${s}`);
    if (a > b || a < lastA || (a === lastA && b <= lastB)) sorted = false;
    if (s !== strength[0]) alike = false;
    lastA = a;
    lastB = b;
  }
  const list = {source, target, strength};
  return sorted ? graphOfSortedEdges(order, list) : graphOfEdges(order, list, alike);
}

/** Rows as edges come, and those once more by the node that they lead to, which leaves every row in rising order. */
function graphOfEdges(order: number, {source, target, strength}: EdgeList, alike: boolean): Graph {
  const m = source.length;
  const start = rowStarts(order, source, target);
  const next = start.slice();
  const asTarget = new Uint32Array(2 * m);
  /** Strengths that are all the same need not be carried along. */
  const asStrength = new Float64Array(alike ? 0 : 2 * m);
  for (let e = 0; e < m; e++) {
    const a = source[e];
    const b = target[e];
    const forth = next[a]++;
    asTarget[forth] = b;
    const back = next[b]++;
    asTarget[back] = a;
    if (alike) continue;
    asStrength[forth] = strength[e];
    asStrength[back] = strength[e];
  }

  next.set(start);
  const rowTarget = new Uint32Array(2 * m);
  const rowStrength = new Float64Array(2 * m);
  if (alike && m > 0) rowStrength.fill(strength[0]);
  let parallel = false;
  for (let i = 0, k = 0; i < order; i++)
    for (const end = start[i + 1]; k < end; k++) {
      const j = asTarget[k];
      const slot = next[j]++;
      rowTarget[slot] = i;
      if (!alike) rowStrength[slot] = asStrength[k];
      if (slot > start[j] && rowTarget[slot - 1] === i) parallel = true;
    }
  const graph = {order, start, target: rowTarget, strength: rowStrength};
  return parallel ? summed(graph) : graph;
}

/** Where the row of each node begins. */
function rowStarts(order: number, source: Uint32Array, target: Uint32Array): Uint32Array {
  const start = new Uint32Array(order + 1);
  for (let e = 0; e < source.length; e++) {
    start[source[e] + 1] += 1;
    start[target[e] + 1] += 1;
  }
  for (let i = 0; i < order; i++) start[i + 1] += start[i];
  return start;
}

/** Sums parallel edges: in sorted rows they stand side by side. */
function summed({order, start, target, strength}: Graph): Graph {
  let write = 0;
  let from = 0;
  for (let i = 0; i < order; i++) {
    const end = start[i + 1];
    const rowStart = write;
    for (let k = from; k < end; k++) {
      if (write > rowStart && target[write - 1] === target[k]) strength[write - 1] += strength[k];
      else {
        target[write] = target[k];
        strength[write] = strength[k];
        write += 1;
      }
    }
    from = end;
    start[i + 1] = write;
  }
  return {order, start, target: target.slice(0, write), strength: strength.slice(0, write)};
}

/** The graph of edges that are sorted by smaller, then larger end. O(order + edges). */
export function graphOfSortedEdges(order: number, {source, target, strength}: EdgeList): Graph {
  const m = source.length;
  const start = rowStarts(order, source, target);
  const next = start.slice();
  const rowTarget = new Uint32Array(2 * m);
  const rowStrength = new Float64Array(2 * m);
  // Where the edges of a node to larger ones come, those to smaller ones have all been: rows are written in rising order.
  for (let e = 0; e < m; e++) {
    const a = source[e];
    const b = target[e];
    const s = strength[e];
    const back = next[b]++;
    rowTarget[back] = a;
    rowStrength[back] = s;
    const forth = next[a]++;
    rowTarget[forth] = b;
    rowStrength[forth] = s;
  }
  return {order, start, target: rowTarget, strength: rowStrength};
}

/** Each edge once, by smaller end, then by larger end. O(order + edges). */
export function edgeList({order, start, target, strength}: Graph): EdgeList {
  const m = target.length / 2;
  const list = {
    source: new Uint32Array(m),
    target: new Uint32Array(m),
    strength: new Float64Array(m),
  };
  let e = 0;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (target[k] < i) continue;
      list.source[e] = i;
      list.target[e] = target[k];
      list.strength[e] = strength[k];
      e += 1;
    }
  return list;
}

/** Slot of the compressed rows → number of its edge in the edge list. O(order + edges). */
export function edgeOfSlot({order, start, target}: Graph): Uint32Array {
  const edge = new Uint32Array(target.length);
  /** Node → the next slot in its row that leads to a smaller node. */
  const next = start.slice(0, order);
  let e = 0;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (target[k] < i) continue;
      edge[k] = e;
      edge[next[target[k]]++] = e; // smaller neighbours come in rising order
      e += 1;
    }
  return edge;
}
