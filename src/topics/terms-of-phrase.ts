import {ABROAD, BREAKS, NOT_FIRST, NOT_LAST} from "./general-words.ts";
import {NOT_ALONE} from "./not-alone.ts";
import type {Phrase} from "./phrases.ts";
import {termKey} from "./unify.ts";

/** Units and words that a term may have at most. */
const MOST_UNITS = 4;
const MOST_WORDS = 6;

/** General compounds: at the start of a phrase they only praise or place what follows. */
const LEADING: ReadonlySet<string> = new Set([
  "state of the art", "cutting edge", "real world", "large scale", "end to end", "high quality", "fine grained",
  "long term", "short term", "well known", "so called", "plug and play", "in depth", "trade off", "open source",
  "high level", "low level", "top tier", "long standing", "high performance", "low cost", "up to date", "full scale",
  "follow up", "step by step", "one to one", "built in", "general purpose", "higher order", "closed source", "small scale",
  "mixed scale", "real time", "task specific", "domain specific", "model specific", "data driven", "well established",
  "high value", "carefully designed", "human like", "human level", "multi step", "cost effective", "time consuming",
].map(termKey)); // biome-ignore format: a list

/** Compounds and phrases that say something in a longer term and too little alone. */
const NEVER_ALONE: ReadonlySet<string> = new Set([
  ...LEADING,
  "few shot", "zero shot", "one shot", "cross lingual", "long horizon", "long context", "in context",
  "low resource", "ground truth", "future research", "future work", "publication date", "training cost", "test time",
  "training time", "previous work", "extensive experiment", "experimental result", "case study", "wide range", "training data",
  "input data", "data set", "test set", "training set", "downstream task", "search space", "user experience", "multi agent",
  "time series data", "pre trained", "open question", "open problem", "research question", "deep dive", "unseen test", "task model",
  "small model", "large model", "base model", "deep model", "target model", "learning system", "learning model",
  "source code", "code model", "model update", "learning process", "model architecture", "large scale model", "finding support", "negative consequence", "ad hoc", "low risk", "high risk", "moderate risk", "high resolution", "real data", "large data", "human evaluation",
  "training process", "training efficiency", "performance degradation", "state space", "human expert", "decision maker",
].map(termKey)); // biome-ignore format: a list

export type TermSink = (key: string, from: number, to: number, alone: boolean) => void;

/**
 * Calls `sink` for each term that may stand in a phrase: units from … to − 1. A term neither starts nor
 * ends with a word of academic prose at large, and is none alone. `alone` says that the term is all
 * that the phrase holds but for such words.
 */
export function termsOfPhrase(
  phrase: Phrase,
  extraStops: ReadonlySet<string>,
  sink: TermSink,
): void {
  const n = phrase.length;
  const starts = phrase.map(unit => mayStart(unit.key));
  const ends = phrase.map(unit => unit.head && mayEnd(unit.key));
  let first = 0;
  let end = n;
  while (first < n && !starts[first]) first += 1;
  while (end > first && !ends[end - 1]) end -= 1;

  for (let i = first; i < end; i++) {
    if (!starts[i]) continue;
    let key = "";
    let words = 0;
    for (let j = i; j < end && j < i + MOST_UNITS; j++) {
      const unit = phrase[j].key;
      if (extraStops.has(unit)) break;
      key = j === i ? unit : `${key} ${unit}`;
      words += wordsOf(unit);
      if (words > MOST_WORDS) break;
      if (!ends[j] || (words === 1 && (NOT_ALONE.has(key) || key.length < 2))) continue;
      if (NEVER_ALONE.has(key) || extraStops.has(key)) continue;
      const whole = i === first && j + 1 === end;
      // "experimental results" leaves "experimental", which then does not stand alone.
      sink(key, i, j + 1, whole && (words > 1 || end === n));
    }
  }
}

function wordsOf(key: string): number {
  let words = 1;
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) words += 1;
  return words;
}

function mayStart(key: string): boolean {
  return !NOT_FIRST.has(key) && !LEADING.has(key) && !BREAKS.has(key) && !ABROAD.has(key);
}

function mayEnd(key: string): boolean {
  const last = key.slice(key.lastIndexOf(" ") + 1);
  return !NOT_LAST.has(last) && !BREAKS.has(last) && !ABROAD.has(key);
}
