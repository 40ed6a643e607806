import {dosDecoder} from "./dos-code.ts";
import type {LETTER_PAIRS} from "./letter-pairs.ts";

/** Turns bytes of one code into text as they come. */
export interface CodeReader {
  decode(bytes: Uint8Array, last: boolean): string;
}

/** A code in which old files are written: one byte a letter. */
export interface Code {
  /** Its name as people know it; also its label for TextDecoder, but for those of DOS. */
  readonly name: string;
  /** The letters that it is made for. */
  readonly letters: keyof typeof LETTER_PAIRS;
  /** What it costs to think of it, in nats: rarer ones need more evidence. */
  readonly rarity: number;
}

/** What is assumed where nothing speaks against it. */
export const USUAL = "windows-1252";

/** The codes that are told apart by their letters; the usual one first. */
export const CODES: readonly Code[] = [
  {name: USUAL, letters: "western", rarity: 0},
  {name: "ISO-8859-15", letters: "western", rarity: 2},
  {name: "macintosh", letters: "western", rarity: 2},
  {name: "IBM850", letters: "western", rarity: 4},
  {name: "windows-1250", letters: "central", rarity: 2},
  {name: "ISO-8859-2", letters: "central", rarity: 3},
  {name: "IBM852", letters: "central", rarity: 5},
  {name: "windows-1257", letters: "baltic", rarity: 4},
  {name: "windows-1254", letters: "turkish", rarity: 2},
  {name: "windows-1251", letters: "cyrillic", rarity: 2},
  {name: "KOI8-R", letters: "cyrillic", rarity: 3},
  {name: "KOI8-U", letters: "cyrillic", rarity: 4},
  {name: "ISO-8859-5", letters: "cyrillic", rarity: 4},
  {name: "IBM866", letters: "cyrillic", rarity: 3},
  {name: "x-mac-cyrillic", letters: "cyrillic", rarity: 4},
  {name: "windows-1253", letters: "greek", rarity: 2},
  {name: "ISO-8859-7", letters: "greek", rarity: 3},
  {name: "windows-1255", letters: "hebrew", rarity: 3},
  {name: "windows-1256", letters: "arabic", rarity: 3},
  {name: "ISO-8859-6", letters: "arabic", rarity: 4},
  {name: "windows-874", letters: "thai", rarity: 4},
];

/**
 * Reads text of a code by its name: one of those above, of East Asia, or any label that TextDecoder knows.
 * null = no such code.
 */
export function codeReader(name: string): CodeReader | null {
  const dos = dosDecoder(name);
  if (dos !== null) return {decode: dos};
  try {
    const text = new TextDecoder(name, {ignoreBOM: true});
    // Not as a whole at once: some versions of Node take windows-1252 for Latin-1 then.
    return {
      decode: (bytes, last) => text.decode(bytes, {stream: true}) + (last ? text.decode() : ""),
    };
  } catch {
    return null;
  }
}
