import {fold} from "../util/fold.ts";
import {american, singular} from "./spelling.ts";

const known = new Map<string, string>();

/** The key of one folded word: singular, American. Remembered, for the same words come again and again. */
export function wordKey(word: string): string {
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  const key = american(singular(word));
  if (known.size >= 200_000) known.clear(); // the memory is bounded whatever comes
  known.set(word, key);
  return key;
}

/**
 * What makes two written forms one term: case, accents, hyphens, number and British spelling are gone.
 * "Test-Time Scaling" and "test time scaling" → "test time scaling"; "Optimisation methods" →
 * "optimization method".
 */
export function termKey(text: string): string {
  return closed(
    fold(text.replace(/['’`]s?\b/g, ""))
      .split(" ")
      .map(wordKey)
      .join(" "),
  );
}

const PREFIX =
  /(^| )(anti|auto|bi|bio|co|cyber|electro|fine|geo|hydro|hyper|inter|intra|macro|meta|micro|multi|nano|neuro|non|over|photo|post|pre|pseudo|re|semi|sub|super|thermo|trans|ultra|un|under|uni) (?=[a-z]{3})/g;

/** A key with its prefixes closed up: "multi modal" and "multimodal", "pre training" and "pretraining" are one. */
export function closed(key: string): string {
  return key.includes(" ") ? key.replace(PREFIX, "$1$2") : key;
}

/** Two capitals or more in one word: an acronym, or a name that is written like one. */
export const ACRONYM = /^[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*$/;

/**
 * The key of a word in its text, or of a compound: as `termKey`, but acronyms keep their capitals and
 * lose a plural s, so that they can be told from words until their long form is known.
 */
export function unitKey(text: string): string {
  const seen = units.get(text);
  if (seen !== undefined) return seen;
  const key = freshKey(text);
  if (units.size >= 200_000) units.clear();
  units.set(text, key);
  return key;
}

const units = new Map<string, string>();

function freshKey(text: string): string {
  if (!/[A-Z]\S*[A-Z]/.test(text)) return termKey(text);
  const keys: string[] = [];
  for (const part of text.split("-"))
    if (part !== "") keys.push(ACRONYM.test(part) ? part.replace(/s$/, "") : termKey(part));
  return closed(keys.filter(key => key !== "").join(" "));
}
