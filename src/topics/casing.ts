/** How often words stand in lower case or with a capital where grammar asks for neither. */
export interface WordCases {
  see(word: string): void;
  /** The text with the capitals off the words that are mostly written without: "Large Language" → "large language". */
  calm(text: string): string;
}

const CAPITAL = /^\p{Lu}[\p{Ll}’']+$/u;
const LOWER = /^[\p{Ll}’']+$/u;

/** Starts with no word seen. About 60 bytes a different word. */
export function wordCases(): WordCases {
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  const count = (word: string) => {
    if (LOWER.test(word)) lower.set(word, (lower.get(word) ?? 0) + 1);
    else if (CAPITAL.test(word)) {
      const low = word.toLowerCase();
      capital.set(low, (capital.get(low) ?? 0) + 1);
    }
  };
  return {
    see(word) {
      if (word.includes("-")) for (const part of word.split("-")) count(part);
      else count(word);
    },
    calm(text) {
      const low = (word: string) => word.toLowerCase();
      // A quarter is enough: defining a term, people like to write it with capitals.
      const calms = (word: string) =>
        (lower.get(low(word)) ?? 0) * 3 >= (capital.get(low(word)) ?? 0);
      const capitals = text.match(/[\p{L}’']+/gu)?.filter(word => CAPITAL.test(word)) ?? [];
      const half = 2 * capitals.filter(calms).length >= capitals.length && capitals.length > 1;
      return text.replace(/[\p{L}’']+/gu, word =>
        CAPITAL.test(word) && (half || calms(word)) ? low(word) : word,
      );
    },
  };
}
