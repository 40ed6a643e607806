import {wasmKernel} from "../util/wasm.ts";
import type {LengthPiece} from "./length-piece.ts";
import {checkPaths} from "./path-counts.ts";
import type {Searching} from "./piece-search.ts";
import {BYTES} from "./wasm/by-strength.wasm.ts";

/**
 * Searches of `lengthSearch` in WebAssembly. Null where that is not to be had, or not room enough.
 *
 * Memory: 116 bytes a member, 12 a slot, and a number a member or, for ties, a slot.
 */
export function compiledSearch(
  pieces: readonly LengthPiece[],
  of: "nodes" | "ties",
): Searching<LengthPiece> | null {
  const most = pieces.reduce((n, {order}) => Math.max(n, order), 0);
  const slots = pieces.reduce((n, {target}) => Math.max(n, target.length), 0);
  const sumsOf = ({inner, target}: LengthPiece) => (of === "nodes" ? inner : target.length);
  const mostSums = of === "nodes" ? most : slots;
  type Search = (piece: number, from: number, to: number) => number;
  const kernel = wasmKernel<Record<typeof of, Search>>(
    BYTES,
    12 * slots + 116 * most + 8 * mostSums + 65_536,
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
    by: room(4),
    rootSlot: room(4),
    sums: kernel.room(8 * mostSums),
  };
  const pieceAt = kernel.put(Uint32Array.from(Object.values(at)));
  for (const none of [at.place, at.rootSlot]) kernel.bytes(none, 4 * most).fill(255); // −1
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
  return (piece, from, to, sums) => {
    if (loaded !== piece) load(piece);
    const own = kernel.real(at.sums, sumsOf(piece));
    own.set(sums.subarray(0, own.length));
    if (kernel.run[of](pieceAt, from, to) === 0) checkPaths(Number.POSITIVE_INFINITY);
    sums.set(own);
  };
}
