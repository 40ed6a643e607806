import {type Random, shuffle} from "../../util/random.ts";
import {exponential} from "./exponential.ts";
import type {Level} from "./level.ts";

/** Nodes whose order is drawn anew at a time, where neighbours have numbers near each other: what is read then lies near too. */
const STRETCH = 65_536;
/** Where the sums of a part stand. */
const [TOWARD, WEIGHT, OUTWARD, SUMS] = [0, 1, 2, 3];

/**
 * Cuts each community into well connected parts: nodes start alone, and one that is still alone joins a
 * part of its own community, if both it and the part are well tied to the rest of the community and
 * nothing is lost. Parts are connected by construction.
 *
 * Which part is drawn at random, staying alone being worth 0: with chances as exp(gain / randomness), so
 * that large gains are likely and others possible; with randomness 0 it is the best, ties by the smaller
 * number. The exponential is our own, so that every machine draws the same.
 *
 * V. Traag, L. Waltman & N. J. van Eck 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2.
 *
 * @param inOrder - nodes are met in random order within stretches of 65,536 numbers, and not of all: a large graph whose
 *   neighbours have numbers near each other takes two thirds of the time, for .0002 of modularity
 * @returns node → part, 0 … count − 1, in the order of the parts' first nodes
 */
export function refined(
  level: Level,
  community: Uint32Array,
  price: number,
  random: Random,
  randomness: number,
  inOrder = false,
): {part: Uint32Array; count: number} {
  const {order: n, start, target, strength, weight, scale = 1} = level;
  const part = new Uint32Array(n);
  const alone = new Uint8Array(n).fill(1);
  let widest = 0;
  let last = 0;
  for (let i = 0; i < n; i++) {
    part[i] = i;
    widest = Math.max(widest, start[i + 1] - start[i]);
    last = Math.max(last, community[i]);
  }
  const total = new Float64Array(last + 1);

  /**
   * Part → side by side: strength of the node at hand towards it, what its nodes weigh, and strength between it and the rest
   * of its community.
   */
  const sums = new Float64Array(SUMS * n);
  for (let i = 0; i < n; i++) {
    const c = community[i];
    total[c] += weight[i];
    let sum = 0;
    for (let k = start[i], end = start[i + 1]; k < end; k++)
      if (community[target[k]] === c) sum += strength[k] * scale;
    sums[SUMS * i + WEIGHT] = weight[i];
    sums[SUMS * i + OUTWARD] = sum;
  }

  const gains = new Float64Array(widest);
  const near = new Uint32Array(widest);
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  const stretch = inOrder ? STRETCH : n;
  for (let from = 0; from < n; from += stretch)
    shuffle(order.subarray(from, from + stretch), random);
  for (let at = 0; at < n; at++) {
    const i = order[at];
    if (alone[i] === 0) continue;
    const whole = total[community[i]];
    const cost = price * weight[i];
    const outward = sums[SUMS * i + OUTWARD];
    if (outward < cost * (whole - weight[i])) continue;

    const c = community[i];
    let width = 0;
    for (let k = start[i], end = start[i + 1]; k < end; k++) {
      const j = target[k];
      if (community[j] !== c) continue;
      const p = part[j];
      if (sums[SUMS * p + TOWARD] === 0) near[width++] = p;
      sums[SUMS * p + TOWARD] += strength[k] * scale;
    }
    let best = i;
    let bestGain = 0;
    let choices = 0;
    for (let k = 0; k < width; k++) {
      const p = near[k];
      const own = sums[SUMS * p + WEIGHT];
      const gain = sums[SUMS * p + TOWARD] - cost * own;
      if (gain < 0 || sums[SUMS * p + OUTWARD] < price * own * (whole - own)) continue;
      // Parts that may be joined come to the front; all of `near` is still needed to clean up.
      near[k] = near[choices];
      near[choices] = p;
      gains[choices++] = gain;
      if (gain > bestGain || (gain === bestGain && (best === i || p < best))) {
        best = p;
        bestGain = gain;
      }
    }
    if (randomness > 0 && choices > 0) best = drawn(i, choices, bestGain);

    if (best !== i) {
      // What tied the two no longer leads outward; what is left of both does.
      sums[SUMS * best + OUTWARD] += outward - 2 * sums[SUMS * best + TOWARD];
      sums[SUMS * best + WEIGHT] += weight[i];
      alone[best] = 0;
      alone[i] = 0;
      part[i] = best;
    }
    for (let k = 0; k < width; k++) sums[SUMS * near[k] + TOWARD] = 0;
  }
  return numbered(part, order);

  /** One of the first parts in `near`, or `i` itself, by chances as the exponentials of their gains. */
  function drawn(i: number, choices: number, bestGain: number): number {
    let sum = exponential(-bestGain / randomness);
    const own = sum;
    for (let k = 0; k < choices; k++) {
      sum += exponential((gains[k] - bestGain) / randomness);
      gains[k] = sum;
    }
    const mark = random.next() * sum;
    if (mark < own) return i;
    let k = 0;
    while (k < choices - 1 && gains[k] <= mark) k += 1;
    return near[k];
  }
}

/**
 * Numbers parts from 0 in the order of their first nodes, in place.
 *
 * @param number - room for a number each, where an array is at hand whose contents are not needed any more
 */
export function numbered(
  part: Uint32Array,
  number: Uint32Array = new Uint32Array(part.length),
): {part: Uint32Array; count: number} {
  /** Part → its new number from 1, 0 where it has none yet. */
  number.fill(0);
  let count = 0;
  for (let i = 0; i < part.length; i++) {
    const p = part[i];
    if (number[p] === 0) number[p] = ++count;
    part[i] = number[p] - 1;
  }
  return {part, count};
}
