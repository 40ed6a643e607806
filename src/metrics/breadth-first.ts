import type {Rows} from "./blocks.ts";
import {nodesByDegree} from "./degree.ts";

/**
 * Goes from a node to all that it can reach, the nearest first. Writes them into `queue`, and how many links away each is
 * into `depth`, where −1 stands for nodes that were not seen before; gives how many they are. The last is the farthest.
 *
 * Time: O(nodes and edges within reach).
 */
export function breadthFirst(
  {start, target}: Pick<Rows, "start" | "target">,
  root: number,
  depth: Int32Array,
  queue: Uint32Array,
): number {
  depth[root] = 0;
  queue[0] = root;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const i = queue[head];
    const next = depth[i] + 1;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      if (depth[j] >= 0) continue;
      depth[j] = next;
      queue[tail++] = j;
    }
  }
  return tail;
}

/**
 * All nodes, breadth first from the best tied one of each component, components by that one. Nodes that are near in the
 * graph are near in this order, so that a graph in it, `inducedSubgraph(graph, breadthFirstOrder(graph))`, is searched
 * with fewer waits for memory; each search takes up to a third less time, the order itself about that of two.
 *
 * Time: O(nodes + edges). Memory: 3 numbers a node.
 */
export function breadthFirstOrder(graph: Rows): Uint32Array {
  const order = new Uint32Array(graph.order);
  const depth = new Int32Array(graph.order).fill(-1);
  let found = 0;
  for (const root of nodesByDegree(graph))
    if (depth[root] < 0) found += breadthFirst(graph, root, depth, order.subarray(found));
  return order;
}
