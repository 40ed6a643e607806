import {checkpoint, type Watch} from "../util/watch.ts";
import type {Piece, WholeSearching} from "./piece-search.ts";

/** Searches all pieces for a `Split`, in runs that cost about the same; the first begins with what needs no search. */
export function inRuns<Each extends Piece>(
  pieces: readonly Each[],
  search: WholeSearching<Each>,
  direct: Float64Array,
  runs: number,
): (run: number, watch: Watch) => Float64Array {
  const jobs = evenRuns(pieces, runs);
  return (i, watch) => {
    const sum = i === 0 ? direct.slice() : new Float64Array(direct.length);
    for (const [at, {piece, from, to}] of jobs[i].entries()) {
      checkpoint(watch, "Betweenness", at / jobs[i].length);
      search(piece, from, to, sum, watch);
    }
    return sum;
  };
}

/** Some of the roots of a piece: from … to − 1. */
interface Run<Each> {
  readonly piece: Each;
  readonly from: number;
  readonly to: number;
}

/** Shares the roots of all pieces out in runs that cost about the same. */
function evenRuns<Each extends Piece>(pieces: readonly Each[], runs: number): Run<Each>[][] {
  const cost = ({order, target}: Piece) => order + target.length;
  const all = pieces.reduce((sum, piece) => sum + cost(piece) * piece.roots.length, 0);
  const jobs = Array.from({length: runs}, (): Run<Each>[] => []);
  let spent = 0;
  for (const piece of pieces) {
    const each = cost(piece);
    for (let from = 0; from < piece.roots.length; ) {
      const run = Math.min(runs - 1, Math.floor((spent / all) * runs));
      const room = Math.ceil(((run + 1) * all) / runs / each - spent / each);
      const to = Math.min(piece.roots.length, from + Math.max(1, room));
      jobs[run].push({piece, from, to});
      spent += each * (to - from);
      from = to;
    }
  }
  return jobs;
}
