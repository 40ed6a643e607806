/** A short form and the words that it stands for, as a text defines them: "long form (SHORT)". */
export interface Acronym {
  readonly short: string;
  readonly long: string;
}

const DEFINITION = /\(\s?([A-Za-z][A-Za-z0-9&-]{1,9})(?:[,;][^()]{0,40})?\s?\)/g;

/**
 * The acronyms that a text defines.
 *
 * Each letter of the short form must appear, in order, in the words before the bracket, the first at the
 * start of a word: A. S. Schwartz & M. A. Hearst, A simple algorithm for identifying abbreviation
 * definitions in biomedical text (2003), doi:10.1142/9789812776303_0042. A plural s of the short form
 * is ignored. O(text).
 */
export function acronymsIn(text: string): Acronym[] {
  const found: Acronym[] = [];
  for (const match of text.matchAll(DEFINITION)) {
    const short = match[1].replace(/s$/, "");
    if (short.length < 2 || !/[A-Z].*[A-Z]/.test(short)) continue;
    const most = Math.min(short.length + 5, short.length * 2);
    const before = text
      .slice(Math.max(0, match.index - 160), match.index)
      .split(/[.;:!?()"]\s/)
      .at(-1)!
      .trim();
    const words = before.split(" ").slice(-most).join(" ");
    const long = longForm(short, words);
    if (long !== null) found.push({short, long});
  }
  return found;
}

function longForm(short: string, words: string): string | null {
  const lower = words.toLowerCase();
  let at = lower.length - 1;
  for (let s = short.length - 1; s >= 0; s--) {
    const letter = short[s].toLowerCase();
    if (!/[a-z0-9]/.test(letter)) continue;
    while (
      at >= 0 &&
      (lower[at] !== letter || (s === 0 && at > 0 && /[\p{L}\p{N}]/u.test(lower[at - 1])))
    )
      at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  const long = words.slice(at + 1).trim();
  const parts = long.split(/[\s-]+/);
  const content = parts.filter(part => !/^(?:of|the|and|for|in|to|with|on|a|an|by)$/i.test(part));
  // One word, or as many words again as letters, is a chance match.
  if (content.length < 2 || content.length > short.length + 1) return null;
  return long;
}
