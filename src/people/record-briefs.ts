import {NONE} from "../papers/corpus.ts";
import type {Block} from "./identity-model.ts";

/** What a record has, as bits. */
const [SIGNED, TITLED, PLACED, IDENTIFIED, CITING] = [1, 2, 4, 8, 16];
/** What of it changes the score of two records that share nothing, and what is looked at in full where both have it. */
export const [KNOWN, SHARABLE] = [SIGNED | TITLED, PLACED | IDENTIFIED | CITING];

/** What is looked at first in a record, side by side: one line of a processor's cache. */
export const [HAS, PAPER, NAME, SIGNERS, VENUE, YEAR, WORDS, BRIEF] = [0, 1, 2, 3, 5, 6, 8, 16];
/** Record i begins at i << BRIEF_BITS. */
export const BRIEF_BITS = 4;
export const NO_VENUE = NONE | 0;

/**
 * Fills `brief` with what the records of a block have: one bit of 64 for each co-author, and one of 256 for each word of
 * the title where it is said that words are asked for.
 */
export function briefRecords({records, columns}: Block, brief: Int32Array, words: boolean): void {
  const {venue, year, titled, signed, others, termStart, term} = columns;
  const {start, block} = others;
  brief.fill(0, 0, records.length << BRIEF_BITS);
  for (let i = 0; i < records.length; i++) {
    const {name, paper, places, ids, references} = records[i];
    const at = i << BRIEF_BITS;
    brief[at + HAS] =
      (signed[i] === 1 ? SIGNED : 0) |
      (titled[i] === 1 ? TITLED : 0) |
      (places.length > 0 ? PLACED : 0) |
      (ids.size > 0 ? IDENTIFIED : 0) |
      (references.length > 0 ? CITING : 0);
    brief[at + PAPER] = paper;
    brief[at + NAME] = name;
    brief[at + VENUE] = venue[i];
    brief[at + YEAR] = year[i];
    for (let c = start[i]; c < start[i + 1]; c++)
      brief[at + SIGNERS + ((block[c] >>> 5) & 1)] |= 1 << (block[c] & 31);
    if (!words) continue;
    for (let k = termStart[i]; k < termStart[i + 1]; k++)
      brief[at + WORDS + ((term[k] >>> 5) & 7)] |= 1 << (term[k] & 31);
  }
}

/** Whether the records whose briefs begin at a and b may share a co-author: two without a common bit do not. */
export const mayShareSigners = (brief: Int32Array, a: number, b: number): boolean =>
  (brief[a + SIGNERS] & brief[b + SIGNERS]) !== 0 ||
  (brief[a + SIGNERS + 1] & brief[b + SIGNERS + 1]) !== 0;

/** The same for words of titles. */
export function mayShareWords(brief: Int32Array, a: number, b: number): boolean {
  for (let k = WORDS; k < BRIEF; k++) if ((brief[a + k] & brief[b + k]) !== 0) return true;
  return false;
}
