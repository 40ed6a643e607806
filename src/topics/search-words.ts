import {fold} from "../util/fold.ts";
import {wordKey} from "./unify.ts";

/** Signs of scripts that put no spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+/g;

/**
 * The words of a text as they are sought and found: without case, accents, number or British spelling, in
 * the order in which they stand. Chinese, Japanese and Thai are cut into pairs of signs. O(text).
 */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const word of fold(text.replace(/(\p{L})['’`]s\b/gu, "$1")).split(" ")) {
    if (word === "") continue;
    if (/[\u0e00-\u9fff]/.test(word)) words.push(...pairs(word));
    else words.push(wordKey(word));
  }
  return words;
}

/** "機械学習 ai" → 機械, 械学, 学習; what stands between such runs is a word of its own. */
function pairs(word: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of word.matchAll(UNSPACED)) {
    if (match.index > from) found.push(word.slice(from, match.index));
    const signs = match[0];
    if (signs.length === 1) found.push(signs);
    for (let i = 0; i + 1 < signs.length; i++) found.push(signs.slice(i, i + 2));
    from = match.index + signs.length;
  }
  if (from < word.length) found.push(word.slice(from));
  return found;
}
