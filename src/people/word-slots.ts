import {fold} from "../util/fold.ts";
import {hash53} from "../util/hash.ts";
import {remembered} from "../util/remembered.ts";

/** Words that say nothing of a subject or a place. */
const EMPTY_WORDS = new Set(
  `a an and are as at based by for from in into is its it of on or over some that the their this to towards toward
  under using via with de la el des et und der die das le les en y e di do da
  univ university universitat universite universidad institute institut inst department dept dep school college
  faculty center centre lab laboratory laboratories research sci science sciences technology tech engineering
  nat natl national inc corp ltd co null`.split(/\s+/),
);

/** Of a longer text the first words only. */
const MOST_WORDS = 60;

/** So many words are remembered at most: texts say the same ones over and over. */
const MOST_KNOWN = 1 << 16;

/** Stands for a word that says nothing. */
const NO_SLOT = -1;

/** Gives the slots, of `count`, of the telling words of a text: rising, each once. Time O(text). */
export function wordSlots(count: number): (text: string) => number[] {
  const slotOf = remembered(MOST_KNOWN, (word: string) =>
    isTelling(word) ? hash53(stem(word)) % count : NO_SLOT,
  );
  return text => {
    const slots: number[] = [];
    for (const word of fold(text).split(" ")) {
      const slot = slotOf(word, word);
      if (slot !== NO_SLOT) addRising(slots, slot);
      if (slots.length >= MOST_WORDS) break;
    }
    return slots;
  };
}

/** Puts a number into a rising list, if it is not in it. O(length), least at the end. */
export function addRising(list: number[], x: number): void {
  let at = list.length;
  while (at > 0 && list[at - 1] > x) at -= 1;
  if (at > 0 && list[at - 1] === x) return;
  for (let k = list.length; k > at; k--) list[k] = list[k - 1];
  list[at] = x;
}

const isTelling = (word: string): boolean =>
  word.length >= 2 && !EMPTY_WORDS.has(word) && !/^\d+$/.test(word);

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed|al)$/, "") : word;
