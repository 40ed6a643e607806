import {searchWords} from "./search-words.ts";

/** A piece of a text, and whether it is one of the words that were sought. */
export interface Marked {
  readonly text: string;
  readonly found: boolean;
}

/**
 * A text in pieces, those that begin like one of the sought words marked. Joined again the pieces are the text.
 * O(text · words).
 *
 * @param words - as `search` tells them in its hits
 */
export function marked(text: string, words: readonly string[]): Marked[] {
  const pieces: Marked[] = [];
  const tell = (piece: string, found: boolean) => {
    const last = pieces.at(-1);
    if (piece === "") return;
    if (last?.found === found) pieces[pieces.length - 1] = {text: last.text + piece, found};
    else pieces.push({text: piece, found});
  };
  let at = 0;
  for (const {index, 0: word} of text.matchAll(WORD)) {
    tell(text.slice(at, index), false);
    for (const part of partsOf(word)) tell(part, isSought(part, words));
    at = index + word.length;
  }
  tell(text.slice(at), false);
  return pieces;
}

/** Words with what is inside them; "don't" and "co-author" are one or two, as `searchWords` has it. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’`]s\b)?/gu;
/** Scripts without spaces are marked sign by sign. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;

const partsOf = (word: string): readonly string[] =>
  UNSPACED.test(word) ? (word.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|[^\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+/g) ?? []) : [word]; // biome-ignore format: one choice

function isSought(part: string, words: readonly string[]): boolean {
  if (UNSPACED.test(part)) return words.some(word => word.includes(part));
  return searchWords(part).some(own => words.some(word => own.startsWith(word)));
}

/**
 * The stretch of a text that holds most of the sought words, marked; null where it holds none. It is about `letters`
 * long, begins and ends between words, and says by "…" where it was cut.
 */
export function snippetOf(
  text: string,
  words: readonly string[],
  {letters = 140}: {readonly letters?: number} = {},
): Marked[] | null {
  if (!(Number.isInteger(letters) && letters >= 1))
    throw new RangeError(`letters: expected a whole number of at least 1, got ${letters}`);
  const places: {at: number; word: string}[] = [];
  let at = 0;
  for (const {text: piece, found} of marked(text, words)) {
    if (found) places.push({at, word: piece.toLowerCase()});
    at += piece.length;
  }
  if (places.length === 0) return null;
  let [best, most] = [0, 0];
  for (const [i, {at: from}] of places.entries()) {
    const inside = new Set<string>();
    for (let j = i; j < places.length && places[j].at < from + letters; j++)
      inside.add(places[j].word);
    if (inside.size > most) [best, most] = [i, inside.size];
  }
  const from = betweenWords(text, places[best].at - Math.floor(letters / 4));
  const to = betweenWords(text, from + letters);
  const cut = text.slice(from, to).trim();
  return marked(`${from > 0 ? "… " : ""}${cut}${to < text.length ? " …" : ""}`, words);
}

/** The nearest end of a word at or after a place, if one is near; else the place. */
function betweenWords(text: string, place: number): number {
  if (place <= 0) return 0;
  if (place >= text.length) return text.length;
  const next = text.slice(place, place + 40).search(/\s/);
  return next < 0 ? place : place + next;
}
