import {kindOf} from "./kinds.ts";

/** Types of CSL and of Zotero that papers name otherwise. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  "paper-conference": "proceedings-article",
  "entry-dictionary": "chapter",
  "entry-encyclopedia": "chapter",
  "encyclopedia-article": "chapter",
  "dictionary-entry": "chapter",
  manuscript: "preprint",
};
/** What holds papers is none of them. */
const WHOLE =
  /^(?:journal|proceedings|proceedings-series|book-series|journal-issue|journal-volume)$/;

/**
 * A type by its name in a service, as papers name it: "JournalArticle", "JOURNAL_ARTICLE" and "article-journal" are
 * "article"; others stay, in lower case with "-" between their words.
 */
export function typeNamed(name: string): string | null {
  const word = /^[a-z]+$/.test(name) ? name : foldedWord(name);
  if (WHOLE.test(word)) return word;
  return OTHERWISE[word] ?? kindOf(word.replaceAll("-", " "))?.replaceAll(" ", "-") ?? null;
}

const foldedWord = (name: string): string =>
  name
    .trim()
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1-")
    .replace(/[\s_-]+/g, "-")
    .toLowerCase();

/** A type of CSL: its "article" is one that no journal has printed. */
export const cslTypeNamed = (name: string): string | null =>
  name === "article" ? "preprint" : typeNamed(name);
