/** Up to so many numbers are sorted by insertion, which needs no call into the engine. */
const SHORT = 40;

/** Sorts the first `length` numbers of an array, rising. */
export function sortStart(items: Uint32Array, length: number): void {
  if (length > SHORT) {
    items.subarray(0, length).sort();
    return;
  }
  for (let k = 1; k < length; k++) {
    const item = items[k];
    let at = k;
    for (; at > 0 && items[at - 1] > item; at--) items[at] = items[at - 1];
    items[at] = item;
  }
}
