import type {Watch} from "../util/watch.ts";

/** A part of a graph that is searched by itself. */
export interface Piece {
  readonly order: number;
  readonly target: Uint32Array;
  /** The members to search from. */
  readonly roots: Uint32Array;
}

/** Searches from some roots of a piece, from … to − 1, and adds what hangs on each member, or slot, to `sums`. */
export type Searching<Each extends Piece> = (
  piece: Each,
  from: number,
  to: number,
  sums: Float64Array,
) => void;

/** The same, which adds what hangs on each node, or tie, to `sum`. Throws the signal's reason when stopped. */
export type WholeSearching<Each extends Piece> = (
  piece: Each,
  from: number,
  to: number,
  sum: Float64Array,
  watch: Watch,
) => void;

/** Searches between two looks at the watch, which is also where an engine takes up better code for a kernel. */
const BLOCK = 16;
/** Pieces of fewer members are searched before a kernel has their rows. */
const WORTH_COMPILING = 64;

/** How pieces of a kind are searched. */
interface Ways<Each extends Piece> {
  /** In WebAssembly, or null where that is not to be had. */
  readonly compiled: (pieces: readonly Each[]) => Searching<Each> | null;
  /** The same in TypeScript. */
  readonly plain: (pieces: readonly Each[]) => Searching<Each>;
  /** How many sums a piece has. */
  readonly sums: (piece: Each) => number;
  /** Adds them to those of the nodes, or ties, that they stand for. */
  readonly add: (piece: Each, sums: Float64Array, sum: Float64Array) => void;
}

/** Searches large pieces in WebAssembly where that is to be had, and others in TypeScript. */
export function pieceSearch<Each extends Piece>(
  pieces: readonly Each[],
  {compiled, plain, sums, add}: Ways<Each>,
): WholeSearching<Each> {
  const large = pieces.filter(({order}) => order >= WORTH_COMPILING);
  const ofLarge = large.length > 0 ? compiled(large) : null;
  const ofOthers = plain(
    ofLarge === null ? pieces : pieces.filter(({order}) => order < WORTH_COMPILING),
  );
  const own = new Float64Array(pieces.reduce((n, piece) => Math.max(n, sums(piece)), 0));

  return (piece, from, to, sum, watch) => {
    own.fill(0, 0, sums(piece));
    const search = piece.order >= WORTH_COMPILING && ofLarge !== null ? ofLarge : ofOthers;
    for (let r = from; r < to; r += BLOCK) {
      watch.signal?.throwIfAborted();
      search(piece, r, Math.min(to, r + BLOCK), own);
    }
    add(piece, own, sum);
  };
}
