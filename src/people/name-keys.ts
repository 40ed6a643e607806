import {fold} from "../util/fold.ts";
import {givenTokens} from "./given-names.ts";
import {type ParsedName, parseName} from "./name.ts";

/**
 * A name for comparison: compatibility forms, accents, case and apostrophes are gone, all other signs are
 * spaces. "O’Neill" is "oneill", "Straße" is "strasse". Scripts are kept. O(length).
 */
export function normaliseName(name: string): string {
  return fold(name.replace(/['’‘ʼ`´ʹ]/g, "")).replaceAll("ŧ", "t");
}

/** The family name with its particles, folded: "van der berg". */
export const familyKey = ({particle, family}: Pick<ParsedName, "particle" | "family">): string =>
  normaliseName(`${particle} ${family}`);

/** The given names of a parsed name; where the family name has small letters, capitals are initials. */
export const givenTokensOf = ({given, family}: Pick<ParsedName, "given" | "family">): string[] =>
  givenTokens(given, hasSmallLetters(family));

export const hasSmallLetters = (text: string): boolean => /\p{Ll}/u.test(text);

/** The initials of the given names: "jr" of "Dupont, J.-R." */
export const initials = (name: string | ParsedName): string =>
  givenTokensOf(parsed(name))
    .map(token => [...token][0])
    .join("");

/** Family name and first initial, the widest group of names that can be one person: "dupont j". */
export function blockKey(name: string | ParsedName): string {
  const parts = parsed(name);
  return `${familyKey(parts)} ${initials(parts).slice(0, 1)}`.trim();
}

/** Family name and all initials: "dupont jr". */
export function allInitialsKey(name: string | ParsedName): string {
  const parts = parsed(name);
  return `${familyKey(parts)} ${initials(parts)}`.trim();
}

/**
 * The key by which two printed names are one full name, whichever way round they stand: given names,
 * particles, family name, suffix, folded and with no spaces between given names, so that "Mei-Chun",
 * "Meichun" and "Mei Chun" agree.
 */
export function fullNameKey(name: string | ParsedName): string {
  const parts = parsed(name);
  const given = givenTokensOf(parts);
  // Initials stay apart from what is written out: "J R" is not the name "Jr".
  const key = given.every(token => token.length === 1) ? given.join(" ") : given.join("");
  return [key, familyKey(parts), generationOf(parts)].filter(part => part !== "").join("|");
}

/** "jr", "sr", "ii" …: a generation tells people apart, a degree does not. Empty where there is none. */
export function generationOf({suffix}: Pick<ParsedName, "suffix">): string {
  const found = /^(jr|jnr|sr|snr|ii|iii|iv)\.?(?=$|[\s,])/i.exec(suffix);
  return found === null ? "" : found[1].toLowerCase().replace("n", "");
}

/**
 * The words of the family name under which names are filed together: umlauts as one letter whichever way they are
 * written (Müller, Mueller), particles and hyphens gone.
 */
export const filedWords = (family: string): readonly string[] =>
  normaliseName(family)
    .replace(/(?<=[a-z])(?:ae|oe|ue)/g, pair => pair[0])
    .split(" ")
    .filter(word => word !== "");

/**
 * Groups names by Milojević's hybrid rule: all initials where the names of one family name and first
 * initial show more than one middle initial, else the first initial alone. Gives each name its group.
 *
 * S. Milojević, Accuracy of simple, initials-based methods for author name disambiguation, Journal of
 * Informetrics 7 (2013), doi:10.1016/j.joi.2013.06.006.
 */
export function hybridGroups(names: readonly string[]): string[] {
  const parsedNames = names.map(parseName);
  const middles = new Map<string, Set<string>>();
  for (const name of parsedNames) {
    const block = blockKey(name);
    const middle = initials(name).slice(1, 2);
    const seen = middles.get(block) ?? new Set();
    if (middle !== "") seen.add(middle);
    middles.set(block, seen);
  }
  return parsedNames.map(name =>
    middles.get(blockKey(name))!.size > 1 ? allInitialsKey(name) : blockKey(name),
  );
}

const parsed = (name: string | ParsedName): ParsedName =>
  typeof name === "string" ? parseName(name) : name;
