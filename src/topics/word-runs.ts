import {fold} from "../util/fold.ts";
import {ABROAD} from "./general-words.ts";
import {stopWords} from "./language.ts";
import type {Phrase, Unit} from "./phrases.ts";
import {ACRONYM} from "./unify.ts";

/** Little words that may stand inside a term: "réseaux de neurones", "aprendizaje por refuerzo". */
const LINKS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(["de", "du", "des", "à", "au", "aux", "en", "par", "d"]),
  es: new Set(["de", "del", "por", "en", "para", "con"]),
  pt: new Set(["de", "do", "da", "dos", "das", "por", "em", "para"]),
  it: new Set(["di", "del", "della", "dei", "delle", "per", "da", "dell"]),
  nl: new Set(["van"]),
  ca: new Set(["de", "del", "per"]),
  ro: new Set(["de"]),
};

/**
 * Runs of words between stop words and punctuation, for languages without a tagger. In German only
 * capitalised words can end a term, for they are the nouns. Chinese, Japanese and Thai, which write no
 * spaces, are cut by the segmenter of the platform. O(text).
 */
export function wordRuns(text: string, language: string): Phrase[] {
  const stop = stopWords(language);
  const links = LINKS[language];
  const phrases: Phrase[] = [];
  let run: Unit[] = [];
  const close = () => {
    while (run.length > 0 && !run[run.length - 1].head) run.pop();
    if (run.length > 0) phrases.push(run);
    run = [];
  };

  let opens = true;
  for (const piece of pieces(text, language)) {
    if (!/[\p{L}\p{N}]/u.test(piece)) {
      if (piece.trim() !== "" && !/^[-’']$/.test(piece.trim())) {
        close();
        opens = /[.!?:]/.test(piece);
      }
      continue;
    }
    const lower = piece.toLowerCase();
    const key = ACRONYM.test(piece) ? piece : fold(piece);
    const link = links?.has(lower) ?? false;
    if (link && run.length > 0 && run[run.length - 1].head)
      run.push({text: piece, key, head: false, opens});
    else if (stop.has(lower) || link || key === "" || !/\p{L}/u.test(key)) close();
    else {
      const general = ABROAD.has(key);
      const noun = language !== "de" || /^\p{Lu}/u.test(piece);
      run.push({text: piece, key, head: noun && !general && isWord(key), opens});
    }
    opens = false;
  }
  close();
  return phrases;
}

/** One or two letters are a word only where a sign is one. */
const isWord = (key: string): boolean => key.length > 2 || /[\u3040-\u9fff\uac00-\ud7af]/.test(key);

function pieces(text: string, language: string): string[] {
  if (/^(?:zh|ja|th)$/.test(language) && typeof Intl.Segmenter === "function") {
    const segmenter = new Intl.Segmenter(language, {granularity: "word"});
    return Array.from(segmenter.segment(text), part => part.segment);
  }
  return text.match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
}
