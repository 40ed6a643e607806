/** Tells by three letters whether a word that begins at a place may be one of a list. */
export type MayBegin = (text: string, at: number) => boolean;

/**
 * A quick look for some words, whatever their case: no is sure, yes is not. What stands in a word and is no letter from
 * a to z is like any other that is none.
 */
export function wordBeginnings(words: readonly string[]): MayBegin {
  const known = new Uint8Array(27 ** 3);
  const place = (text: string, at: number) => {
    const second = at + 1 < text.length ? letter(text.charCodeAt(at + 1)) : 0;
    const third = at + 2 < text.length ? letter(text.charCodeAt(at + 2)) : 0;
    return (letter(text.charCodeAt(at)) * 27 + second) * 27 + third;
  };
  for (const word of words) known[place(word, 0)] = 1;
  return (text, at) => known[place(text, at)] === 1;
}

/** Whether "\b" takes a character for a part of a word: a letter from a to z, a digit, or "_". */
export const isOfWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  unit === 95;

/** From 1 for "a" and "A" to 26; 0 for all else. */
function letter(unit: number): number {
  const small = unit | 32;
  return small >= 97 && small <= 122 && unit < 128 ? small - 96 : 0;
}
