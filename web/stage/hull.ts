import type {Positions} from "../../src/index.ts";
import type {Point} from "./view.ts";

/**
 * The convex outline of nodes where they stand, anticlockwise, without those on its sides. Andrew's monotone chain,
 * O(n log n) of those that may be on it.
 */
export function hullOf(nodes: Uint32Array, {x, y}: Positions): Point[] {
  const sorted = Array.from(outermost(nodes, {x, y}), i => ({x: x[i], y: y[i]})).sort(
    (a, b) => a.x - b.x || a.y - b.y,
  );
  if (sorted.length < 3) return sorted;
  const turn = (o: Point, a: Point, b: Point) =>
    (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const chain = (list: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const p of list) {
      while (kept.length >= 2 && turn(kept[kept.length - 2], kept[kept.length - 1], p) <= 0)
        kept.pop();
      kept.push(p);
    }
    kept.pop();
    return kept;
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** So few nodes are sorted as they are. */
const FEW = 32;

/**
 * Leaves out most nodes that cannot be on the outline: those well inside the four-sided figure of the ones that lie
 * furthest in four directions. O(n). S. Akl & G. Toussaint 1978, doi:10.1016/0020-0190(78)90003-0.
 */
function outermost(nodes: Uint32Array, {x, y}: Positions): Uint32Array {
  if (nodes.length <= FEW) return nodes;
  let [left, right, low, high] = [nodes[0], nodes[0], nodes[0], nodes[0]];
  for (const i of nodes) {
    if (x[i] < x[left]) left = i;
    if (x[i] > x[right]) right = i;
    if (y[i] < y[low]) low = i;
    if (y[i] > y[high]) high = i;
  }
  const isBeyond = (i: number, a: number, b: number): boolean =>
    (x[b] - x[a]) * (y[i] - y[a]) - (y[b] - y[a]) * (x[i] - x[a]) <= 0;
  return nodes.filter(
    i =>
      isBeyond(i, left, low) ||
      isBeyond(i, low, right) ||
      isBeyond(i, right, high) ||
      isBeyond(i, high, left),
  );
}
