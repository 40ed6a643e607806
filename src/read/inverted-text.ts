import {isFields, textOf} from "./json-values.ts";

/** Words of an abstract beyond this are left out. */
const MOST_WORDS = 100_000;

/** The text of an inverted index `{word: [places from 0]}`; null where there is none. Words without a place are left out. */
export function invertedText(index: unknown): string | null {
  if (!isFields(index)) return null;
  const words: string[] = [];
  let most = 0;
  let placed = 0;
  for (const word in index) {
    const places = index[word];
    if (!Array.isArray(places)) continue;
    for (const place of places)
      if (Number.isInteger(place) && place >= 0 && place < MOST_WORDS) {
        words[place] = word;
        placed += 1;
        if (place >= most) most = place + 1;
      }
  }
  // Places that no word has are left out.
  return (
    textOf((placed < most ? words.filter(word => word !== undefined) : words).join(" ")) || null
  );
}
