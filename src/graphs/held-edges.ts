import {lowerBound} from "../util/lower-bound.ts";
import {madeFields} from "../util/made-fields.ts";
import {type EdgeList, edgeCount, type Graph} from "./graph.ts";

/** Edges of which any run can be made: those from … to − 1 in their order. */
export interface EdgeRuns {
  readonly count: number;
  source(from: number, to: number): Uint32Array;
  target(from: number, to: number): Uint32Array;
  strength(from: number, to: number): Float64Array;
}

const known = new WeakMap<EdgeList, EdgeRuns>();

/**
 * The edges of a graph without arrays of their own: they stand in the upper half of its rows, and an array is made when it
 * is looked at. `edgeRuns` does without. Memory: one number a node.
 */
export function heldEdges(graph: Graph): EdgeList {
  const runs = runsOfRows(graph);
  const edges = madeFields<EdgeList>({
    source: () => runs.source(0, runs.count),
    target: () => runs.target(0, runs.count),
    strength: () => runs.strength(0, runs.count),
  });
  known.set(edges, runs);
  return edges;
}

/** The edges as runs, in arrays of their own: from the rows of their graph where they are held so, else from their arrays. */
export const edgeRuns = (edges: EdgeList): EdgeRuns =>
  known.get(edges) ?? {
    count: edges.source.length,
    source: (from, to) => edges.source.slice(from, to),
    target: (from, to) => edges.target.slice(from, to),
    strength: (from, to) => edges.strength.slice(from, to),
  };

/** A run takes O(log nodes + its edges + nodes on its way). */
function runsOfRows(graph: Graph): EdgeRuns {
  const {order, start, target, strength} = graph;
  /** Node → the edges of all nodes before it, each counted at its smaller end; those of a node end its row. */
  const before = new Uint32Array(order + 1);
  for (let i = 0; i < order; i++) {
    const end = start[i + 1];
    before[i + 1] = before[i] + end - lowerBound(target, i, start[i], end);
  }
  /** Tells the smaller end of each edge of a run, and its slot in the rows. */
  const walk = (from: number, to: number, tell: (at: number, i: number, slot: number) => void) => {
    let i = lowerBound(before, from + 1) - 1;
    for (let e = from; e < to; e++) {
      while (before[i + 1] <= e) i += 1;
      tell(e - from, i, start[i + 1] - before[i + 1] + e);
    }
  };
  const run = <Kind extends Uint32Array | Float64Array>(
    into: Kind,
    from: number,
    value: (i: number, slot: number) => number,
  ): Kind => {
    walk(from, from + into.length, (at, i, slot) => {
      into[at] = value(i, slot);
    });
    return into;
  };
  return {
    count: edgeCount(graph),
    source: (from, to) => run(new Uint32Array(to - from), from, i => i),
    target: (from, to) => run(new Uint32Array(to - from), from, (_, slot) => target[slot]),
    strength: (from, to) => run(new Float64Array(to - from), from, (_, slot) => strength[slot]),
  };
}
