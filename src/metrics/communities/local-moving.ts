import type {Random} from "../../util/random.ts";
import {shuffle} from "../../util/random.ts";
import type {Level} from "./level.ts";

/** Gains below this are noise of rounding; staying put on ties is what makes the process end. */
const LEAST_GAIN = 1e-12;

/**
 * Moves nodes, one at a time, to the neighbouring community that gains most, until no single move gains.
 *
 * Nodes wait in a queue, at first all in random order; when one moves, its neighbours that stay outside of
 * its new community come back into it. The gain of joining C is the strength to C minus price · weight ·
 * weight of C. `community` changes in place; it holds numbers below the order of the level.
 * Gives the number of moves.
 *
 * V. Traag, L. Waltman & N. J. van Eck 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2.
 */
export function moveNodes(
  level: Level,
  community: Uint32Array,
  price: number,
  random: Random,
): number {
  const {order: n, start, target, strength, weight} = level;
  const total = new Float64Array(n);
  const members = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    total[community[i]] += weight[i];
    members[community[i]] += 1;
  }
  /** Communities without members, to split off into. */
  const empty: number[] = [];
  for (let c = n - 1; c >= 0; c--) if (members[c] === 0) empty.push(c);

  // The queue is a window that slides round one array: no node is in it twice.
  const queue = shuffle(
    Uint32Array.from({length: n}, (_, i) => i),
    random,
  );
  const waits = new Uint8Array(n).fill(1);
  let head = 0;
  let waiting = n;
  const toward = new Float64Array(n);
  const near = new Uint32Array(n);
  let moves = 0;

  while (waiting > 0) {
    const i = queue[head];
    head = head + 1 === n ? 0 : head + 1;
    waiting -= 1;
    waits[i] = 0;

    const own = community[i];
    let width = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const c = community[target[k]];
      if (toward[c] === 0) near[width++] = c;
      toward[c] += strength[k];
    }
    total[own] -= weight[i];
    members[own] -= 1;

    const cost = price * weight[i];
    let best = own;
    let bestGain = toward[own] - cost * total[own] + LEAST_GAIN;
    for (let k = 0; k < width; k++) {
      const c = near[k];
      const gain = toward[c] - cost * total[c];
      if (gain > bestGain || (gain === bestGain && c < best && best !== own)) {
        best = c;
        bestGain = gain;
      }
    }
    // Alone is worth 0: better than a community that costs more than it gives.
    if (bestGain < 0 && members[own] > 0) best = empty.pop()!;
    for (let k = 0; k < width; k++) toward[near[k]] = 0;
    toward[own] = 0;

    total[best] += weight[i];
    members[best] += 1;
    if (best === own) continue;
    if (members[own] === 0) empty.push(own);
    community[i] = best;
    moves += 1;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      if (waits[j] === 1 || community[j] === best) continue;
      waits[j] = 1;
      queue[(head + waiting) % n] = j;
      waiting += 1;
    }
  }
  return moves;
}
