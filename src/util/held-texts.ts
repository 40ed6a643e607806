import {heldTexts, WORTH_HOLDING, withHeldFields} from "./held-fields.ts";
import {canShare, inSharedMemory, shared} from "./share.ts";
import {type TextColumn, textColumn, textColumnBuilder} from "./text-column.ts";
import {countOf, isColumn, type Texts, textIn} from "./texts.ts";

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
  return held === undefined ? data[field][i] : textIn(held, i);
}

/** How many texts a field has. */
export function textsIn<Field extends string>(
  data: {readonly [Each in Field]: readonly string[]},
  field: Field,
): number {
  const held = heldTexts(data, field);
  return held === undefined ? data[field].length : countOf(held);
}

const made = new WeakMap<readonly string[], TextColumn>();

/** A field with texts as it is held, or as a column. */
export function textsOf<Field extends string>(
  data: {readonly [Each in Field]: readonly string[]},
  field: Field,
): Texts {
  return heldTexts(data, field) ?? textColumnOf(data, field);
}

/**
 * A field with texts as a column: the one that it is held as, or one that is made once and stays as long as the array, in
 * memory that threads share where they may. O(characters).
 */
export function textColumnOf<Field extends string>(
  data: {readonly [Each in Field]: readonly string[]},
  field: Field,
): TextColumn {
  const held = heldTexts(data, field);
  if (held !== undefined && isColumn(held)) return held;
  const texts = data[field];
  const known = made.get(texts);
  if (known !== undefined) return known;
  const column = sharedTexts(texts);
  made.set(texts, column);
  return column;
}

/** Texts as a column in memory that threads share, where they may. O(characters). */
const sharedTexts = (texts: readonly string[]): TextColumn => inSharedMemory(textColumn(texts));

/**
 * The same of texts that are not at hand all at once: text i is said by `of`. Null where one has half a character, which no
 * column holds. O(characters).
 */
export function sharedTextsOf(count: number, of: (i: number) => string): TextColumn | null {
  const texts = textColumnBuilder();
  for (let i = 0; i < count; i++) {
    const text = of(i);
    if (hasHalf(text)) return null;
    texts.push(text);
  }
  return canShare() ? shared(texts.view()) : texts.finish();
}

/** The same object with the texts of a field as a column where they are very many, and where a column holds them. O(characters). */
export function withTextsHeld<
  Field extends string,
  Data extends {readonly [Each in Field]: readonly string[]},
>(data: Data, field: Field, many = WORTH_HOLDING): Data {
  if (heldTexts(data, field) !== undefined) return data;
  const texts = data[field];
  const column = texts.length > many ? sharedTextsOf(texts.length, i => texts[i]) : null;
  return column === null
    ? data
    : withHeldFields<Data>(data, {[field]: column} as Parameters<typeof withHeldFields<Data>>[1]);
}
