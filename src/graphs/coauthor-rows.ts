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
  /** Paper → the place of the first in its byline whose row is still to come, where its byline ends, first and last year. */
  const state = new Int32Array(4 * count);
  const grains = new Float64Array(2 * count);
  let pairs = 0;
  for (let p = 0; p < count; p++) {
    const n = start[p + 1] - start[p];
    state[4 * p] = start[p];
    state[4 * p + 2] = year[p] === 0 ? NEVER : year[p];
    state[4 * p + 3] = year[p];
    if (share[p] === 0) continue;
    state[4 * p + 1] = start[p + 1];
    grains[2 * p] = coarse(share[p]);
    grains[2 * p + 1] = fine(share[p]);
    pairs += (n * (n - 1)) / 2;
  }

  /** Person → coarse and fine grains of the tie with the person of the row. */
  const sum = new Float64Array(2 * order);
  /** Person → papers, first and last year of that tie. */
  const about = new Int32Array(4 * order);
  for (let j = 0; j < order; j++) about[4 * j + 1] = NEVER;
  const touched = new Uint32Array(order + 1);
  const columns = edgeColumns(pairs);

  for (let i = 0; i < order; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Co-authorship", i / order);
    let width = 0;
    const end = papers.start[i + 1];
    for (let k = papers.start[i]; k < end; k++) {
      const p = papers.item[k];
      const own = state[4 * p]++; // people come in rising order, as they stand in bylines
      const to = state[4 * p + 1];
      const early = state[4 * p + 2];
      const late = state[4 * p + 3];
      let whole = grains[2 * p];
      let small = grains[2 * p + 1];
      // Those after i are greater: each pair is met once.
      for (let m = own + 1; m < to; m++) {
        const j = item[m];
        if (credit !== null) {
          const amount = share[p] * credit[own] * credit[m] * GRAINS;
          whole = Math.floor(amount);
          small = Math.floor((amount - whole) * GRAINS + 0.5);
        }
        const a = 4 * j;
        touched[width] = j;
        if (about[a]++ === 0) width += 1;
        sum[2 * j] += whole;
        sum[2 * j + 1] += small;
        if (early < about[a + 1]) about[a + 1] = early;
        if (late > about[a + 2]) about[a + 2] = late;
      }
    }
    if (width === 0) continue;
    sortStart(touched, width);
    const {source, target, strength, count, from, to} = columns.room(width);
    let at = columns.taken(width);
    for (let k = 0; k < width; k++, at++) {
      const j = touched[k];
      const a = 4 * j;
      source[at] = i;
      target[at] = j;
      strength[at] = ofGrains(sum[2 * j], sum[2 * j + 1]);
      count[at] = about[a];
      from[at] = about[a + 2] === 0 ? 0 : about[a + 1];
      to[at] = about[a + 2];
      sum[2 * j] = 0;
      sum[2 * j + 1] = 0;
      about[a] = 0;
      about[a + 1] = NEVER;
      about[a + 2] = 0;
    }
  }
  return columns.finish();
}
