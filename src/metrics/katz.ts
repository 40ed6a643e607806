import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {leadingValue} from "./leading-eigen.ts";

export interface KatzOptions {
  /** What each further step of a walk is worth; null = 0.85/λ, λ the largest eigenvalue. @default null */
  readonly alpha?: number | null;
  /** Whether the squares of the scores are to sum to 1. @default true */
  readonly normalised?: boolean;
}

export interface Katz {
  readonly score: Float64Array;
  /** The step that was taken. */
  readonly alpha: number;
}

/**
 * Katz centrality: all walks that end at a node, longer ones counting less: x = (I − αA)⁻¹ 1.
 *
 * By Gauss–Seidel rounds. Time: O(rounds · edges), about 100 rounds, and once `leadingValue`. Throws
 * RangeError unless 0 ≤ α < 1/λ. L. Katz 1953, doi:10.1007/BF02289026.
 */
export function katz(
  graph: Graph,
  {alpha = null, normalised = true}: KatzOptions = {},
  watch: Watch = {},
): Katz {
  const {order: n, start, target, strength} = graph;
  const value = leadingValue(graph, watch);
  const limit = value === 0 ? Number.POSITIVE_INFINITY : 1 / value;
  const step = alpha ?? (value === 0 ? 0 : 0.85 / value);
  if (!(step >= 0 && step < limit))
    throw new RangeError(`alpha: expected 0 ≤ α < ${limit}, got ${step}`);

  const score = new Float64Array(n).fill(1);
  for (let round = 0, change = 1; change > 1e-14 && round < 10_000; round++) {
    if (round % 16 === 0) checkpoint(watch, "Katz", Math.min(1, round / 100));
    change = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = start[i]; k < start[i + 1]; k++) sum += strength[k] * score[target[k]];
      const next = 1 + step * sum;
      change = Math.max(change, Math.abs(next - score[i]) / next);
      score[i] = next;
    }
  }
  if (!normalised) return {score, alpha: step};
  const length = Math.sqrt(score.reduce((sum, x) => sum + x * x, 0));
  return {score: score.map(x => x / length), alpha: step};
}
