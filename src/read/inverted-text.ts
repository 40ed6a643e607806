import {isFields} from "./json-values.ts";

/** Words of an abstract beyond this are left out. */
const MOST_WORDS = 100_000;

/** The text of an inverted index `{word: [places from 0]}`; null where there is none. Words without a place are left out. */
export function invertedText(index: unknown): string | null {
  if (!isFields(index)) return null;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index))
    if (Array.isArray(places))
      for (const place of places)
        if (Number.isInteger(place) && place >= 0 && place < MOST_WORDS) words[place] = word;
  const text = words.filter(word => word !== undefined).join(" ");
  return text.replace(/\s+/g, " ").trim() || null;
}
