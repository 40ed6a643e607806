/** Numbers by whole numbers of 0 … below a bound, for keys that come very often. */
export interface NumberTable {
  /** What stands under a key; NaN where nothing does. */
  get(key: number): number;
  /** Puts something else than NaN under a key. */
  set(key: number, value: number): void;
}

/** Up to so many keys are places of an array. */
const DENSE = 1 << 13;

/** An empty table for keys below `bound` (at most 2⁵³): 8 bytes a key where there are few, 32 for one that is used else. */
export const numberTable = (bound: number): NumberTable =>
  bound <= DENSE ? denseTable(bound) : hashTable();

function denseTable(bound: number): NumberTable {
  const values = new Float64Array(bound).fill(Number.NaN);
  return {
    get: key => values[key],
    set(key, value) {
      values[key] = value;
    },
  };
}

/** Open addressing, linear probing; half of the slots are used at most. */
function hashTable(): NumberTable {
  let keys = new Float64Array(1024).fill(-1);
  let values = new Float64Array(1024);
  let used = 0;
  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    const low = key | 0;
    let x = Math.imul(low ^ ((key / 4294967296) | 0), 0x9e3779b1);
    x ^= x >>> 15;
    let slot = x & mask;
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
    return slot;
  };
  const put = (key: number, value: number) => {
    const slot = slotOf(key);
    if (keys[slot] === -1) used += 1;
    keys[slot] = key;
    values[slot] = value;
  };
  return {
    get(key) {
      const slot = slotOf(key);
      return keys[slot] === key ? values[slot] : Number.NaN;
    },
    set(key, value) {
      put(key, value);
      if (2 * used < keys.length) return;
      const [oldKeys, oldValues] = [keys, values];
      keys = new Float64Array(2 * oldKeys.length).fill(-1);
      values = new Float64Array(keys.length);
      used = 0;
      for (let slot = 0; slot < oldKeys.length; slot++)
        if (oldKeys[slot] !== -1) put(oldKeys[slot], oldValues[slot]);
    },
  };
}
