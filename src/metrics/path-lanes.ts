import {wasmKernel} from "../util/wasm.ts";
import {checkPaths} from "./path-counts.ts";
import type {PathPiece} from "./path-pieces.ts";
import type {Searching} from "./piece-search.ts";
import {BYTES} from "./wasm/betweenness.wasm.ts";

/** Roots that are searched from side by side. */
export const LANES = 8;
/** Bytes of a row of as many numbers. */
const ROW = 8 * LANES;

/**
 * Searches of `pathSearch` from eight roots at once, in WebAssembly. In a small world roots anywhere are at no more than
 * two or three different distances from most members: a walk along a row or two does for eight searches.
 * Null where there is no WebAssembly, or not room enough.
 *
 * Memory: 292 bytes a member and 4 a slot.
 */
export function laneSearch(pieces: readonly PathPiece[]): Searching<PathPiece> | null {
  const most = pieces.reduce((n, {order}) => Math.max(n, order), 0);
  const slots = pieces.reduce((n, {target}) => Math.max(n, target.length), 0);
  const bytes = most * (3 * ROW + 100) + 4 * slots + 131_072;
  const kernel = wasmKernel<{search(piece: number, from: number, to: number): number}>(
    BYTES,
    bytes,
  );
  if (kernel === null) return null;
  const room = (each: number, more = 1) => kernel.room(each * (most + more));
  /** So that no row lies in two lines of the cache. */
  const rows = (count: number) => Math.ceil(kernel.room(ROW * (count + 1)) / ROW) * ROW;
  // In the order of the kernel's class Piece.
  const at = {
    order: 0,
    roots: room(4),
    start: room(4),
    target: kernel.room(4 * slots),
    size: room(8),
    simplicial: room(1),
    begins: room(8),
    ends: room(8),
    back: room(8),
    seen: room(1),
    fresh: room(1),
    paths: rows(most),
    worth: rows(most),
    queue: room(4 * LANES),
    lanes: room(LANES),
    levels: room(4, 2),
    rows: rows(most),
    onward: room(4),
    onwardLanes: room(1),
    masks: rows(1 << LANES),
    rootBegins: rows(1),
    rootEnds: rows(1),
    through: room(8),
  };
  const pieceAt = kernel.put(Uint32Array.from(Object.values(at)));
  const masks = kernel.whole(at.masks, (2 * LANES) << LANES);
  for (let half = 0; half < masks.length; half++) {
    const set = Math.floor(half / (2 * LANES));
    const lane = (half >> 1) % LANES;
    masks[half] = (set >> lane) & 1 ? 0xffff_ffff : 0;
  }

  let loaded: PathPiece | null = null;
  const load = (piece: PathPiece) => {
    const {order} = piece;
    kernel.whole(pieceAt, 1)[0] = order;
    kernel.whole(at.roots, piece.roots.length).set(piece.roots);
    kernel.whole(at.start, order + 1).set(piece.start.subarray(0, order + 1));
    kernel.whole(at.target, piece.target.length).set(piece.target);
    kernel.bytes(at.simplicial, order).set(piece.simplicial);
    for (const column of ["size", "begins", "ends", "back"] as const)
      kernel.real(at[column], order).set(piece[column]);
    for (const bits of [at.seen, at.fresh]) kernel.bytes(bits, order).fill(0);
    for (const row of [at.paths, at.worth]) kernel.real(row, LANES * order).fill(0);
    loaded = piece;
  };
  return (piece, from, to, through) => {
    if (loaded !== piece) load(piece);
    const sums = kernel.real(at.through, piece.order);
    sums.set(through.subarray(0, piece.order));
    if (kernel.run.search(pieceAt, from, to) === 0) checkPaths(Number.POSITIVE_INFINITY);
    through.set(sums);
  };
}
