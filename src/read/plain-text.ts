import {htmlEntities} from "./html-entities.ts";

const NAMED = htmlEntities();

/** Tags that change the look of a word, and tags that part words. */
const INLINE =
  /<\/?(?:jats:|mml:)?(?:sub|sup|inf|i|b|u|em|strong|span|font|small|italic|bold|underline|sc|scp|tt|a|xref|ext-link)(?:\s[^<>]*)?\/?>/gi;
const BLOCK =
  /<\/?(?:jats:)?(?:p|br|div|title|sec|abstract|abstracttext|h[1-6]|ul|ol|li|list|list-item|label)(?:\s[^<>]*)?\/?>|<\/?(?:(?:jats|mml):[\w-]+|math|inline-formula|tex-math)(?:\s[^<>]*)?>/gi;

/**
 * Text as a reader sees it, where a source left HTML, JATS or character entities in it: "CO<sub>2</sub> &amp;
 * water" is "CO2 & water". A "<" that begins no known tag stays.
 */
export function plainText(text: string): string {
  if (!text.includes("&") && !text.includes("<")) return text;
  const plain = withoutEntities(text.replace(TWICE, "&")).replace(INLINE, "").replace(BLOCK, " ");
  return plain.replace(/[ \t\n]+/g, " ").trim();
}

/** An entity that was escaped once more: "&amp;lt;". */
const TWICE = /&amp;(?=#?\w{2,8};)/g;

/** Character entities as characters; what is none, or no character, stays. */
function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}
