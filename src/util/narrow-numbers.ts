import {type DifferentDoubles, differentDoubles} from "./different-doubles.ts";

/** Typed arrays that saved data has. */
export type Numbers =
  | Uint8Array
  | Uint16Array
  | Int16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Whole numbers from 0 on, in as few bytes as hold the greatest. */
export type WholeNumbers = Uint8Array | Uint16Array | Uint32Array;

/** How numbers are said in fewer bytes, each exactly what it was. */
export interface Narrowing {
  /** The different doubles of which numbers become the places; null where they stay what they are. */
  readonly value: Float64Array | null;
  /** Some of the numbers in fewer bytes. */
  narrow(items: Numbers): Numbers;
}

/**
 * How to say numbers in fewer bytes; null where there is no such form. Whole numbers get the narrowest array that holds
 * them, doubles of few different values their places among these. O(numbers) time; no memory that grows with them.
 *
 * @param blocks - gives the numbers from the first on, block after block, the first of which is as long as any
 */
export function narrowing(blocks: () => Iterable<Numbers>): Narrowing | null {
  const [first] = blocks();
  if (first === undefined || first.BYTES_PER_ELEMENT === 1) return null;
  const whole = first instanceof Uint32Array ? smallWhole(blocks()) : narrowestWhole(blocks());
  if (whole !== null) return {value: null, narrow: items => new whole(items)};
  return first instanceof Float64Array
    ? placesAmong(blocks as () => Iterable<Float64Array>, first.length)
    : null;
}

/** What most columns are: numbers into long lists, where one of the first says that there is no such form. */
function smallWhole(blocks: Iterable<Numbers>) {
  let most = 0;
  for (const items of blocks)
    for (let i = 0; i < items.length; i++) {
      if (items[i] <= most) continue;
      most = items[i];
      if (most >= 2 ** 16) return null;
    }
  return most < 2 ** 8 ? Uint8Array : Uint16Array;
}

/** The narrowest array that holds whole numbers, if it is narrower than theirs; null where one is none, or is −0. */
function narrowestWhole(blocks: Iterable<Numbers>) {
  let [least, most, width] = [0, 0, 0];
  for (const items of blocks) {
    width = items.BYTES_PER_ELEMENT;
    for (let i = 0; i < items.length; i++) {
      const x = items[i];
      if (Math.trunc(x) !== x || (x === 0 && 1 / x < 0)) return null;
      if (x < least) least = x;
      if (x > most) most = x;
    }
  }
  if (least >= 0 && most < 2 ** 8) return Uint8Array;
  if (width > 2 && least >= 0 && most < 2 ** 16) return Uint16Array;
  if (width > 2 && least >= -(2 ** 15) && most < 2 ** 15) return Int16Array;
  if (width > 4 && least >= 0 && most < 2 ** 32) return Uint32Array;
  if (width > 4 && least >= -(2 ** 31) && most < 2 ** 31) return Int32Array;
  return null;
}

function placesAmong(blocks: () => Iterable<Float64Array>, longest: number): Narrowing | null {
  const different = differentDoubles();
  const places = new Uint16Array(longest);
  for (const items of blocks()) if (!different.place(items, places)) return null;
  const value = different.values();
  return {value, narrow: items => placed(items as Float64Array, different, value.length)};
}

/** Doubles as the different ones among them, and for each its place among those. */
export interface Chosen {
  readonly value: Float64Array;
  readonly place: Uint8Array | Uint16Array;
}

/** Doubles as the different ones among them, told apart by their bits; null where these are more than 65,536. O(items). */
export function chosenFrom(items: Float64Array): Chosen | null {
  const different = differentDoubles();
  const place = new Uint16Array(items.length);
  if (!different.place(items, place)) return null;
  const value = different.values();
  return {value, place: value.length <= 2 ** 8 ? new Uint8Array(place) : place};
}

function placed(items: Float64Array, different: DifferentDoubles, count: number): Chosen["place"] {
  const place = new Uint16Array(items.length);
  different.place(items, place);
  return count <= 2 ** 8 ? new Uint8Array(place) : place;
}
