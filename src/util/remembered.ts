import {stringPool} from "./string-pool.ts";

/**
 * Remembers what is said of things by a text that stands for all that matters of them: of at most `most` texts at once,
 * for all are forgotten then. Most come again.
 */
export function remembered<Thing, Said>(
  most: number,
  say: (thing: Thing) => Said,
): (text: string, thing: Thing) => Said {
  let texts = stringPool();
  let said: Said[] = [];
  return (text, thing) => {
    const number = texts.add(text);
    if (number < said.length) return said[number];
    const fresh = say(thing);
    said.push(fresh);
    if (said.length === most) {
      texts = stringPool();
      said = [];
    }
    return fresh;
  };
}
