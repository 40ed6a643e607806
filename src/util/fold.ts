const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Most names and titles: they need no tables of Unicode. */
const ASCII = /^[\0-\x7f]*$/;
const WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const NOT_ASCII_WORD = /[^a-z0-9]+/g;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Record<string, string> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ŋ: "n",
  ĸ: "k",
};
const WHOLE = /[łøßđðþæœıħŋĸ]/g;

/**
 * Folds a text for comparison: compatibility forms, accents and case are gone, everything that is no
 * letter or digit is one space. "Čech–Complexes" and "cech complexes" fold alike. Scripts are kept.
 */
export function fold(text: string): string {
  if (WORDS.test(text)) return text;
  if (ASCII.test(text)) return foldedAscii(text.toLowerCase());
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(WHOLE, letter => WHOLE_LETTERS[letter])
    .replace(NOT_WORD, " ")
    .trim();
}

/** Most are names with one comma, and words with a dot at the end at most: those need no search for what is no word. */
function foldedAscii(lower: string): string {
  const comma = lower.indexOf(", ");
  const bare = comma < 0 ? lower : `${lower.slice(0, comma)}${lower.slice(comma + 1)}`;
  const words = bare.endsWith(".") ? bare.slice(0, -1) : bare;
  return WORDS.test(words) ? words : lower.replace(NOT_ASCII_WORD, " ").trim();
}

/** Compares by UTF-16 code unit: the same order on every machine, whatever its language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
