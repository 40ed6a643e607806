import {checkpoint, type Watch} from "../util/watch.ts";
import type {Rows} from "./blocks.ts";
import {breadthFirst} from "./breadth-first.ts";
import {nodesByDegree} from "./degree.ts";

/** Between what numbers of links the diameter lies; it is known where they are the same. */
export interface DiameterBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * The diameter, the greatest number of links between two nodes that can reach each other, or bounds of it, by a few searches
 * instead of one from every node; 0 without ties.
 *
 * If the farthest from v is e links away, then that from a node d links from v is max(d, e − d) to e + d away. Searches begin,
 * in turns, where the farthest may be most and least away, until no node may have one farther than was found, or `searches`
 * of a component are done. The bounds always hold; networks of thousands to a million people took 3 to 75 searches for the
 * diameter itself.
 *
 * Time: O(searches · (nodes + edges)). Memory: 5 numbers a node. Throws RangeError unless `searches` is at least 1.
 *
 * F. Takes & W. Kosters 2011, Determining the diameter of small world networks, doi:10.1145/2063576.2063748.
 */
export function diameterBounds(
  graph: Rows,
  {searches = 64}: {readonly searches?: number} = {},
  watch: Watch = {},
): DiameterBounds {
  if (!(Number.isInteger(searches) && searches >= 1))
    throw new RangeError(`searches: expected a whole number of at least 1, got ${searches}`);
  const depth = new Int32Array(graph.order).fill(-1);
  const members = new Uint32Array(graph.order);
  const queue = new Uint32Array(graph.order);
  let [least, most] = [0, 0];
  for (const root of nodesByDegree(graph)) {
    if (depth[root] >= 0) continue;
    const count = breadthFirst(graph, root, depth, members);
    const farthest = depth[members[count - 1]];
    // Between two nodes there is a way by the root, and none that is longer than all others together.
    if (Math.min(2 * farthest, count - 1) > least) {
      const bounds = within(graph, members.subarray(0, count), {depth, queue, searches}, watch);
      least = Math.max(least, bounds.least);
      most = Math.max(most, bounds.most);
    }
  }
  return {least, most};
}

interface Search {
  /** Links from the first member to each. */
  readonly depth: Int32Array;
  readonly queue: Uint32Array;
  readonly searches: number;
}

/** The bounds in one component, whose members stand breadth first. */
function within(
  graph: Rows,
  members: Uint32Array,
  {depth, queue, searches}: Search,
  watch: Watch,
): DiameterBounds {
  const {start} = graph;
  /** Member → its farthest is no nearer, and no farther. */
  const low = new Uint32Array(members.length);
  const high = new Uint32Array(members.length).fill(members.length - 1);
  let farthest = depth[members[members.length - 1]];
  let least = 0;
  for (let done = 1; ; done++) {
    checkpoint(watch, "Diameter", done / searches);
    least = Math.max(least, farthest);
    let most = least;
    for (let c = 0; c < members.length; c++) {
      const away = depth[members[c]];
      low[c] = Math.max(low[c], away, farthest - away);
      high[c] = Math.min(high[c], farthest + away);
      most = Math.max(most, high[c]);
    }
    if (most === least || done === searches) return {least, most};
    const degree = (c: number) => start[members[c] + 1] - start[members[c]];
    const isHigher = (a: number, b: number) =>
      high[a] - high[b] || low[a] - low[b] || degree(a) - degree(b);
    const isLower = (a: number, b: number) => low[b] - low[a] || degree(a) - degree(b);
    const isBetter = done % 2 === 1 ? isHigher : isLower;
    let next = -1;
    for (let c = 0; c < members.length; c++)
      if (low[c] < high[c] && (next < 0 || isBetter(c, next) > 0)) next = c;
    for (const i of members) depth[i] = -1;
    farthest = depth[queue[breadthFirst(graph, members[next], depth, queue) - 1]];
  }
}
