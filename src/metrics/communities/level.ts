import type {Graph} from "../../graphs/graph.ts";
import {dense} from "../partition.ts";

/**
 * A graph whose nodes may stand for several: what communities are found on, at each height.
 *
 * Its quality, which all steps make larger, is inner + Σ_c (strength inside c − price · W_c² / 2), with W_c
 * the weights of the nodes of community c added up.
 */
export interface Level extends Graph {
  /** What a node weighs in the price of a community: its strength (modularity) or how many it stands for. */
  readonly weight: Float64Array;
  /** What each strength is to be multiplied by; absent = 1. */
  readonly scale?: number;
  /** Strength between nodes that now are one; no move can change it. */
  readonly inner: number;
}

/** The quality of a partition of a level. O(nodes + edges). */
export function levelQuality(level: Level, community: ArrayLike<number>, price: number): number {
  const {order, start, target, strength, weight, inner, scale = 1} = level;
  const {number, count} = dense(community);
  const total = new Float64Array(count);
  let twice = 0;
  for (let i = 0; i < order; i++) {
    const c = number[i];
    total[c] += weight[i];
    for (let k = start[i]; k < start[i + 1]; k++)
      if (number[target[k]] === c) twice += strength[k] * scale;
  }
  let cost = 0;
  for (const sum of total) cost += sum * sum;
  return inner + (twice - price * cost) / 2;
}

/**
 * Makes one node of each group. Time and memory: O(nodes + edges).
 *
 * @param group - node → group, 0 … count − 1
 */
export function aggregated(level: Level, group: Uint32Array, count: number): Level {
  const {order, start, target, strength, scale = 1} = level;
  const weight = new Float64Array(count);
  // The nodes of group g are member[first[g]] … member[first[g + 1] − 1], rising.
  const first = new Uint32Array(count + 1);
  const member = new Uint32Array(order);
  for (let i = 0; i < order; i++) {
    weight[group[i]] += level.weight[i];
    first[group[i] + 1] += 1;
  }
  for (let g = 0; g < count; g++) first[g + 1] += first[g];
  const next = first.slice();
  for (let i = 0; i < order; i++) member[next[group[i]]++] = i;

  const newStart = new Uint32Array(count + 1);
  // Behind all rows is room for what a row has within its own group.
  const within = target.length;
  const newTarget = new Uint32Array(within + 1);
  const newStrength = new Float64Array(within + 1);
  /** Group → where it stands in the row that is being written, plus 1; older entries point before the row. */
  const place = new Uint32Array(count);
  let write = 0;
  let twice = 0;
  for (let g = 0; g < count; g++) {
    const rowStart = write;
    place[g] = within + 1;
    for (let m = first[g]; m < first[g + 1]; m++) {
      const i = member[m];
      for (let k = start[i], end = start[i + 1]; k < end; k++) {
        const h = group[target[k]];
        const s = strength[k] * scale;
        twice += Number(h === g) * s;
        // No branches, as none could be foretold.
        const known = place[h];
        const fresh = Number(known <= rowStart);
        const at = known - 1 + fresh * (write - known + 1);
        newTarget[at] = h;
        newStrength[at] += s;
        place[h] = at + 1;
        write += fresh;
      }
    }
    place[g] = 0;
    newStart[g + 1] = write;
  }
  return {
    order: count,
    start: newStart,
    // Not cut: what was never written takes no memory, and a copy would take it twice.
    target: newTarget.subarray(0, write),
    strength: newStrength.subarray(0, write),
    weight,
    inner: level.inner + twice / 2,
  };
}
