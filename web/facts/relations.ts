import {
  type Analysis,
  drawnNetwork,
  listAt,
  type MapNetwork,
  type Network,
  type NetworkId,
} from "../../src/index.ts";

/** A tie of a node: who is at its other end, and its number in the network's list of ties. */
export interface Tie {
  readonly node: number;
  readonly tie: number;
  readonly strength: number;
  readonly papers: number;
}

/** The ties of a node, strongest first; ties by index. */
export function tiesOf(
  {graph, edges, edgePapers}: Pick<Network, "graph" | "edges" | "edgePapers">,
  node: number,
): Tie[] {
  const found: Tie[] = [];
  for (let k = graph.start[node]; k < graph.start[node + 1]; k++) {
    const other = graph.target[k];
    const tie = tieBetween({edges}, node, other);
    if (tie !== null)
      found.push({node: other, tie, strength: graph.strength[k], papers: edgePapers[tie]});
  }
  return found.sort((a, b) => b.strength - a.strength || a.node - b.node);
}

/** The number of the tie between two nodes: ties stand by smaller, then larger end. O(log ties). */
export function tieBetween({edges}: Pick<Network, "edges">, a: number, b: number): number | null {
  const [low, high] = a < b ? [a, b] : [b, a];
  let from = 0;
  let to = edges.source.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const before =
      edges.source[middle] < low || (edges.source[middle] === low && edges.target[middle] < high);
    if (before) from = middle + 1;
    else to = middle;
  }
  return edges.source[from] === low && edges.target[from] === high ? from : null;
}

/** The people of a paper, in byline order, each once. */
export function peopleOf({corpus, people}: Analysis, paper: number): number[] {
  const found = new Set<number>();
  for (let k = corpus.authorStart[paper]; k < corpus.authorStart[paper + 1]; k++)
    if (people.ofAuthorship[k] < people.count) found.add(people.ofAuthorship[k]);
  return [...found];
}

/** Papers of a node of any network. */
export function papersOfNode(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  node: number,
): Uint32Array {
  return listAt(drawnNetwork(analysis, id).papers, node);
}

/** How often each number comes up in the lists of the given rows; most frequent first, ties by number. */
export function tally(rows: Iterable<Iterable<number>>): {item: number; count: number}[] {
  const counts = new Map<number, number>();
  for (const row of rows) for (const item of row) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts]
    .map(([item, count]) => ({item, count}))
    .sort((a, b) => b.count - a.count || a.item - b.item);
}

/** Papers that stand in both rising lists. */
export function inBoth(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push(a[i]);
    if (a[i] <= b[j]) i += 1;
    else j += 1;
  }
  return found;
}
