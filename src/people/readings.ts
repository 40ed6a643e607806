import {type ParsedName, parseName} from "./name.ts";
import {givenTokensOf} from "./name-keys.ts";

/** How a printed name is shown, and whether it writes the first name out. */
export interface Reading {
  readonly shown: string;
  readonly full: boolean;
}

/** How the printed names of a corpus are shown, by their numbers. */
export interface Readings {
  /** Remembers how a name is shown that was parsed, and whether its first name is written out. */
  learn(name: number, parsed: ParsedName, isFull: boolean): void;
  of(name: number): Reading;
}

/** Readings of names: those learnt are remembered, others are worked out when asked for. A few bytes a name. */
export function readingsOf(names: readonly string[]): Readings {
  const shown: (string | undefined)[] = new Array(names.length);
  const full = new Uint8Array(names.length);
  return {
    learn(name, parsed, isFull) {
      const text = inReadingOrder(names[name], parsed);
      shown[name] = text === names[name] ? names[name] : text;
      full[name] = isFull ? 1 : 0;
    },
    of(name) {
      const known = shown[name];
      if (known === undefined) return readingOf(names[name], parseName(names[name]));
      return {shown: known, full: full[name] === 1};
    },
  };
}

/** How a name that is parsed is shown. */
export const readingOf = (printed: string, parsed: ParsedName): Reading => ({
  shown: inReadingOrder(printed, parsed),
  full: (givenTokensOf(parsed)[0] ?? "").length > 1,
});

/** "Qi, Biqing" and "QI Biqing" are shown as "Biqing Qi"; names in Chinese characters stay as they are. */
function inReadingOrder(
  printed: string,
  {given, family, particle, suffix, kind}: ParsedName,
): string {
  if (kind !== "person" || given === "") return printed.replace(/,$/, "");
  if (isInOrder(printed, given, family) && !/\p{Lu}{2}/u.test(family)) return printed;
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(printed))
    return printed.includes(",") ? `${family}${given}` : printed;
  const glue = /['-]$/.test(particle) || particle === "" ? particle : `${particle} `;
  const name = `${given} ${glue}${lowered(family)}`;
  return suffix === "" ? name : `${name}, ${suffix}`.replace(/, (?=[IVX]+$)/, " ");
}

/** Whether a name is its given names, a space and its family name, with nothing else. */
const isInOrder = (printed: string, given: string, family: string): boolean =>
  printed.length === given.length + 1 + family.length &&
  printed.startsWith(given) &&
  printed.endsWith(family);

const lowered = (family: string): string =>
  family.replace(/\p{Lu}{2,}/gu, word => word[0] + word.slice(1).toLowerCase());
