import {fold} from "./fold.ts";

/** Words that fold to themselves but for capitals: most names. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** A text as it stands in ids: folded, without apostrophes, its words joined by hyphens. Empty where nothing is left. */
export const slugOf = (text: string): string =>
  (PLAIN.test(text) ? text.toLowerCase() : fold(text.replace(/['’]/g, ""))).replaceAll(" ", "-");

const [GAP, NOTHING] = [0, 1];

/** ASCII → the letter or digit that it folds to, NOTHING of an apostrophe, GAP of all else. */
const FOLDED = Uint8Array.from({length: 128}, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  if (/[a-z0-9]/.test(letter)) return letter.charCodeAt(0);
  return letter === "'" ? NOTHING : GAP;
});

export const HYPHEN = 45;

/**
 * Writes the slug of the UTF-8 text bytes[from] … bytes[to − 1] to a place of other bytes and says where it ends; −1 where
 * a character is beyond ASCII, or nothing is left. It is never longer than the text.
 */
export function putSlug(
  bytes: Uint8Array,
  from: number,
  to: number,
  into: Uint8Array,
  at: number,
): number {
  let end = at;
  let isGap = false;
  for (let k = from; k < to; k++) {
    const code = bytes[k];
    if (code >= 128) return -1;
    const letter = FOLDED[code];
    if (letter > NOTHING) {
      if (isGap && end > at) into[end++] = HYPHEN;
      isGap = false;
      into[end++] = letter;
    } else if (letter === GAP) isGap = true;
  }
  return end > at ? end : -1;
}
