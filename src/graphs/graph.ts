/**
 * An undirected, weighted, simple graph in compressed rows.
 *
 * Nodes are the integers 0 … order − 1. The neighbours of i are target[start[i]] …
 * target[start[i + 1] − 1], rising; each edge stands twice, once from either end, with the same
 * strength > 0. There are no loops and no parallel edges. Nothing in it changes after it is built,
 * and its arrays can be handed to a worker.
 */
export interface Graph {
  readonly order: number;
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
}

/** Number of edges, each counted once. */
export const edgeCount = (graph: Graph): number => graph.target.length / 2;

/**
 * The edges of a graph in their one fixed order: by smaller end, then by larger end.
 *
 * Edge e joins source[e] < target[e]. Columns about edges (papers, years) are indexed by e.
 */
export interface EdgeList {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
}
