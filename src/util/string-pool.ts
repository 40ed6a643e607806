import {hash53} from "./hash.ts";
import {ownText} from "./own-text.ts";

/** Numbers for strings: each different string is kept once. */
export interface StringPool {
  /** The number of a string, which is new when it was not seen before. */
  add(text: string): number;
  /** The number of a string, or undefined when it was never added. */
  find(text: string): number | undefined;
  at(number: number): string;
  readonly size: number;
  /** All strings, by number. */
  values(): readonly string[];
}

/** A Map ends at 2²⁴ entries: beyond this many strings they are spread over several. */
const CROWDED = 8_000_000;
const SPREAD = 64;

/** An empty pool. About 100 bytes a string beside its text. */
export function stringPool(): StringPool {
  const texts: string[] = [];
  let maps = [new Map<string, number>()];

  const mapOf = (text: string) => (maps.length === 1 ? maps[0] : maps[hash53(text) % SPREAD]);
  const spread = () => {
    maps = Array.from({length: SPREAD}, () => new Map<string, number>());
    for (const [number, text] of texts.entries()) mapOf(text).set(text, number);
  };

  return {
    add(text) {
      const map = mapOf(text);
      const known = map.get(text);
      if (known !== undefined) return known;
      const own = ownText(text);
      map.set(own, texts.length);
      texts.push(own);
      if (texts.length === CROWDED) spread();
      return texts.length - 1;
    },
    find: text => mapOf(text).get(text),
    at: number => texts[number],
    get size() {
      return texts.length;
    },
    values: () => texts,
  };
}
