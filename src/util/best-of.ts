/** The best of what was offered: the highest keys, and of equal ones the smaller items. */
export interface BestOf {
  /** Empties it, and says how many it is to hold: at least 1. */
  clear(most: number): void;
  /** Takes the item unless as many better ones are held. Each item is offered once. */
  offer(item: number, key: number): void;
  /** Keys below this are of no use: that of the worst held, or −∞ while there is room. */
  least(): number;
  /** What is held, in no order that means anything: a copy. */
  held(): number[];
  /** What is held, best first. */
  sorted(): number[];
}

/** An empty one. A heap with the worst on top: O(log n) for what is taken, O(1) for what is not. */
export function bestOf(): BestOf {
  const items: number[] = [];
  const keys: number[] = [];
  let most = 1;

  const isWorse = (item: number, key: number, than: number) =>
    key < keys[than] || (key === keys[than] && item > items[than]);
  const put = (at: number, item: number, key: number) => {
    items[at] = item;
    keys[at] = key;
  };

  /** Places an item from the bottom upwards. */
  const rise = (item: number, key: number) => {
    let at = items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(item, key, parent)) break;
      put(at, items[parent], keys[parent]);
      at = parent;
    }
    put(at, item, key);
  };

  /** Places an item instead of the worst, from the top downwards. */
  const sink = (item: number, key: number) => {
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && isWorse(items[child + 1], keys[child + 1], child)) child += 1;
      if (isWorse(item, key, child)) break;
      put(at, items[child], keys[child]);
      at = child;
    }
    put(at, item, key);
  };

  return {
    clear(size) {
      most = size;
      items.length = 0;
      keys.length = 0;
    },
    offer(item, key) {
      if (items.length < most) rise(item, key);
      else if (!isWorse(item, key, 0)) sink(item, key);
    },
    least: () => (items.length < most ? Number.NEGATIVE_INFINITY : keys[0]),
    held: () => items.slice(),
    sorted: () =>
      [...items.keys()].sort((x, y) => keys[y] - keys[x] || items[x] - items[y]).map(k => items[k]),
  };
}
