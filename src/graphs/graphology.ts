import {UndirectedGraph} from "graphology";
import type {EdgeList} from "./graph.ts";

/** What is to be attached to nodes and edges, by their numbers. */
export interface GraphologyAttributes {
  readonly node?: (i: number) => Record<string, unknown>;
  readonly edge?: (e: number) => Record<string, unknown>;
}

/**
 * The exchange object of the JavaScript world: a graphology graph with the given node keys. Strengths
 * become the edge attribute `weight`. Mind that graphology's betweenness takes `weight` for a length.
 *
 * Time and memory: O(nodes + edges), an object each. Throws RangeError when two nodes have one key.
 */
export function toGraphology(
  keys: readonly string[],
  {source, target, strength}: EdgeList,
  {node = () => ({}), edge = () => ({})}: GraphologyAttributes = {},
): UndirectedGraph {
  const graph = new UndirectedGraph({multi: false, allowSelfLoops: false});
  for (const [i, key] of keys.entries()) {
    if (graph.hasNode(key)) throw new RangeError(`keys: expected different ones, got ${key} twice`);
    graph.addNode(key, node(i));
  }
  for (let e = 0; e < source.length; e++)
    graph.addEdgeWithKey(`e${e}`, keys[source[e]], keys[target[e]], {
      weight: strength[e],
      ...edge(e),
    });
  return graph;
}
