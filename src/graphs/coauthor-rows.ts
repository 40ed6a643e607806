import {coarse, fine, GRAINS, ofGrains} from "../util/grains.ts";
import type {ListColumn} from "../util/list-column.ts";
import {sortStart} from "../util/sort-start.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {type EdgeColumns, edgeColumns} from "./edge-columns.ts";

/** What the ties of people are computed from. */
export interface Signed {
  /** Paper → people, rising, each once. */
  readonly authors: ListColumn;
  /** Person → papers. */
  readonly papers: ListColumn;
  /** Paper → what it adds to each of its pairs; 0 = it is left out. */
  readonly share: Float64Array;
  /** What the share of a pair is multiplied by for each of both, in the order of `authors.item`; null = 1. */
  readonly credit: Float64Array | null;
  /** Paper → year, 0 = unknown. */
  readonly year: Int16Array;
}

/** Rows between two looks at the watch. */
const BLOCK = 4096;
/** Later than any year. */
const NEVER = 32_767;

/**
 * A sparse product, row by row with a dense accumulator: ties in the order of their smaller, then of their larger end.
 * Sums are taken in grains, so that they do not depend on the order of papers. O(Σ n²) over the papers.
 */
export function coauthorRows(
  {authors, papers, share, credit, year}: Signed,
  order: number,
  watch: Watch,
): EdgeColumns {
  const {start, item} = authors;
  const count = share.length;
  // Paper → side by side, as they are read: the place of the first in its byline whose row is still to come, where its
  // byline ends, first and last year; then the coarse and fine grains of its share.
  const grains = new Float64Array(4 * count);
  const state = new Int32Array(grains.buffer);
  let pairs = 0;
  for (let p = 0; p < count; p++) {
    const n = start[p + 1] - start[p];
    state[8 * p] = start[p];
    state[8 * p + 2] = year[p] === 0 ? NEVER : year[p];
    state[8 * p + 3] = year[p];
    if (share[p] === 0) continue;
    state[8 * p + 1] = start[p + 1];
    grains[4 * p + 2] = coarse(share[p]);
    grains[4 * p + 3] = fine(share[p]);
    pairs += (n * (n - 1)) / 2;
  }

  /** Person → its place among those of the row, counted on from those of all rows before; what is below belongs to those. */
  const place = new Int32Array(order).fill(-1);
  let before = 0;
  // Of the row at hand, by place: so few that they stay near, however many people there are.
  const touched = new Uint32Array(order + 1);
  const coarseSum = new Float64Array(order);
  const fineSum = new Float64Array(order);
  const papersOf = new Uint32Array(order);
  const firstOf = new Int16Array(order);
  const lastOf = new Int16Array(order);
  const columns = edgeColumns(pairs);

  for (let i = 0; i < order; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Co-authorship", i / order);
    let width = 0;
    const end = papers.start[i + 1];
    for (let k = papers.start[i]; k < end; k++) {
      const p = papers.item[k];
      const own = state[8 * p]++; // people come in rising order, as they stand in bylines
      const to = state[8 * p + 1];
      const early = state[8 * p + 2];
      const late = state[8 * p + 3];
      let whole = grains[4 * p + 2];
      let small = grains[4 * p + 3];
      // Those after i are greater: each pair is met once.
      for (let m = own + 1; m < to; m++) {
        const j = item[m];
        if (credit !== null) {
          const amount = share[p] * credit[own] * credit[m] * GRAINS;
          whole = Math.floor(amount);
          small = Math.floor((amount - whole) * GRAINS + 0.5);
        }
        const at = place[j] - before;
        if (at < 0) {
          place[j] = before + width;
          touched[width] = j;
          coarseSum[width] = whole;
          fineSum[width] = small;
          papersOf[width] = 1;
          firstOf[width] = early;
          lastOf[width] = late;
          width += 1;
        } else {
          coarseSum[at] += whole;
          fineSum[at] += small;
          papersOf[at] += 1;
          if (early < firstOf[at]) firstOf[at] = early;
          if (late > lastOf[at]) lastOf[at] = late;
        }
      }
    }
    if (width === 0) continue;
    sortStart(touched, width);
    const {source, target, strength, count, from, to} = columns.room(width);
    let at = columns.taken(width);
    for (let k = 0; k < width; k++, at++) {
      const j = touched[k];
      const own = place[j] - before;
      source[at] = i;
      target[at] = j;
      strength[at] = ofGrains(coarseSum[own], fineSum[own]);
      count[at] = papersOf[own];
      from[at] = lastOf[own] === 0 ? 0 : firstOf[own];
      to[at] = lastOf[own];
    }
    before += width;
  }
  return columns.finish();
}
