import type {Graph} from "../graphs/graph.ts";
import {runOf, runSplitSync, type Split} from "../util/split.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {components} from "./components.ts";
import {twinQuotient} from "./twins.ts";

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

/** Words of 32 bits a member: 256 searches go side by side. */
const WORDS = 8;
/** Parts that sweeps are shared out in; how many there are decides how sums are rounded, and never changes. */
const PARTS = 64;

/**
 * Breadth-first searches from every node, 256 at a time: bit b of a node's words says whether search b has
 * come by, so that one look at an edge serves 256 searches. Since distances are the same either way, a
 * node learns its own sums from the searches that reach it. Nodes with the same neighbours that are tied themselves, such as
 * co-authors of one same paper, are searched from and reached as one.
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
  count: ({order}) => Math.max(1, Math.min(PARTS, Math.ceil(order / (32 * WORDS)))),
  cost: ({order, target}) => Math.ceil(order / (32 * WORDS)) * target.length * WORDS * 8,
  open(graph) {
    const joined = byComponent(graph);
    const {classOf, place, members, size, starts} = joined;
    const sweeps = allSweeps(joined);
    const search = searcher(joined);
    const runs = distanceSplit.count(graph);

    return (i, watch) => {
      const run = runOf(sweeps.length, runs, i);
      const sums = {
        inverse: new Float64Array(members.length),
        total: new Float64Array(members.length),
        eccentricity: new Uint32Array(members.length),
        pairsAt: new Float64Array(joined.most + 2),
      };
      if (i === 0) amongTwins(size, sums);
      for (let s = run.from; s < run.to; s++) {
        checkpoint(watch, "Distances", (s - run.from) / (run.to - run.from));
        const {component: c} = sweeps[s];
        search(starts[c], starts[c + 1] - starts[c], sweeps[s].lanes, sums);
      }
      const inverse = new Float64Array(graph.order);
      const total = new Float64Array(graph.order);
      const eccentricity = new Uint32Array(graph.order);
      for (let node = 0; node < graph.order; node++) {
        const at = place[classOf[node]];
        inverse[node] = sums.inverse[at];
        total[node] = sums.total[at];
        eccentricity[node] = sums.eccentricity[at];
      }
      return {inverse, total, eccentricity, pairsAt: withoutEnd(sums.pairsAt)};
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

/** Twins are one link apart. */
function amongTwins(size: Float64Array, sums: PartialSums): void {
  for (let at = 0; at < size.length; at++) {
    const others = size[at] - 1;
    if (others === 0) continue;
    sums.inverse[at] += others;
    sums.total[at] += others;
    sums.eccentricity[at] = 1;
    sums.pairsAt[1] += size[at] * others;
  }
}

/** Cuts the zeros at the end off, but for the first entry. */
function withoutEnd(values: Float64Array): Float64Array {
  let last = values.length - 1;
  while (last > 0 && values[last] === 0) last -= 1;
  return values.slice(0, last + 1);
}

/** Classes of twins, component by component, the largest first, numbered from 0 inside each. */
interface Joined {
  /** Node → class. */
  readonly classOf: Uint32Array;
  /** Class → its place among all. */
  readonly place: Uint32Array;
  /** Place → class. */
  readonly members: Uint32Array;
  /** Place → how many nodes the class there stands for. */
  readonly size: Float64Array;
  /** Component → the place of its first; one entry more. */
  readonly starts: Uint32Array;
  /** The most classes that a component has. */
  readonly most: number;
  /** Place → rows, of numbers inside the component. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
}

function byComponent(graph: Graph): Joined {
  const {classOf, size, start, target} = twinQuotient(graph);
  const order = size.length;
  const parts = components({order, start, target});
  const starts = new Uint32Array(parts.count + 1);
  for (let c = 0; c < parts.count; c++) starts[c + 1] = starts[c] + parts.size[c];
  const next = starts.slice();
  const place = new Uint32Array(order);
  const members = new Uint32Array(order);
  for (let i = 0; i < order; i++) {
    place[i] = next[parts.component[i]]++;
    members[place[i]] = i;
  }
  const rowStart = new Uint32Array(order + 1);
  const rowTarget = new Uint32Array(target.length);
  let write = 0;
  for (let at = 0; at < order; at++) {
    const base = starts[parts.component[members[at]]];
    for (let k = start[members[at]]; k < start[members[at] + 1]; k++)
      rowTarget[write++] = place[target[k]] - base;
    rowStart[at + 1] = write;
  }
  return {
    classOf,
    place,
    members,
    size: Float64Array.from(members, c => size[c]),
    starts,
    most: parts.size[0] ?? 0,
    start: rowStart,
    target: rowTarget,
  };
}

/** Which members of a component a sweep searches from, so that a word holds members of one size. */
interface Lanes {
  /** Bit → the member, or −1 where the bit is not used. */
  readonly member: Int32Array;
  /** Word → the size of its members. */
  readonly size: Float64Array;
  readonly used: number;
}

/** Every sweep: up to 256 members of a component. Components of one member have none. */
function allSweeps({size, starts}: Joined): {component: number; lanes: Lanes}[] {
  const sweeps: {component: number; lanes: Lanes}[] = [];
  for (let c = 0; c + 1 < starts.length; c++) {
    const count = starts[c + 1] - starts[c];
    if (count === 1) break; // those come last
    const own = size.subarray(starts[c], starts[c + 1]);
    const bySize = Uint32Array.from({length: count}, (_, i) => i).sort(
      (a, b) => own[a] - own[b] || a - b,
    );
    let words: {size: number; member: number[]}[] = [];
    const close = () => {
      const member = new Int32Array(32 * WORDS).fill(-1);
      const sizes = new Float64Array(WORDS);
      for (const [w, word] of words.entries()) {
        member.set(word.member, 32 * w);
        sizes[w] = word.size;
      }
      const used = words.reduce((n, word) => n + word.member.length, 0);
      if (used > 0) sweeps.push({component: c, lanes: {member, size: sizes, used}});
      words = [];
    };
    for (const i of bySize) {
      const last = words.at(-1);
      if (last !== undefined && last.size === own[i] && last.member.length < 32)
        last.member.push(i);
      else {
        if (words.length === WORDS) close();
        words.push({size: own[i], member: [i]});
      }
    }
    close();
  }
  return sweeps;
}

/** Searches from some members of a component, and adds what each member is reached by to its sums. */
function searcher({start, target, most, size: sizes}: Joined) {
  const seen = new Int32Array(most * WORDS);
  const left = new Int32Array(most);
  let front = new Int32Array(most * WORDS);
  let next = new Int32Array(most * WORDS);

  return (base: number, count: number, {member, size, used}: Lanes, sums: PartialSums): void => {
    const words = count * WORDS;
    seen.fill(0, 0, words);
    front.fill(0, 0, words);
    left.fill(used, 0, count);
    for (const [b, i] of member.entries()) {
      if (i < 0) continue;
      seen[i * WORDS + (b >> 5)] |= 1 << (b & 31);
      front[i * WORDS + (b >> 5)] |= 1 << (b & 31);
      left[i] -= 1;
    }
    const [s0, s1, s2, s3, s4, s5, s6, s7] = size;

    for (let distance = 1, open = true; open; distance++) {
      open = false;
      for (let i = 0; i < count; i++) {
        const o = i * WORDS;
        if (left[i] === 0) {
          next[o] = next[o + 1] = next[o + 2] = next[o + 3] = 0;
          next[o + 4] = next[o + 5] = next[o + 6] = next[o + 7] = 0;
          continue;
        }
        let w0 = 0;
        let w1 = 0;
        let w2 = 0;
        let w3 = 0;
        let w4 = 0;
        let w5 = 0;
        let w6 = 0;
        let w7 = 0;
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
        next[o] = w0 &= ~seen[o];
        next[o + 1] = w1 &= ~seen[o + 1];
        next[o + 2] = w2 &= ~seen[o + 2];
        next[o + 3] = w3 &= ~seen[o + 3];
        next[o + 4] = w4 &= ~seen[o + 4];
        next[o + 5] = w5 &= ~seen[o + 5];
        next[o + 6] = w6 &= ~seen[o + 6];
        next[o + 7] = w7 &= ~seen[o + 7];
        if ((w0 | w1 | w2 | w3 | w4 | w5 | w6 | w7) === 0) continue;
        open = true;
        // Nobody looks at what i has seen but i.
        seen[o] |= w0;
        seen[o + 1] |= w1;
        seen[o + 2] |= w2;
        seen[o + 3] |= w3;
        seen[o + 4] |= w4;
        seen[o + 5] |= w5;
        seen[o + 6] |= w6;
        seen[o + 7] |= w7;
        const [c0, c1, c2, c3] = [ones(w0), ones(w1), ones(w2), ones(w3)];
        const [c4, c5, c6, c7] = [ones(w4), ones(w5), ones(w6), ones(w7)];
        left[i] -= c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7;
        const low = c0 * s0 + c1 * s1 + c2 * s2 + c3 * s3;
        const fresh = low + c4 * s4 + c5 * s5 + c6 * s6 + c7 * s7;
        const at = base + i;
        sums.inverse[at] += fresh / distance;
        sums.total[at] += fresh * distance;
        if (distance > sums.eccentricity[at]) sums.eccentricity[at] = distance;
        sums.pairsAt[distance] += fresh * sizes[at];
      }
      [front, next] = [next, front];
    }
  };
}

/** Number of bits that are set. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
