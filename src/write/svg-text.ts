/** Characters that take a whole em or nearly: East Asian scripts, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;
/** Characters that take no room of their own. */
const NONE = /[\p{M}\p{Cf}\p{Cc}]/u;
const NARROW = /[iljtfr.,:;'|!()[\] ]/;
const CAPITAL = /[\p{Lu}MWmw@%&]/u;

/** How wide a text is about, in a sans-serif font of this size: no font is at hand where files are written. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) {
    if (NONE.test(sign)) continue;
    if (WIDE.test(sign)) ems += 1;
    else if (NARROW.test(sign)) ems += 0.36;
    else ems += CAPITAL.test(sign) ? 0.76 : 0.61;
  }
  return ems * size;
}

/** At most `most` characters, with "…" where something was cut off; never half a character. */
export function shortened(text: string, most: number): string {
  const signs = Array.from(text.slice(0, 2 * most + 2));
  return signs.length > most
    ? `${signs
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

/** A number of an attribute: two places are finer than a screen shows. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100);
