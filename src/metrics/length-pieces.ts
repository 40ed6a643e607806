import type {Graph} from "../graphs/graph.ts";
import {alikeEnds} from "./alike-ends.ts";
import {hanging} from "./block-ends.ts";
import {blocksOf} from "./blocks.ts";
import type {Classes} from "./classes.ts";
import {type LengthPiece, pieceOf} from "./length-piece.ts";
import {blockOf, type LengthRest, restOf, wholeRest} from "./length-rest.ts";
import {CLEARLY, type NearTies, nearTies} from "./near-ties.ts";
import {LONG, slotTo} from "./slot-to.ts";

/** Members that are ends alone are searched from first and then dropped when they are at least this share. */
const LEAST_DROPPED = 1 / 16;

/** Is told of paths along a slot of the graph. */
type OnTie = (slot: number, paths: number) => void;

interface LengthOptions {
  /** Which members that are ends alone are taken for one. @default alikeEnds */
  readonly alike?: (whole: LengthRest, isEnd: Uint8Array) => Classes;
  /** Is told what runs along ties in blocks that need no search, from either end. @default nobody */
  readonly onTie?: OnTie | null;
}

/**
 * Takes a graph apart for counting the paths of least length, Σ 1/strength, that run through its nodes or, with `onTie`, along
 * its ties; the result is exact:
 *
 * - Ties whose ends have a shorter way are in no shortest path.
 * - Each block is searched by itself, as for links; what runs from side to side needs no search: `direct`.
 * - Where the neighbours of a member are all nearer to each other than by it, nothing runs through it. When it has been
 *   searched from, for both directions, it is dropped, and what is left is taken apart again.
 * - Such members that are tied to the same others by the same lengths are one.
 *
 * Time: O(edges^1.5), and at most about a thousand steps a tie more. Memory: a few times the graph.
 *
 * A. E. Sarıyüce et al. 2017, Graph manipulations for fast centrality computation, doi:10.1145/3022668.
 *
 * @param begins - node → how many searches begin there; when all are 1 the dropping is done
 */
export function lengthPieces(
  graph: Graph,
  begins: Float64Array,
  {alike = alikeEnds, onTie = null}: LengthOptions = {},
): {pieces: LengthPiece[]; direct: Float64Array} {
  const near = nearTies(graph);
  const isAnEnd = endsAlone(graph, near);
  const every = begins.every(times => times === 1);
  const direct = new Float64Array(graph.order);
  const pieces: LengthPiece[] = [];
  const rests = [wholeRest(graph, near, begins)];
  for (let rest = rests.pop(); rest !== undefined; rest = rests.pop()) {
    const {node} = rest;
    const blocks = blocksOf(rest);
    const behind = hanging(rest, blocks, (member, paths) => {
      direct[node[member]] += paths;
    });
    const place = new Int32Array(rest.order).fill(-1);
    for (let b = 0; b + 1 < blocks.nodes.start.length; b++) {
      const isTie = blocks.nodes.start[b + 1] - blocks.nodes.start[b] === 2;
      if (isTie && onTie === null) continue;
      const whole = blockOf(rest, blocks, behind, b, place);
      const isEnd = Uint8Array.from({length: whole.order}, (_, c) => (isAnEnd(whole, c) ? 1 : 0));
      const inner = Uint32Array.from(isEnd.keys()).filter(c => isEnd[c] === 0);
      if (inner.length === 0) {
        if (onTie !== null) straightTies(whole, onTie);
        continue;
      }
      const drops = every && whole.order - inner.length >= whole.order * LEAST_DROPPED;
      pieces.push(pieceOf(whole, isEnd, inner, alike(whole, isEnd), drops));
      if (drops) rests.push(restOf(whole, inner, new Int32Array(whole.order).fill(-1)));
    }
  }
  return {pieces, direct};
}

/** Where nothing runs through anybody the way between two is their tie. */
function straightTies({order, start, target, slot, begins, ends}: LengthRest, onTie: OnTie): void {
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) onTie(slot[k], begins[i] * ends[target[k]]);
}

/** Tells whether all neighbours of a member are clearly nearer to each other than by it. */
function endsAlone(graph: Graph, {bound}: NearTies) {
  const {order, start, target} = graph;
  /** Node → how far it is from the member at hand, if it is a neighbour. */
  const far = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
  return ({node, ...rest}: LengthRest, c: number): boolean => {
    const [from, to] = [rest.start[c], rest.start[c + 1]];
    const others = to - from - 1;
    for (let k = from; k < to; k++) far[node[rest.target[k]]] = rest.length[k];
    /** How many neighbours are nearer to neighbour i, which is `own` away. */
    const nearer = (i: number, own: number): number => {
      const isNearer = (slot: number) => {
        const other = far[target[slot]];
        return other < Number.POSITIVE_INFINITY && bound[slot] < (own + other) * CLEARLY;
      };
      let count = 0;
      if (start[i + 1] - start[i] > LONG * (others + 1)) {
        for (let k = from; k < to; k++) {
          const slot = slotTo(graph, i, node[rest.target[k]]);
          if (slot >= 0 && isNearer(slot)) count += 1;
        }
      } else if (start[i + 1] - start[i] >= others)
        for (let m = start[i]; m < start[i + 1]; m++) if (isNearer(m)) count += 1;
      return count;
    };
    let isSo = true;
    for (let k = from; isSo && k < to; k++)
      isSo = nearer(node[rest.target[k]], rest.length[k]) === others;
    for (let k = from; k < to; k++) far[node[rest.target[k]]] = Number.POSITIVE_INFINITY;
    return isSo;
  };
}
