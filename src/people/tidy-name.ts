import {texToText} from "../read/tex.ts";
import {TITLE} from "./name-words.ts";

/**
 * A printed name without what files leave in it: TeX, HTML, footnote marks, titles, addresses, strange
 * hyphens and spaces. The order and the case of its words stay, but for slips such as "YIng".
 */
export function tidyName(printed: string): string {
  if (TIDY.test(printed) && printed.length <= LONGEST) return withoutTitles(printed);
  const text = withoutMarks(withoutHtml(printed.slice(0, LONGEST)));
  const plain = /[\\{}~]/.test(text) ? texToText(text.replace(/\\relax\s*/g, "")) : text;
  return withoutTitles(
    plain
      .normalize("NFC")
      .replace(/[\u2010-\u2013\u2212\uff0d\u30fb](?=\p{L})/gu, "-")
      .replace(/[\u2018\u2019\u02bc\u0060\u00b4\u2032]/g, "'")
      .replace(/[\s\u00a0\u2000-\u200a\u3000]+/g, " ")
      .replace(/\s*-\s*(?=\p{L})/gu, "-")
      .replace(OLD_TRUNCATED, "$1, $2")
      .replace(/(?<=\p{Lu}\.)(?=\p{Lu}[\p{Ll}'])|(?<=\p{Ll}\.)(?=\p{Lu})(?!(?<=Ph\.)D)/gu, " ")
      .replace(/(?<![\p{L}.])(\p{Lu})(\p{Lu})(\p{Ll}{2,})/gu, slip)
      .trim(),
  );
}

/** What most names are: words with a capital and small letters, or initials, with nothing to be taken off. */
const TIDY = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]*\.?(?:(?: |-|, )[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]*\.?)*$/;

/** No name is longer; what comes from a file is bounded. */
const LONGEST = 400;

/** Web of Science of the 1970s cuts names at eight letters: "WILLWERT.BM". */
const OLD_TRUNCATED = /^(\p{Lu}{3,})\.(\p{Lu}{1,3})$/u;

/** "YIng" was meant to be "Ying"; "McKay" and "DJones" do not look like it. */
const slip = (_: string, first: string, second: string, rest: string): string =>
  first + second.toLowerCase() + rest;

function withoutMarks(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, "")
    .replace(/\s*[[(<][^\])>]*[@:][^\])>]*[\])>]/g, "") // addresses and links
    .replace(/\s*\((?!\d{4}\))[^)]*\)|\s*["“][^"”]*["”]/g, "") // called-by names
    .replace(/(?<=[\p{L}.])\s*[*†‡§¶#⁰¹²³⁴-⁹ᵃ-ᶻ]+(?:\s*,\s*[*†‡§¶#\d]+)*/gu, "")
    .replace(/(?<=\p{L})\d{1,2}(?:\s*,\s*\d{1,2})*(?=$|\s)/gu, "")
    .replace(/^[\s,;*†‡§¶.]+|[\s;*†‡§¶]+$/g, "");
}

function withoutHtml(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/<sup>[^<]*<\/sup>/gi, "")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (whole, code: string) => {
      const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point > 31 && point < 0x110000 && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : whole;
    })
    .replace(/&([a-z]+);/gi, (whole, name: string) => {
      const plain = ENTITIES[name.toLowerCase()];
      if (plain !== undefined) return plain;
      const accent = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i.exec(name);
      return accent === null ? whole : (accent[1] + ACCENTS[accent[2]]).normalize("NFC");
    });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "'",
  lsquo: "'",
  hyphen: "-",
  ndash: "-",
  szlig: "ß",
  oslash: "ø",
  aelig: "æ",
  eth: "ð",
  thorn: "þ",
};

const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c",
};

function withoutTitles(text: string): string {
  const words = text.split(" ");
  let from = 0;
  while (from < words.length - 1 && TITLE.test(words[from]) && !words[from].includes(","))
    from += 1;
  // "Sir" alone or "Ing Smith"-like rests: a title is taken off only where two words stay, or it has a dot.
  if (from > 0 && words.length - from === 1 && !words[from - 1].endsWith(".")) return text;
  return words.slice(from).join(" ");
}
