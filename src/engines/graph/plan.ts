/** What the co-author graph would need of memory here, and whether it may have it. */
export interface GraphPlan {
  readonly nodes: number;
  readonly ties: number;
  /** Bytes. */
  readonly need: number;
  readonly limit: number;
  readonly fits: boolean;
}

/** Columns of numbers a node that the measures hold at once. */
const COLUMNS = 8;
/** Bytes of an end of a tie, and of a number in a column. */
const EACH = 16;

/** Bytes of a graph: 16 for each end of a tie and each number of a node. */
export const needOf = (nodes: number, ties: number): number => EACH * (2 * ties + COLUMNS * nodes);

/** The need, computed before anything is read. */
export function graphPlan(nodes: number, ties: number, limit: number): GraphPlan {
  const need = needOf(nodes, ties);
  return {nodes, ties, need, limit, fits: need <= limit};
}

/** In words, for people and for the manifest; `canStay` says whether there is an engine in which it can stay. */
export function planText({nodes, ties, need, limit, fits}: GraphPlan, canStay = true): string {
  const where = fits
    ? "it is measured in memory"
    : canStay
      ? "it stays in the engine"
      : "it is measured in memory all the same, for there is no other engine";
  return `the graph of ${nodes} people and ${ties} ties needs ${size(need)} of ${size(limit)}: ${where}`;
}

const size = (bytes: number): string =>
  bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

export interface GraphOptions {
  readonly seed: number;
  readonly resolution: number;
  readonly layoutRounds: number;
}
