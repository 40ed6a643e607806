import type {Rows} from "./blocks.ts";
import type {Classes} from "./classes.ts";
import type {LengthRest} from "./length-rest.ts";

/**
 * A part of a graph in which shortest paths by length are counted by themselves. Members are ends of paths also for all that
 * hangs on them outside of the piece. Those that paths may run through come first; others are ends alone, and may stand for
 * several nodes that are alike.
 */
export interface LengthPiece extends Rows {
  /** How many members paths may run through. */
  readonly inner: number;
  /** Where the row of a member ends that leads to inner ones; of those that are ends alone the rest leads to others of these. */
  readonly past: Uint32Array;
  /** The length of each slot. */
  readonly length: Float64Array;
  /** Slot → that of the graph, of one of the ties that it stands for. */
  readonly slot: Uint32Array;
  /** Inner member → node. */
  readonly node: Uint32Array;
  /** Member → how many searches begin at it or behind it. */
  readonly begins: Float64Array;
  /** Member → how many paths end at it or behind it, for one that begins elsewhere. */
  readonly ends: Float64Array;
  /** Member → how many begin there that have no search here of their own: they are counted from the other end. */
  readonly back: Float64Array;
  /** Member → how many paths lead from one of the nodes that it stands for to another. */
  readonly among: Float64Array;
  /** Member → the length of a tie of two of them. */
  readonly apart: Float64Array;
  /** The members to search from. */
  readonly roots: Uint32Array;
}

/**
 * Makes a piece of a block. O(ties).
 *
 * @param isEnd - 1 for members that paths do not run through; `inner` are the others
 * @param classes - those that are taken for one of these
 * @param drops - whether these are searched from for both directions, and are dropped then
 */
export function pieceOf(
  whole: LengthRest,
  isEnd: Uint8Array,
  inner: Uint32Array,
  {classOf, first}: Classes,
  drops: boolean,
): LengthPiece {
  /** Member of the piece → of the block, the first of those that it stands for. */
  const members = Uint32Array.from([...inner, ...first]);
  const order = members.length;
  /** Member of the block → of the piece. */
  const place = new Uint32Array(whole.order);
  for (const [c, i] of inner.entries()) place[i] = c;
  for (let i = 0; i < whole.order; i++) if (isEnd[i] === 1) place[i] = inner.length + classOf[i];

  const [begins, ends, back, among] = [1, 2, 3, 4].map(() => new Float64Array(order));
  for (let i = 0; i < whole.order; i++) {
    const c = place[i];
    among[c] += whole.begins[i] * ends[c] + begins[c] * whole.ends[i];
    begins[c] += whole.begins[i];
    ends[c] += whole.ends[i];
  }
  if (drops) for (let c = 0; c < inner.length; c++) back[c] = begins[c];
  return {
    order,
    inner: inner.length,
    ...rowsOf(whole, isEnd, members, place),
    node: inner.map(c => whole.node[c]),
    begins,
    ends,
    back,
    among,
    roots: Uint32Array.from(begins.keys()).filter(
      c => begins[c] > 0 && !(drops && c < inner.length),
    ),
  };
}

/** The rows of members: ties to inner ones first, then those between two that are ends alone, each class once. */
function rowsOf(
  {start, target, length, slot}: LengthRest,
  isEnd: Uint8Array,
  members: Uint32Array,
  place: Uint32Array,
): Pick<LengthPiece, "start" | "past" | "target" | "length" | "slot" | "apart"> {
  const order = members.length;
  const rowStart = new Uint32Array(order + 1);
  const past = new Uint32Array(order);
  const row = new Uint32Array(target.length);
  const taken = new Uint32Array(target.length);
  const apart = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
  const seen = new Int32Array(order).fill(-1);
  let write = 0;
  const add = (k: number) => {
    row[write] = place[target[k]];
    taken[write++] = k;
  };
  for (const [c, i] of members.entries()) {
    for (let k = start[i]; k < start[i + 1]; k++) if (isEnd[target[k]] === 0) add(k);
    past[c] = write;
    if (isEnd[i] === 1)
      for (let k = start[i]; k < start[i + 1]; k++) {
        const other = place[target[k]];
        if (isEnd[target[k]] === 0 || seen[other] === c) continue;
        seen[other] = c;
        if (other === c) apart[c] = length[k];
        else add(k);
      }
    rowStart[c + 1] = write;
  }
  const from = taken.subarray(0, write);
  return {
    start: rowStart,
    past,
    target: row.slice(0, write),
    length: Float64Array.from(from, k => length[k]),
    slot: from.map(k => slot[k]),
    apart,
  };
}
