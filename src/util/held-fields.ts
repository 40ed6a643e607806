import {listCount} from "./list-column.ts";
import {whileHeld} from "./made-fields.ts";
import {type ObjectLists, objectsAt} from "./object-lists.ts";
import {ownRoom, type Room, sharedRoom} from "./share.ts";
import {countOf, type Texts, textIn} from "./texts.ts";

/** What long arrays may be held as, outside the heap: texts, or lists of the same few objects. */
export type Columns = Texts | ObjectLists<object>;

/** Fields with more texts or lists than this are worth holding so: on the heap they would be looked through again and again. */
export const WORTH_HOLDING = 200_000;

/** Room for numbers of so many: in memory that threads share where it is worth it, so that they are copied for none. */
export const roomFor = (count: number, many = WORTH_HOLDING): Room =>
  count > many ? sharedRoom() : ownRoom;

/** Under this stand the columns of fields that are held so; what is cloned, stored or spread does not have them. */
const COLUMNS = Symbol("columns");

interface Holder {
  readonly [COLUMNS]?: Readonly<Record<string, Columns>>;
}

/**
 * The same object with some arrays held as columns, which take a third of the memory and none of the heap: an array is made
 * when its field is looked at, and stays only while somebody holds it.
 */
export function withHeldFields<Data extends object>(
  data: Data,
  columns: {readonly [Field in keyof Data & string]?: Columns},
): Data {
  const fields = Object.entries(columns as Readonly<Record<string, Columns>>);
  const getters = fields.map(([field, column]) => [
    field,
    {get: whileHeld(() => arrayOf(column)), enumerable: true},
  ]);
  return Object.defineProperties(
    {...data},
    {
      ...Object.fromEntries(getters),
      [COLUMNS]: {value: columns},
    },
  );
}

/** The same object with other fields, or more; what it holds as columns stays so. */
export function withFields<Data extends object, More extends object>(
  data: Data,
  more: More,
): Omit<Data, keyof More> & More {
  const columns = (data as Holder)[COLUMNS];
  if (columns === undefined) return {...data, ...more};
  const left = Object.fromEntries(Object.entries(columns).filter(([field]) => !(field in more)));
  const plain = Object.fromEntries(
    Object.keys(data).map(key => [key, isHeld(data, key) ? [] : (data as Fields)[key]]),
  );
  return withHeldFields({...plain, ...more} as Omit<Data, keyof More> & More, left as never);
}

type Fields = Readonly<Record<string, unknown>>;

/** The same object without some of its fields; what it holds as columns stays so, in its place among the fields. */
export function withoutFields<Data extends object, Field extends keyof Data & string>(
  data: Data,
  ...fields: readonly Field[]
): Omit<Data, Field> {
  const left = Object.keys(data).filter(field => !fields.includes(field as Field));
  const given = data as Readonly<Record<string, unknown>>;
  const plain = Object.fromEntries(left.map(key => [key, isHeld(data, key) ? [] : given[key]]));
  const columns = (data as Holder)[COLUMNS];
  return (columns === undefined ? plain : withHeldFields(plain, columns)) as Omit<Data, Field>;
}

const arrayOf = (column: Columns): readonly unknown[] =>
  isTexts(column)
    ? Array.from({length: countOf(column)}, (_, i) => textIn(column, i))
    : Array.from({length: listCount(column.lists)}, (_, i) => objectsAt(column, i));

const isTexts = (column: Columns): column is Texts => !("lists" in column);

/** The texts that a field is held as; undefined where it is an array or something else. */
export function heldTexts(data: object, field: string): Texts | undefined {
  const column = (data as Holder)[COLUMNS]?.[field];
  return column !== undefined && isTexts(column) ? column : undefined;
}

/** The lists of objects that a field is held as; undefined where it is an array or something else. */
export function heldLists(data: object, field: string): ObjectLists<object> | undefined {
  const column = (data as Holder)[COLUMNS]?.[field];
  return column === undefined || isTexts(column) ? undefined : column;
}

/** Whether a field is held as a column. */
export const isHeld = (data: object, field: string): boolean =>
  Object.hasOwn((data as Holder)[COLUMNS] ?? {}, field);

/** Gives the lists of a field without its array. */
export function listsOf<Field extends string, Item extends object>(
  data: {readonly [Each in Field]: readonly (readonly Item[])[]},
  field: Field,
): (i: number) => readonly Item[] {
  const held = heldLists(data, field) as ObjectLists<Item> | undefined;
  return held === undefined ? i => data[field][i] : i => objectsAt(held, i);
}
