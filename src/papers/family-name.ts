import {fold} from "../util/fold.ts";
import type {Authorship} from "./paper.ts";

/**
 * The last word of the family name, folded, for comparing records of one paper: of the source's own parts,
 * of what stands before the comma, or of the printed name without initials. "van der Berg, J.", "J. van
 * der Berg" and "Berg JV" are all "berg". Good enough to say that two bylines share somebody; who is who
 * is decided later.
 */
export function familyName({name, parts}: Pick<Authorship, "name" | "parts">): string {
  if (parts !== null && parts.family !== "") return lastWord(parts.family);
  const comma = name.indexOf(",");
  if (comma > 0) return lastWord(name.slice(0, comma));
  const words = name.split(/[\s.]+/).filter(word => word !== "");
  const full = words.filter(word => !INITIALS.test(word));
  if (full.length > 0) return lastWord(full.join(" "));
  const longest = Math.max(0, ...words.map(word => word.length)); // "QI B": capitals alone
  return lastWord(words.find(word => word.length === longest) ?? "");
}

function lastWord(family: string): string {
  const words = fold(family).split(" ");
  const plain = words.filter(word => !SUFFIXES.has(word));
  return (plain.length > 0 ? plain : words).at(-1) ?? "";
}

/** "J", "JA", "J-P": capitals without a small letter among them. */
const INITIALS = /^\p{Lu}(?:-?\p{Lu}){0,2}$/u;

const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);
