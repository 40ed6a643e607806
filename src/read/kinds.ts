/** Kinds of publication by the words that sources have for them, folded. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "journal article": "article",
    journalarticle: "article",
    "journal articles": "article",
    "original article": "article",
    "original articles": "article",
    "journal paper": "article",
    "magazine article": "article",
    "newspaper article": "article",
    journal: "article",
    jour: "article",
    j: "article",
    "ieee journals": "article",
    "ieee magazines": "article",
    c: "proceedings-article",
    "conference paper": "proceedings-article",
    conferencepaper: "proceedings-article",
    "proceedings paper": "proceedings-article",
    "conference proceedings article": "proceedings-article",
    "conference proceedings": "proceedings-article",
    "article proceedings paper": "proceedings-article",
    proceeding: "proceedings-article",
    proceedings: "proceedings-article",
    conference: "proceedings-article",
    "ieee conferences": "proceedings-article",
    "book chapter": "chapter",
    "book section": "chapter",
    "book, section": "chapter",
    booksection: "chapter",
    "edited book": "book",
    monograph: "book",
    "whole book": "book",
    dissertation: "thesis",
    "dissertation thesis": "thesis",
    "dissertation abstract": "thesis",
    "posted content": "preprint",
    "data set": "dataset",
    techreport: "report",
    "reports - research": "report",
    "reports - evaluative": "report",
    "reports - descriptive": "report",
    departments: "article",
    m: "other",
    miscellaneous: "other",
  }),
);

/** What a source calls a kind of publication, as papers name it: "Conference Paper" is "proceedings-article". */
export function kindOf(text: string): string | null {
  if (text === "") return null;
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[.;,]$/, "");
  if (/^[a-z]+$/.test(word)) return KINDS.get(word) ?? word;
  const [first] = word.split(/\s*;\s*/);
  return KINDS.get(word) ?? KINDS.get(first) ?? (first || null);
}

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  "english eng en|german ger deu de|french fre fra fr|spanish spa es|portuguese por pt|italian ita it|russian rus ru|chinese chi zho zh|japanese jpn ja|korean kor ko|polish pol pl|dutch dut nld nl|turkish tur tr|czech cze ces cs|arabic ara ar|persian per fas fa|ukrainian ukr uk|hungarian hun hu|swedish swe sv|danish dan da|norwegian nor no|finnish fin fi|greek gre ell el|hebrew heb he|croatian hrv hr|serbian srp sr|slovak slo slk sk|slovene slv sl|slovenian slv sl|romanian rum ron ro|bulgarian bul bg|catalan cat ca|lithuanian lit lt|latvian lav lv|estonian est et|indonesian ind id|malay may msa ms|vietnamese vie vi|thai tha th|latin lat la"
    .split("|")
    .flatMap(line => {
      const words = line.split(" ");
      const code = words[words.length - 1];
      return words.map(word => [word, code] as const);
    }),
);

/** A language by its name or code as ISO 639-1 has it: "English", "eng" and "en-US" are "en"; others as printed. */
export function languageOf(text: string): string | null {
  if (text === "") return null;
  const word = text.trim().toLowerCase();
  const known = LANGUAGES.get(word);
  if (known !== undefined) return known;
  const [first] = word.split(/\s*[;,|(.]\s*/);
  if (/^(?:|und|mul|zxx)$/.test(first)) return null; // undetermined, many, none
  return LANGUAGES.get(first) ?? LANGUAGES.get(first.split(/[-_]/)[0]) ?? first;
}
