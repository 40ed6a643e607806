import {isFields, textOf} from "./json-values.ts";

/** Words of an abstract beyond this are left out. */
const MOST_WORDS = 100_000;

/** The text of an inverted index `{word: [places from 0]}`; null where there is none. Words without a place are left out. */
export function invertedText(index: unknown): string | null {
  if (!isFields(index)) return null;
  const words: string[] = []; // places come in any order
  for (const word in index) {
    const places = index[word];
    if (!Array.isArray(places)) continue;
    for (let i = 0; i < places.length; i++) {
      const place: unknown = places[i];
      if (typeof place !== "number" || !(place >= 0 && place < MOST_WORDS)) continue;
      if (!Number.isInteger(place)) continue;
      while (words.length < place) words.push(""); // an array without holes is quicker
      words[place] = word;
    }
  }
  // Places that no word has are passed over.
  return textOf(words.join(" ")) || null;
}
