import type {ListColumn} from "../util/list-column.ts";
import {ownRoom, type Room} from "../util/share.ts";
import {checkpoint, type Watch} from "../util/watch.ts";

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

/** Who has signed a paper together with whom. */
export interface JointRows {
  /** Compressed rows of a graph, in rising order. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  /** Person → the first place of its row where a greater one stands, or the row's end. */
  readonly greater: Uint32Array;
}

/** Rows between two looks at the watch. */
export const BLOCK = 4096;
/** So many ties are given room at once where as many may come: what nobody wrote to takes no memory. */
export const MOST_ROOM = 1 << 24;

/**
 * The ties of people without their strengths. Each row meets the people after its own in whatever order; turned round
 * twice, rows are in rising order without any sorting.
 *
 * Time: O(Σ n²) over the papers. Memory: 16 bytes a tie at most, of which 8 stay.
 */
export function jointRows(
  {authors, papers, share}: Pick<Signed, "authors" | "papers" | "share">,
  watch: Watch,
  room: Room = ownRoom,
): JointRows {
  const order = papers.start.length - 1;
  /** Paper → side by side, as they are read: where the first stands whose row is still to come, and where those end. */
  const bounds = new Uint32Array(2 * share.length);
  let pairs = 0;
  for (let p = 0; p < share.length; p++) {
    bounds[2 * p] = authors.start[p];
    if (share[p] === 0) continue;
    bounds[2 * p + 1] = authors.start[p + 1];
    const n = authors.start[p + 1] - authors.start[p];
    pairs += (n * (n - 1)) / 2;
  }

  /** Person → 1 + the last that met it. */
  const metBy = new Uint32Array(order);
  const smaller = new Uint32Array(order);
  const width = new Uint32Array(order);
  const row = new Uint32Array(order);
  let met = new Uint32Array(Math.min(pairs, MOST_ROOM));
  let ties = 0;
  for (let i = 0; i < order; i++) {
    if (i % BLOCK === 0) checkpoint(watch, "Co-authorship", i / order);
    let found = 0;
    const end = papers.start[i + 1];
    for (let k = papers.start[i]; k < end; k++) {
      const p = papers.item[k];
      const own = bounds[2 * p]++; // people come in rising order, as they stand in bylines
      const to = bounds[2 * p + 1];
      for (let m = own + 1; m < to; m++) {
        const j = authors.item[m];
        if (metBy[j] === i + 1) continue;
        metBy[j] = i + 1;
        smaller[j] += 1;
        row[found] = j;
        found += 1;
      }
    }
    if (ties + found > met.length) met = widened(met, ties + found);
    for (let k = 0; k < found; k++) met[ties + k] = row[k];
    width[i] = found;
    ties += found;
  }

  const start = room.whole(order + 1);
  for (let i = 0; i < order; i++) start[i + 1] = start[i] + smaller[i] + width[i];
  const target = room.whole(2 * ties);
  const next = start.slice(0, order);
  for (let i = 0, e = 0; i < order; i++)
    for (const end = e + width[i]; e < end; e++) target[next[met[e]]++] = i;
  const greater = next.slice();
  for (let j = 0; j < order; j++)
    for (let k = start[j]; k < greater[j]; k++) target[next[target[k]]++] = j;
  return {start, target, greater};
}

/** The same numbers with room for so many, and half as many again as there was. */
export function widened<Numbers extends Uint32Array | Float64Array>(
  values: Numbers,
  length: number,
): Numbers {
  const Kind = values.constructor as new (length: number) => Numbers;
  const wider = new Kind(Math.max(length, Math.ceil(values.length * 1.5)));
  wider.set(values);
  return wider;
}
