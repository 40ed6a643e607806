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
  pieceSearch(pieces, {
    compiled: large => compiledSearch(large, "nodes"),
    plain: () => plainSearch("nodes"),
    sums: ({inner}) => inner,
    add({node}, through, sum) {
      for (const [c, i] of node.entries()) sum[i] += through[c];
    },
  });

/**
 * The same for ties: adds what hangs on them to `sum`, by slot of the graph, which may be either of a tie. Every member is to
 * stand for one node.
 */
export const tieLengthSearch = (pieces: readonly LengthPiece[]) =>
  pieceSearch(pieces, {
    compiled: large => compiledSearch(large, "ties"),
    plain: () => plainSearch("ties"),
    sums: ({slot}) => slot.length,
    add({slot}, along, sum) {
      for (const [k, of] of slot.entries()) sum[of] += along[k];
    },
  });

function plainSearch(of: "nodes" | "ties"): Searching<LengthPiece> {
  let ready: {
    readonly piece: LengthPiece;
    readonly from: (root: number, sums: Float64Array) => void;
  } | null = null;
  return (piece, from, to, sums) => {
    if (ready?.piece !== piece) ready = {piece, from: searchIn(piece, of)};
    for (let r = from; r < to; r++) ready.from(piece.roots[r], sums);
  };
}

/** Searches of one piece from a root each. */
function searchIn(
  piece: LengthPiece,
  of: "nodes" | "ties",
): (root: number, sums: Float64Array) => void {
  const {inner, order, start, past, target, length, begins, ends, back, among, apart} = piece;
  const search = dijkstra({order: inner, start, target}, length);
  const {settled, distance, paths, before, by} = search;
  const hanging = new Float64Array(inner);
  /** Member → the length of its tie to the root, where both are ends alone, and the slot of the root's row. */
  const straight = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
  const rootSlot = new Int32Array(order).fill(-1);
  /** 1 for members that were settled later than the one at hand: distances that are all but equal do not tell. */
  const later = new Uint8Array(inner);
  /** What hangs on slots, for ties. */
  let along: Float64Array | null = null;

  const isAsLong = (one: number, other: number) =>
    one <= other * (1 + EQUAL) && one >= other * (1 - EQUAL);

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
    for (let k = start[u]; k < past[u]; k++) {
      if (distance[target[k]] + length[k] > most) continue;
      const amount = flow * paths[target[k]];
      hanging[target[k]] += amount;
      if (along !== null) along[k] += amount;
    }
    if (along !== null && rootSlot[u] >= 0 && straight[u] <= most) along[rootSlot[u]] += flow;
  };

  /** Tells who is tied to a root that is an end alone, and forgets it. */
  const lookRound = (root: number, isOver: boolean) => {
    straight[root] = isOver ? Number.POSITIVE_INFINITY : apart[root];
    for (let k = past[root]; k < start[root + 1]; k++)
      straight[target[k]] = isOver ? Number.POSITIVE_INFINITY : length[k];
    if (of === "ties")
      for (let k = start[root]; k < start[root + 1]; k++) rootSlot[target[k]] = isOver ? -1 : k;
  };

  return (root, sums) => {
    along = of === "ties" ? sums : null;
    const isInner = root < inner;
    if (isInner) search.from(root);
    else {
      search.along(start[root], past[root]);
      lookRound(root, false);
    }
    const begin = begins[root];
    const end = ends[root];
    for (let u = inner; u < order; u++) reach(u, u === root ? among[u] : begin * ends[u]);

    const last = isInner ? 1 : 0;
    for (let q = search.reached - 1; q >= last; q--) {
      const i = settled[q];
      const far = distance[i];
      checkPaths(paths[i]);
      const flow = (begin * ends[i] + end * back[i] + hanging[i]) / paths[i];
      const one = before[i];
      if (one === SEVERAL) {
        for (let k = start[i]; k < start[i + 1]; k++) {
          const j = target[k];
          if (later[j] === 1 || !isAsLong(distance[j] + length[k], far)) continue;
          const amount = flow * paths[j];
          hanging[j] += amount;
          if (along !== null) along[k] += amount;
        }
        const k = rootSlot[i];
        if (along !== null && k >= 0 && isAsLong(length[k], far)) along[k] += flow;
      } else {
        const amount = one === NOBODY ? flow : flow * paths[one];
        if (one !== NOBODY) hanging[one] += amount;
        if (along !== null) along[by[i]] += amount;
      }
      if (along === null) sums[i] += hanging[i];
      hanging[i] = 0;
      later[i] = 1;
    }
    for (let q = last; q < search.reached; q++) later[settled[q]] = 0;
    if (isInner) hanging[root] = 0;
    else lookRound(root, true);
  };
}
