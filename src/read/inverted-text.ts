import {isFields, textOf} from "./json-values.ts";

/** Words of an abstract beyond this are left out. */
const MOST_WORDS = 100_000;

/** The text of an inverted index `{word: [places from 0]}`; null where there is none. Words without a place are left out. */
export function invertedText(index: unknown): string | null {
  if (!isFields(index)) return null;
  let given = 0;
  for (const word in index) given += Array.isArray(index[word]) ? index[word].length : 0;
  const words = new Array<string>(Math.min(given, MOST_WORDS)); // places come in any order
  for (const word in index) {
    const places = index[word];
    if (!Array.isArray(places)) continue;
    for (const place of places)
      if (Number.isInteger(place) && place >= 0 && place < MOST_WORDS) words[place] = word;
  }
  // Places that no word has are passed over.
  return textOf(words.filter(word => word !== undefined).join(" ")) || null;
}
