import {normalArxiv, normalDoi} from "../papers/ids.ts";
import type {Authorship, Paper} from "../papers/paper.ts";
import {bylineOf, isGroupName} from "./names.ts";
import {groupAuthor, partedAuthor} from "./record-parts.ts";
import {texToText} from "./tex.ts";

/** What every record of arXiv has in common. */
export const ARXIV: Partial<Paper> = {type: "preprint", venue: "arXiv"};

/** Identifiers from an arXiv number in any form, and from a field that may hold several DOIs. */
export function arxivIds(id: string, doi: string): Record<string, string> {
  const ids: Record<string, string> = {};
  const arxiv = normalArxiv(id);
  const published = normalDoi(doi.split(/\s+/)[0]);
  if (arxiv !== null) ids.arxiv = arxiv;
  if (published !== null) ids.doi = published;
  return ids;
}

/** Tidy text as arXiv prints it: accents in TeX become letters, formulas stay as they are. */
export function arxivText(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(ACCENT, found => texToText(found));
}

/** An accent of TeX over one letter, with or without braces: \'e, \"{o}, {\'\i}, \c{c}, {\o}. */
const ACCENT =
  /\{\\["'`^~=.](?:\{?\\?[A-Za-z]\}?)\}|\\["'`^~=.](?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])|[A-Za-z])|\{?\\[cvuHk]\{[A-Za-z]\}\}?|\{\\(?:ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)\}|\\(?:ss|ae|AE|oe|OE|aa|AA|o|O|l|L)(?![A-Za-z])(?:\{\})?/g;

/** A name of arXiv's own parts; "Heath," with a suffix "Jr." loses its comma, "for the X Collaboration" is a group. */
export function arxivAuthor(
  {given, family, suffix}: {given: string; family: string; suffix: string},
  position: number,
  affiliations: readonly string[],
): Authorship | null {
  const name = nameText(family).replace(/\s*,+$/, "");
  const first = nameText(given);
  if (bylineOf([`${first} ${name}`.trim()]).names.length === 0) return null;
  const whole = `${first} ${name}`.trim().replace(/^(?:on behalf of|for) (?:the )?/i, "");
  if (isGroupName(whole)) return groupAuthor(whole, position, {affiliations});
  if (name === "" || (first === "" && name.includes(" ")))
    return {name: whole, parts: null, kind: "person", ids: {}, affiliations, position};
  return partedAuthor({given: first, family: name, suffix: nameText(suffix)}, position, {
    affiliations,
  });
}

/**
 * A name without TeX, marks of footnotes and tags. "\\ccois" is "ç" and "ois": what TeX would take for one
 * command is an accent and the letters after it.
 */
function nameText(text: string): string {
  if (/^[\p{L} .-]*$/u.test(text)) return text;
  const plain = text.replace(/<\/?\w+ ?\/?>|[*†‡]+$/g, "");
  return texToText(plain.replace(/\\([cvuHk]) ?([a-z])(?![^{]*\})/g, "\\$1{$2}"));
}

/**
 * The names of a byline in one piece, "A. B, C. D (MIT) and E. F": what stands in brackets is an
 * affiliation or a note.
 */
export function arxivByline(text: string): {names: string[]; truncated: boolean} {
  let plain = texToText(text);
  // Brackets can stand in each other, but not deep.
  for (let depth = 0; depth < 5; depth++) plain = plain.replace(/\([^()]*\)/g, " ");
  const byline = bylineOf(plain.split(/\s*[,;:]\s*(?:and\s+)?|\s+and\s+|\s*&\s*/));
  const names: string[] = [];
  for (const name of byline.names)
    if (/^(?:jr|sr|i{2,3}|iv)\.?$/i.test(name) && names.length > 0)
      names[names.length - 1] += `, ${name}`;
    else names.push(name);
  return {names, truncated: byline.truncated};
}
