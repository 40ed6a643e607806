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

  const before = (i: number, j: number) =>
    keys[i] < keys[j] || (keys[i] === keys[j] && items[i] < items[j]);
  const swap = (i: number, j: number) => {
    [items[i], items[j]] = [items[j], items[i]];
    [keys[i], keys[j]] = [keys[j], keys[i]];
  };

  return {
    get size() {
      return items.length;
    },
    get key() {
      return lastKey;
    },
    push(item, key) {
      items.push(item);
      keys.push(key);
      for (let i = items.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (!before(i, parent)) break;
        swap(i, parent);
        i = parent;
      }
    },
    pop() {
      if (items.length === 0) return undefined;
      swap(0, items.length - 1);
      const item = items.pop()!;
      lastKey = keys.pop()!;
      for (let i = 0; ; ) {
        const left = 2 * i + 1;
        if (left >= items.length) break;
        const child = left + 1 < items.length && before(left + 1, left) ? left + 1 : left;
        if (!before(child, i)) break;
        swap(i, child);
        i = child;
      }
      return item;
    },
  };
}
