import type {Graph} from "../graphs/graph.ts";
import {minHeap} from "../util/heap.ts";
import {dijkstra, EQUAL, lengths} from "./dijkstra.ts";

/** A way from one node to another that meets no node twice. */
export interface Path {
  readonly nodes: readonly number[];
  /** Number of links, or the sum of 1/strength. */
  readonly length: number;
}

/** Ways that are asked for at most. */
const MOST = 1000;

/**
 * The k shortest ways between two nodes, shortest first; equally long ones always in the same order.
 * Fewer when there are fewer; a single node alone from a node to itself.
 *
 * Each search is led by the true distances to the end, so that it hardly strays. Time: O(k · length ·
 * (edges · log nodes)) at worst. Throws RangeError for a node outside, or k not from 1 to 1,000.
 *
 * J. Yen 1971, doi:10.1287/mnsc.17.11.712.
 */
export function kShortestPaths(
  graph: Graph,
  from: number,
  to: number,
  k: number,
  {by = "links"}: {readonly by?: "links" | "strength"} = {},
): Path[] {
  const {order} = graph;
  for (const [name, node] of [
    ["from", from],
    ["to", to],
  ] as const)
    if (!(Number.isInteger(node) && node >= 0 && node < order))
      throw new RangeError(`${name}: expected a node below ${order}, got ${node}`);
  if (!(Number.isInteger(k) && k >= 1 && k <= MOST))
    throw new RangeError(`k: expected 1 to ${MOST}, got ${k}`);
  if (by !== "links" && by !== "strength")
    throw new RangeError(`by: expected links or strength, got ${by}`);

  const length = by === "links" ? new Float64Array(graph.target.length).fill(1) : lengths(graph);
  const ahead = dijkstra(graph, length);
  ahead.from(to);
  const search = guidedSearch(graph, length, ahead.distance);

  const found: Path[] = [];
  const first = search(to, [from], 0, new Set());
  const waiting: Path[] = first === null ? [] : [first];
  const seen = new Set(waiting.map(({nodes}) => nodes.join()));
  while (found.length < k && waiting.length > 0) {
    let best = 0;
    for (let w = 1; w < waiting.length; w++) if (before(waiting[w], waiting[best])) best = w;
    const [path] = waiting.splice(best, 1);
    found.push(path);
    // Every other way leaves this one somewhere: look for the best that leaves it at each node.
    for (let at = 0, gone = 0; at + 1 < path.nodes.length; at++) {
      const root = path.nodes.slice(0, at + 1);
      const taken = new Set(
        found
          .filter(({nodes}) => root.every((node, i) => nodes[i] === node))
          .map(p => p.nodes[at + 1]),
      );
      const other = search(to, root, gone, taken);
      if (other !== null && !seen.has(other.nodes.join())) {
        seen.add(other.nodes.join());
        waiting.push(other);
      }
      gone += stepLength(graph, length, path.nodes[at], path.nodes[at + 1]);
    }
  }
  return found;
}

function before(a: Path, b: Path): boolean {
  if (Math.abs(a.length - b.length) > EQUAL * b.length) return a.length < b.length;
  const at = a.nodes.findIndex((node, i) => node !== b.nodes[i]);
  return a.nodes[at] < b.nodes[at];
}

function stepLength({start, target}: Graph, length: Float64Array, a: number, b: number): number {
  for (let k = start[a]; k < start[a + 1]; k++) if (target[k] === b) return length[k];
  return Number.POSITIVE_INFINITY;
}

/** A* from the end of a root, round the nodes of the root and not over the given first steps. */
function guidedSearch({order, start, target}: Graph, length: Float64Array, ahead: Float64Array) {
  const behind = new Float64Array(order);
  const previous = new Int32Array(order);
  /** The search that a node was met in, or, negative, settled in. */
  const met = new Int32Array(order);
  let round = 0;
  return (
    to: number,
    root: readonly number[],
    gone: number,
    taken: ReadonlySet<number>,
  ): Path | null => {
    const spur = root[root.length - 1];
    if (ahead[spur] === Number.POSITIVE_INFINITY) return null;
    round += 1;
    for (const node of root) met[node] = -round;
    met[spur] = round;
    behind[spur] = gone;
    previous[spur] = -1;
    const open = minHeap();
    open.push(spur, gone + ahead[spur]);
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      if (met[i] === -round) continue;
      met[i] = -round;
      if (i === to) {
        const tail: number[] = [];
        for (let j = i; j !== spur; j = previous[j]) tail.push(j);
        return {nodes: [...root, ...tail.reverse()], length: behind[i]};
      }
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (met[j] === -round || ahead[j] === Number.POSITIVE_INFINITY) continue;
        if (i === spur && taken.has(j)) continue;
        const far = behind[i] + length[k];
        if (met[j] === round && far >= behind[j]) continue;
        met[j] = round;
        behind[j] = far;
        previous[j] = i;
        open.push(j, far + ahead[j]);
      }
    }
    return null;
  };
}
