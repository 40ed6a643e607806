import {fold} from "../util/fold.ts";
import type {Authorship} from "./paper.ts";

/**
 * The family name for comparing records of one paper, folded: from the source's own parts, before the
 * comma, or the last word that is longer than an initial. Good enough to say that two bylines share
 * somebody; who is who is decided later.
 */
export function familyName({name, parts}: Pick<Authorship, "name" | "parts">): string {
  if (parts !== null && parts.family !== "") return fold(parts.family);
  const comma = name.indexOf(",");
  if (comma > 0) return fold(name.slice(0, comma));
  const words = name.split(/[\s.]+/).filter(word => word !== "");
  const full = words.filter(word => !INITIALS.test(word));
  return fold((full.length > 0 ? full : words).at(-1) ?? "");
}

/** "J", "JA", "J-P": capitals without a small letter among them. */
const INITIALS = /^\p{Lu}(?:-?\p{Lu}){0,2}$/u;
