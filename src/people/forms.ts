import {type Corpus, NONE} from "../papers/corpus.ts";
import {authorRestOf} from "../papers/open.ts";
import type {Authorship} from "../papers/paper.ts";
import {heldTexts} from "../util/held-fields.ts";
import {countOf, type Texts, textIn} from "../util/texts.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {type FormColumns, formCollector} from "./form-collector.ts";
import {parsedParts, parseName} from "./name.ts";
import {type ReadingColumns, readingBuilder, shownName} from "./readings.ts";

/** Forms, and the authorships that have them. */
export interface Forms extends FormColumns {
  /** Authorship → form, or NONE for groups and what is no name. */
  readonly ofAuthorship: Uint32Array;
  /** Authorship → name and number where DBLP's counting of one name is printed ("0001"). */
  readonly homonymOf: ReadonlyMap<number, string>;
  /** How printed names are shown. */
  readonly readings: ReadingColumns;
}

const BLOCK = 1 << 16;

/** The columns in which names stand: plain data. */
export interface NameColumns
  extends Pick<Corpus, "authorName" | "authorIsGroup" | "authorRest" | "authorRests"> {
  readonly names: readonly string[] | Texts;
}

/** The columns in which the names of a corpus stand, as they are held. */
export function nameColumns(corpus: Corpus): NameColumns {
  const {authorName, authorIsGroup, authorRest, authorRests} = corpus;
  const names = heldTexts(corpus, "names") ?? corpus.names;
  return {names, authorName, authorIsGroup, authorRest, authorRests};
}

/**
 * Parses each printed name once, but those of `groups`, which are no people's. Time O(authorships + names); memory
 * about 60 bytes a form beside the texts of different given and family names.
 */
export function nameForms(corpus: NameColumns, groups: ReadonlySet<string>, watch: Watch): Forms {
  const {authorName} = corpus;
  const {size, printedAs} = printedNames(corpus);
  const count = authorName.length;
  const collected = formCollector();
  const homonyms = new Map<number, string>();
  /** Printed name → its form. */
  const plain = new Uint32Array(size).fill(UNSEEN);
  const numbered = new Map<number, string>();
  /** The same for names with a rest of their own. */
  const withRest = new Map<string, number>();
  const numberedRest = new Map<string, string>();
  const readings = readingBuilder(size);

  const ofAuthorship = new Uint32Array(count).fill(NONE);
  for (let k = 0; k < count; k++) {
    if (k % BLOCK === 0) checkpoint(watch, "Reading names", k / count);
    if (corpus.authorIsGroup[k] === 1) continue;
    const name = authorName[k];
    if (groups.size > 0 && groups.has(printedAs(name))) continue;
    const rest = authorRestOf(corpus, k);
    let form: number;
    let homonym: string | undefined;
    if (rest === NONE) {
      if (plain[name] === UNSEEN) {
        const printed = printedAs(name);
        const parsed = parseName(printed);
        const {form, isFull} = collected.add(parsed);
        readings.learn(name, printed, {shown: shownName(printed, parsed), full: isFull});
        plain[name] = form;
        if (parsed.homonym !== "") numbered.set(name, parsed.homonym);
      }
      form = plain[name];
      if (numbered.size > 0) homonym = numbered.get(name);
    } else {
      const restKey = `${rest} ${name}`;
      const known = withRest.get(restKey);
      if (known === undefined) {
        const {parts} = JSON.parse(corpus.authorRests[rest]) as Partial<Authorship>;
        const parsed = parts == null ? parseName(printedAs(name)) : parsedParts(parts);
        form = collected.add(parsed).form;
        withRest.set(restKey, form);
        if (parsed.homonym !== "") numberedRest.set(restKey, parsed.homonym);
      } else form = known;
      if (numberedRest.size > 0) homonym = numberedRest.get(restKey);
    }
    ofAuthorship[k] = form;
    if (form !== NONE && homonym !== undefined) homonyms.set(k, `${form} ${homonym}`);
  }
  return {...collected.finish(), ofAuthorship, homonymOf: homonyms, readings: readings.finish()};
}

function printedNames({names}: NameColumns): {size: number; printedAs: (name: number) => string} {
  if (!isColumns(names)) return {size: names.length, printedAs: name => names[name]};
  return {size: countOf(names), printedAs: name => textIn(names, name)};
}

const isColumns = (names: readonly string[] | Texts): names is Texts => !Array.isArray(names);

const UNSEEN = 0xfffffffe;
