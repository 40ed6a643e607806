/** Marks that TeX puts on a letter, by the sign or the word for them. */
const MARKS: Readonly<Record<string, string>> = {
  "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
  c: "\u0327", v: "\u030c", H: "\u030b", u: "\u0306", r: "\u030a", k: "\u0328", d: "\u0323",
}; // biome-ignore format: a list

/** Letters and signs that TeX has words for; font commands stand for nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  o: "ø", O: "Ø", l: "ł", L: "Ł", ss: "ß", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", aa: "å", AA: "Å", i: "ı", j: "ȷ",
  dh: "ð", DH: "Ð", th: "þ", TH: "Þ", dots: "…", ldots: "…", textendash: "–", textemdash: "—",
  em: "", it: "", bf: "", sc: "", tt: "", rm: "", sl: "", sf: "", emph: "", textit: "", textbf: "", textsc: "",
  texttt: "", textrm: "", textsf: "", textup: "", textsl: "", mbox: "", relax: "",
}; // biome-ignore format: a list

/** Signs after a backslash that stand for a sign. */
const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&", "%": "%", _: "_", "#": "#", $: "$", "{": "{", "}": "}", "-": "", "/": "", " ": " ", ",": " ", ";": " ", ":": " ",
  "!": "", "\\": " ", "\n": " ",
}; // biome-ignore format: a list

const PLAIN = /[^\\{}$~`'<>-]+/y;
const WORD = /([A-Za-z]+)\s*/y;
/** What an accent stands on: a letter, bare or in braces, or an "i" or "j" without its dot. */
const BASE = /\s*(?:\{+\s*(?:\\([ij])\s*|([\p{L}]))\s*(\}+)|\\([ij])(?![A-Za-z])\s*|([\p{L}]))/uy;

/**
 * The text that everyday TeX stands for: braces, accents, letters, dashes, quotes and font commands. Null where there is
 * anything else, such as formulae and commands that are not known here.
 *
 * Time: O(length).
 */
export function everydayTex(text: string): string | null {
  let plain = "";
  let depth = 0;
  let at = 0;
  const matched = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };

  while (at < text.length) {
    const run = matched(PLAIN);
    if (run !== null) plain += run[0];
    const sign = text[at];
    if (sign === undefined) break;
    at += 1;
    if (sign === "{") depth += 1;
    else if (sign === "}") {
      depth -= 1;
      if (depth < 0) return null;
    } else if (sign === "~") plain += " ";
    else if (sign === "-") {
      const dashes = text.startsWith("--", at) ? 3 : text[at] === "-" ? 2 : 1;
      plain += "-–—"[dashes - 1];
      at += dashes - 1;
    } else if (sign === "`" || sign === "'") {
      const isDouble = text[at] === sign;
      plain += isDouble ? (sign === "`" ? "“" : "”") : sign;
      if (isDouble) at += 1;
    } else if (sign === "\\") {
      const word = matched(WORD)?.[1];
      const name = word ?? text[at] ?? "";
      if (word === undefined) at += 1;
      const mark = MARKS[name];
      const given = word === undefined ? ESCAPED[name] : SIGNS[name];
      if (mark !== undefined) {
        const base = matched(BASE);
        if (base === null) return null;
        const [whole, dotless, braced = "", closed = "", bareDotless, bare = ""] = base;
        if (whole.split("{").length - 1 !== closed.length) return null;
        plain += composed((dotless ?? bareDotless ?? (braced || bare)) + mark);
      } else if (given !== undefined) plain += given;
      else return null;
    } else if (sign === "$" || text[at] === sign) return null;
    else plain += sign; // one "<" or ">"
  }
  return depth === 0 ? plain : null;
}

/** Letters with their marks, as one character where there is one; each is made once. */
const letters = new Map<string, string>();

function composed(letter: string): string {
  const known = letters.get(letter);
  if (known !== undefined) return known;
  const one = letter.normalize("NFC");
  if (letters.size < MOST_LETTERS) letters.set(letter, one);
  return one;
}
const MOST_LETTERS = 5000;
