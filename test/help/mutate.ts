import type {Random} from "../../src/util/random.ts";

/** Signs that mean something in one format or another. */
const SIGNS = [
  '"',
  "{",
  "}",
  "@",
  ",",
  ";",
  "\t",
  "\n",
  "\r",
  "|",
  "<",
  ">",
  "&",
  "\\",
  "[",
  "]",
  "%",
  "-",
  "'",
  "\0",
  "\u00e9",
  "\ud83d",
];

/** The text with one thing wrong between two places: cut, doubled, moved, noise put in, or one sign very often. */
export function mutated(text: string, from: number, to: number, random: Random): string {
  const place = () => from + random.below(Math.max(1, to - from));
  const sign = () => SIGNS[random.below(SIGNS.length)];
  const at = place();
  const length = 1 + Math.floor(random.next() ** 3 * 60);
  const until = Math.min(to, at + length);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(until);
    case 1:
      return text.slice(0, at) + sign() + text.slice(at);
    case 2:
      return text.slice(0, at) + sign() + text.slice(Math.min(to, at + 1));
    case 3:
      return text.slice(0, until) + text.slice(at, until) + text.slice(until);
    case 4: {
      const other = place();
      return text.slice(0, other) + text.slice(at, until) + text.slice(other);
    }
    default:
      return (
        text.slice(0, at) +
        sign().repeat(1 + Math.floor(random.next() ** 4 * 3000)) +
        text.slice(at)
      );
  }
}
