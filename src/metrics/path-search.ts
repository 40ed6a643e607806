import {checkPaths} from "./path-counts.ts";
import {laneSearch} from "./path-lanes.ts";
import type {PathPiece} from "./path-pieces.ts";
import {pieceSearch, type Searching} from "./piece-search.ts";

/**
 * Brandes's algorithm over the members of pieces, which stand for several nodes in two ways: for `size` equal ways
 * through, and for `ends` and `begins` where paths end and begin. Path counts are those to one node of a member. Adds what
 * hangs on each node to `sum`. In WebAssembly where that is to be had: the sums are the same, bit by bit, as long as
 * paths are fewer than 2⁵³, which no order of adding rounds.
 */
export const pathSearch = (pieces: readonly PathPiece[]) =>
  pieceSearch(pieces, {
    compiled: laneSearch,
    plain: plainSearch,
    sums: ({order}) => order,
    add: addThrough,
  });

function addThrough(
  {order, nodes: {start, item}}: PathPiece,
  through: Float64Array,
  sum: Float64Array,
): void {
  for (let c = 0; c < order; c++)
    for (let k = start[c]; k < start[c + 1]; k++) sum[item[k]] += through[c];
}

function plainSearch(pieces: readonly PathPiece[]): Searching<PathPiece> {
  const most = pieces.reduce((n, {order}) => Math.max(n, order), 0);
  const slots = pieces.reduce((n, {target}) => Math.max(n, target.length), 0);
  /** −1 = not reached. */
  const distance = new Int32Array(most).fill(-1);
  const paths = new Float64Array(most);
  /** What one path to a member is worth to those before it. */
  const worth = new Float64Array(most);
  const queue = new Uint32Array(most);
  /** Those one step farther, for each place in the queue. */
  const next = new Uint32Array(slots / 2 + most);
  const nextStart = new Uint32Array(most + 1);

  return (piece, from, to, through) => {
    for (let r = from; r < to; r++) searchFrom(piece, piece.roots[r], through);
  };

  function searchFrom(piece: PathPiece, root: number, through: Float64Array): void {
    const {start, target, size, simplicial, begins, ends, back} = piece;
    let head = 0;
    let tail = 0;
    let write = 0;
    queue[tail++] = root;
    distance[root] = 0;
    paths[root] = 1;
    while (head < tail) {
      const i = queue[head];
      nextStart[head] = write;
      head += 1;
      if (simplicial[i] === 1 && i !== root) continue;
      const beyond = distance[i] + 1;
      const ways = paths[i] * size[i]; // the root's own size is in all counts and cancels out
      const end = start[i + 1];
      for (let k = start[i]; k < end; k++) {
        const j = target[k];
        const d = distance[j];
        if (d < 0) {
          distance[j] = beyond;
          paths[j] = ways;
          queue[tail++] = j;
          next[write++] = j;
        } else if (d === beyond) {
          paths[j] += ways;
          next[write++] = j;
        }
      }
    }
    nextStart[head] = write;

    // Backwards from the farthest: what hangs on a member flows to those one step nearer.
    const begin = begins[root];
    const end = ends[root];
    for (let q = tail - 1; q > 0; q--) {
      const i = queue[q];
      const count = paths[i];
      if (count === Number.POSITIVE_INFINITY) checkPaths(count);
      let hanging = 0;
      for (let k = nextStart[q]; k < nextStart[q + 1]; k++) hanging += worth[next[k]];
      hanging *= count;
      through[i] += hanging;
      worth[i] = (begin * ends[i] + end * back[i] + size[i] * hanging) / count;
      distance[i] = -1;
    }
    distance[root] = -1;
  }
}
