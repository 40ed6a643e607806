import type {EdgeList, Graph} from "./graph.ts";

/** An edge with what stands beside it. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
  /** Papers (or terms) behind it. */
  readonly behind: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

export interface TieColumns {
  readonly graph: Graph;
  readonly edges: EdgeList;
  readonly edgePapers: Uint32Array;
  readonly firstYear: Int16Array;
  readonly lastYear: Int16Array;
}

/**
 * The graph and edge columns of ties with a < b, each pair at most once, in any order.
 * O(ties · log ties).
 */
export function tieColumns(order: number, ties: readonly Tie[]): TieColumns {
  const sorted = [...ties].sort((x, y) => x.a - y.a || x.b - y.b);
  const start = new Uint32Array(order + 1);
  for (const {a, b} of sorted) {
    start[a + 1] += 1;
    start[b + 1] += 1;
  }
  for (let i = 0; i < order; i++) start[i + 1] += start[i];

  const next = start.slice();
  const target = new Uint32Array(2 * sorted.length);
  const strength = new Float64Array(2 * sorted.length);
  const put = (from: number, to: number, value: number) => {
    target[next[from]] = to;
    strength[next[from]++] = value;
  };
  // First from the larger end: so each row has its smaller neighbours first, rising, then the larger.
  for (const {a, b, strength: value} of sorted) put(b, a, value);
  for (const {a, b, strength: value} of sorted) put(a, b, value);

  return {
    graph: {order, start, target, strength},
    edges: {
      source: Uint32Array.from(sorted, tie => tie.a),
      target: Uint32Array.from(sorted, tie => tie.b),
      strength: Float64Array.from(sorted, tie => tie.strength),
    },
    edgePapers: Uint32Array.from(sorted, tie => tie.behind),
    firstYear: Int16Array.from(sorted, tie => tie.firstYear),
    lastYear: Int16Array.from(sorted, tie => tie.lastYear),
  };
}
