import type {NameParts} from "../papers/paper.ts";
import {fold} from "../util/fold.ts";
import {isGroupName, isNobody} from "./group-name.ts";
import {
  CHINESE_FAMILIES,
  CONNECTIVES,
  FAMILY_OPENERS,
  isSuffix,
  KOREAN_FAMILIES,
  mayBeInitials,
  PARTICLES,
  SPANISH_FAMILIES,
  VIETNAMESE_FAMILIES,
} from "./name-words.ts";
import {plainCut} from "./plain-name.ts";
import {isFamilyFirst} from "./romanised.ts";
import {characterName} from "./script-names.ts";
import {tidyName} from "./tidy-name.ts";

/** A printed name taken apart. Absent parts are empty. */
export interface ParsedName extends NameParts {
  /** A group has its whole name as family name; "none" is a text that names nobody ("et al."). */
  readonly kind: "person" | "group" | "none";
  /** The number by which DBLP tells people of one name apart: "0001". It is no part of the name. */
  readonly homonym: string;
}

/**
 * Takes a printed name apart, whichever way round it stands.
 *
 * With a comma: "Family, Given", "Family, Given, Suffix", "Family, Suffix, Given" (BibTeX), or "Given
 * Family, Suffix" when two words or more stand before the comma. Without: family first where initials
 * follow ("Smith JA"), where one end is in capitals ("WANG Xiaoming") or where Chinese, Korean and
 * Vietnamese custom leaves no doubt; else the family name starts at the first particle, or is the last
 * word, or two words of a Spanish double name. Names in Chinese characters are cut by known family names.
 *
 * Never throws; O(length), of which 400 letters are looked at.
 */
export function parseName(printed: string): ParsedName {
  const cut = plainCut(printed);
  if (cut > 0)
    return {
      kind: "person",
      given: printed.slice(0, cut),
      family: printed.slice(cut + 1),
      particle: "",
      suffix: "",
      homonym: "",
    };
  const whole = tidyName(printed);
  const numbered = /^(.*\p{L}\.?)\s+(\d{4})$/u.exec(whole);
  const text = numbered === null ? whole : numbered[1];
  const homonym = numbered === null ? "" : numbered[2];
  if (isNobody(text)) return {...NOBODY, homonym};
  if (isGroupName(text)) return {...NOBODY, kind: "group", family: text, homonym};
  const parts = characterName(text) ?? byComma(text) ?? inOrder(wordsOf(text));
  return {...NOBODY, kind: "person", ...parts, homonym};
}

/** The parts that a source gives, tidied, with particles and suffixes that sit in other parts moved out. */
export function parsedParts({given, family, particle, suffix}: NameParts): ParsedName {
  if (family.trim() === "") return parseName(given);
  const found = familyAndGiven(tidyName(family), tidyName(given));
  return {
    ...NOBODY,
    kind: "person",
    ...found,
    particle: [particle.trim(), found.particle ?? ""].filter(part => part !== "").join(" "),
    suffix: suffix.trim() === "" ? (found.suffix ?? "") : suffix.trim(),
  };
}

const NOBODY: ParsedName = {
  kind: "none",
  given: "",
  family: "",
  particle: "",
  suffix: "",
  homonym: "",
};

type Parts = Partial<NameParts>;

const wordsOf = (text: string): string[] => text.split(" ").filter(word => word !== "");

function byComma(text: string): Parts | null {
  const [first, ...rest] = text.split(/\s*[,，]\s*/).filter(piece => piece !== "");
  if (rest.length === 0) return first === text ? null : inOrder(wordsOf(first ?? ""));
  const suffixes = rest.filter(isSuffix);
  const others = rest.filter(piece => !isSuffix(piece));
  if (others.length === 0 && isGivenFirst(first, rest[0]))
    return {...inOrder(wordsOf(first)), suffix: suffixes.join(", ")};
  // "Dupont, JR": capitals alone after the only comma are initials.
  if (others.length === 0 && (rest.length === 1 || !mayBeInitials(rest[0])))
    return mayBeInitials(rest[0])
      ? familyAndGiven(first, rest[0])
      : {...familyAndGiven(first, ""), suffix: suffixes.join(", ")};
  if (others.length === 0)
    return {...familyAndGiven(first, rest[0]), suffix: rest.slice(1).join(", ")};
  const parts = familyAndGiven(first, others.join(" "));
  return suffixes.length === 0 ? parts : {...parts, suffix: suffixes.join(", ")};
}

/** "Henry Kyburg, Jr." but not "van Dijk, MD". */
function isGivenFirst(before: string, suffix: string): boolean {
  const words = wordsOf(before);
  if (words.length < 2) return false;
  return !(isParticle(words[0]) && mayBeInitials(suffix));
}

/** What stands on either side of the comma; particles and suffixes may sit at its inner ends. */
function familyAndGiven(family: string, given: string): Parts {
  const familyWords = wordsOf(family);
  const givenWords = wordsOf(given);
  const suffix: string[] = [];
  const take = (words: string[]) => {
    while (words.length > 1 && isSuffix(words[words.length - 1]) && !mayBeAnInitial(words))
      suffix.unshift(words.pop()!);
  };
  take(familyWords);
  take(givenWords);
  const behind: string[] = [];
  while (givenWords.length > 1 && isParticle(givenWords[givenWords.length - 1]))
    behind.unshift(givenWords.pop()!);
  const {particle, family: name} = splitParticle(familyWords);
  return {
    given: givenWords.join(" "),
    family: name,
    particle: [...behind, particle].filter(part => part !== "").join(" "),
    suffix: suffix.join(" "),
  };
}

/** "J. MD" may be a row of initials, "John III" and "John MD" are not. */
function mayBeAnInitial(words: readonly string[]): boolean {
  const last = words[words.length - 1];
  if (!mayBeInitials(last) || /^I+V?$/.test(last)) return false;
  return words.slice(0, -1).every(word => isInitials(word));
}

function splitParticle(words: readonly string[]): {particle: string; family: string} {
  let end = 0;
  while (end < words.length - 1 && isParticle(words[end])) end += 1;
  const rest = words.slice(end).join(" ");
  const glued = /^((?:al|el|ad|as|ash|at|de|abd|bin|ibn)-|d'|l'|'t\s)(?=\p{Lu})/u.exec(rest);
  if (glued === null) return {particle: words.slice(0, end).join(" "), family: rest};
  return {
    particle: [...words.slice(0, end), glued[1].trim()].join(" "),
    family: rest.slice(glued[1].length),
  };
}

const isParticle = (word: string): boolean =>
  (/^['\p{Ll}]/u.test(word) && PARTICLES.has(word.toLowerCase().replace(/\.$/, ""))) ||
  /^(?:d'|l'|al-|el-)$/.test(word);

/** A name without a comma. */
function inOrder(all: readonly string[]): Parts {
  const words = [...all];
  const suffix: string[] = [];
  while (words.length >= 2 && isSuffix(words[words.length - 1])) {
    const sure = !mayBeInitials(words[words.length - 1]);
    if (!(sure || (words.length >= 3 && !isInitials(words[0])) || words.length >= 4)) break;
    suffix.unshift(words.pop()!);
  }
  const parts = ordered(words);
  return suffix.length === 0 ? parts : {...parts, suffix: suffix.join(" ")};
}

function ordered(words: readonly string[]): Parts {
  if (words.length === 1) return oneWord(words[0]);
  const cut = initialsFrom(words);
  if (cut > 0) return familyAndGiven(words.slice(0, cut).join(" "), words.slice(cut).join(" "));
  const capitals = capitalRun(words);
  if (capitals !== null) {
    const [from, to] = capitals;
    const {particle, family} = splitParticle(words.slice(from, to));
    const others = [...words.slice(0, from), ...words.slice(to)];
    const outer: string[] = [];
    while (others.length > 1 && from > 0 && isParticle(others[others.length - 1]))
      outer.unshift(others.pop()!);
    return {
      given: others.join(" "),
      family,
      particle: [...outer, particle].filter(p => p !== "").join(" "),
    };
  }
  const folded = words.map(fold);
  if (isFamilyFirst(folded, words)) return {family: words[0], given: words.slice(1).join(" ")};
  const from = familyFrom(words, folded);
  return {given: words.slice(0, from).join(" "), ...splitParticle(words.slice(from))};
}

/** "Madonna"; "YingAi" is two words that lost their space, "McKay" is not. */
function oneWord(word: string): Parts {
  const glued = /^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (
    glued !== null &&
    !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|St|Des|Del|El|Al|Ben)$/.test(glued[1])
  )
    return {given: glued[1], family: glued[2]};
  return splitParticle([word]);
}

/** Where the trailing initials of a family-first name start; 0 when there are none. */
function initialsFrom(words: readonly string[]): number {
  let cut = words.length;
  while (cut > 0 && isInitials(words[cut - 1])) cut -= 1;
  if (cut === 0 || cut === words.length) return 0;
  const last = words[words.length - 1];
  if (cut === words.length - 1 && isFamilyInCapitals(last, words)) return 0;
  // "A. B. Smith J" is no family-first name: what comes before must be words.
  return words.slice(0, cut).some(isInitials) ? 0 : cut;
}

/** "LI" in "Wei LI" and "LEE" in "JOHN LEE": short family names that look like initials. */
function isFamilyInCapitals(word: string, words: readonly string[]): boolean {
  if (/[^\p{Lu}]/u.test(word) || word.length < 2) return false;
  const folded = fold(word);
  const known =
    CHINESE_FAMILIES.has(folded) || KOREAN_FAMILIES.has(folded) || VIETNAMESE_FAMILIES.has(folded);
  if (word.length === 2) return known && /[UIVE]$/.test(word);
  return (
    known ||
    (word.length === 3 && !words.some(w => /\p{Ll}/u.test(w)) && /^[^AEIOU][AEIOUY]./.test(word))
  );
}

/** "J.", "J.-R.", "JR", "J": letters of given names. */
const isInitials = (word: string): boolean =>
  /^(?:\p{Lu}\p{M}?\.?-?){1,3}$/u.test(word) ||
  /^(?:\p{Lu}\.-?){1,6}$/u.test(word) ||
  /^\p{Ll}\.$/u.test(word);

/** The run of words in capitals at one end of a name that is otherwise not: from, to. */
function capitalRun(words: readonly string[]): readonly [number, number] | null {
  const capital = words.map(word => /^[\p{Lu}'-]{2,}$/u.test(word));
  const strong = words.map(
    (word, i) =>
      capital[i] &&
      word.replace(/[^\p{Lu}]/gu, "").length >= 3 &&
      /[aeiouy]|[^a-z-]/.test(fold(word)),
  );
  const isShort = (i: number) => isFamilyInCapitals(words[i], words);
  if (capital.every((yes, i) => yes || isInitials(words[i]))) return null;
  let to = 0;
  while (to < words.length && capital[to]) to += 1;
  if (to > 0 && (strong.slice(0, to).some(yes => yes) || (to === 1 && isShort(0)))) return [0, to];
  let from = words.length;
  while (from > 0 && capital[from - 1]) from -= 1;
  if (from < words.length && (strong.slice(from).some(yes => yes) || isShort(words.length - 1)))
    return [from, words.length];
  return null;
}

/** Where the family name starts in a name that stands given name first. */
function familyFrom(words: readonly string[], folded: readonly string[]): number {
  const last = words.length - 1;
  const joined = words.findIndex((word, i) => i >= 1 && i < last && CONNECTIVES.has(word));
  if (joined >= 2) {
    let from = joined - 1;
    while (from > 1 && isParticle(words[from - 1])) from -= 1;
    return from;
  }
  if (joined === 1) return 0;
  const lower = words.findIndex(
    (word, i) => i < last && isParticle(word) && !CONNECTIVES.has(word),
  );
  // "Van den Broeck": what comes before may be a particle with a capital.
  if (lower >= 0)
    return lower >= 2 && FAMILY_OPENERS.has(words[lower - 1].toLowerCase()) ? lower - 1 : lower;
  const opener = words.findIndex(
    (_, i) => i >= 1 && i < last && FAMILY_OPENERS.has(words[i].toLowerCase()),
  );
  if (opener >= 1 && !VIETNAMESE_FAMILIES.has(folded[last])) return opener;
  if (
    last >= 2 &&
    SPANISH_FAMILIES.has(folded[last]) &&
    SPANISH_FAMILIES.has(folded[last - 1]) &&
    !isInitials(words[last - 1])
  )
    return last - 1;
  return last;
}
