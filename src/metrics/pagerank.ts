import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {pagerankRounds} from "./pagerank-rounds.ts";

export interface PagerankOptions {
  /** The chance of following an edge instead of jumping. @default 0.85 */
  readonly damping?: number;
  /** The rounds end when the scores change by less than this in sum. @default 1e-12 */
  readonly tolerance?: number;
  /** @default 500 */
  readonly maxRounds?: number;
}

export interface Pagerank {
  /** One score a node; they sum to 1. */
  readonly score: Float64Array;
  readonly rounds: number;
  /** False when `maxRounds` ran out first; the scores are then the best so far. */
  readonly converged: boolean;
}

/**
 * PageRank: the share of time that a random walker spends at each node.
 *
 * The walker follows an edge with probability `damping`, stronger ones in proportion, and otherwise jumps
 * to a node picked evenly; from a node without edges it always jumps.
 *
 * Rounds use scores as soon as they are new and go a little farther than each says (successive over-relaxation), which
 * takes about a quarter as many of them. The system of an undirected graph is symmetric and positive definite, so that
 * this always converges (A. Ostrowski 1954, doi:10.1007/BF02849389).
 * Time: O(rounds · (nodes + edges)). Memory: 3 numbers a node. The same input gives the same bits.
 * Throws RangeError unless 0 ≤ damping < 1.
 *
 * S. Brin & L. Page, The anatomy of a large-scale hypertextual Web search engine (1998), §2.1,
 * doi:10.1016/S0169-7552(98)00110-X; ours adds strengths and the rule for nodes without edges.
 */
export function pagerank(
  graph: Graph,
  {damping = 0.85, tolerance = 1e-12, maxRounds = 500}: PagerankOptions = {},
  watch: Watch = {},
): Pagerank {
  if (!(damping >= 0 && damping < 1))
    throw new RangeError(`damping: expected 0 ≤ d < 1, got ${damping}`);

  const {order: n} = graph;
  const {total, flow, round, release} = pagerankRounds(graph);
  let isolated = 0;
  for (let i = 0; i < n; i++) {
    if (total[i] > 0) flow[i] = 1 / (n * total[i]);
    else isolated += 1;
  }
  /** What every node gets from jumps, those of isolated nodes included. */
  const base = n === 0 ? 0 : (1 - damping) / (n - damping * isolated);
  /** The best where rows fall in two sides that are only tied to each other, and good elsewhere. */
  const relaxation = 2 / (1 + Math.sqrt(1 - damping * damping));
  let rounds = 0;
  let converged = isolated === n;
  while (!converged && rounds < maxRounds) {
    checkpoint(watch, "PageRank", Math.min(1, rounds / 60));
    rounds += 1;
    converged = round({base, damping, relaxation}) < tolerance;
  }

  const score = new Float64Array(n);
  let all = 0;
  for (let i = 0; i < n; i++) {
    score[i] = total[i] > 0 ? flow[i] * total[i] : base;
    all += score[i];
  }
  release();
  for (let i = 0; i < n; i++) score[i] /= all;
  return {score, rounds, converged};
}
