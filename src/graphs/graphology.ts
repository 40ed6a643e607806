import {UndirectedGraph} from "graphology";
import {atOnce} from "../util/lots.ts";
import {graphFromArrays} from "./build-graph.ts";
import type {EdgeList, Graph} from "./graph.ts";

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
  edges: EdgeList,
  attributes: GraphologyAttributes = {},
): UndirectedGraph {
  const graph = new UndirectedGraph({multi: false, allowSelfLoops: false});
  atOnce(growGraphology(graph, keys, edges, attributes));
  return graph;
}

/** So many nodes or edges are added from one pause to the next. */
const STEP = 64;

/**
 * Fills an empty graph as `toGraphology` does, with a pause after every few nodes and edges: a page that draws a large
 * graph answers its user between them. Edge e has the key `e${e}`.
 */
export function* growGraphology(
  graph: UndirectedGraph,
  keys: readonly string[],
  {source, target, strength}: EdgeList,
  {node = () => ({}), edge = () => ({})}: GraphologyAttributes = {},
): Generator<void, void> {
  for (const [i, key] of keys.entries()) {
    if (graph.hasNode(key)) throw new RangeError(`keys: expected different ones, got ${key} twice`);
    graph.addNode(key, node(i));
    if (i % STEP === STEP - 1) yield;
  }
  for (let e = 0; e < source.length; e++) {
    graph.addEdgeWithKey(`e${e}`, keys[source[e]], keys[target[e]], {
      weight: strength[e],
      ...edge(e),
    });
    if (e % STEP === STEP - 1) yield;
  }
}

/** What `fromGraphology` reads of a graph: any graphology graph has it. */
export interface GraphologyLike {
  readonly order: number;
  nodes(): string[];
  forEachEdge(
    callback: (key: string, attributes: object, source: string, target: string) => void,
  ): void;
}

export interface FromGraphology {
  readonly graph: Graph;
  /** Node → its key in graphology. */
  readonly keys: readonly string[];
  /** Loops and edges without a positive strength, which a graph cannot hold. */
  readonly leftOut: number;
}

/**
 * A graph from a graphology graph: directions are forgotten and parallel edges summed.
 *
 * `strength` names the edge attribute that grows with closeness; an edge without it has strength 1.
 * Time and memory: O(nodes + edges).
 */
export function fromGraphology(from: GraphologyLike, strength = "weight"): FromGraphology {
  const keys = from.nodes();
  const number = new Map(keys.map((key, i) => [key, i]));
  const ends: number[] = [];
  const strengths: number[] = [];
  let leftOut = 0;
  from.forEachEdge((_, attributes, a, b) => {
    const given: unknown = Reflect.get(attributes, strength) ?? 1;
    if (a === b || typeof given !== "number" || !(given > 0 && given < Number.POSITIVE_INFINITY))
      leftOut += 1;
    else {
      ends.push(number.get(a)!, number.get(b)!);
      strengths.push(given);
    }
  });
  return {
    graph: graphFromArrays(
      keys.length,
      Uint32Array.from(strengths, (_, e) => ends[2 * e]),
      Uint32Array.from(strengths, (_, e) => ends[2 * e + 1]),
      Float64Array.from(strengths),
    ),
    keys,
    leftOut,
  };
}
