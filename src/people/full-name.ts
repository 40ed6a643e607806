import {fold} from "../util/fold.ts";

/**
 * The key by which two printed names are one full name: folded, family-first forms turned round, dots and
 * hyphens gone. "Qi, Biqing" and "Biqing Qi" have one key; "B. Qi" has another.
 */
export function fullNameKey(name: string): string {
  const pieces = name.split(",").map(piece => piece.trim());
  const [family, ...rest] = pieces;
  if (rest.length === 0) return fold(name);
  // "King, Jr., Martin" and "King, Martin, Jr.": the suffix goes last either way.
  const suffix = rest.find(piece => SUFFIX.test(piece)) ?? "";
  const given = rest.filter(piece => piece !== suffix).join(" ");
  return fold(`${given} ${family} ${suffix}`);
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
