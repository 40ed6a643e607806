import type {Random} from "../../util/random.ts";
import {shuffle} from "../../util/random.ts";
import type {Level} from "./level.ts";

/**
 * Cuts each community into well connected parts: nodes start alone, and one that is still alone joins the
 * part of its own community that gains most, if both it and the part are well tied to the rest of
 * the community. Parts are connected by construction.
 *
 * The paper draws the part at random in proportion to the exponential of its gain; ours takes the best,
 * ties by the smaller number, so that every machine gives the same bits; repeating the whole from the
 * result makes up for it.
 *
 * V. Traag, L. Waltman & N. J. van Eck 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2.
 */
export function refined(
  level: Level,
  community: Uint32Array,
  price: number,
  random: Random,
): {part: Uint32Array; count: number} {
  const {order: n, start, target, strength, weight} = level;
  const part = Uint32Array.from({length: n}, (_, i) => i);
  const partWeight = weight.slice();
  const partSize = new Uint32Array(n).fill(1);
  const total = new Float64Array(n);
  for (let i = 0; i < n; i++) total[community[i]] += weight[i];

  /** Strength between a part and the rest of its community. */
  const outward = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (community[target[k]] === community[i]) outward[i] += strength[k];
  const wellTied = (p: number, c: number) =>
    outward[p] >= price * partWeight[p] * (total[c] - partWeight[p]) - 1e-12;

  const toward = new Float64Array(n);
  const near = new Uint32Array(n);
  const order = shuffle(
    Uint32Array.from({length: n}, (_, i) => i),
    random,
  );
  for (const i of order) {
    const c = community[i];
    if (partSize[i] !== 1 || part[i] !== i || !wellTied(i, c)) continue;
    let width = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      if (community[j] !== c) continue;
      if (toward[part[j]] === 0) near[width++] = part[j];
      toward[part[j]] += strength[k];
    }
    let best = i;
    let bestGain = 0;
    for (let k = 0; k < width; k++) {
      const p = near[k];
      const gain = toward[p] - price * weight[i] * partWeight[p];
      if (gain < bestGain || (gain === bestGain && p > best) || !wellTied(p, c)) continue;
      best = p;
      bestGain = gain;
    }
    if (best !== i && bestGain >= 0) {
      // What tied the two no longer leads outward; what is left of both does.
      outward[best] += outward[i] - 2 * toward[best];
      partWeight[best] += weight[i];
      partSize[best] += 1;
      partSize[i] = 0;
      part[i] = best;
    }
    for (let k = 0; k < width; k++) toward[near[k]] = 0;
  }

  const number = new Int32Array(n).fill(-1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (number[part[i]] < 0) number[part[i]] = count++;
    part[i] = number[part[i]];
  }
  return {part, count};
}
