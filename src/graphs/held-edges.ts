import {lowerBound} from "../util/lower-bound.ts";
import {type NumberRuns, withMadeFields} from "../util/made-fields.ts";
import {type EdgeList, edgeCount, type Graph} from "./graph.ts";

/** Nodes from one whose edges before are counted to the next. */
const APART = 64;

/**
 * The edges of a graph without arrays of their own: they stand in the upper half of its rows, and an array is made when it
 * is looked at. `runsIn` does without; a run takes O(log nodes + its edges + nodes on its way · log ties of each). Memory: a number
 * every 64 nodes.
 */
export function heldEdges(graph: Graph): EdgeList {
  const {order, start, target, strength} = graph;
  const upper = (i: number) => lowerBound(target, i, start[i], start[i + 1]);
  /** Every so many nodes → the edges of all nodes before, each counted at its smaller end; those of a node end its row. */
  const before = new Uint32Array(Math.ceil(order / APART) + 1);
  for (let i = 0, edges = 0; i < order; i++) {
    if (i % APART === 0) before[i / APART] = edges;
    edges += start[i + 1] - upper(i);
  }
  before[before.length - 1] = edgeCount(graph);
  /** Tells the smaller end of each edge of a run, and its slot in the rows. */
  const walk = (from: number, to: number, tell: (at: number, i: number, slot: number) => void) => {
    const at = lowerBound(before, from + 1) - 1;
    let edge = before[at];
    for (let i = at * APART; edge < to; i++) {
      const first = upper(i);
      const shift = first - edge;
      const next = start[i + 1] - shift;
      for (let e = Math.max(from, edge); e < Math.min(to, next); e++) tell(e - from, i, e + shift);
      edge = next;
    }
  };
  const runs = <Kind extends Uint32Array | Float64Array>(
    kind: new (length: number) => Kind,
    value: (i: number, slot: number) => number,
  ): NumberRuns<Kind> => ({
    length: edgeCount(graph),
    made(from, to) {
      const into = new kind(to - from);
      walk(from, to, (at, i, slot) => {
        into[at] = value(i, slot);
      });
      return into;
    },
  });
  return withMadeFields<EdgeList>(
    {source: new Uint32Array(0), target: new Uint32Array(0), strength: new Float64Array(0)},
    {
      source: runs(Uint32Array, i => i),
      target: runs(Uint32Array, (_, slot) => target[slot]),
      strength: runs(Float64Array, (_, slot) => strength[slot]),
    },
  );
}
