import {aggregated, type Level} from "../metrics/communities/level.ts";
import {byDegree} from "../metrics/upward.ts";

/** A level, and which of its nodes each node of the one below has become. */
export interface Coarser {
  readonly level: Level;
  /** Node below → node of the level. */
  readonly group: Uint32Array;
}

/** Nodes that become one at most. */
const MOST = 4;

/**
 * Joins nodes to small groups of neighbours, so that the next level has about a third of the nodes: each, those of
 * few ties first, goes to the neighbour's group to which it is tied most strongly for its size. Where all of these
 * are full, as round a hub, it goes with others that are left over by the same neighbour. Time: O(edges).
 */
export function coarser(level: Level): Coarser {
  const {order: n, start, target, strength, weight} = level;
  /** Those of few ties first: they have the least choice. */
  const sequence = new Uint32Array(n);
  for (const [i, place] of byDegree(start, new Uint32Array(n)).entries()) sequence[place] = i;

  const NONE = 0xffffffff;
  const group = new Uint32Array(n).fill(NONE);
  const size = new Uint32Array(n);
  const mass = new Float64Array(n);
  /** Node → the group of those left over by it that is being filled. */
  const leftOver = new Uint32Array(n).fill(NONE);
  let count = 0;
  for (let s = 0; s < n; s++) {
    const i = sequence[s];
    if (group[i] !== NONE) continue;
    let best = -1;
    let most = 0;
    let full = -1;
    let mostOfFull = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      const g = group[j];
      if (g !== NONE && size[g] >= MOST) {
        if (strength[k] > mostOfFull) {
          full = j;
          mostOfFull = strength[k];
        }
        continue;
      }
      const closeness = strength[k] / (g === NONE ? weight[j] : mass[g]);
      if (closeness > most) {
        best = j;
        most = closeness;
      }
    }
    if (best >= 0 && group[best] !== NONE) join(i, group[best]);
    else if (best < 0 && full >= 0 && leftOver[full] !== NONE) {
      const g = leftOver[full];
      join(i, g);
      if (size[g] >= MOST) leftOver[full] = NONE;
    } else {
      const g = count++;
      join(i, g);
      if (best >= 0) join(best, g);
      else if (full >= 0) leftOver[full] = g;
    }
  }
  return {level: aggregated(level, group, count), group};

  function join(i: number, g: number): void {
    group[i] = g;
    size[g] += 1;
    mass[g] += weight[i];
  }
}
