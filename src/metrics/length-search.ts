import {dijkstra, EQUAL, NOBODY, SEVERAL} from "./dijkstra.ts";
import {compiledSearch} from "./length-kernel.ts";
import type {LengthPiece} from "./length-piece.ts";
import {checkPaths} from "./path-counts.ts";
import {pieceSearch, type Searching} from "./piece-search.ts";

/**
 * Brandes's algorithm over the members of pieces by length, where lengths within 10⁻¹² of each other are equal: Dijkstra's
 * among those that paths run through, then one look at each of the others. Adds what hangs on each node to `sum`. In
 * WebAssembly where that is to be had, with the same bits.
 */
export const lengthSearch = (pieces: readonly LengthPiece[]) =>
  pieceSearch(pieces, {compiled: compiledSearch, plain: plainSearch, add: addThrough});

function addThrough({node}: LengthPiece, through: Float64Array, sum: Float64Array): void {
  for (const [c, i] of node.entries()) sum[i] += through[c];
}

function plainSearch(): Searching<LengthPiece> {
  let ready: {
    readonly piece: LengthPiece;
    readonly from: (root: number, through: Float64Array) => void;
  } | null = null;
  return (piece, from, to, through) => {
    if (ready?.piece !== piece) ready = {piece, from: searchIn(piece)};
    for (let r = from; r < to; r++) ready.from(piece.roots[r], through);
  };
}

/** Searches of one piece from a root each. */
function searchIn(piece: LengthPiece): (root: number, through: Float64Array) => void {
  const {inner, order, start, past, target, length, begins, ends, back, among, apart} = piece;
  const search = dijkstra({order: inner, start, target}, length);
  const {settled, distance, paths, before} = search;
  const hanging = new Float64Array(inner);
  /** Member → the length of its tie to the root, where both are ends alone. */
  const straight = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
  /** 1 for members that were settled later than the one at hand: distances that are all but equal do not tell. */
  const later = new Uint8Array(inner);

  /** What leads to a member that is an end alone flows to the inner ones before it. */
  const reach = (u: number, worth: number) => {
    let least = straight[u];
    for (let k = start[u]; k < past[u]; k++) {
      const far = distance[target[k]] + length[k];
      if (far < least) least = far;
    }
    const most = least * (1 + EQUAL);
    let ways = straight[u] <= most ? 1 : 0;
    for (let k = start[u]; k < past[u]; k++)
      if (distance[target[k]] + length[k] <= most) ways += paths[target[k]];
    checkPaths(ways);
    const flow = worth / ways;
    for (let k = start[u]; k < past[u]; k++)
      if (distance[target[k]] + length[k] <= most) hanging[target[k]] += flow * paths[target[k]];
  };

  return (root, through) => {
    const isInner = root < inner;
    if (isInner) search.from(root);
    else {
      search.along(start[root], past[root]);
      straight[root] = apart[root];
      for (let k = past[root]; k < start[root + 1]; k++) straight[target[k]] = length[k];
    }
    const begin = begins[root];
    const end = ends[root];
    for (let u = inner; u < order; u++) reach(u, u === root ? among[u] : begin * ends[u]);
    straight[root] = Number.POSITIVE_INFINITY;
    for (let k = past[root]; k < start[root + 1]; k++)
      straight[target[k]] = Number.POSITIVE_INFINITY;

    const last = isInner ? 1 : 0;
    for (let q = search.reached - 1; q >= last; q--) {
      const i = settled[q];
      const far = distance[i];
      checkPaths(paths[i]);
      const flow = (begin * ends[i] + end * back[i] + hanging[i]) / paths[i];
      const one = before[i];
      if (one === SEVERAL)
        for (let k = start[i]; k < start[i + 1]; k++) {
          const j = target[k];
          if (later[j] === 1) continue;
          const along = distance[j] + length[k];
          if (along > far * (1 + EQUAL) || along < far * (1 - EQUAL)) continue;
          hanging[j] += flow * paths[j];
        }
      else if (one !== NOBODY) hanging[one] += flow * paths[one];
      through[i] += hanging[i];
      hanging[i] = 0;
      later[i] = 1;
    }
    for (let q = last; q < search.reached; q++) later[settled[q]] = 0;
    if (isInner) hanging[root] = 0;
  };
}
