import {type Random, shuffle} from "../../util/random.ts";
import type {Watch} from "../../util/watch.ts";
import type {Level} from "./level.ts";

/**
 * Share of what holds a node that a move must gain: below it lies the noise of rounding. Staying put on
 * ties is what makes the process end.
 */
const LEAST_SHARE = 1e-11;
/** Nodes between two looks at the signal. */
const BLOCK = 65_536;
/** Where the sums of a community stand. */
const [TOWARD, WEIGHT] = [0, 1];

/** What local moving did. */
export interface Moved {
  /** Number of moves. */
  readonly moves: number;
  /** What all of them gained, in the quality of the level. */
  readonly gain: number;
}

/**
 * Moves nodes, one at a time, to the neighbouring community that gains most.
 *
 * Nodes wait in a queue, at first all in random order, or by their numbers without `random`; when one moves, its neighbours that stay outside of
 * its new community come back into it. When a call moves nothing, no single move gains. The gain of joining C is the strength to C minus price · weight ·
 * weight of C; being alone gains 0. Ties go to where the node is, then to the community of the smaller number.
 * `community` changes in place; it holds numbers below the order of the level.
 *
 * V. Traag, L. Waltman & N. J. van Eck 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2.
 */
export function moveNodes(
  level: Level,
  community: Uint32Array,
  price: number,
  random: Random | null,
  {signal}: Watch = {},
): Moved {
  const {order: n, start, target, strength, weight, scale = 1} = level;
  /** Community → side by side, as they are looked at: strength of the node at hand towards it, and what its members weigh. */
  const sums = new Float64Array(2 * n);
  const members = new Uint32Array(n);
  let widest = 0;
  for (let i = 0; i < n; i++) {
    sums[2 * community[i] + WEIGHT] += weight[i];
    members[community[i]] += 1;
    widest = Math.max(widest, start[i + 1] - start[i]);
  }
  /** Communities without members, to split off into: the first `emptied` here, of which the last is taken. */
  const empty = new Uint32Array(n);
  let emptied = 0;
  for (let c = n - 1; c >= 0; c--) if (members[c] === 0) empty[emptied++] = c;

  // The queue is a window that slides round one array: no node is in it twice.
  const queue = new Uint32Array(n);
  for (let i = 0; i < n; i++) queue[i] = i;
  if (random !== null) shuffle(queue, random);
  const waits = new Uint8Array(n).fill(1);
  let head = 0;
  let waiting = n;
  const near = new Uint32Array(widest + 1);
  let moves = 0;
  let gained = 0;
  let seen = 0;

  while (waiting > 0) {
    if (++seen % BLOCK === 0) signal?.throwIfAborted();
    const i = queue[head];
    head = head + 1 === n ? 0 : head + 1;
    waiting -= 1;
    waits[i] = 0;

    const rowStart = start[i];
    const rowEnd = start[i + 1];
    const own = community[i];
    let width = 0;
    for (let k = rowStart; k < rowEnd; k++) {
      const c = community[target[k]];
      const before = sums[2 * c + TOWARD];
      near[width] = c; // stays only where it is new: no branch, as none could be foretold
      width += Number(before === 0);
      sums[2 * c + TOWARD] = before + strength[k] * scale;
    }

    const cost = price * weight[i];
    const ownCost = cost * (sums[2 * own + WEIGHT] - weight[i]);
    const toOwn = sums[2 * own + TOWARD];
    const stay = toOwn - ownCost;
    const least = LEAST_SHARE * (toOwn + ownCost) + Number.MIN_VALUE;
    let best = own;
    let bestGain = stay + least;
    for (let k = 0; k < width; k++) {
      const c = near[k];
      // Of its own less than staying gains: it holds the node already.
      const gain = sums[2 * c + TOWARD] - cost * sums[2 * c + WEIGHT];
      sums[2 * c + TOWARD] = 0;
      if (gain > bestGain || (gain === bestGain && c < best && best !== own)) {
        best = c;
        bestGain = gain;
      }
    }
    // Alone is worth 0: better than a community that costs more than it gives.
    if (bestGain < 0 && members[own] > 1) {
      best = empty[--emptied];
      bestGain = 0;
    }
    if (best === own) continue;

    sums[2 * own + WEIGHT] -= weight[i];
    members[own] -= 1;
    sums[2 * best + WEIGHT] += weight[i];
    members[best] += 1;
    if (members[own] === 0) {
      sums[2 * own + WEIGHT] = 0; // what rounding left
      empty[emptied++] = own;
    }
    community[i] = best;
    gained += bestGain - stay;
    moves += 1;
    for (let k = rowStart; k < rowEnd; k++) {
      const j = target[k];
      if (waits[j] === 1 || community[j] === best) continue;
      waits[j] = 1;
      const last = head + waiting;
      queue[last >= n ? last - n : last] = j;
      waiting += 1;
    }
  }
  return {moves, gain: gained};
}
