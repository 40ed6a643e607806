/** How rows of a graph are brought to a kernel: piece by piece. */
export interface RowPieces {
  /** Piece p is the rows bounds[p] … bounds[p + 1] − 1. */
  readonly bounds: readonly number[];
  /** The most rows and slots that a piece has. */
  readonly rows: number;
  readonly slots: number;
}

/** More slots, or rows, come piece by piece: so many at a time lie near by. */
const AT_ONCE = 1 << 15;

/** Cuts rows into pieces of whole ones: of at most `most` slots and rows each, or of a single row. O(rows). */
export function rowPieces(start: Uint32Array, most = AT_ONCE): RowPieces {
  const order = start.length - 1;
  const bounds = [0];
  let first = 0;
  let [rows, slots] = [0, 0];
  for (let i = 1; i <= order; i++) {
    if (i < order && start[i + 1] - start[first] <= most && i - first < most) continue;
    bounds.push(i);
    rows = Math.max(rows, i - first);
    slots = Math.max(slots, start[i] - start[first]);
    first = i;
  }
  return {bounds, rows, slots};
}
