/** Different doubles, each at the place at which it was first met. */
export interface DifferentDoubles {
  /** Lays down the place of each item; false once there are more than 65,536 different ones. O(items). */
  place(items: Float64Array, into: Uint16Array): boolean;
  /** The different ones so far. */
  values(): Float64Array;
}

/** More different values than this are not counted. */
const MOST_VALUES = 1 << 16;

/** Starts without any; doubles are told apart by their bits. */
export function differentDoubles(): DifferentDoubles {
  const value = new Float64Array(MOST_VALUES);
  const bits = new Int32Array(value.buffer);
  /** Slot → 1 + the place of a value, 0 where there is none: open addressing, half full at most. */
  const slots = new Uint32Array(MOST_VALUES * 2);
  let count = 0;
  return {
    place(items, into) {
      const given = new Int32Array(items.buffer, items.byteOffset, items.length * 2);
      for (let i = 0; i < items.length; i++) {
        const low = given[2 * i];
        const high = given[2 * i + 1];
        let slot = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 15;
        for (;;) {
          const at = slots[slot] - 1;
          if (at < 0) {
            if (count === MOST_VALUES) return false;
            slots[slot] = count + 1;
            value[count] = items[i];
            into[i] = count++;
            break;
          }
          if (bits[2 * at] === low && bits[2 * at + 1] === high) {
            into[i] = at;
            break;
          }
          slot = (slot + 1) % slots.length;
        }
      }
      return true;
    },
    values: () => value.slice(0, count),
  };
}
