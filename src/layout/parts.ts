import type {Graph} from "../graphs/graph.ts";
import {components} from "../metrics/components.ts";

/** A connected piece of a graph: node k of `graph` is node nodes[k] of the whole. */
export interface Part {
  readonly nodes: Uint32Array;
  readonly graph: Graph;
}

/** The connected components of a graph, the largest first, ties by smallest node. O(nodes + edges). */
export function partsOf(graph: Graph): Part[] {
  const {component, count} = components(graph);
  const {order} = graph;
  const first = new Uint32Array(count + 1);
  for (let i = 0; i < order; i++) first[component[i] + 1] += 1;
  for (let c = 0; c < count; c++) first[c + 1] += first[c];
  const member = new Uint32Array(order);
  /** Node → its number in its part. */
  const number = new Uint32Array(order);
  const next = first.slice();
  for (let i = 0; i < order; i++) {
    const c = component[i];
    number[i] = next[c] - first[c];
    member[next[c]++] = i;
  }

  const parts = Array.from({length: count}, (_, c): Part => {
    const nodes = member.slice(first[c], first[c + 1]);
    return {nodes, graph: piece(graph, nodes, number)};
  });
  return parts.sort((a, b) => b.nodes.length - a.nodes.length || a.nodes[0] - b.nodes[0]);
}

/** The graph of some nodes that have ties among themselves only, numbered in the given order. O(nodes + edges). */
export function induced(graph: Graph, nodes: Uint32Array): Graph {
  const number = new Uint32Array(graph.order);
  for (let k = 0; k < nodes.length; k++) number[nodes[k]] = k;
  return piece(graph, nodes, number);
}

function piece({start, target, strength}: Graph, nodes: Uint32Array, number: Uint32Array): Graph {
  let ties = 0;
  for (const i of nodes) ties += start[i + 1] - start[i];
  const own = {
    order: nodes.length,
    start: new Uint32Array(nodes.length + 1),
    target: new Uint32Array(ties),
    strength: new Float64Array(ties),
  };
  let write = 0;
  for (let k = 0; k < nodes.length; k++) {
    for (let e = start[nodes[k]]; e < start[nodes[k] + 1]; e++) {
      own.target[write] = number[target[e]];
      own.strength[write++] = strength[e];
    }
    own.start[k + 1] = write;
  }
  return own;
}
