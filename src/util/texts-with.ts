import {nearPieces} from "./far-texts.ts";
import type {TextColumn} from "./text-column.ts";

const encoder = new TextEncoder();

/**
 * The numbers of the texts that hold one of the words at least, rising: no text is decoded. Words are of ASCII and not
 * empty. O(bytes · words).
 */
export function textsWith(column: TextColumn, ...words: readonly string[]): number[] {
  const found = new Set<number>();
  const sought = words.map(word => encoder.encode(word));
  for (const {first, texts} of nearPieces(column))
    for (const word of sought) addTextsWith(texts, word, text => found.add(first + text));
  return [...found].sort((a, b) => a - b);
}

function addTextsWith(
  {bytes, offset}: TextColumn,
  word: Uint8Array,
  add: (text: number) => void,
): void {
  const [first, second] = word;
  const {length} = word;
  const last = offset[offset.length - 1] - length;
  let text = 0;
  for (let at = offset[0]; at <= last; at++) {
    if (bytes[at] !== first || (length > 1 && bytes[at + 1] !== second)) continue;
    let same = 2;
    while (same < length && bytes[at + same] === word[same]) same += 1;
    if (same < length) continue;
    while (offset[text + 1] <= at) text += 1;
    if (at + length > offset[text + 1]) continue;
    add(text);
    at = offset[text + 1] - 1;
  }
}
