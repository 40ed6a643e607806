/**
 * `tsx test/help/make-letter-pairs.ts`: writes src/read/letter-pairs.ts, by which the code of a text is guessed.
 *
 * Counted are names of countries, languages, currencies and scripts in each language as Intl knows them, and common
 * names of people. The cost of a pair is −ln of how probable its second letter is behind the first, in that language
 * of the group where it is most probable.
 */
import {writeFileSync} from "node:fs";
import {COMMON_NAMES} from "./common-names.ts";

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  western: [
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "nl",
    "sv",
    "da",
    "nb",
    "is",
    "fi",
    "et",
    "ca",
    "gl",
    "ga",
  ],
  central: ["pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq"],
  baltic: ["lt", "lv", "et", "pl"],
  turkish: ["tr", "az"],
  cyrillic: ["ru", "uk", "be", "bg", "sr", "mk"],
  greek: ["el"],
  hebrew: ["he"],
  arabic: ["ar", "fa", "ur"],
  thai: ["th"],
};

/** Letters that the group's codes do not have: Turkish ones in the west. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = {western: /[^\0-\xffœšžÿ]/};
/** A pair that costs as much is as improbable as one that was never seen. */
const MOST = 9;
/** As if every letter had been seen as often in front of letters that do not count. */
const DOUBT = 15;

const {regions, languages, currencies, scripts} = {
  regions: letters(2).map(code => code.toUpperCase()),
  languages: [...letters(2), ...letters(3)],
  currencies: Intl.supportedValuesOf("currency"),
  scripts:
    "Arab Armn Beng Bopo Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hans Hant Hebr Jpan Khmr Knda Kore Laoo Latn Mlym Mong Mymr Orya Sinh Taml Telu Thaa Thai Tibt".split(
      " ",
    ),
};

/** All codes of so many small letters. */
function letters(length: number): string[] {
  let codes = [""];
  for (let i = 0; i < length; i++)
    codes = codes.flatMap(code => [..."abcdefghijklmnopqrstuvwxyz"].map(letter => code + letter));
  return codes;
}

function wordsOf(language: string): Set<string> {
  const told = (type: Intl.DisplayNamesType, codes: readonly string[]) => {
    const names = new Intl.DisplayNames(language, {type, fallback: "none"});
    return codes.map(code => names.of(code) ?? "");
  };
  const texts = [
    ...told("region", regions),
    ...told("language", languages),
    ...told("currency", currencies),
    ...told("script", scripts),
    COMMON_NAMES[language] ?? "",
  ];
  if (language === "tr" || language === "az") return split(texts.join(" ").toLocaleLowerCase("tr"));
  return split(texts.join(" ").toLowerCase());
}

const split = (text: string) => new Set(text.normalize("NFC").match(/[\p{L}\p{M}]+/gu) ?? []);

/** How probable a letter is behind another; blanks stand around words. */
function probabilities(words: Iterable<string>): Map<string, number> {
  const pairs = new Map<string, number>();
  const firsts = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const word of words) {
    const padded = ` ${word} `;
    for (let i = 1; i < padded.length; i++) {
      add(pairs, padded.slice(i - 1, i + 1));
      add(firsts, padded[i - 1]);
    }
  }
  return new Map([...pairs].map(([pair, count]) => [pair, count / (firsts.get(pair[0])! + DOUBT)]));
}

function costs(id: string, group: readonly string[]): string {
  const best = new Map<string, number>();
  for (const language of group)
    for (const [pair, probable] of probabilities(wordsOf(language)))
      if (/[^\0-\x7f]/.test(pair) && !LEFT_OUT[id]?.test(pair))
        best.set(pair, Math.max(best.get(pair) ?? 0, probable));
  return [...best]
    .map(([pair, probable]): [string, number] => [pair, Math.round(-Math.log(probable))])
    .filter(([, cost]) => cost < MOST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, cost]) => pair + cost)
    .join("");
}

const lines = Object.entries(GROUPS).map(
  ([id, group]) => `  ${id}: ${JSON.stringify(costs(id, group))},`,
);
writeFileSync(
  "src/read/letter-pairs.ts",
  `/**
 * What pairs of letters cost in groups of languages: two letters and a digit each, which is −ln of how probable the
 * second is behind the first; a blank stands for what is no letter. Made by test/help/make-letter-pairs.ts.
 */
export const LETTER_PAIRS = {
${lines.join("\n")}
} as const;
`,
);
