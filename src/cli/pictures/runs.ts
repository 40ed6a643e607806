/** A piece of a text that one font draws at a stretch. */
export interface Run {
  readonly font: number;
  readonly text: string;
}

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Neighbouring signs of one font, marks with the letter that they stand on; what no font has goes to the first. */
export function runsOf(
  text: string,
  faces: readonly {hasGlyphForCodePoint(point: number): boolean}[],
): Run[] {
  const runs: {font: number; text: string}[] = [];
  for (const sign of inOrderOfSight(text.replace(/[\p{Cc}\p{Cf}]/gu, ""))) {
    const point = sign.codePointAt(0)!;
    const last = runs.at(-1);
    const isFree = /[\s\p{M}]/u.test(sign); // goes with what stands before it
    const found = isFree ? -1 : faces.findIndex(face => face.hasGlyphForCodePoint(point));
    const font = isFree ? (last?.font ?? 0) : Math.max(found, 0);
    // A word from right to left is turned by its font, a space beside it would be turned along.
    const isApart =
      last !== undefined && (sign === " ") !== (last.text === " ") && RIGHT_TO_LEFT.test(text);
    if (last?.font === font && !isApart) last.text += sign;
    else runs.push({font, text: sign});
  }
  return runs;
}

/**
 * The words of a line in the order in which they are seen from the left: words of one direction stay together and run
 * in it, and the whole runs as its first letter does. The signs of a word stay as they are.
 */
export function inOrderOfSight(line: string): string {
  if (!RIGHT_TO_LEFT.test(line)) return line;
  const isRight = (word: string) => RIGHT_TO_LEFT.test(word);
  const groups: {right: boolean; words: string[]}[] = [];
  for (const word of line.split(/\s+/).filter(each => each !== "")) {
    const last = groups.at(-1);
    if (last?.right === isRight(word)) last.words.push(word);
    else groups.push({right: isRight(word), words: [word]});
  }
  const seen = groups.map(({right, words}) => (right ? words.toReversed() : words).join(" "));
  const first = /\p{L}/u.exec(line)?.[0] ?? "";
  return (isRight(first) ? seen.toReversed() : seen).join(" ");
}
