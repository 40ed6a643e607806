import {heldTexts} from "./held-fields.ts";
import {canShare, shared} from "./share.ts";
import {type TextColumn, textAt, textColumn} from "./text-column.ts";

/** Quicker to look for than what follows, and rare. */
const SURROGATE = /[\ud800-\udfff]/;
/** Half of a character outside the first plane. */
const HALF = /\p{Surrogate}/u;

/** Whether a text has half a character, which no column holds: UTF-8 has none. */
export const hasHalf = (text: string): boolean => SURROGATE.test(text) && HALF.test(text);

/** Text i of a field. */
export function textOf<Field extends string>(
  data: {readonly [Each in Field]: readonly string[]},
  field: Field,
  i: number,
): string {
  const held = heldTexts(data, field);
  return held === undefined ? data[field][i] : textAt(held, i);
}

const made = new WeakMap<readonly string[], TextColumn>();

/**
 * A field with texts as a column: the one that it is held as, or one that is made once and stays as long as the array, in
 * memory that threads share where they may. O(characters).
 */
export function textsOf<Field extends string>(
  data: {readonly [Each in Field]: readonly string[]},
  field: Field,
): TextColumn {
  const held = heldTexts(data, field);
  if (held !== undefined) return held;
  const texts = data[field];
  const known = made.get(texts);
  if (known !== undefined) return known;
  const column = sharedTexts(texts);
  made.set(texts, column);
  return column;
}

/** Texts as a column in memory that threads share, where they may. O(characters). */
export function sharedTexts(texts: readonly string[]): TextColumn {
  const column = textColumn(texts);
  return canShare() ? shared(column) : column;
}
