/**
 * Many lists of numbers, one after the other (compressed rows).
 *
 * List i is item[start[i]] … item[start[i + 1] − 1].
 */
export interface ListColumn {
  readonly start: Uint32Array;
  readonly item: Uint32Array;
}

export const listCount = (lists: ListColumn): number => lists.start.length - 1;

/** List i: a view, not a copy. */
export function listAt({start, item}: ListColumn, i: number): Uint32Array {
  return item.subarray(start[i], start[i + 1]);
}

/** What list i points to. */
export function pickedAt<T>({start, item}: ListColumn, i: number, from: readonly T[]): T[] {
  const picked: T[] = [];
  for (let k = start[i]; k < start[i + 1]; k++) picked.push(from[item[k]]);
  return picked;
}

export function listColumn(lists: Iterable<ArrayLike<number>>): ListColumn {
  const start = [0];
  const item: number[] = [];
  for (const list of lists) {
    for (let k = 0; k < list.length; k++) item.push(list[k]);
    start.push(item.length);
  }
  return {start: Uint32Array.from(start), item: Uint32Array.from(item)};
}

/** Lists of one item each. */
export const oneEach = (item: Uint32Array): ListColumn => ({
  start: Uint32Array.from({length: item.length + 1}, (_, k) => k),
  item,
});

/**
 * Turns lists round: list j of the result holds, in rising order, the i whose list holds j.
 *
 * Time and memory: O(items + width). Items at or above `width` are left out, so that a marker such as
 * 2³² − 1 can stand for "none".
 */
export function transpose({start, item}: ListColumn, width: number): ListColumn {
  const end = new Uint32Array(width + 1);
  let kept = 0;
  for (let k = 0; k < item.length; k++)
    if (item[k] < width) {
      end[item[k] + 1] += 1;
      kept += 1;
    }
  for (let j = 0; j < width; j++) end[j + 1] += end[j];

  const turnedStart = end.slice();
  const turned = new Uint32Array(kept);
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) if (item[k] < width) turned[end[item[k]]++] = i;
  return {start: turnedStart, item: turned};
}
