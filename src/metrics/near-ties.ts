import type {Graph} from "../graphs/graph.ts";
import {lengths} from "./dijkstra.ts";

/** What is shorter by less may be as long, for all that rounding tells. */
export const CLEARLY = 1 - 1e-6;

/** Rounds of looking for ways by third nodes: each doubles how many ties they may have. */
const ROUNDS = 3;

/** Nobody who is tied to more is looked past: that row would be walked along once for each of them. */
const MOST_TIES = 1024;

/** Lengths by strength, 1/strength, and what is known of shorter ways, for each slot of the compressed rows. */
export interface NearTies {
  readonly length: Float64Array;
  /** The two ends are not farther from each other than this; at most `length`. */
  readonly bound: Float64Array;
}

/** Whether the shortest way between the ends of a tie is not the tie: no shortest path has it. */
export const isDetour = ({length, bound}: NearTies, slot: number): boolean =>
  bound[slot] < length[slot] * CLEARLY;

/**
 * Looks for shorter ways between the ends of ties: by somebody tied to both, and the same for the ties of that way, so that
 * it may have up to eight. Both slots of a tie have the same bound. Time: O(Σ degree²) over those who are tied to no more than
 * 1,024. Memory: 3 numbers a slot.
 */
export function nearTies(graph: Graph): NearTies {
  const {order: n, start, target} = graph;
  const length = lengths(graph);
  /** Node → how far it is from the one at hand, where the two are tied. */
  const nearest = new Float64Array(n);
  let bound = length;
  for (let round = 0; round < ROUNDS; round++) {
    const next = bound.slice();
    for (let i = 0; i < n; i++) {
      const [from, to] = [start[i], start[i + 1]];
      for (let k = from; k < to; k++) nearest[target[k]] = bound[k];
      for (let k = from; k < to; k++) {
        const by = target[k];
        if (start[by + 1] - start[by] > MOST_TIES) continue;
        for (let m = start[by]; m < start[by + 1]; m++) {
          const far = bound[k] + bound[m];
          if (far < nearest[target[m]]) nearest[target[m]] = far;
        }
      }
      for (let k = from; k < to; k++) next[k] = nearest[target[k]];
    }
    bound = next;
  }
  return {length, bound};
}
