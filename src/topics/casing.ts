/** How often each word, in lower case, stands small and with a capital where grammar asks for neither. */
export interface WordCases {
  readonly lower: Map<string, number>;
  readonly capital: Map<string, number>;
}

const CAPITAL = /^\p{Lu}[\p{Ll}’']+$/u;
const LOWER = /^[\p{Ll}’']+$/u;

/** No word seen yet. About 60 bytes a different word. */
export const wordCases = (): WordCases => ({lower: new Map(), capital: new Map()});

/** Counts a word, or each part of a compound. */
export function seeWord(cases: WordCases, word: string): void {
  if (word.includes("-")) for (const part of word.split("-")) count(cases, part);
  else count(cases, word);
}

function count({lower, capital}: WordCases, word: string): void {
  if (LOWER.test(word)) lower.set(word, (lower.get(word) ?? 0) + 1);
  else if (CAPITAL.test(word)) {
    const low = word.toLowerCase();
    capital.set(low, (capital.get(low) ?? 0) + 1);
  }
}

/**
 * A text with the capitals off the words that are mostly written small: "Large Language Model" → "large
 * language model", but "Markov model". Where half of its capitals go, so do those of words that were seldom
 * seen elsewhere.
 */
export function calmed({lower, capital}: WordCases, text: string): string {
  const low = (word: string) => word.toLowerCase();
  // A quarter is enough: defining a term, people like to write it with capitals.
  const calms = (word: string) => (lower.get(low(word)) ?? 0) * 3 >= (capital.get(low(word)) ?? 0);
  const seldom = (word: string) => (capital.get(low(word)) ?? 0) < 3;
  const capitals = text.match(/[\p{L}’']+/gu)?.filter(word => CAPITAL.test(word)) ?? [];
  const half = 2 * capitals.filter(calms).length >= capitals.length && capitals.length > 1;
  return text.replace(/[\p{L}’']+/gu, word =>
    CAPITAL.test(word) && (calms(word) || (half && seldom(word))) ? low(word) : word,
  );
}
