import {fold} from "../util/fold.ts";

/** What an institution is called by, the surest sign first. */
const SIGNS = [
  /\buniv/,
  /\b(inst|institut\w*|academ\w*|colleg\w*|ecole|school|hochschule|polytech\w*)\b/,
  /\b(hosp\w*|clinic\w*|lab\w*|museum|observator\w*|corp\w*|inc|ltd|gmbh|ministry|agency|council)\b/,
];

/** What is a part of an institution. */
const PART =
  /^(dept|department|departement|faculty|fac|division|div|section|chair|center|centre|ctr|group|sch|school|lab)\b/;

/**
 * The institution within an affiliation: of the parts between commas the one that is named like one and is no
 * department, else the first. Null for a text without letters. A guess, for counting: it unites "Department of
 * Physics, University of X, City" with "University of X, City".
 */
export function institutionOf(affiliation: string): string | null {
  const parts = affiliation
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(part => fold(part) !== "");
  if (parts.length === 0) return null;
  for (const sign of SIGNS) {
    const found = parts.find(part => sign.test(fold(part)) && !PART.test(fold(part)));
    if (found !== undefined) return found;
  }
  return parts[0];
}
