import type {Graph} from "../graphs/graph.ts";
import {inducedSubgraph, type Subgraph} from "../graphs/slice.ts";
import type {Rows} from "./blocks.ts";

export interface Components {
  /** Node → component; 0 is the largest, ties by smallest member. */
  readonly component: Uint32Array;
  readonly count: number;
  /** Number of nodes in each. */
  readonly size: Uint32Array;
}

/** Nodes that are asked which component is likely the largest. */
const ASKED = 1024;

/**
 * Finds which nodes hang together. The first two ties of each node already join most of the largest component; the other
 * ties of its nodes need no look, for ties that lead out of it are met from the other end.
 *
 * Time: O(nodes + edges), most edges untouched. Memory: 2 numbers a node.
 * M. Sutton, T. Ben-Nun & A. Barak 2018, doi:10.1109/IPDPS.2018.00012.
 */
export function components({order: n, start, target}: Rows): Components {
  /** Node → one before it in its component, or itself. Roots are smallest members. */
  const up = new Uint32Array(n);
  // Rows are in rising order: the first tie leads down, if any does, to a node whose place is known.
  for (let i = 0; i < n; i++) {
    const first = start[i] < start[i + 1] ? target[start[i]] : i;
    up[i] = first < i ? up[first] : i;
  }
  for (let i = 0; i < n; i++) {
    const second = start[i] + 1;
    if (second < start[i + 1]) link(up, i, target[second]);
  }
  flatten(up);
  const likely = mostOften(up);
  for (let i = 0; i < n; i++) {
    if (up[i] === likely) continue;
    for (let k = start[i]; k < start[i + 1]; k++) link(up, i, target[k]);
  }
  flatten(up);
  return bySize(up, likely);
}

/** Joins the components of two nodes: the greater root gets under the smaller. */
function link(up: Uint32Array, i: number, j: number): void {
  let a = up[i];
  let b = up[j];
  while (a !== b) {
    if (a < b) {
      const less = a;
      a = b;
      b = less;
    }
    const above = up[a];
    if (above === a) {
      up[a] = b;
      return;
    }
    up[a] = Math.min(b, above);
    a = above;
  }
}

/** Points every node at its root. Those before a node point at theirs already. */
function flatten(up: Uint32Array): void {
  for (let i = 0; i < up.length; i++) up[i] = up[up[i]];
}

/** The root that most of some nodes, spread evenly, have. */
function mostOften(up: Uint32Array): number {
  const count = new Uint16Array(up.length);
  const step = Math.max(1, Math.floor(up.length / ASKED));
  let most = 0;
  let best = -1;
  for (let i = 0; i < up.length; i += step) {
    const times = ++count[up[i]];
    if (times > most) {
      most = times;
      best = up[i];
    }
  }
  return best;
}

/** Numbers components by falling size, ties by smallest member, which is the root. The members of one are counted apart. */
function bySize(root: Uint32Array, likely: number): Components {
  const n = root.length;
  const members = new Uint32Array(n);
  let ofLikely = 0;
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (root[i] === likely) ofLikely += 1;
    else members[root[i]] += 1;
    if (root[i] === i) count += 1;
  }
  if (n > 0) members[likely] = ofLikely;
  const roots = new Uint32Array(count);
  for (let i = 0, c = 0; c < count; i++) if (root[i] === i) roots[c++] = i;
  const sorted = byMembers(roots, members);
  const size = sorted.map(r => members[r]);
  const rank = members;
  for (let c = 0; c < count; c++) rank[sorted[c]] = c;
  const component = root;
  for (let i = 0; i < n; i++) component[i] = rank[root[i]];
  return {component, count, size};
}

/** Roots by falling members. The largest is apart: the others have few, so that a counting sort is short. */
function byMembers(roots: Uint32Array, members: Uint32Array): Uint32Array {
  let largest = 0;
  for (let c = 1; c < roots.length; c++)
    if (members[roots[c]] > members[roots[largest]]) largest = c;
  let most = 0;
  for (let c = 0; c < roots.length; c++)
    if (c !== largest) most = Math.max(most, members[roots[c]]);
  const place = new Uint32Array(most + 2);
  for (let c = 0; c < roots.length; c++)
    if (c !== largest) place[most - members[roots[c]] + 1] += 1;
  for (let s = 0; s <= most; s++) place[s + 1] += place[s];
  const sorted = new Uint32Array(roots.length);
  for (let c = 0; c < roots.length; c++)
    sorted[c === largest ? 0 : 1 + place[most - members[roots[c]]]++] = roots[c];
  return sorted;
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
