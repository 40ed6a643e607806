import type {Pools} from "../papers/corpus.ts";
import {isHeld} from "../util/held-fields.ts";
import {hasHalf, textColumnOf, textOf, textsIn} from "../util/held-texts.ts";
import type {JoinedTexts} from "../util/joined-texts.ts";
import {inSharedMemory} from "../util/share.ts";
import {textAt, textColumnBuilder} from "../util/text-column.ts";
import {type ParsedName, parseName} from "./name.ts";
import {givenTokensOf} from "./name-keys.ts";

/** How a printed name is shown, and whether it writes the first name out. */
export interface Reading {
  readonly shown: string;
  readonly full: boolean;
}

/** How the printed names of a corpus are shown: as they are printed, or as texts of their own, which stand behind them. */
export interface Readings {
  /** Remembers how a name is shown. */
  learn(name: number, printed: string, reading: Reading): void;
  isFull(name: number): boolean;
  /** The place of the text that is shown for a printed name. */
  placeOf(name: number): number;
  /** The place of a text that is no printed name's. */
  add(text: string): number;
  /** The text at a place. */
  at(place: number): string;
  /** All texts as columns; null where one has half a character. Nothing may be learnt or added afterwards. */
  finish(): {readonly texts: JoinedTexts; readonly isExact: boolean};
}

const [UNKNOWN, AS_PRINTED, FIRST_OWN] = [0, 1, 2];

/** Readings of names: those learnt are remembered, others are worked out when asked for. 5 bytes a name, and the texts of their own. */
export function readingsOf(corpus: Pick<Pools, "names">): Readings {
  const count = textsIn(corpus, "names");
  /** UNKNOWN, AS_PRINTED, or FIRST_OWN + the number of the own text. */
  const kind = new Uint32Array(count);
  const full = new Uint8Array(count);
  const builder = textColumnBuilder();
  /** Own texts that no column holds. */
  const halves = new Map<number, string>();
  let own = builder.view;

  const add = (text: string): number => {
    const number = builder.push(text);
    if (hasHalf(text)) halves.set(number, text);
    return number;
  };
  const learn = (name: number, printed: string, {shown, full: isFull}: Reading) => {
    kind[name] = shown === printed ? AS_PRINTED : FIRST_OWN + add(shown);
    full[name] = isFull ? 1 : 0;
  };
  const know = (name: number) => {
    if (kind[name] !== UNKNOWN) return;
    const printed = textOf(corpus, "names", name);
    learn(name, printed, readingOf(printed, parseName(printed)));
  };
  return {
    learn,
    isFull(name) {
      know(name);
      return full[name] === 1;
    },
    placeOf(name) {
      know(name);
      return kind[name] === AS_PRINTED ? name : count + kind[name] - FIRST_OWN;
    },
    add: text => count + add(text),
    at(place) {
      const number = place - count;
      if (number < 0) return textOf(corpus, "names", place);
      return halves.get(number) ?? textAt(own(), number);
    },
    finish() {
      const more = inSharedMemory(builder.finish());
      own = () => more;
      const isExact = halves.size === 0 && (isHeld(corpus, "names") || !corpus.names.some(hasHalf));
      return {texts: {first: textColumnOf(corpus, "names"), more}, isExact};
    },
  };
}

/** How a name that is parsed is shown. */
const readingOf = (printed: string, parsed: ParsedName): Reading => ({
  shown: shownName(printed, parsed),
  full: (givenTokensOf(parsed)[0] ?? "").length > 1,
});

/** "Qi, Biqing" and "QI Biqing" are shown as "Biqing Qi"; names in Chinese characters stay as they are. */
export function shownName(
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
