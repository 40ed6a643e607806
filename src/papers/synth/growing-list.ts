/** A list of whole numbers that grows, at 4 to 8 bytes an item. */
export interface GrowingList {
  readonly length: number;
  push(item: number): void;
  at(i: number): number;
  set(i: number, item: number): void;
}

export function growingList(): GrowingList {
  let items = new Uint32Array(16);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(item) {
      if (length === items.length) {
        const wider = new Uint32Array(length * 2);
        wider.set(items);
        items = wider;
      }
      items[length++] = item;
    },
    at: i => items[i],
    set(i, item) {
      items[i] = item;
    },
  };
}
