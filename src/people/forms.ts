import {type Corpus, NONE} from "../papers/corpus.ts";
import type {Authorship} from "../papers/paper.ts";
import {byCodeUnit} from "../util/fold.ts";
import {growingArray} from "../util/growing-array.ts";
import type {ListColumn} from "../util/list-column.ts";
import {remembered} from "../util/remembered.ts";
import {type StringPool, stringPool} from "../util/string-pool.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {listBuilder} from "./list-builder.ts";
import {type ParsedName, parsedParts, parseName} from "./name.ts";
import {familyKey, filedWords, generationOf, givenTokensOf, hasSmallLetters} from "./name-keys.ts";
import {CHINESE_FAMILIES} from "./name-words.ts";
import {type Readings, readingsOf} from "./readings.ts";
import {pinyinParts} from "./romanised.ts";
import {tripleIndex} from "./triple-index.ts";

/** Names as they are compared: all printed forms with one full-name key are one form. */
export interface Forms {
  readonly count: number;
  /** Authorship → form, or NONE for groups and what is no name. */
  readonly ofAuthorship: Uint32Array;
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
  /** Authorship → name and number where DBLP's counting of one name is printed ("0001"). */
  readonly homonymOf: ReadonlyMap<number, string>;
  /** How printed names are shown. */
  readonly readings: Readings;
}

/** What tells generations apart; the first stands for nothing said. */
const GENERATIONS: readonly string[] = ["", "jr", "sr", "ii", "iii", "iv"];

const BLOCK = 1 << 16;

/** The columns in which names stand. */
export type NameColumns = Pick<
  Corpus,
  "names" | "authorName" | "authorIsGroup" | "authorRest" | "authorRests"
>;

/**
 * Parses each printed name once, but those of `groups`, which are no people's. Time O(authorships + names); memory
 * about 60 bytes a form beside the texts of different given and family names.
 */
export function nameForms(corpus: NameColumns, groups: ReadonlySet<string>, watch: Watch): Forms {
  const count = corpus.authorName.length;
  const collected = formCollector();
  const homonyms = new Map<number, string>();
  const plain = new Uint32Array(corpus.names.length).fill(UNSEEN);
  const withRest = new Map<string, number>();
  const readings = readingsOf(corpus.names);
  /** Printed name → its form and the number printed with it. */
  const formOfEntry = growingArray(Uint32Array);
  const homonymOfEntry: string[] = [];

  const ofAuthorship = new Uint32Array(count).fill(NONE);
  for (let k = 0; k < count; k++) {
    if (k % BLOCK === 0) checkpoint(watch, "Reading names", k / count);
    if (corpus.authorIsGroup[k] === 1) continue;
    const name = corpus.authorName[k];
    if (groups.size > 0 && groups.has(corpus.names[name])) continue;
    const rest = corpus.authorRest[k];
    let entry: number;
    if (rest === NONE) {
      if (plain[name] === UNSEEN) {
        const parsed = parseName(corpus.names[name]);
        readings.learn(name, parsed, collected.isFull(parsed));
        plain[name] = remember(parsed);
      }
      entry = plain[name];
    } else {
      const restKey = `${rest} ${name}`;
      const known = withRest.get(restKey);
      if (known === undefined) {
        const {parts} = JSON.parse(corpus.authorRests[rest]) as Partial<Authorship>;
        const parsed = parts == null ? parseName(corpus.names[name]) : parsedParts(parts);
        entry = remember(parsed);
        withRest.set(restKey, entry);
      } else entry = known;
    }
    if (entry === NONE) continue;
    const form = formOfEntry.at(entry);
    ofAuthorship[k] = form;
    if (homonymOfEntry[entry] !== "") homonyms.set(k, `${form} ${homonymOfEntry[entry]}`);
  }
  return {...collected.finish(), ofAuthorship, homonymOf: homonyms, readings};

  /** Keeps what a printed name means, and gives the number it is kept under. */
  function remember(parsed: ParsedName): number {
    const form = collected.add(parsed);
    if (form === NONE) return NONE;
    formOfEntry.push(form);
    homonymOfEntry.push(parsed.homonym);
    return homonymOfEntry.length - 1;
  }
}

const UNSEEN = 0xfffffffe;

/** Gathers forms. */
function formCollector() {
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
      filed: filedWords(parsed.family),
      isChinese: CHINESE_FAMILIES.has(key),
    };
  });
  const sayGiven = (parsed: ParsedName) => {
    const own = givenTokensOf(parsed);
    // Initials stay apart from what is written out: "J R" is not the name "Jr".
    const isInitials = own.every(token => token.length === 1);
    return {tokens: own, number: givens.add(own.join(isInitials ? " " : ""))};
  };
  const besideSmall = remembered(MOST_REMEMBERED, sayGiven);
  const besideCapitals = remembered(MOST_REMEMBERED, sayGiven);
  const familyOf = (parsed: ParsedName) =>
    sayFamily(
      parsed.particle === "" ? parsed.family : `${parsed.particle}\n${parsed.family}`,
      parsed,
    );
  const givenOf = (parsed: ParsedName) =>
    (hasSmallLetters(parsed.family) ? besideSmall : besideCapitals)(parsed.given, parsed);

  return {
    /** The form of a name, or NONE. */
    add(parsed: ParsedName): number {
      if (parsed.kind !== "person") return NONE;
      const family = familyOf(parsed);
      const own = givenOf(parsed);
      if (own.tokens.length === 0 && family.key === "") return NONE;
      const generation = Math.max(0, GENERATIONS.indexOf(generationOf(parsed)));
      const form = index.add(own.number, family.number, generation);
      const parts = family.isChinese ? own.tokens.flatMap(pinyinParts) : own.tokens;
      if (form === initial.length) {
        initial.push(own.tokens.length === 0 ? 0 : own.tokens[0].charCodeAt(0));
        given.push(parts.map(tokens.add));
        filed.push(family.filed.map(words.add));
      } else {
        // Of two ways to write it the one that says more counts, whichever is met first.
        if (comesFirst(parts, given.at(form).map(tokens.at), -1))
          given.set(form, parts.map(tokens.add));
        if (comesFirst(family.filed, filed.at(form).map(words.at), 1))
          filed.set(form, family.filed.map(words.add));
      }
      return form;
    },
    /** Whether the first given name of a name is written out. */
    isFull: (parsed: ParsedName): boolean => (givenOf(parsed).tokens[0] ?? "").length > 1,
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
