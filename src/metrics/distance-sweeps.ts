import type {Graph} from "../graphs/graph.ts";
import {breadthFirstOrder} from "./breadth-first.ts";
import {components} from "./components.ts";
import {twinQuotient} from "./twins.ts";

/** Words of 32 bits a member: 256 searches go side by side. */
export const WORDS = 8;

/** Classes of twins, component by component, the largest first, numbered from 0 inside each. */
export interface Joined {
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

/** Joins twins, and sorts them by component, those that are near each other together. O(edges). */
export function byComponent(graph: Graph): Joined {
  const {classOf, size, start, target} = twinQuotient(graph);
  const order = size.length;
  const parts = components({order, start, target});
  const starts = new Uint32Array(parts.count + 1);
  for (let c = 0; c < parts.count; c++) starts[c + 1] = starts[c] + parts.size[c];
  const next = starts.slice();
  const place = new Uint32Array(order);
  const members = new Uint32Array(order);
  for (const i of breadthFirstOrder({order, start, target})) {
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
export interface Lanes {
  /** Bit → the member, or −1 where the bit is not used. */
  readonly member: Int32Array;
  /** Word → the size of its members. */
  readonly size: Float64Array;
  readonly used: number;
}

/** Every sweep: up to 256 members of a component. Components of one member have none. */
export function allSweeps({size, starts}: Joined): {component: number; lanes: Lanes}[] {
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
