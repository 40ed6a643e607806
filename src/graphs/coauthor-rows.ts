import {coarse, fine, ofGrains} from "../util/grains.ts";
import type {WholeNumbers} from "../util/narrow-numbers.ts";
import {ownRoom, type Room} from "../util/share.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {BLOCK, type JointRows, type Signed} from "./joint-rows.ts";
import {type TieYears, tieYears} from "./tie-years.ts";

/** How strong ties are, and what stands behind them. */
export interface TieSums {
  /** In the order of the rows. */
  readonly strength: Float64Array;
  /** Papers behind each edge, in the order of the edge list. */
  readonly count: WholeNumbers;
  /** First and last year of those papers. */
  readonly firstYears: TieYears;
  readonly lastYears: TieYears;
}

/**
 * The strengths of ties: the numbers of a sparse product, added up row by row where they are to stand. Sums are taken in
 * grains, so that they do not depend on the order of papers. O(Σ n²) over the papers.
 */
export function tieSums(
  signed: Signed,
  {start, target, greater}: JointRows,
  watch: Watch,
  room: Room = ownRoom,
): TieSums {
  const {authors, papers, credit, year} = signed;
  const order = greater.length;
  const {bounds, shareOf} = bylinesAhead(signed);

  const strength = room.real(target.length);
  const ties = target.length / 2;
  const firstYears = tieYears(ties, year);
  const lastYears = tieYears(ties, year);
  const {code: firstCode, before: yearBefore} = firstYears;
  const {code: lastCode} = lastYears;
  let count: WholeNumbers = new Uint8Array(ties);
  let most = 2 ** 8 - 1;
  /** Papers of each tie of the row at hand, and the first and last year of these. */
  const papersOf = new Uint32Array(order);
  const firstOf = new Int16Array(order);
  const lastOf = new Int16Array(order);
  /** Person → where it stands in the row at hand. */
  const slot = new Uint32Array(order);
  const fineSum = new Float64Array(order);
  /** Person → where the next smaller one stands in its row. */
  const next = start.slice(0, order);
  let before = 0;
  for (let i = 0; i < order; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Co-authorship", i / order);
    const rowAt = greater[i];
    const rowEnd = start[i + 1];
    const shift = rowAt - before;
    for (let k = rowAt; k < rowEnd; k++) slot[target[k]] = k;
    const end = papers.start[i + 1];
    for (let k = papers.start[i]; k < end; k++) {
      const p = papers.item[k];
      const own = bounds[4 * p]++;
      const to = bounds[4 * p + 1];
      const y = year[p];
      let whole = coarse(shareOf[2 * p + 1]);
      let small = fine(shareOf[2 * p + 1]);
      for (let m = own + 1; m < to; m++) {
        if (credit !== null) {
          const amount = shareOf[2 * p + 1] * credit[own] * credit[m];
          whole = coarse(amount);
          small = fine(amount);
        }
        const at = slot[authors.item[m]];
        strength[at] += whole;
        const tie = at - rowAt;
        fineSum[tie] += small;
        papersOf[tie] += 1;
        if (y > lastOf[tie]) lastOf[tie] = y;
        if (y !== 0 && (firstOf[tie] === 0 || y < firstOf[tie])) firstOf[tie] = y;
      }
    }
    for (let k = rowAt; k < rowEnd; k++) {
      const sum = ofGrains(strength[k], fineSum[k - rowAt]);
      fineSum[k - rowAt] = 0;
      const joint = papersOf[k - rowAt];
      papersOf[k - rowAt] = 0;
      if (joint > most) {
        most = joint < 2 ** 16 ? 2 ** 16 - 1 : 2 ** 32 - 1;
        count = most < 2 ** 16 ? new Uint16Array(count) : new Uint32Array(count);
      }
      count[k - shift] = joint;
      const first = firstOf[k - rowAt];
      const last = lastOf[k - rowAt];
      firstCode[k - shift] = first === 0 ? 0 : first - yearBefore;
      lastCode[k - shift] = last === 0 ? 0 : last - yearBefore;
      firstOf[k - rowAt] = 0;
      lastOf[k - rowAt] = 0;
      strength[k] = sum;
      strength[next[target[k]]++] = sum;
    }
    before += rowEnd - rowAt;
  }
  return {strength, count, firstYears, lastYears};
}

/**
 * Paper → side by side, as they are read: in `bounds` the place of the first in its byline whose row is still to come, and
 * where its byline ends, 0 for a paper that is left out; then, in `shareOf`, its share.
 */
export function bylinesAhead({authors, share}: Pick<Signed, "authors" | "share">): {
  readonly bounds: Uint32Array;
  readonly shareOf: Float64Array;
} {
  const shareOf = new Float64Array(2 * share.length);
  const bounds = new Uint32Array(shareOf.buffer);
  for (let p = 0; p < share.length; p++) {
    bounds[4 * p] = authors.start[p];
    if (share[p] !== 0) bounds[4 * p + 1] = authors.start[p + 1];
    shareOf[2 * p + 1] = share[p];
  }
  return {bounds, shareOf};
}
