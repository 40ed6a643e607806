import {NONE} from "../papers/corpus.ts";
import {byCodeUnit} from "../util/fold.ts";
import {growingArray} from "../util/growing-array.ts";
import type {ListColumn} from "../util/list-column.ts";
import {remembered} from "../util/remembered.ts";
import {type StringPool, stringPool} from "../util/string-pool.ts";
import {listBuilder} from "./list-builder.ts";
import type {ParsedName} from "./name.ts";
import {familyKey, filedWords, generationOf, givenTokensOf, hasSmallLetters} from "./name-keys.ts";
import {CHINESE_FAMILIES} from "./name-words.ts";
import {pinyinParts} from "./romanised.ts";
import {tripleIndex} from "./triple-index.ts";

/** Names as they are compared: all printed forms with one full-name key are one form. */
export interface FormColumns {
  readonly count: number;
  /** Form → given names, folded, into `tokens`; those of Chinese names by syllable, so that "Dayong" and "D. Y." agree. */
  readonly given: ListColumn;
  readonly tokens: readonly string[];
  /** Form → the same written as one word, into `givens`, which rise. */
  readonly joined: Uint32Array;
  readonly givens: readonly string[];
  /** Form → family name with particles, folded, into `families`, which rise. */
  readonly family: Uint32Array;
  readonly families: readonly string[];
  /** Form → words of the family name under which it is filed, into `words`. */
  readonly filed: ListColumn;
  readonly words: readonly string[];
  /** Form → first letter of the given names, a code unit; 0 = none. */
  readonly initial: Uint16Array;
  /** Form → which of GENERATIONS. */
  readonly generation: Uint8Array;
}

/** Takes parsed names and gives them forms. */
export interface FormCollector {
  /** The form of a name, or NONE, and whether its first given name is written out. */
  add(parsed: ParsedName): {readonly form: number; readonly isFull: boolean};
  finish(): FormColumns;
}

/** What tells generations apart; the first stands for nothing said. */
const GENERATIONS: readonly string[] = ["", "jr", "sr", "ii", "iii", "iv"];

/** Starts without forms. What names are made of comes again: what is said of it is remembered. O(1) a name. */
export function formCollector(): FormCollector {
  const tokens = stringPool();
  const givens = stringPool();
  const families = stringPool();
  const words = stringPool();
  const given = listBuilder();
  const filed = listBuilder();
  const initial = growingArray(Uint32Array);
  const index = tripleIndex();

  const sayFamily = remembered(MOST_REMEMBERED, (parsed: ParsedName) => {
    const key = familyKey(parsed);
    return {
      key,
      number: families.add(key),
      filed: unnumbered(filedWords(parsed.family)),
      isChinese: CHINESE_FAMILIES.has(key),
      hasSmall: hasSmallLetters(parsed.family),
    };
  });
  const sayGiven = (parsed: ParsedName) => {
    const own = givenTokensOf(parsed);
    // Initials stay apart from what is written out: "J R" is not the name "Jr".
    const isInitials = own.every(token => token.length === 1);
    return {
      number: givens.add(own.join(isInitials ? " " : "")),
      tokens: unnumbered(own),
      syllables: null as Words | null,
    };
  };
  const besideSmall = remembered(MOST_REMEMBERED, sayGiven);
  const besideCapitals = remembered(MOST_REMEMBERED, sayGiven);
  const familyOf = (parsed: ParsedName) =>
    sayFamily(
      parsed.particle === "" ? parsed.family : `${parsed.particle}\n${parsed.family}`,
      parsed,
    );

  return {
    add(parsed) {
      if (parsed.kind !== "person") return NOBODY;
      const family = familyOf(parsed);
      const own = (family.hasSmall ? besideSmall : besideCapitals)(parsed.given, parsed);
      const [first = ""] = own.tokens.texts;
      if (first === "" && family.key === "") return NOBODY;
      const generation = Math.max(0, GENERATIONS.indexOf(generationOf(parsed)));
      const form = index.add(own.number, family.number, generation);
      const parts = family.isChinese ? syllablesOf(own) : own.tokens;
      if (form === initial.length) {
        initial.push(first === "" ? 0 : first.charCodeAt(0));
        given.push(numbersOf(parts, tokens));
        filed.push(numbersOf(family.filed, words));
      } else {
        // Of two ways to write it the one that says more counts, whichever is met first.
        if (comesFirst(parts.texts, given.at(form).map(tokens.at), -1))
          given.set(form, numbersOf(parts, tokens));
        if (comesFirst(family.filed.texts, filed.at(form).map(words.at), 1))
          filed.set(form, numbersOf(family.filed, words));
      }
      return {form, isFull: first.length > 1};
    },
    finish() {
      const {a, b, c} = index.finish();
      const [rankedGivens, rankedFamilies] = [ranked(givens), ranked(families)];
      return {
        count: a.length,
        given: given.finish(),
        tokens: tokens.values(),
        joined: a.map(g => rankedGivens.rank[g]),
        givens: rankedGivens.texts,
        family: b.map(f => rankedFamilies.rank[f]),
        families: rankedFamilies.texts,
        filed: filed.finish(),
        words: words.values(),
        initial: Uint16Array.from(initial.view()),
        generation: Uint8Array.from(c),
      };
    },
  };
}

const NOBODY = {form: NONE, isFull: false} as const;

/** Words, and their numbers in a pool once they were asked for. */
interface Words {
  readonly texts: readonly string[];
  numbers: readonly number[] | null;
}

const unnumbered = (texts: readonly string[]): Words => ({texts, numbers: null});

function numbersOf(words: Words, pool: StringPool): readonly number[] {
  words.numbers ??= words.texts.map(pool.add);
  return words.numbers;
}

/** Given names that are written in pinyin, by syllable. */
function syllablesOf(own: {readonly tokens: Words; syllables: Words | null}): Words {
  own.syllables ??= unnumbered(own.tokens.texts.flatMap(pinyinParts));
  return own.syllables;
}

/** So many names at once are remembered: most come again. */
const MOST_REMEMBERED = 100_000;

/** Whether a list of words comes before another: by its length, upwards (1) or downwards (−1), then by its words. */
function comesFirst(list: readonly string[], other: readonly string[], upwards: 1 | -1): boolean {
  if (list.length !== other.length) return (list.length - other.length) * upwards < 0;
  for (const [i, word] of list.entries()) if (word !== other[i]) return word < other[i];
  return false;
}

/** Texts in the order of their code units, and the place of each number of the pool among them. */
function ranked(pool: StringPool): {texts: readonly string[]; rank: Uint32Array} {
  const all = pool.values();
  const order = Array.from(all, (_, i) => i).sort((i, j) => byCodeUnit(all[i], all[j]));
  const rank = new Uint32Array(all.length);
  for (const [place, i] of order.entries()) rank[i] = place;
  return {texts: order.map(i => all[i]), rank};
}
