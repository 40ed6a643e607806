import type {Graph} from "../graphs/graph.ts";
import {inducedSubgraph, type Subgraph} from "../graphs/slice.ts";

export interface Components {
  /** Node → component; 0 is the largest, ties by smallest member. */
  readonly component: Uint32Array;
  readonly count: number;
  /** Number of nodes in each. */
  readonly size: Uint32Array;
}

/** Finds which nodes hang together. Time: O(nodes + edges); memory: 2 numbers a node. */
export function components({order, start, target}: Graph): Components {
  const found = new Int32Array(order).fill(-1);
  const queue = new Uint32Array(order);
  const sizes: number[] = [];
  for (let root = 0; root < order; root++) {
    if (found[root] >= 0) continue;
    const number = sizes.length;
    let head = 0;
    let tail = 0;
    queue[tail++] = root;
    found[root] = number;
    while (head < tail) {
      const i = queue[head++];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (found[j] < 0) {
          found[j] = number;
          queue[tail++] = j;
        }
      }
    }
    sizes.push(tail);
  }

  // They were found by their smallest member, so that a stable sort by size breaks ties by it.
  const bySize = [...sizes.keys()].sort((a, b) => sizes[b] - sizes[a] || a - b);
  const rank = new Uint32Array(sizes.length);
  for (const [place, number] of bySize.entries()) rank[number] = place;
  return {
    component: Uint32Array.from(found, number => rank[number]),
    count: sizes.length,
    size: Uint32Array.from(bySize, number => sizes[number]),
  };
}

/** The largest component, on a tie the one with the smallest member; its nodes keep their order. O(nodes + edges). */
export function largestComponent(graph: Graph): Subgraph {
  const {component} = components(graph);
  const nodes = Uint32Array.from({length: graph.order}, (_, i) => i);
  return inducedSubgraph(
    graph,
    nodes.filter(i => component[i] === 0),
  );
}
