import {type Corpus, NONE} from "../papers/corpus.ts";
import type {Authorship} from "../papers/paper.ts";
import {growingArray} from "../util/growing-array.ts";
import {stringPool} from "../util/string-pool.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {type ParsedName, parsedParts, parseName} from "./name.ts";
import {familyKey, filingKey, fullNameKey, generationOf, givenTokensOf} from "./name-keys.ts";
import {CHINESE_FAMILIES} from "./name-words.ts";
import {pinyinParts} from "./romanised.ts";
import {type Reading, readingOf} from "./shown-names.ts";

/** A name as it is compared: all printed forms with one full-name key are one form. */
export interface Form {
  readonly key: string;
  /** Given names, folded; those of Chinese names by syllable, so that "Dayong" and "D. Y." agree. */
  readonly given: readonly string[];
  /** Family name with particles, folded. */
  readonly family: string;
  /** Words of the family name under which it is filed. */
  readonly filed: readonly string[];
  readonly initial: string;
  readonly suffix: string;
}

/** The names of a corpus, compared. */
export interface Forms {
  readonly forms: readonly Form[];
  /** Authorship → form, or NONE for groups and what is no name. */
  readonly ofAuthorship: Uint32Array;
  /** Authorship → name and number where DBLP's counting of one name is printed ("0001"). */
  readonly homonymOf: ReadonlyMap<number, string>;
  /** How a printed name is shown. */
  readonly readingOf: (printed: string) => Reading;
}

const BLOCK = 1 << 16;

/** The columns in which names stand. */
export type NameColumns = Pick<
  Corpus,
  "names" | "authorName" | "authorIsGroup" | "authorRest" | "authorRests"
>;

/** Parses each printed name once, but those of `groups`, which are no people's. Time O(authorships + names). */
export function nameForms(corpus: NameColumns, groups: ReadonlySet<string>, watch: Watch): Forms {
  const count = corpus.authorName.length;
  const pool = stringPool();
  const forms: Form[] = [];
  const homonyms = new Map<number, string>();
  const plain = lazily(corpus.names.length);
  const withRest = new Map<string, number>();
  const homonymOfForm = growingArray(Uint32Array);
  const seen: string[] = [];
  const readings = new Map<string, Reading>();

  const formOf = (parsed: ParsedName): number => {
    if (parsed.kind !== "person") return NONE;
    const key = fullNameKey(parsed);
    if (key === "") return NONE;
    const number = pool.add(key);
    if (number === forms.length) {
      const {family: filed, initial} = filingKey(parsed);
      const family = familyKey(parsed);
      const words = givenTokensOf(parsed);
      const given = CHINESE_FAMILIES.has(family) ? words.flatMap(pinyinParts) : words;
      forms.push({key, given, family, filed, initial, suffix: generationOf(parsed)});
    }
    return number;
  };

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
        const printed = corpus.names[name];
        const parsed = parseName(printed);
        readings.set(printed, readingOf(printed, parsed));
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
    ofAuthorship[k] = homonymOfForm.at(entry);
    if (seen[entry] !== "") homonyms.set(k, `${pool.at(ofAuthorship[k])} ${seen[entry]}`);
  }
  return {
    forms,
    ofAuthorship,
    homonymOf: homonyms,
    readingOf: printed => readings.get(printed) ?? readingOf(printed, parseName(printed)),
  };

  /** Keeps what a printed name means, and gives the number it is kept under. */
  function remember(parsed: ParsedName): number {
    const form = formOf(parsed);
    if (form === NONE) return NONE;
    homonymOfForm.push(form);
    seen.push(parsed.homonym);
    return seen.length - 1;
  }
}

const UNSEEN = 0xfffffffe;
const lazily = (length: number): Uint32Array => new Uint32Array(length).fill(UNSEEN);
