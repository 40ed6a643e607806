import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {eachAlone} from "./alike-ends.ts";
import {lengthPieces} from "./length-pieces.ts";
import {tieLengthSearch} from "./length-search.ts";

/** Sources between two looks at the watch. */
const BLOCK = 32;

/**
 * Adds what hangs on each tie, on paths of least length, Σ 1/strength, from some sources, to sums by edge. In the pieces of
 * `lengthPieces`, where those that are alike are searched from one by one, so that each tie has its own number.
 *
 * Time: O(sources · edges · log nodes). Memory: a few times the graph, and 30 numbers a node.
 */
export function lengthDependencies(
  graph: Graph,
  from: Uint32Array,
  edge: Uint32Array,
  sum: Float64Array,
  watch: Watch,
): void {
  const begins = new Float64Array(graph.order);
  for (const source of from) begins[source] += 1;
  const bySlot = new Float64Array(graph.target.length);
  const onTie = (slot: number, paths: number) => {
    bySlot[slot] += paths;
  };
  const {pieces} = lengthPieces(graph, begins, {alike: eachAlone, onTie});
  const search = tieLengthSearch(pieces);
  const all = pieces.reduce((count, {roots}) => count + roots.length, 0);
  let done = 0;
  for (const piece of pieces)
    for (let r = 0; r < piece.roots.length; r += BLOCK) {
      checkpoint(watch, "Betweenness of ties", done / all);
      const to = Math.min(piece.roots.length, r + BLOCK);
      search(piece, r, to, bySlot, watch);
      done += to - r;
    }
  for (let k = 0; k < bySlot.length; k++) sum[edge[k]] += bySlot[k];
}
