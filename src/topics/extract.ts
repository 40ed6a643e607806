import {acronymsIn} from "./acronyms.ts";
import {type CandidatePool, type Candidates, candidatePool} from "./candidate-pool.ts";
import {seeWord, type WordCases, wordCases} from "./casing.ts";
import {cleanText} from "./clean.ts";
import type {Tagger} from "./english.ts";
import {languageOf} from "./language.ts";
import {nounPhrases} from "./noun-phrases.ts";
import type {Phrase, Unit} from "./phrases.ts";
import {termsOfPhrase} from "./terms-of-phrase.ts";
import {termKey} from "./unify.ts";
import {wordRuns} from "./word-runs.ts";

/** A text as it stands in a record. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
  /** ISO 639-1 where the source says so. */
  readonly language: string | null;
}

/** What the texts of a corpus, or of a run of its papers, hold, before anything is chosen: plain data. */
export interface Extraction {
  readonly candidates: Candidates;
  readonly cases: Readonly<WordCases>;
  /** Short form → key of a long form → how many papers define it so. */
  readonly acronyms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Keys of long forms, as they were written. */
  readonly written: ReadonlyMap<string, string>;
  /** Word as written → how often it was tagged as a noun, and as a verb or adjective. */
  readonly nouns: ReadonlyMap<string, number>;
  readonly others: ReadonlyMap<string, number>;
  /** Names with a little word inside that somebody wrote with hyphens: "chain of thought". */
  readonly names: ReadonlySet<string>;
}

export interface Extractor {
  /** Takes the terms of a paper from its text. */
  text(paper: PaperText): void;
  /** Takes terms that were found earlier. */
  given(terms: readonly string[]): void;
  finish(): Extraction;
}

/**
 * Collects candidate terms from texts, one paper after the other.
 *
 * @param tagger - for English texts; null where the corpus has none
 */
export function extractor(tagger: Tagger, extraStops: ReadonlySet<string>): Extractor {
  const pool: CandidatePool = candidatePool();
  const cases = wordCases();
  const acronyms = new Map<string, Map<string, number>>();
  const written = new Map<string, string>();
  const names = new Set<string>();
  const nouns = new Map<string, number>();
  const others = new Map<string, number>();

  function define(text: string): Map<string, string> {
    const here = new Map<string, string>();
    for (const {short, long} of acronymsIn(text)) {
      const key = termKey(long);
      if (here.has(short)) continue;
      here.set(short, key);
      const longs = acronyms.get(short) ?? new Map<string, number>();
      longs.set(key, (longs.get(key) ?? 0) + 1);
      acronyms.set(short, longs);
      if (!written.has(key)) written.set(key, long);
    }
    return here;
  }

  /** Counts parts of speech, so that a verb that was once taken for a noun can be told at the end. */
  function english(text: string): Phrase[] {
    const tagged = tagger(text);
    for (let i = 0; i < tagged.tag.length; i++) {
      const tag = tagged.tag[i];
      if (tag !== "NOUN" && tag !== "VERB" && tag !== "ADJ") continue;
      const word = tagged.word[i];
      const counts = tag === "NOUN" ? nouns : others;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return nounPhrases(tagged);
  }

  function take(
    phrases: readonly Phrase[],
    here: ReadonlyMap<string, string>,
    inTitle: boolean,
  ): void {
    for (const phrase of phrases) {
      const units = here.size === 0 ? phrase : phrase.map(unit => expanded(unit, here));
      for (const unit of phrase) {
        if (!inTitle && !unit.opens) seeWord(cases, unit.text);
        if (unit.text.includes("-") && LITTLE.test(unit.key)) names.add(unit.key);
      }
      termsOfPhrase(units, extraStops, (key, from, to, alone) => {
        let form = phrase[from].text;
        for (let k = from + 1; k < to; k++) form += ` ${phrase[k].text}`;
        pool.add(key, form, alone, inTitle);
      });
    }
  }

  return {
    text({title, abstract, language}) {
      pool.startPaper();
      const head = uncapitalised(cleanText(title));
      const body = cleanText(abstract);
      const spoken = language?.slice(0, 2).toLowerCase() ?? languageOf(`${head} ${body}`);
      const phrasesOf = (text: string) =>
        spoken === "en" ? english(text) : wordRuns(text, spoken);
      const here = define(`${head}. ${body}`);
      if (head !== "") take(phrasesOf(head), here, true);
      if (body !== "") take(phrasesOf(body), here, false);
    },
    given(terms) {
      pool.startPaper();
      for (const term of terms) {
        const key = termKey(term);
        if (key !== "" && !extraStops.has(key)) {
          pool.add(key, term.trim(), true, false);
          names.add(key);
        }
      }
    },
    finish: () => ({candidates: pool.finish(), cases, acronyms, written, names, nouns, others}),
  };
}

const LITTLE = / (?:of|in|and|to|for|the|on) /;

function expanded(unit: Unit, here: ReadonlyMap<string, string>): Unit {
  if (!/[A-Z]/.test(unit.key)) return unit;
  const key = unit.key
    .split(" ")
    .map(word => here.get(word) ?? word)
    .join(" ");
  return key === unit.key ? unit : {...unit, key};
}

/** A title in Title Case or in capitals, in the case of prose: the tagger takes each capital for a name. */
function uncapitalised(title: string): string {
  const words = title.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  if (words.length < 2) return title;
  const shouting = words.filter(word => word === word.toUpperCase()).length;
  if (shouting > 0.7 * words.length) return title.toLowerCase();
  const capital = words.filter(word => /^\p{Lu}\p{Ll}+$/u.test(word)).length;
  if (capital < 0.6 * words.length) return title;
  return title.replace(/(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}’']+(?![\p{L}\p{N}])/gu, word =>
    word.toLowerCase(),
  );
}
