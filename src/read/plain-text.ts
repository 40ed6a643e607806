/** Names of the characters 160 … 255 in HTML, in their order. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, i): [string, string] => [name, String.fromCodePoint(160 + i)]),
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["scaron", "š"],
  ["Scaron", "Š"],
  ["alpha", "α"],
  ["beta", "β"],
  ["gamma", "γ"],
  ["delta", "δ"],
  ["kappa", "κ"],
  ["mu", "μ"],
]);

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
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}
