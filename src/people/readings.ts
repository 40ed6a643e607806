import type {Pools} from "../papers/corpus.ts";
import {isHeld} from "../util/held-fields.ts";
import {hasHalf, textColumnOf, textOf, textsIn} from "../util/held-texts.ts";
import type {JoinedTexts} from "../util/joined-texts.ts";
import {inSharedMemory} from "../util/share.ts";
import {type TextColumn, textAt, textColumn, textColumnBuilder} from "../util/text-column.ts";
import {type ParsedName, parseName} from "./name.ts";
import {givenTokensOf} from "./name-keys.ts";

/** How a printed name is shown, and whether it writes the first name out. */
export interface Reading {
  readonly shown: string;
  readonly full: boolean;
}

/** What was learnt of how printed names are shown: plain data. */
export interface ReadingColumns {
  /** Name → UNKNOWN, AS_PRINTED, or FIRST_OWN + the number of its own text. */
  readonly kind: Uint32Array;
  /** Name → 1 where the first name is written out. */
  readonly full: Uint8Array;
  /** Texts that are shown instead of those printed. */
  readonly own: TextColumn;
  /** Own texts that no column holds. */
  readonly halves: ReadonlyMap<number, string>;
}

const [UNKNOWN, AS_PRINTED, FIRST_OWN] = [0, 1, 2];

/** Remembers how names are shown: 5 bytes a name, and the texts of their own. */
export interface ReadingBuilder {
  learn(name: number, printed: string, reading: Reading): void;
  /** What was learnt; nothing may be learnt afterwards. */
  finish(): ReadingColumns;
}

/** Starts without knowing anything of so many names. */
export function readingBuilder(count: number): ReadingBuilder {
  const learning = learner(nothingOf(count));
  const {kind, full, halves} = learning;
  return {
    learn: learning.learn,
    finish: () => ({kind, full, own: learning.texts.finish(), halves}),
  };
}

const nothingOf = (count: number): ReadingColumns => ({
  kind: new Uint32Array(count),
  full: new Uint8Array(count),
  own: textColumn([]),
  halves: new Map(),
});

/** Goes on from what was learnt, in place. */
function learner({kind, full, own, halves: known}: ReadingColumns) {
  const texts = textColumnBuilder(own);
  const halves = new Map(known);
  const add = (text: string): number => {
    const number = texts.push(text);
    if (hasHalf(text)) halves.set(number, text);
    return number;
  };
  const learn = (name: number, printed: string, {shown, full: isFull}: Reading) => {
    kind[name] = shown === printed ? AS_PRINTED : FIRST_OWN + add(shown);
    full[name] = isFull ? 1 : 0;
  };
  return {kind, full, texts, halves, add, learn};
}

/** How the printed names of a corpus are shown: as they are printed, or as texts of their own, which stand behind them. */
export interface Readings {
  isFull(name: number): boolean;
  /** The place of the text that is shown for a printed name. */
  placeOf(name: number): number;
  /** The place of a text that is no printed name's. */
  add(text: string): number;
  /** The text at a place. */
  at(place: number): string;
  /** All texts as columns; null where one has half a character. Nothing may be added afterwards. */
  finish(): {readonly texts: JoinedTexts; readonly isExact: boolean};
}

/** Readings of the names of a corpus: what was learnt counts, of other names it is worked out when asked for. */
export function readingsOf(
  corpus: Pick<Pools, "names">,
  learnt: ReadingColumns = nothingOf(textsIn(corpus, "names")),
): Readings {
  const {kind, full, texts, halves, add, learn} = learner(learnt);
  const count = kind.length;
  let own = texts.view;

  const know = (name: number) => {
    if (kind[name] !== UNKNOWN) return;
    const printed = textOf(corpus, "names", name);
    learn(name, printed, readingOf(printed, parseName(printed)));
  };
  return {
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
      const more = inSharedMemory(texts.finish());
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
