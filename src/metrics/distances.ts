import type {Graph} from "../graphs/graph.ts";
import {runOf, runSplitSync, type Split} from "../util/split.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {components} from "./components.ts";

/** What all shortest paths from each node say, counting links. */
export interface DistanceSums {
  /** Σ 1/d over the nodes that can be reached. */
  readonly inverse: Float64Array;
  /** Σ d over the nodes that can be reached. */
  readonly total: Float64Array;
  /** How many other nodes can be reached. */
  readonly reached: Float64Array;
  /** The greatest distance from each node. */
  readonly eccentricity: Uint32Array;
  /** How many ordered pairs are d links apart, by d; pairsAt[0] is 0. */
  readonly pairsAt: Float64Array;
}

/** Words of 32 bits a node: 256 searches go side by side. */
const WORDS = 8;
const LANES = 32 * WORDS;
/** Parts that sweeps are shared out in; how many there are decides how sums are rounded, and never changes. */
const PARTS = 64;

/**
 * Breadth-first searches from every node, 256 at a time: bit b of a node's words says whether search b has
 * come by, so that one look at an edge serves 256 searches. Since distances are the same either way, a
 * node learns its own sums from the searches that reach it.
 *
 * Time: O(nodes / 256 · levels · edges) a component, less for rows that all searches have reached.
 * Memory: 24 words a node. The same input gives the same bits.
 *
 * M. Then et al. 2014, doi:10.14778/2735496.2735507.
 */
export const distanceSums = (graph: Graph, watch: Watch = {}): DistanceSums =>
  runSplitSync(distanceSplit, graph, watch);

/** Sums over the nodes of some searches. */
export interface PartialSums {
  readonly inverse: Float64Array;
  readonly total: Float64Array;
  readonly eccentricity: Uint32Array;
  readonly pairsAt: Float64Array;
}

/** All distances in parts: each makes a run of the sweeps. */
export const distanceSplit: Split<Graph, PartialSums, DistanceSums> = {
  count: ({order}) => Math.max(1, Math.min(PARTS, Math.ceil(order / LANES))),
  cost: ({order, target}) => Math.ceil(order / LANES) * target.length * WORDS * 8,
  open(graph) {
    const {local, members, starts} = byComponent(graph);
    const most = starts.length > 1 ? starts[1] : 0; // the largest component comes first
    const seen = new Int32Array(most * WORDS);
    const rounds = {front: new Int32Array(most * WORDS), next: new Int32Array(most * WORDS)};
    const sweeps = allSweeps(starts);
    const runs = distanceSplit.count(graph);

    return (i, watch) => {
      const run = runOf(sweeps.length, runs, i);
      const sums = {
        inverse: new Float64Array(graph.order),
        total: new Float64Array(graph.order),
        eccentricity: new Uint32Array(graph.order),
      };
      const pairs = new Float64Array(most + 1);
      for (let s = run.from; s < run.to; s++) {
        checkpoint(watch, "Distances", (s - run.from) / (run.to - run.from));
        const {component: c, from} = sweeps[s];
        const size = starts[c + 1] - starts[c];
        const whole = members.subarray(starts[c], starts[c + 1]);
        const lanes = Math.min(LANES, size - from);
        sweep(local, starts[c], size, from, lanes, seen, rounds, (i, distance, fresh) => {
          const node = whole[i];
          sums.inverse[node] += fresh / distance;
          sums.total[node] += fresh * distance;
          if (distance > sums.eccentricity[node]) sums.eccentricity[node] = distance;
          pairs[distance] += fresh;
        });
      }
      return {...sums, pairsAt: withoutEnd(pairs)};
    };
  },
  collect(graph) {
    const {order: n} = graph;
    const {component, size} = components(graph);
    const inverse = new Float64Array(n);
    const total = new Float64Array(n);
    const eccentricity = new Uint32Array(n);
    const pairsAt = new Float64Array((size[0] ?? 0) + 1);
    return {
      add(part) {
        for (let i = 0; i < n; i++) {
          inverse[i] += part.inverse[i];
          total[i] += part.total[i];
          if (part.eccentricity[i] > eccentricity[i]) eccentricity[i] = part.eccentricity[i];
        }
        for (let d = 0; d < part.pairsAt.length; d++) pairsAt[d] += part.pairsAt[d];
      },
      finish: () => ({
        inverse,
        total,
        reached: Float64Array.from(component, c => size[c] - 1),
        eccentricity,
        pairsAt: withoutEnd(pairsAt),
      }),
    };
  },
};

/** Every sweep: up to 256 nodes of a component, from the one numbered `from` there. Isolated nodes have none. */
function allSweeps(starts: Uint32Array): {component: number; from: number}[] {
  const sweeps: {component: number; from: number}[] = [];
  for (let c = 0; c + 1 < starts.length; c++) {
    const size = starts[c + 1] - starts[c];
    if (size === 1) break; // isolated nodes come last
    for (let from = 0; from < size; from += LANES) sweeps.push({component: c, from});
  }
  return sweeps;
}

/** Cuts the zeros at the end off, but for the first entry. */
function withoutEnd(values: Float64Array): Float64Array {
  let last = values.length - 1;
  while (last > 0 && values[last] === 0) last -= 1;
  return values.slice(0, last + 1);
}

interface Rows {
  readonly start: Uint32Array;
  readonly target: Uint32Array;
}

/** Searches from nodes from … from + lanes − 1 of a component; says who was newly reached by how many. */
function sweep(
  {start, target}: Rows,
  base: number,
  size: number,
  from: number,
  lanes: number,
  seen: Int32Array,
  rounds: {front: Int32Array; next: Int32Array},
  reached: (node: number, distance: number, fresh: number) => void,
): void {
  const words = size * WORDS;
  let {front, next} = rounds;
  seen.fill(0, 0, words);
  front.fill(0, 0, words);
  for (let b = 0; b < lanes; b++) {
    const word = (from + b) * WORDS + (b >> 5);
    seen[word] |= 1 << (b & 31);
    front[word] |= 1 << (b & 31);
  }
  const left = new Int32Array(size).fill(lanes);
  for (let b = 0; b < lanes; b++) left[from + b] -= 1;

  for (let distance = 1, open = true; open; distance++) {
    open = false;
    for (let i = 0; i < size; i++) {
      const o = i * WORDS;
      let w0 = 0;
      let w1 = 0;
      let w2 = 0;
      let w3 = 0;
      let w4 = 0;
      let w5 = 0;
      let w6 = 0;
      let w7 = 0;
      if (left[i] > 0) {
        const end = start[base + i + 1];
        for (let k = start[base + i]; k < end; k++) {
          const f = target[k] * WORDS;
          w0 |= front[f];
          w1 |= front[f + 1];
          w2 |= front[f + 2];
          w3 |= front[f + 3];
          w4 |= front[f + 4];
          w5 |= front[f + 5];
          w6 |= front[f + 6];
          w7 |= front[f + 7];
        }
        w0 &= ~seen[o];
        w1 &= ~seen[o + 1];
        w2 &= ~seen[o + 2];
        w3 &= ~seen[o + 3];
        w4 &= ~seen[o + 4];
        w5 &= ~seen[o + 5];
        w6 &= ~seen[o + 6];
        w7 &= ~seen[o + 7];
      }
      next[o] = w0;
      next[o + 1] = w1;
      next[o + 2] = w2;
      next[o + 3] = w3;
      next[o + 4] = w4;
      next[o + 5] = w5;
      next[o + 6] = w6;
      next[o + 7] = w7;
      if ((w0 | w1 | w2 | w3 | w4 | w5 | w6 | w7) === 0) continue;
      open = true;
      const fresh =
        ones(w0) + ones(w1) + ones(w2) + ones(w3) + ones(w4) + ones(w5) + ones(w6) + ones(w7);
      left[i] -= fresh;
      reached(i, distance, fresh);
    }
    // Only now, so that a search goes one link a round.
    for (let k = 0; k < words; k++) seen[k] |= next[k];
    [front, next] = [next, front];
  }
}

/** Number of bits that are set. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The graph component by component, the largest first, nodes numbered from 0 inside each. */
function byComponent(graph: Graph) {
  const {order, start, target} = graph;
  const {component, size} = components(graph);
  const starts = new Uint32Array(size.length + 1);
  for (let c = 0; c < size.length; c++) starts[c + 1] = starts[c] + size[c];
  const next = starts.slice();
  const place = new Uint32Array(order);
  const members = new Uint32Array(order);
  for (let i = 0; i < order; i++) {
    place[i] = next[component[i]]++;
    members[place[i]] = i;
  }
  const rowStart = new Uint32Array(order + 1);
  const rowTarget = new Uint32Array(target.length);
  let write = 0;
  for (let at = 0; at < order; at++) {
    const base = starts[component[members[at]]];
    for (let k = start[members[at]]; k < start[members[at] + 1]; k++)
      rowTarget[write++] = place[target[k]] - base;
    rowStart[at + 1] = write;
  }
  return {local: {start: rowStart, target: rowTarget}, members, starts};
}
