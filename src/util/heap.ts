/** A queue that gives back the item with the smallest key first; ties go to the smaller item. */
export interface MinHeap {
  readonly size: number;
  push(item: number, key: number): void;
  /** Removes the first item; undefined when empty. Its key is in `key` until the next call. */
  pop(): number | undefined;
  /** The key of the item that `pop` gave last. */
  readonly key: number;
}

/** An empty binary heap. O(log n) a call. */
export function minHeap(): MinHeap {
  const items: number[] = [];
  const keys: number[] = [];
  let lastKey = 0;

  return {
    get size() {
      return items.length;
    },
    get key() {
      return lastKey;
    },
    push(item, key) {
      let i = items.length;
      items.push(item);
      keys.push(key);
      while (i > 0) {
        const parent = (i - 1) >> 1;
        if (keys[parent] < key || (keys[parent] === key && items[parent] < item)) break;
        items[i] = items[parent];
        keys[i] = keys[parent];
        i = parent;
      }
      items[i] = item;
      keys[i] = key;
    },
    pop() {
      if (items.length === 0) return undefined;
      const first = items[0];
      lastKey = keys[0];
      const item = items.pop()!;
      const key = keys.pop()!;
      const {length} = items;
      if (length === 0) return first;
      let i = 0;
      for (let child = 1; child < length; child = 2 * i + 1) {
        const right = child + 1;
        if (
          right < length &&
          (keys[right] < keys[child] ||
            (keys[right] === keys[child] && items[right] < items[child]))
        )
          child = right;
        if (key < keys[child] || (key === keys[child] && item < items[child])) break;
        items[i] = items[child];
        keys[i] = keys[child];
        i = child;
      }
      items[i] = item;
      keys[i] = key;
      return first;
    },
  };
}
