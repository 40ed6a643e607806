/**
 * The k-th smallest of some numbers, k from 0; their order is lost. None may be NaN.
 * Time: O(numbers) on average, without chance: the pivot is the median of the first, middle and last.
 *
 * C. Hoare 1961, Algorithm 65: Find, doi:10.1145/366622.366647.
 */
export function kthSmallest(numbers: Float64Array, k: number): number {
  let [from, to] = [0, numbers.length - 1];
  while (from < to) {
    const pivot = middleOf(numbers[from], numbers[(from + to) >> 1], numbers[to]);
    let [i, j] = [from, to];
    while (i <= j) {
      while (numbers[i] < pivot) i++;
      while (numbers[j] > pivot) j--;
      if (i > j) break;
      const swapped = numbers[i];
      numbers[i++] = numbers[j];
      numbers[j--] = swapped;
    }
    // All up to j are at most the pivot, all from i on at least; what is between equals it.
    if (k <= j) to = j;
    else if (k >= i) from = i;
    else return pivot;
  }
  return numbers[k];
}

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
