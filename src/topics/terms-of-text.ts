import type {Topics} from "./topics.ts";
import {termKey} from "./unify.ts";

/** Looks up which of the corpus's terms stand in any text, say one that somebody pastes. */
export interface TermFinder {
  /** Term → how often it stands in the text; in the order in which they are met. */
  termsOf(text: string): Map<number, number>;
}

/** No term is longer than this, in words. */
const LONGEST = 8;

/** Prepares the look-up of terms in texts by all their forms. O(forms). */
export function termFinder(topics: Topics): TermFinder {
  const termOf = new Map<string, number>();
  for (let t = 0; t < topics.count; t++)
    for (const form of [topics.label[t], ...topics.forms[t]]) {
      const key = termKey(form);
      // Terms come most papers first: a form of two terms is taken for the more frequent.
      if (key !== "" && !termOf.has(key)) termOf.set(key, t);
    }
  let longest = 1;
  for (const key of termOf.keys()) longest = Math.max(longest, key.split(" ").length);
  longest = Math.min(longest, LONGEST);

  return {
    termsOf(text) {
      const found = new Map<number, number>();
      for (const sentence of text.split(/[.!?;:,()\n]+/)) {
        const words = termKey(sentence).split(" ");
        for (let from = 0; from < words.length; from++)
          for (let size = 1; size <= longest && from + size <= words.length; size++) {
            const term = termOf.get(words.slice(from, from + size).join(" "));
            if (term !== undefined) found.set(term, (found.get(term) ?? 0) + 1);
          }
      }
      return found;
    },
  };
}
