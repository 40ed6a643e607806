/** Longer texts are cut here: no abstract is, but a damaged file may put a book into one field. */
const LONGEST = 20_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
};

const LABELS =
  "abstract|aims?|backgrounds?|conclusions?|context|data sources?|design|discussion|findings?|goals?|importance|" +
  "interpretation|interventions?|introduction|limitations?|main outcomes?|main results?|materials?|materials and methods|" +
  "measurements?|methodology|methods?|methods and results|motivation|objectives?|originality|outcomes?|participants?|" +
  "patients|practical implications|problem|purpose|rationale|relevance|results?|settings?|significance|study design|" +
  "subjects|summary|trial registration|value";
const LABEL = new RegExp(
  `(^|[.!?]["')]?\\s+|\\n\\s*)(?:${LABELS})(?:\\s*:|\\.|\\s+[–—-])\\s+`,
  "gi",
);
/** Journals also print labels as "METHODS We measured", without a sign. */
const LOUD_LABEL = new RegExp(
  `(^|[.!?]["')]?\\s+|\\n\\s*)(?:${LABELS.toUpperCase()})\\s+(?=[A-Z][a-z]|A )`,
  "g",
);
const HEADING = /<(?:jats:)?title[^>]{0,80}>[^<]{0,80}<\/(?:jats:)?title>/gi;

const BOILERPLATE = [
  /(?:©|\(c\)|&copy;|\bcopyright\b)\s*(?:\(c\)\s*)?(?:\d{4}|the author)[^.]{0,160}(?:\.(?:[a-z]\.)*|$)/gi,
  /\ball rights (?:are )?reserved\b\.?/gi,
  /\bpublished (?:online )?by (?:elsevier|springer|wiley|john wiley|ieee|acm|mdpi|sage|taylor|oxford|cambridge)[^.]{0,80}(?:\.(?:[a-z]\.)*|$)/gi,
  /\(?\bpsyc(?:info|article)s? database record\b[^.]{0,80}(?:\.|$)\)?/gi,
  /\babstract from author\b\]?/gi,
  /\bthis is an open access article\b[^.]{0,200}(?:\.|$)/gi,
  /\bthis article is (?:protected by copyright|distributed under)\b[^.]{0,160}(?:\.|$)/gi,
];

/**
 * The words of a title or abstract without what is no prose: TeX, HTML, addresses, publishers' lines,
 * and the labels of structured abstracts. Where something was cut out that words should not join
 * across, a semicolon stands.
 */
export function cleanText(text: string): string {
  let t = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  t = t.replace(HEADING, " ; ");
  // What is left of dashes and quotes that were read in a wrong encoding.
  if (/ÔÇ|â€|Ã¢/.test(t)) t = t.replace(/ÔÇ.?|â€.?|Ã¢\S{0,4}/g, " ");
  if (t.includes("&")) t = t.replace(/&([a-z]{2,6});/g, (all, name) => ENTITIES[name] ?? all);
  if (t.includes("<")) t = t.replace(/<\/?[a-z][^<>]{0,200}>/gi, "");
  t = t
    .replace(/\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s,;)\]]+/gi, " ")
    .replace(/\b(?:github|gitlab|huggingface|doi)\.(?:com|io|co|org)\b[^\s,;)\]]*/gi, " ")
    .replace(/\b[\w.+-]+@[\w-]+\.[\w.-]+\b/g, " ");
  if (/[\\$^{}~`]/.test(t)) t = withoutTex(t);
  t = t.replace(/\b\d+\s*times\s*\d+\b/g, " ; "); // "64times 64": what a lost \times leaves behind
  for (const pattern of BOILERPLATE) t = t.replace(pattern, " ");
  return t
    .replace(LABEL, "$1")
    .replace(LOUD_LABEL, "$1")
    .replace(/[\u2010\u2011\u00ad]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function withoutTex(text: string): string {
  let t = text
    .replace(/\$([^$]{0,300})\$/g, (_, inner: string) =>
      /^[A-Za-z0-9]{1,12}$/.test(inner) ? inner : " ; ",
    )
    .replace(/\\([%&#_$])/g, "$1");
  for (let depth = 0; depth < 4 && t.includes("\\"); depth++)
    t = t.replace(/\\(?:[a-zA-Z]+|["'`^~=.])\s*\{([^{}]{0,400})\}/g, "$1"); // \textbf{x} → x
  return t
    .replace(/\\[a-zA-Z]+/g, " ")
    .replace(/([A-Za-z0-9])\^([A-Za-z0-9])/g, "$1$2")
    .replace(/``|''/g, '"')
    .replace(/~/g, " ")
    .replace(/[\\^{}`]/g, "");
}
