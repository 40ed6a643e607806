import type {Authorship, NameParts} from "../papers/paper.ts";
import {trimmed} from "../util/tidy.ts";
import {bylineOf} from "./names.ts";
import {texToText} from "./tex.ts";

/** The authors of a BibTeX field, and whether it ends with "and others". */
export function bibtexAuthors(raw: string): {authors: Authorship[]; truncated: boolean} {
  const authors: Authorship[] = [];
  let truncated = false;
  for (const given of splitNamesOf(raw)) {
    const group = isBraced(given);
    const text = texToText(group ? given.slice(1, -1) : given);
    const byline = bylineOf([text]);
    truncated ||= byline.truncated;
    if (byline.names.length === 0) continue;
    // Where an "et al." was taken off, the rest is the name.
    const name = byline.names[0] === text ? given : byline.names[0];
    const parts = group ? null : (namedParts(name) ?? bibtexParts(name));
    const printed = parts === null ? byline.names[0] : printedName(parts);
    if (printed === "") continue;
    authors.push({
      name: printed,
      parts,
      kind: group ? "group" : "person",
      ids: {},
      affiliations: [],
      position: authors.length + 1,
    });
  }
  return {authors, truncated};
}

/** Names are parted by "and"; where there is none, commas may stand between names. */
function splitNamesOf(raw: string): string[] {
  const names = splitOutside(raw, AND);
  if (names.length !== 1) return names;
  const pieces = splitOutside(names[0], COMMA);
  const count = (text: string) => words(text).length;
  // "Last, F., Last, G.": every second piece is initials.
  const inPairs = pieces.length >= 4 && pieces.length % 2 === 0;
  if (inPairs && pieces.every((piece, i) => i % 2 === 0 || INITIALS.test(piece)))
    return pieces.filter((_, i) => i % 2 === 0).map((last, i) => `${last}, ${pieces[2 * i + 1]}`);
  // "First Last,\n First Last": whole names, one a line.
  if (pieces.length >= 2 && splitOutside(names[0], COMMA_LINE).length === pieces.length)
    if (pieces.every(piece => count(piece) >= 2 && !words(piece).some(isLower))) return pieces;
  return names;
}

const AND = /\s+and(?:\s+and)*\s+/gi;
const COMMA = /,/g;
const COMMA_LINE = /,\s*\n/g;
const BLANKS = /[\s~]+/g;
const INITIALS = /^(?:\p{Lu}[.-]*[\s~]*){1,4}$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** "First von Last", "von Last, First", "von Last, Jr, First": the parts of a name by BibTeX's rules. */
function bibtexParts(name: string): NameParts | null {
  const pieces = splitOutside(name, COMMA);
  if (pieces.length === 2 && SUFFIX.test(pieces[1]) && words(pieces[0]).length >= 2) {
    const parts = bibtexParts(pieces[0]);
    return parts === null ? null : {...parts, suffix: texToText(pieces[1])};
  }
  if (pieces.length >= 2) {
    const [last, ...rest] = pieces;
    const {particle, family} = particleOf(words(last), 1);
    const suffix = rest.length >= 2 ? texToText(rest[0]) : "";
    return {
      given: texToText(rest.slice(rest.length >= 2 ? 1 : 0).join(", ")),
      family,
      particle,
      suffix,
    };
  }
  const all = words(name);
  if (all.length < 2) return null;
  // The particle is the run of lower-case words; what stands before it is the given name.
  const lower = all.findIndex((word, i) => i > 0 && i < all.length - 1 && isLower(word));
  const from = lower < 0 ? all.length - 1 : lower;
  const {particle, family} = particleOf(all.slice(from), 1);
  return {given: texToText(all.slice(0, from).join(" ")), family, particle, suffix: ""};
}

/** biblatex's extended form: "family=Duchamp, given=Philippe, prefix=de la". */
function namedParts(name: string): NameParts | null {
  if (!/^\s*(?:family|given|prefix|suffix)\s*=/i.test(name)) return null;
  const part: Record<string, string> = {};
  for (const piece of splitOutside(name, COMMA)) {
    const found = /^\s*([a-z-]+)\s*=\s*(.*)$/is.exec(piece);
    if (found !== null) part[found[1].toLowerCase()] = texToText(unquoted(found[2]));
  }
  const {given = "", family = "", prefix = "", suffix = ""} = part;
  return {given, family, particle: prefix, suffix};
}

function particleOf(list: readonly string[], least: number): {particle: string; family: string} {
  if (list.length === 1) return {particle: "", family: texToText(list[0])};
  let end = 0;
  for (let i = 0; i < list.length - least; i++) if (isLower(list[i])) end = i + 1;
  return {
    particle: texToText(list.slice(0, end).join(" ")),
    family: texToText(list.slice(end).join(" ")),
  };
}

function printedName({given, particle, family, suffix}: NameParts): string {
  const whole = [given, particle, family].filter(part => part !== "").join(" ");
  const name = /[-'’] /.test(whole) ? whole.replace(GLUE, "") : whole;
  return suffix === "" ? name : `${name}, ${suffix}`;
}

/** The blank behind a particle that ends with a dash or an apostrophe. */
const GLUE = /(?<=[\s^]\p{Ll}+[-'’]) (?=\p{Lu})/u;

const LOWER = /^\p{Ll}/u;
const isLower = (word: string): boolean => LOWER.test(texToText(word)) && !isBraced(word);
const words = (text: string): string[] => splitOutside(text, BLANKS);
const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/s, "$1");

/** Whether one pair of braces holds it all. */
export function isBraced(text: string): boolean {
  if (!(text.startsWith("{") && text.endsWith("}")) || text.startsWith("{\\")) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "{") depth += 1;
    else if (text[i] === "}" && --depth === 0) return i === text.length - 1;
  }
  return false;
}

/** Splits at a global pattern wherever it stands outside of braces. */
function splitOutside(text: string, sign: RegExp): string[] {
  const pieces = text.split(sign);
  if (pieces.length === 1 || pieces.every(isBalanced))
    return pieces.map(trimmed).filter(piece => piece !== "");
  const parts: string[] = [];
  const add = (part: string) => {
    const tidy = trimmed(part);
    if (tidy !== "") parts.push(tidy);
  };
  const masked = maskBraces(text);
  let from = 0;
  sign.lastIndex = 0;
  for (let found = sign.exec(masked); found !== null; found = sign.exec(masked)) {
    add(text.slice(from, found.index));
    from = sign.lastIndex;
  }
  add(text.slice(from));
  return parts;
}

/** Whether a text opens no brace that it does not close, and closes none that it does not open. */
function isBalanced(text: string): boolean {
  if (!text.includes("{") && !text.includes("}") && !text.includes("\\")) return true;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "{") depth += 1;
    else if (text[i] === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

/** The same length of text, with what is inside braces blotted out. */
function maskBraces(text: string): string {
  if (!text.includes("{")) return text;
  let depth = 0;
  let masked = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === "\\" && i + 1 < text.length) {
      masked += depth > 0 ? "xx" : text.slice(i, i + 2);
      i += 1;
      continue;
    }
    if (unit === "}") depth = Math.max(0, depth - 1);
    masked += depth > 0 ? "x" : unit;
    if (unit === "{") depth += 1;
  }
  return masked;
}
