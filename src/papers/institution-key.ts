import {fold} from "../util/fold.ts";
import {institutionOf} from "./institution.ts";

const SHORT: Readonly<Record<string, string>> = {
  univ: "university",
  universitat: "university",
  universite: "university",
  universidad: "university",
  universidade: "university",
  universita: "university",
  universiteit: "university",
  inst: "institute",
  institut: "institute",
  instituto: "institute",
  tech: "technology",
  technol: "technology",
  nat: "national",
  natl: "national",
  lab: "laboratory",
  labs: "laboratory",
  laboratories: "laboratory",
};
const LITTLE = new Set(["of", "the", "de", "la", "le", "du", "des", "der", "di", "da", "do", "at", "and", "for", "a"]); // biome-ignore format: a list

/** Longer affiliations are cut. */
const LONGEST = 400;

/**
 * The institution of an affiliation as a key by which two can be compared: "Dept. of Physics, Univ. of Leeds, UK" and
 * "Leeds University" → "leeds university"; empty for a text without letters. It joins what is written alike, not
 * what is known to be one.
 */
export function institutionKey(affiliation: string): string {
  const found = institutionOf(affiliation.slice(0, LONGEST).replace(/\|\w\||[|\n]+/g, ";"));
  const words = fold(found ?? "")
    .split(" ")
    .map(word => SHORT[word] ?? word)
    .filter(word => word !== "" && !LITTLE.has(word));
  return [...new Set(words)].sort().join(" ");
}
