import * as lists from "stopword";

/** The stop words of each language that the vote knows, by ISO 639-1. */
const STOP: Readonly<Record<string, readonly string[]>> = {
  en: lists.eng,
  de: lists.deu,
  fr: lists.fra,
  es: lists.spa,
  pt: lists.por,
  it: lists.ita,
  nl: lists.nld,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  el: lists.ell,
  fi: lists.fin,
  hu: lists.hun,
  no: lists.nob,
  pl: lists.pol,
  ro: lists.ron,
  ru: lists.rus,
  sv: lists.swe,
  tr: lists.tur,
  uk: lists.ukr,
  zh: lists.zho,
  ja: lists.jpn,
  ko: lists.kor,
  ar: lists.ara,
};
const sets = new Map<string, ReadonlySet<string>>();

/** The stop words of a language, lower case; empty where it has no list. */
export function stopWords(language: string): ReadonlySet<string> {
  let set = sets.get(language);
  if (set === undefined) {
    set = new Set((STOP[language] ?? []).map(word => word.toLowerCase()));
    sets.set(language, set);
  }
  return set;
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\u3040-\u30ff]/g],
  ["zh", /[\u3400-\u9fff]/g],
  ["ko", /[\uac00-\ud7af]/g],
  ["ar", /[\u0600-\u06ff]/g],
  ["el", /[\u0370-\u03ff]/g],
  ["th", /[\u0e00-\u0e7f]/g],
  ["ru", /[\u0400-\u04ff]/g],
];
/** In the order of STOP, so that the earlier wins a tie. */
const LATIN_SPEAKERS = Object.keys(STOP).filter(
  code => !["zh", "ja", "ko", "ar", "el", "ru", "uk"].includes(code),
);

/** Word → which languages have it for a stop word, one bit each in the order of LATIN_SPEAKERS. */
let votes: Map<string, number> | null = null;

/**
 * The language of a text, ISO 639-1, by the script of its letters and else by a vote of its stop words.
 * English where fewer than two stop words speak, or nobody leads: titles in capitals say little. O(text).
 */
export function languageOf(text: string): string {
  const sample = text.length > 600 ? text.slice(0, 600) : text;
  if (/[^\u0000-\u024f\u2000-\u2bff]/.test(sample))
    for (const [code, letters] of SCRIPTS) {
      const count = sample.match(letters)?.length ?? 0;
      // Japanese shows by its kana, which are fewer than its characters.
      if (count > (code === "ja" ? 0.1 : 0.25) * sample.length) return code;
    }

  votes ??= votesOfWords();
  const count = new Float64Array(LATIN_SPEAKERS.length);
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    let bits = votes.get(word) ?? 0;
    while (bits !== 0) {
      count[31 - Math.clz32(bits & -bits)] += 1;
      bits &= bits - 1;
    }
  }
  const english = LATIN_SPEAKERS.indexOf("en");
  let best = english;
  for (let i = 0; i < count.length; i++) if (count[i] > count[best]) best = i;
  return count[best] < 2 ? "en" : LATIN_SPEAKERS[best];
}

function votesOfWords(): Map<string, number> {
  const map = new Map<string, number>();
  for (const [bit, code] of LATIN_SPEAKERS.entries()) {
    // Lists differ tenfold in length; their first 150 words are the common ones and make the vote fair.
    for (const word of [...(VOTING[code] ?? []), ...[...stopWords(code)].slice(0, 150)])
      map.set(word, (map.get(word) ?? 0) | (1 << bit));
  }
  return map;
}

/** Frequent little words that some of the lists lack or bring late. */
const VOTING: Readonly<Record<string, readonly string[]>> = {
  en: [
    "the",
    "of",
    "and",
    "to",
    "in",
    "is",
    "that",
    "for",
    "with",
    "are",
    "this",
    "by",
    "on",
    "we",
  ],
  de: [
    "der",
    "die",
    "das",
    "und",
    "von",
    "den",
    "mit",
    "für",
    "eine",
    "einer",
    "im",
    "zur",
    "wird",
  ],
  fr: [
    "le",
    "la",
    "les",
    "des",
    "et",
    "du",
    "une",
    "dans",
    "pour",
    "est",
    "sur",
    "par",
    "de",
    "en",
  ],
  es: ["el", "la", "los", "las", "de", "del", "que", "en", "una", "para", "por", "con", "se", "y"],
  pt: [
    "o",
    "os",
    "as",
    "da",
    "do",
    "dos",
    "das",
    "de",
    "em",
    "uma",
    "para",
    "com",
    "não",
    "e",
    "na",
  ],
  it: [
    "il",
    "lo",
    "gli",
    "della",
    "dei",
    "di",
    "che",
    "una",
    "per",
    "con",
    "nel",
    "sono",
    "e",
    "delle",
  ],
  nl: ["de", "het", "een", "van", "en", "voor", "met", "op", "zijn", "wordt", "naar", "bij", "dat"],
};
