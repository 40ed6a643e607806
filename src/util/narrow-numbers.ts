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

/** Doubles as the different ones among them, and for each its place among those. */
export interface Chosen {
  readonly value: Float64Array;
  readonly place: Uint8Array | Uint16Array;
}

/** More different values than this are not counted. */
const MOST_VALUES = 1 << 16;

/**
 * The same numbers in fewer bytes, each exactly what it was; null where there is no such form. Whole numbers get the
 * narrowest array that holds them, doubles of few different values their places among these. O(numbers).
 */
export function narrowed(items: Numbers): Numbers | Chosen | null {
  const width = items.BYTES_PER_ELEMENT;
  if (width === 1) return null;
  if (items instanceof Uint32Array) return narrowedWhole(items);
  const range = wholeRange(items);
  if (range !== null) {
    const {least, most} = range;
    if (least >= 0 && most < 2 ** 8) return new Uint8Array(items);
    if (width > 2 && least >= 0 && most < 2 ** 16) return new Uint16Array(items);
    if (width > 2 && least >= -(2 ** 15) && most < 2 ** 15) return new Int16Array(items);
    if (width > 4 && least >= 0 && most < 2 ** 32) return new Uint32Array(items);
    if (width > 4 && least >= -(2 ** 31) && most < 2 ** 31) return new Int32Array(items);
  }
  return items instanceof Float64Array ? chosenFrom(items) : null;
}

/** The same for what most columns are: numbers into long lists, where one of the first says that there is no such form. */
function narrowedWhole(items: Uint32Array): Numbers | null {
  let most = 0;
  for (let i = 0; i < items.length; i++) {
    if (items[i] <= most) continue;
    most = items[i];
    if (most >= 2 ** 16) return null;
  }
  return most < 2 ** 8 ? new Uint8Array(items) : new Uint16Array(items);
}

/** The least and the most of whole numbers; null where one is none, or is −0. */
function wholeRange(items: Numbers): {least: number; most: number} | null {
  let [least, most] = [0, 0];
  for (let i = 0; i < items.length; i++) {
    const x = items[i];
    if (Math.trunc(x) !== x || (x === 0 && 1 / x < 0)) return null;
    if (x < least) least = x;
    if (x > most) most = x;
  }
  return {least, most};
}

/** Doubles as the different ones among them, told apart by their bits; null where these are more than 65,536. O(items). */
export function chosenFrom(items: Float64Array): Chosen | null {
  const place = new Uint16Array(items.length);
  const value = new Float64Array(MOST_VALUES);
  const bits = new Int32Array(value.buffer);
  const given = new Int32Array(items.buffer, items.byteOffset, items.length * 2);
  /** Slot → 1 + the place of a value, 0 where there is none: open addressing, half full at most. */
  const slots = new Uint32Array(MOST_VALUES * 2);
  let count = 0;
  for (let i = 0; i < items.length; i++) {
    const low = given[2 * i];
    const high = given[2 * i + 1];
    let slot = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 15;
    for (;;) {
      const at = slots[slot] - 1;
      if (at < 0) {
        if (count === MOST_VALUES) return null;
        slots[slot] = count + 1;
        value[count] = items[i];
        place[i] = count++;
        break;
      }
      if (bits[2 * at] === low && bits[2 * at + 1] === high) {
        place[i] = at;
        break;
      }
      slot = (slot + 1) % slots.length;
    }
  }
  return {value: value.slice(0, count), place: count <= 2 ** 8 ? new Uint8Array(place) : place};
}
