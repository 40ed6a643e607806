import {growingArray} from "../util/growing-array.ts";
import type {WholeNumbers} from "../util/narrow-numbers.ts";
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

/** Ties with a < b side by side. */
export interface TieLists {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly strength: Float64Array;
  readonly behind: Uint32Array;
  readonly firstYear: Int16Array;
  readonly lastYear: Int16Array;
}

export interface TieColumns {
  readonly graph: Graph;
  readonly edges: EdgeList;
  readonly edgePapers: WholeNumbers;
  readonly firstYear: Int16Array;
  readonly lastYear: Int16Array;
}

/** Lists of ties that grow. */
export function tieLists() {
  const [a, b] = [growingArray(Uint32Array), growingArray(Uint32Array)];
  const strength = growingArray(Float64Array);
  const behind = growingArray(Uint32Array);
  const [firstYear, lastYear] = [growingArray(Int16Array), growingArray(Int16Array)];
  return {
    push(tie: Tie): void {
      a.push(tie.a);
      b.push(tie.b);
      strength.push(tie.strength);
      behind.push(tie.behind);
      firstYear.push(tie.firstYear);
      lastYear.push(tie.lastYear);
    },
    append(ties: TieLists): void {
      a.append(ties.a);
      b.append(ties.b);
      strength.append(ties.strength);
      behind.append(ties.behind);
      firstYear.append(ties.firstYear);
      lastYear.append(ties.lastYear);
    },
    finish: (): TieLists => ({
      a: a.finish(),
      b: b.finish(),
      strength: strength.finish(),
      behind: behind.finish(),
      firstYear: firstYear.finish(),
      lastYear: lastYear.finish(),
    }),
  };
}

/** The graph and edge columns of ties with a < b, in any order; see `columnsOfTies`. */
export function tieColumns(order: number, ties: readonly Tie[]): TieColumns {
  const lists = tieLists();
  for (const tie of ties) lists.push(tie);
  return columnsOfTies(order, lists.finish());
}

/**
 * The graph and edge columns of ties with a < b, in any order; of a pair that is there twice the first counts.
 * O(ties + order).
 */
export function columnsOfTies(order: number, ties: TieLists): TieColumns {
  const {a, b} = ties;
  if (a.length === 0) return noTies(order);
  const everywhere = Uint32Array.from(a, (_, k) => k);
  const sorted = sortedBy(a, sortedBy(b, everywhere, order), order);
  const places = sorted.filter(
    (k, n) => n === 0 || a[k] !== a[sorted[n - 1]] || b[k] !== b[sorted[n - 1]],
  );

  const start = new Uint32Array(order + 1);
  for (const k of places) {
    start[a[k] + 1] += 1;
    start[b[k] + 1] += 1;
  }
  for (let i = 0; i < order; i++) start[i + 1] += start[i];

  const next = start.slice();
  const target = new Uint32Array(2 * places.length);
  const strength = new Float64Array(2 * places.length);
  const put = (from: number, to: number, value: number) => {
    target[next[from]] = to;
    strength[next[from]++] = value;
  };
  // First from the larger end: so each row has its smaller neighbours first, rising, then the larger.
  for (const k of places) put(b[k], a[k], ties.strength[k]);
  for (const k of places) put(a[k], b[k], ties.strength[k]);

  return {
    graph: {order, start, target, strength},
    edges: {
      source: places.map(k => a[k]),
      target: places.map(k => b[k]),
      strength: Float64Array.from(places, k => ties.strength[k]),
    },
    edgePapers: places.map(k => ties.behind[k]),
    firstYear: Int16Array.from(places, k => ties.firstYear[k]),
    lastYear: Int16Array.from(places, k => ties.lastYear[k]),
  };
}

/** A graph without ties: what nobody writes to takes no memory, however many nodes there are. */
const noTies = (order: number): TieColumns => ({
  graph: {
    order,
    start: new Uint32Array(order + 1),
    target: new Uint32Array(0),
    strength: new Float64Array(0),
  },
  edges: {source: new Uint32Array(0), target: new Uint32Array(0), strength: new Float64Array(0)},
  edgePapers: new Uint32Array(0),
  firstYear: new Int16Array(0),
  lastYear: new Int16Array(0),
});

/** Places sorted by a key below `width`; of equal keys those that came first come first. */
function sortedBy(key: Uint32Array, places: Uint32Array, width: number): Uint32Array {
  const next = new Uint32Array(width + 1);
  for (const k of places) next[key[k] + 1] += 1;
  for (let i = 0; i < width; i++) next[i + 1] += next[i];
  const sorted = new Uint32Array(places.length);
  for (const k of places) sorted[next[key[k]]++] = k;
  return sorted;
}
