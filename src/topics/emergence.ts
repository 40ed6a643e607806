/** Papers with a term and papers at all, in the last years and in as many before. */
export interface GrowthCounts {
  readonly recent: number;
  readonly recentTotal: number;
  readonly past: number;
  readonly pastTotal: number;
}

/**
 * How a term's share of papers has grown, as log₂: 1 is twice the share, 0 no change.
 *
 * log₂(((recent + α)/(N_recent + 2α)) / ((past + α)/(N_past + 2α))). Ours: call what it finds "growing", and
 * show it for at least five recent papers by two teams without a shared author. Throws a RangeError
 * unless α > 0.
 */
export function emergenceLogGrowth(
  {recent, recentTotal, past, pastTotal}: GrowthCounts,
  alpha = 1,
): number {
  if (!(alpha > 0)) throw new RangeError(`alpha: expected more than 0, got ${alpha}`);
  const now = (recent + alpha) / (recentTotal + 2 * alpha);
  const then = (past + alpha) / (pastTotal + 2 * alpha);
  return Math.log2(now / then);
}
