import {CODES, codeReader, USUAL} from "./codes.ts";
import {eastAsianCosts} from "./east-asian.ts";
import {wordCost} from "./letter-costs.ts";
import {utf8Sign} from "./utf8.ts";

/** Text that is UTF-8 but for some bytes. */
export const MIXED = "UTF-8 and windows-1252";

/** The code that a text was taken for, and why. */
export interface GuessedCode {
  readonly name: string;
  /** Its letters tell; it says so of itself; it is UTF-8 for the most part; or nothing speaks against the usual code. */
  readonly by: "letters" | "declared" | "mixed" | "usual";
}

/** Another code than the usual one must be e^10 times as probable, or e^16 times where one word alone is for it. */
const MARGIN = 10;
const MARGIN_OF_ONE_WORD = 16;
/** One character of UTF-8 among bytes that are none; one that was cut. */
const UTF8_COST = 3;
const CUT_COST = 8;
/** A byte of the usual code in one word with characters of UTF-8. */
const BESIDE_UTF8 = 12;
/** What bytes of UTF-8 before the first bad one would cost in any other code, each. */
const UTF8_BEFORE = 7;
/** A code that a text says it is in may be as much worse than the best one. */
const PLAUSIBLE_RATIO = 1.5;
const PLAUSIBLE_MORE = 20;

/**
 * Guesses the code of bytes that are no UTF-8 from the letters and pairs of letters that they would be, word by
 * word, each word once: the most probable code where it is far more so than windows-1252, which most such files are.
 *
 * Time: O(bytes + distinct words · codes).
 *
 * @param declared - the code that the text says it is in; it is taken unless its letters are absurd
 * @param utf8Before - how many bytes from 128 on were UTF-8 before these
 */
export function guessCode(
  bytes: Uint8Array,
  declared: string | null = null,
  utf8Before = 0,
): GuessedCode {
  const usualLetters = lettersOf(USUAL);
  const words = distinctWords(bytes, usualLetters);
  const usually = words.map(word => {
    const letters = usualLetters(word);
    return {letters, cost: wordCost(letters, "western")};
  });
  const usual = usually.reduce((sum, {cost}) => sum + cost, 0);

  const guesses: Guess[] = CODES.map(code => {
    const most = code.name === declared ? Number.POSITIVE_INFINITY : usual;
    const read = lettersOf(code.name);
    let cost = code.rarity;
    let tellers = 0;
    for (let i = 0; i < words.length && cost <= most; i++) {
      const letters = read(words[i]);
      const same = letters === usually[i].letters; // and says nothing for either
      cost += same ? usually[i].cost : wordCost(letters, code.letters);
      if (!same) tellers += 1;
    }
    return {name: code.name, cost, tellers};
  });
  for (const guess of eastAsianCosts(words)) guesses.push({...guess, tellers: words.length});
  const mixed = words.reduce((sum, word) => sum + mixedCost(word, usualLetters), 0);
  // One word of UTF-8 tells more than one of letters.
  guesses.push({name: MIXED, cost: mixed - UTF8_BEFORE * utf8Before, tellers: 2});

  const best = guesses.reduce((a, b) => (b.cost < a.cost ? b : a));
  if (declared !== null) {
    const cost = guesses.find(({name}) => name === declared)?.cost ?? plainCost(declared, bytes);
    if (cost <= Math.max(best.cost * PLAUSIBLE_RATIO, best.cost + PLAUSIBLE_MORE))
      return {name: declared, by: "declared"};
  }
  const margin = best.tellers > 1 ? MARGIN : MARGIN_OF_ONE_WORD;
  return best.name !== USUAL && usual - best.cost >= margin
    ? {name: best.name, by: best.name === MIXED ? "mixed" : "letters"}
    : {name: USUAL, by: "usual"};
}

interface Guess {
  readonly name: string;
  /** In nats. */
  readonly cost: number;
  /** Words that would be others in the usual code. */
  readonly tellers: number;
}

/** Runs of letters and bytes from 128 on that have such a byte, one character a byte; one of those that differ in case. */
function distinctWords(bytes: Uint8Array, usualLetters: (word: string) => string): string[] {
  const words = new Map<string, string>();
  let word = "";
  let beyond = false;
  const end = () => {
    const key = usualLetters(word).toLowerCase();
    if (beyond && word.length > 1 && !words.has(key)) words.set(key, word); // a sign alone tells nothing
    word = "";
    beyond = false;
  };
  for (const byte of bytes) {
    const small = byte | 32;
    if (byte >= 0x80) beyond = true;
    else if (small < 0x61 || small > 0x7a) {
      end();
      continue;
    }
    word += String.fromCharCode(byte);
  }
  end();
  return [...words.values()];
}

/** Turns such a word into the letters of a code. */
function lettersOf(name: string): (word: string) => string {
  const upper = codeReader(name)!.decode(
    Uint8Array.from({length: 128}, (_, i) => i + 128),
    true,
  );
  return word => word.replace(/[\x80-\xff]/g, byte => upper[byte.charCodeAt(0) - 128]);
}

/** The cost of a word where characters of UTF-8 stand beside bytes of the usual code, as mixedReader takes them. */
function mixedCost(word: string, usualLetters: (word: string) => string): number {
  const bytes = Uint8Array.from(word, sign => sign.charCodeAt(0));
  let cost = 0;
  let rest = "";
  let characters = 0;
  let bare = 0;
  let behindCharacter = false;
  for (let at = 0; at < bytes.length; ) {
    const sign = bytes[at] < 0x80 ? null : utf8Sign(bytes, at, true);
    const utf8 = sign !== null && (sign.whole || behindCharacter);
    if (utf8) cost += sign.whole ? UTF8_COST : CUT_COST;
    if (utf8) characters += 1;
    else if (sign !== null) bare += 1;
    rest += utf8 ? "e" : word[at]; // a letter of which nothing follows for its neighbours
    behindCharacter = sign?.whole ?? false;
    at += utf8 ? sign.length : 1;
  }
  if (characters > 0) cost += bare * BESIDE_UTF8;
  return cost + wordCost(usualLetters(rest), "western");
}

/** The cost of a code whose letters are not known here: nothing where every byte stands for something. */
function plainCost(name: string, bytes: Uint8Array): number {
  const text = codeReader(name)!.decode(bytes, false);
  return /[\ufffd\x80-\x9f]/.test(text) ? Number.POSITIVE_INFINITY : 0;
}
