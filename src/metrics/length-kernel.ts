import {wasmKernel} from "../util/wasm.ts";
import type {LengthPiece} from "./length-piece.ts";
import {checkPaths} from "./path-counts.ts";
import type {Searching} from "./piece-search.ts";
import {BYTES} from "./wasm/by-strength.wasm.ts";

/**
 * Searches of `lengthSearch` in WebAssembly. Null where that is not to be had, or not room enough.
 *
 * Memory: 116 bytes a member and 12 a slot.
 */
export function compiledSearch(pieces: readonly LengthPiece[]): Searching<LengthPiece> | null {
  const most = pieces.reduce((n, {order}) => Math.max(n, order), 0);
  const slots = pieces.reduce((n, {target}) => Math.max(n, target.length), 0);
  const kernel = wasmKernel<{search(piece: number, from: number, to: number): number}>(
    BYTES,
    12 * slots + 116 * most + 65_536,
  );
  if (kernel === null) return null;
  const room = (each: number) => kernel.room(each * (most + 1));
  // In the order of the kernel's class Piece.
  const at = {
    inner: 0,
    order: 0,
    roots: room(4),
    start: room(4),
    past: room(4),
    target: kernel.room(4 * slots),
    length: kernel.room(8 * slots),
    begins: room(8),
    ends: room(8),
    back: room(8),
    among: room(8),
    apart: room(8),
    straight: room(8),
    distance: room(8),
    paths: room(8),
    before: room(4),
    place: room(4),
    heap: room(4),
    keys: room(8),
    settled: room(4),
    hanging: room(8),
    through: room(8),
  };
  const pieceAt = kernel.put(Uint32Array.from(Object.values(at)));
  kernel.bytes(at.place, 4 * most).fill(255); // −1
  for (const far of [at.straight, at.distance])
    kernel.real(far, most).fill(Number.POSITIVE_INFINITY);
  kernel.real(at.hanging, most).fill(0);

  let loaded: LengthPiece | null = null;
  const load = (piece: LengthPiece) => {
    kernel.whole(pieceAt, 2).set([piece.inner, piece.order]);
    for (const column of ["roots", "start", "past", "target"] as const)
      kernel.whole(at[column], piece[column].length).set(piece[column]);
    for (const column of ["length", "begins", "ends", "back", "among", "apart"] as const)
      kernel.real(at[column], piece[column].length).set(piece[column]);
    loaded = piece;
  };
  return (piece, from, to, through) => {
    if (loaded !== piece) load(piece);
    const sums = kernel.real(at.through, piece.inner);
    sums.set(through.subarray(0, piece.inner));
    if (kernel.run.search(pieceAt, from, to) === 0) checkPaths(Number.POSITIVE_INFINITY);
    through.set(sums);
  };
}
