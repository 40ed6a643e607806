import {coarse, fine, ofGrains} from "../util/grains.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {bylinesAhead} from "./coauthor-rows.ts";
import type {Graph} from "./graph.ts";
import {BLOCK, MOST_ROOM, type Signed, widened} from "./joint-rows.ts";

/**
 * The ties of people with their strengths, for whoever asks for nothing behind them: the bits of `jointRows` and
 * `tieSums`, from one look at the papers instead of two. Each row meets and adds up the people after its own in
 * whatever order; turned round twice, rows are in rising order without any sorting.
 *
 * Time: O(Σ n²) over the papers. Memory: 36 bytes a tie, of which 24 stay.
 *
 * @param most - room for so many ties at most is made before they are met
 */
export function coauthorSums(signed: Signed, watch: Watch = {}, most: number = MOST_ROOM): Graph {
  const {authors, papers, share, credit} = signed;
  const order = papers.start.length - 1;
  const {bounds, shareOf} = bylinesAhead(signed);
  let pairs = 0;
  for (let p = 0; p < share.length; p++) {
    const n = authors.start[p + 1] - authors.start[p];
    if (share[p] !== 0) pairs += (n * (n - 1)) / 2;
  }

  /** Person → side by side, as they are read: 1 + its place among all ties when it was last met, and how often it was. */
  const seen = new Uint32Array(2 * order);
  const width = new Uint32Array(order);
  /** Whom the row at hand meets, and coarse and fine grains of each, side by side. */
  const row = new Uint32Array(order);
  const grains = new Float64Array(2 * order);
  let met = new Uint32Array(Math.min(pairs, most));
  let sum = new Float64Array(met.length);
  let ties = 0;
  for (let i = 0; i < order; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Co-authorship", i / order);
    const first = ties + 1;
    let found = 0;
    const end = papers.start[i + 1];
    for (let k = papers.start[i]; k < end; k++) {
      const p = papers.item[k];
      const own = bounds[4 * p]++; // people come in rising order, as they stand in bylines
      const to = bounds[4 * p + 1];
      let whole = coarse(shareOf[2 * p + 1]);
      let small = fine(shareOf[2 * p + 1]);
      for (let m = own + 1; m < to; m++) {
        if (credit !== null) {
          const amount = shareOf[2 * p + 1] * credit[own] * credit[m];
          whole = coarse(amount);
          small = fine(amount);
        }
        const j = authors.item[m];
        const known = seen[2 * j] - first;
        const fresh = known >>> 31; // 1 where i has not met it, else 0: a branch would often be foreseen wrongly
        const at = known + fresh * (found - known);
        seen[2 * j] = first + at;
        seen[2 * j + 1] += fresh;
        row[at] = j;
        grains[2 * at] += whole;
        grains[2 * at + 1] += small;
        found += fresh;
      }
    }
    if (ties + found > met.length) {
      met = widened(met, ties + found);
      sum = widened(sum, ties + found);
    }
    for (let k = 0; k < found; k++) {
      met[ties + k] = row[k];
      sum[ties + k] = ofGrains(grains[2 * k], grains[2 * k + 1]);
      grains[2 * k] = 0;
      grains[2 * k + 1] = 0;
    }
    width[i] = found;
    ties += found;
  }

  const start = new Uint32Array(order + 1);
  for (let i = 0; i < order; i++) start[i + 1] = start[i] + seen[2 * i + 1] + width[i];
  const target = new Uint32Array(2 * ties);
  const strength = new Float64Array(2 * ties);
  const next = start.slice(0, order);
  for (let i = 0, e = 0; i < order; i++)
    for (const end = e + width[i]; e < end; e++) {
      const at = next[met[e]]++;
      target[at] = i;
      strength[at] = sum[e];
    }
  const greater = next.slice();
  for (let j = 0; j < order; j++)
    for (let k = start[j]; k < greater[j]; k++) {
      const at = next[target[k]]++;
      target[at] = j;
      strength[at] = strength[k];
    }
  return {order, start, target, strength};
}
