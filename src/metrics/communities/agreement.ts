/** How two partitions of the same nodes agree. */
export interface Agreement {
  /** Adjusted Rand index: 1 for the same partition, about 0 for chance; can be below 0. */
  readonly adjustedRand: number;
  /** Mutual information over the mean of both entropies: 0 … 1, 1 for the same partition. */
  readonly normalisedMutualInformation: number;
}

/**
 * Compares two partitions by how they place pairs, and by what one tells of the other.
 *
 * Two partitions without any division (all in one, or all alone, in both) are the same, and agree
 * by 1. Time: O(nodes). Throws RangeError when they are of different length.
 *
 * L. Hubert & P. Arabie 1985, doi:10.1007/BF01908075; L. Danon et al. 2005,
 * doi:10.1088/1742-5468/2005/09/P09008.
 */
export function agreement(a: ArrayLike<number>, b: ArrayLike<number>): Agreement {
  const n = a.length;
  if (b.length !== n) throw new RangeError(`b: expected ${n} entries, got ${b.length}`);
  const sizeA = new Map<number, number>();
  const sizeB = new Map<number, number>();
  const both = new Map<number, Map<number, number>>();
  for (let i = 0; i < n; i++) {
    count(sizeA, a[i]);
    count(sizeB, b[i]);
    let row = both.get(a[i]);
    if (row === undefined) {
      row = new Map();
      both.set(a[i], row);
    }
    count(row, b[i]);
  }

  const pairs = (k: number) => (k * (k - 1)) / 2;
  let inBoth = 0;
  let shared = 0;
  for (const [c, row] of both)
    for (const [d, k] of row) {
      inBoth += pairs(k);
      shared += (k / n) * Math.log((k * n) / (sizeA.get(c)! * sizeB.get(d)!));
    }
  const inA = sum(sizeA, pairs);
  const inB = sum(sizeB, pairs);
  const byChance = n > 1 ? (inA * inB) / pairs(n) : 0;
  const most = (inA + inB) / 2;
  const entropy = (sizes: Map<number, number>) => sum(sizes, k => -(k / n) * Math.log(k / n));
  const mean = (entropy(sizeA) + entropy(sizeB)) / 2;
  return {
    adjustedRand: most === byChance ? 1 : (inBoth - byChance) / (most - byChance),
    normalisedMutualInformation: mean === 0 ? 1 : Math.min(1, Math.max(0, shared / mean)),
  };
}

function count(sizes: Map<number, number>, name: number): void {
  sizes.set(name, (sizes.get(name) ?? 0) + 1);
}

function sum(sizes: Map<number, number>, value: (size: number) => number): number {
  let total = 0;
  for (const size of sizes.values()) total += value(size);
  return total;
}
