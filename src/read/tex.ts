import {parse} from "@retorquere/bibtex-parser";
import {isTidy} from "../util/tidy.ts";
import {ownText} from "./own-text.ts";
import {everydayTex} from "./tex-letters.ts";

const HAS_TEX = /[\\{}$~]|--|``|''/;
/** Texts without TeX and without letters that can be written in two ways: ASCII, Latin-1 and what Europe has beyond it. */
const EASY = /^[ -#%-[\]-z|\u00a1-\u02ff]*$/;
/** Most of them: words with one blank, dash or apostrophe between them, which one look at each character can tell. */
const EASIEST =
  /^(?:[!-#%&(-,.-[\]_a-z|\u00a1-\u02ff^]+(?:[ '`-][!-#%&(-,.-[\]_a-z|\u00a1-\u02ff^]+)*)?$/;
/** Where it is not too much for a pattern that remembers each word. */
const SHORT = 1 << 16;
const OPTIONS = {
  english: false,
  sentenceCase: false,
  caseProtection: false,
  applyCrossRef: false,
  unsupported: "ignore",
} as const;

/** Names of programs that are commands: "\\BibTeX". */
const LOGOS = /\\((?:La|Bib|Xe|Lua)?TeX)(?![A-Za-z])(?:\{\})?/g;

/** Texts with rare TeX in them that were seen lately, with what they mean: names and venues come again and again. */
const KEPT = 20_000;
const cache = new Map<string, string>();

/**
 * Turns TeX into plain text: accents and symbols become Unicode, braces and font commands go. Text that
 * cannot be parsed keeps its words; only the signs of TeX are taken out.
 */
export function texToText(text: string): string {
  if (isEasy(text)) return text;
  const inner = text.startsWith("{") && text.endsWith("}") ? text.slice(1, -1) : "";
  if (inner !== "" && isEasy(inner)) return inner;
  if (!HAS_TEX.test(text)) return tidy(text);
  const everyday = everydayTex(text);
  if (everyday !== null) return tidy(everyday);
  const known = cache.get(text);
  if (known !== undefined) return known;
  const plain = tidy(convert(text.replace(LOGOS, "$1")));
  if (cache.size >= KEPT) cache.clear();
  cache.set(ownText(text), plain);
  return plain;
}

/** Whether a text stands for itself. */
const isEasy = (text: string): boolean =>
  (text.length < SHORT && EASIEST.test(text)) ||
  (EASY.test(text) && isTidy(text) && !/--|``|''/.test(text));

function convert(text: string): string {
  if (!isBalanced(text) || text.length > 100_000) return stripped(text);
  try {
    const {entries} = parse(`@misc{k,title={${text}}}`, OPTIONS);
    const title: unknown = entries[0]?.fields.title;
    if (typeof title === "string") return title.replace(/<\/?[a-z][^<>]*>/g, "");
  } catch {
    // What the library cannot read keeps at least its words.
  }
  return stripped(text);
}

const stripped = (text: string): string =>
  text
    .replace(/\\[a-zA-Z]+ ?|\\(.)/g, "$1")
    .replace(/[{}$]/g, "")
    .replaceAll("~", " ");

/** Text of which no letter can be written in two ways: ASCII, Latin-1 and what Europe has beyond it. */
const PLAIN = /^[ -~\u00a1-\u02ff]*$/;

/** White space is single, and letters with accents are one character, also on a dotless i. */
function tidy(text: string): string {
  if (PLAIN.test(text) && isTidy(text)) return text;
  return text
    .replace(/\u0131([\u0300-\u0304\u0306\u0308\u030c])/g, "i$1")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .normalize("NFC");
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === "\\") i += 1;
    else if (unit === "{") depth += 1;
    else if (unit === "}" && --depth < 0) return false;
  }
  return depth === 0;
}
