import {type Corpus, NONE} from "../papers/corpus.ts";
import {authorRestOf} from "../papers/open.ts";
import type {Authorship} from "../papers/paper.ts";
import {textOf, textsIn} from "../util/held-texts.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {type FormColumns, formCollector} from "./form-collector.ts";
import {parsedParts, parseName} from "./name.ts";
import {type Readings, readingsOf, shownName} from "./readings.ts";

/** Forms, and the authorships that have them. */
export interface Forms extends FormColumns {
  /** Authorship → form, or NONE for groups and what is no name. */
  readonly ofAuthorship: Uint32Array;
  /** Authorship → name and number where DBLP's counting of one name is printed ("0001"). */
  readonly homonymOf: ReadonlyMap<number, string>;
  /** How printed names are shown. */
  readonly readings: Readings;
}

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
  const {authorName} = corpus;
  const printedAs = (name: number) => textOf(corpus, "names", name);
  const count = authorName.length;
  const collected = formCollector();
  const homonyms = new Map<number, string>();
  /** Printed name → its form. */
  const plain = new Uint32Array(textsIn(corpus, "names")).fill(UNSEEN);
  const numbered = new Map<number, string>();
  /** The same for names with a rest of their own. */
  const withRest = new Map<string, number>();
  const numberedRest = new Map<string, string>();
  const readings = readingsOf(corpus);

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
  return {...collected.finish(), ofAuthorship, homonymOf: homonyms, readings};
}

const UNSEEN = 0xfffffffe;
