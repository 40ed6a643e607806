/** What stands in a byline but is nobody: placeholders, and marks that names are missing. */
const CUT =
  /^(?:et\.? al\.?|and others|others|\.\.\.|…|and \d+ (?:more|others)|\+ ?\d+ (?:more|others)?)$/i;
const NOBODY =
  /^(?:\[?no author(?: name| id)?s? (?:available|found)\]?|\[?anonymous\]?|anon\.?|null|none|n\/a|unknown|undefined|-+)$/i;

/**
 * What every mark of a cut byline and every placeholder has in it, empty names, and white space but for single blanks between
 * words: others need no closer look.
 */
const NEEDS_A_LOOK =
  /\b(?:al\b|others|more|author|anon|null|none|n\/a|unknown|undefined)|…|\.\.\.|[^\S ]| {2}|^ | $|^[-+[]|^$/i;

/** A byline as read: its names, and whether it says that more are missing. */
export interface Byline {
  readonly names: readonly string[];
  readonly truncated: boolean;
}

/** Sorts the names of a byline from marks such as "et al." and from placeholders. */
export function bylineOf(names: readonly string[]): Byline {
  if (names.every(isPlainName)) return {names, truncated: false};
  let truncated = false;
  const people: string[] = [];
  for (const raw of names) {
    if (isPlainName(raw)) {
      people.push(raw);
      continue;
    }
    const tidy = raw.replace(/[\s\u00a0]+/g, " ").trim();
    const name = tidy
      .replace(/[,;]?\s+(?:et\.? al\.?|…|\.\.\.)$/i, "")
      .replace(/^(?:…|\.\.\.)\s*/, "");
    if (name !== tidy) truncated = true;
    if (CUT.test(name)) truncated = true;
    else if (name !== "" && !NOBODY.test(name)) people.push(name);
  }
  return {names: people, truncated};
}

/** Whether a name is surely one, and tidy. */
export const isPlainName = (name: string): boolean => !NEEDS_A_LOOK.test(name);

/** Splits a list of names at the sign that separates them: ";", "|", a new line, " and ", else ",". */
export function splitNames(text: string): string[] {
  for (const sign of [/\s*;\s*/, /\s*\|\s*/, /\s*\n\s*/, /\s+and\s+/])
    if (sign.test(text)) return text.split(sign);
  const parts = text.split(/\s*,\s*/);
  // "Smith, J., Doe, A.": every second piece is initials, so that two pieces are one name.
  const initials = (part: string) => /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(part);
  if (
    parts.length >= 2 &&
    parts.length % 2 === 0 &&
    parts.every((p, i) => i % 2 === 0 || initials(p))
  )
    return parts.filter((_, i) => i % 2 === 0).map((family, i) => `${family}, ${parts[2 * i + 1]}`);
  return parts.length === 2 && !/\s/.test(parts[0]) ? [text] : parts;
}
