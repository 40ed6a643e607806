import type {Graph} from "../../graphs/graph.ts";

/** A graph whose nodes may stand for several: what Leiden works on at each level. */
export interface Level extends Graph {
  /** What a node weighs in the price of a community: its strength (modularity) or 1 (Potts). */
  readonly weight: Float64Array;
}

/**
 * Makes one node of each group. Strength inside a group goes: no move can change it.
 * Time and memory: O(nodes + edges).
 *
 * @param group - node → group, 0 … count − 1
 */
export function aggregated(level: Level, group: Uint32Array, count: number): Level {
  const {order, start, target, strength} = level;
  const weight = new Float64Array(count);
  const first = new Int32Array(count).fill(-1);
  const following = new Int32Array(order).fill(-1);
  for (let i = order - 1; i >= 0; i--) {
    weight[group[i]] += level.weight[i];
    following[i] = first[group[i]];
    first[group[i]] = i;
  }

  const newStart = new Uint32Array(count + 1);
  const newTarget = new Uint32Array(target.length);
  const newStrength = new Float64Array(target.length);
  const place = new Int32Array(count).fill(-1);
  let write = 0;
  for (let g = 0; g < count; g++) {
    const rowStart = write;
    for (let i = first[g]; i >= 0; i = following[i])
      for (let k = start[i]; k < start[i + 1]; k++) {
        const h = group[target[k]];
        if (h === g) continue;
        if (place[h] < rowStart) {
          place[h] = write;
          newTarget[write] = h;
          newStrength[write] = strength[k];
          write += 1;
        } else newStrength[place[h]] += strength[k];
      }
    newStart[g + 1] = write;
  }
  return {
    order: count,
    start: newStart,
    target: newTarget.slice(0, write),
    strength: newStrength.slice(0, write),
    weight,
  };
}
