import type {BlockColumns} from "./block-columns.ts";

/** The words that titles of a small block share, for every two records at once. */
export interface SharedTitles {
  /** Record i · records + j, i < j → sum of the weights of the words that both have. */
  readonly weight: Float64Array;
  /** The same for squared weights. */
  readonly squares: Float64Array;
}

/** Memory for blocks of up to `most` records, at most 256, used for block after block. */
export const titleScratch = (most: number): SharedTitles => ({
  weight: new Float64Array(most * most),
  squares: new Float64Array(most * most),
});

/** A record is one of so many, the rest of a key is the word. */
const RECORDS = 256;

/**
 * Weighs what each two titles share, word by word upwards, as going through two titles side by side would. Time
 * O(words · log words + shared words of all pairs), which is far less than a walk through two titles a pair.
 */
export function shareTitles(
  {termStart, term}: Pick<BlockColumns, "termStart" | "term">,
  termWeight: Float32Array,
  {weight, squares}: SharedTitles,
): void {
  const count = termStart.length - 1;
  weight.fill(0, 0, count * count);
  squares.fill(0, 0, count * count);
  const key = new Uint32Array(term.length);
  for (let i = 0; i < count; i++)
    for (let k = termStart[i]; k < termStart[i + 1]; k++) key[k] = term[k] * RECORDS + i;
  key.sort();
  for (let from = 0, to = 0; from < key.length; from = to) {
    const slot = key[from] >>> 8;
    for (to = from + 1; to < key.length && key[to] >>> 8 === slot; ) to += 1;
    const w = termWeight[slot];
    for (let x = from; x < to; x++) {
      const row = (key[x] & 255) * count;
      for (let y = x + 1; y < to; y++) {
        const at = row + (key[y] & 255);
        weight[at] += w;
        squares[at] += w * w;
      }
    }
  }
}
