import {whileHeld} from "./made-fields.ts";
import {canShare, shared} from "./share.ts";
import {type TextColumn, textAt, textColumn, textCount} from "./text-column.ts";

/** Under this stand the columns of fields that are held so; what is cloned, stored or spread does not have them. */
const TEXTS = Symbol("texts");

interface Holder {
  readonly [TEXTS]?: Readonly<Record<string, TextColumn>>;
}

/**
 * The same object with some arrays of texts held as columns, which take a third of the memory and none of the heap: an
 * array is made when its field is looked at, and stays only while somebody holds it. `textsOf` does without it.
 */
export function withHeldTexts<Data extends object, Field extends keyof Data & string>(
  data: Data,
  columns: Readonly<Record<Field, TextColumn>>,
): Data {
  const getters = Object.entries<TextColumn>(columns).map(([field, column]) => [
    field,
    {
      get: whileHeld(() => Array.from({length: textCount(column)}, (_, i) => textAt(column, i))),
      enumerable: true,
    },
  ]);
  return Object.defineProperties(
    {...data},
    {
      ...Object.fromEntries(getters),
      [TEXTS]: {value: columns},
    },
  );
}

/** The column that a field is held as; undefined where it is an array or something else. */
export const heldTexts = (data: object, field: string): TextColumn | undefined =>
  (data as Holder)[TEXTS]?.[field];

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
