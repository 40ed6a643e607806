/** A table from 53-bit hashes to whole numbers, in typed arrays: 12 bytes a slot, half of them used. */
export interface HashIndex {
  /** The number stored for a hash, or −1. */
  get(hash: number): number;
  set(hash: number, value: number): void;
  readonly size: number;
}

/** An empty table (open addressing, linear probing). It grows by doubling. */
export function hashIndex(): HashIndex {
  let capacity = 1024;
  let keys = new Float64Array(capacity).fill(-1);
  let values = new Int32Array(capacity);
  let size = 0;

  const slotOf = (hash: number): number => {
    // The low bits of a 53-bit number, without losing the high ones to 32-bit arithmetic.
    let slot = hash % capacity;
    while (keys[slot] !== -1 && keys[slot] !== hash) slot = slot + 1 === capacity ? 0 : slot + 1;
    return slot;
  };
  const grow = () => {
    const [oldKeys, oldValues] = [keys, values];
    capacity *= 2;
    keys = new Float64Array(capacity).fill(-1);
    values = new Int32Array(capacity);
    for (let i = 0; i < oldKeys.length; i++)
      if (oldKeys[i] !== -1) {
        const slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
  };

  return {
    get size() {
      return size;
    },
    get(hash) {
      const slot = slotOf(hash);
      return keys[slot] === -1 ? -1 : values[slot];
    },
    set(hash, value) {
      const slot = slotOf(hash);
      if (keys[slot] === -1) {
        keys[slot] = hash;
        size += 1;
      }
      values[slot] = value;
      if (size * 2 > capacity) grow();
    },
  };
}
