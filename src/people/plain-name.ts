import {fold} from "../util/fold.ts";
import {remembered} from "../util/remembered.ts";
import {isGroupName, isNobody} from "./group-name.ts";
import {
  CHINESE_FAMILIES,
  FAMILY_OPENERS,
  isSuffix,
  SPANISH_FAMILIES,
  TITLE,
  VIETNAMESE_FAMILIES,
} from "./name-words.ts";

/** "Ada M. Lovelace": words with one capital and initials with a dot, at least two, the last of them a word. */
const PLAIN = /^(?:[A-ZÀ-ÖØ-Þ](?:\.|[a-zß-öø-ÿ]+) )+[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+$/;
const LONGEST = 100;

/**
 * Where the family name of a plain name starts, less one: the last space of "Ada M. Lovelace". 0 for a name that has to
 * be looked at closely, because of its signs or because one of its words may mean something else than a name. What is
 * known of words is remembered, since names are made of the same ones.
 */
export function plainCut(printed: string): number {
  if (printed.length > LONGEST || !PLAIN.test(printed)) return 0;
  let before = 0;
  let words = 0;
  for (let from = 0, to = 0; to < printed.length; from = to + 1) {
    to = printed.indexOf(" ", from);
    if (to < 0) to = printed.length;
    words += 1;
    if (to - from === 2 && printed[from + 1] === ".") {
      before = 0;
      continue;
    }
    const kinds = kindsOf(printed.slice(from, to));
    if ((kinds & ODD) !== 0 || (from === 0 && (kinds & FIRST) !== 0)) return 0;
    // "Gabriel García Márquez" has a double family name.
    if (words >= 3 && (kinds & before & SPANISH) !== 0) return 0;
    before = kinds;
  }
  return printed.lastIndexOf(" ");
}

/** What a word may be beside a part of a name; a family name that often comes first; a Spanish family name. */
const [ODD, FIRST, SPANISH] = [1, 2, 4];

const MOST_KNOWN = 1 << 17;

const sayKinds = remembered(MOST_KNOWN, (word: string): number => {
  const folded = fold(word);
  let kinds = 0;
  if (isOdd(word)) kinds |= ODD;
  if (CHINESE_FAMILIES.has(folded) || VIETNAMESE_FAMILIES.has(folded)) kinds |= FIRST;
  if (SPANISH_FAMILIES.has(folded)) kinds |= SPANISH;
  return kinds;
});

const kindsOf = (word: string): number => sayKinds(word, word);

/** Words of which names of groups and of nobody are made, where it takes several. */
const OF_PHRASES = new Set(
  "the on for of and no et al behalf members author others task force working party bank".split(
    " ",
  ),
);

const isOdd = (word: string): boolean =>
  isSuffix(word) ||
  TITLE.test(word) ||
  isGroupName(word) ||
  isNobody(word) ||
  FAMILY_OPENERS.has(word.toLowerCase()) ||
  OF_PHRASES.has(word.toLowerCase());
