import {graphFromArrays} from "../graphs/build-graph.ts";
import type {EdgeList, Graph} from "../graphs/graph.ts";
import {components} from "../metrics/components.ts";
import {coreNumbers} from "../metrics/core-numbers.ts";

/** How nodes must hang together in what is left otherwise; applied in this order. */
export interface StructureFilter {
  /** Everybody has this many neighbours among those left; 0 = whoever, 1 = who has a tie. */
  readonly core: number;
  /** Nodes at most `depth` ties away from one; null = all. */
  readonly ego: {readonly node: number; readonly depth: number} | null;
  /** The largest connected part alone. */
  readonly largest: boolean;
}

/** Whether nothing asks for structure. */
export const isAnyStructure = ({core, ego, largest}: StructureFilter): boolean =>
  core === 0 && ego === null && !largest;

/**
 * Takes nodes off by how they hang together in what is left: first the core, then the circle around a node, then the
 * largest connected part. Time: O(nodes + ties that are left).
 *
 * @param node - 1 for each node that is left; what goes is set to 0
 * @param kept - the ties that are left, by number
 * @returns the ties that are left after
 */
export function keepStructure(
  node: Uint8Array,
  edges: EdgeList,
  kept: Uint32Array,
  {core, ego, largest}: StructureFilter,
): Uint32Array {
  let left = kept;
  const keep = (passes: (i: number) => boolean) => {
    for (let i = 0; i < node.length; i++) if (node[i] === 1 && !passes(i)) node[i] = 0;
    left = left.filter(e => node[edges.source[e]] === 1 && node[edges.target[e]] === 1);
  };
  if (core > 0) {
    const cores = coreNumbers(graphOf(node.length, edges, left));
    keep(i => cores[i] >= core);
  }
  if (ego !== null) {
    const reached = node[ego.node] === 1 ? circle(graphOf(node.length, edges, left), ego) : null;
    keep(i => reached !== null && reached[i] === 1);
  }
  if (largest) {
    const {component, count} = components(graphOf(node.length, edges, left));
    const size = new Uint32Array(count);
    for (let i = 0; i < node.length; i++) if (node[i] === 1) size[component[i]] += 1;
    const greatest = size.indexOf(size.reduce((a, b) => Math.max(a, b), 0));
    keep(i => component[i] === greatest);
  }
  return left;
}

/** The graph of some of the ties. */
function graphOf(order: number, {source, target, strength}: EdgeList, kept: Uint32Array): Graph {
  return graphFromArrays(
    order,
    kept.map(e => source[e]),
    kept.map(e => target[e]),
    Float64Array.from(kept, e => strength[e]),
  );
}

/** Nodes that are at most so many ties away. */
function circle(
  {order, start, target}: Graph,
  {node, depth}: {readonly node: number; readonly depth: number},
): Uint8Array {
  const reached = new Uint8Array(order);
  reached[node] = 1;
  let border = [node];
  for (let step = 0; step < depth && border.length > 0; step++) {
    const next: number[] = [];
    for (const i of border)
      for (let k = start[i]; k < start[i + 1]; k++)
        if (reached[target[k]] === 0) {
          reached[target[k]] = 1;
          next.push(target[k]);
        }
    border = next;
  }
  return reached;
}
