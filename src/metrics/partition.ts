import type {Graph} from "../graphs/graph.ts";

/** Which community each node belongs to. */
export interface Partition {
  /** Node → community; 0 is the largest, ties by smallest member. */
  readonly community: Uint32Array;
  readonly count: number;
  /** Number of nodes in each. */
  readonly size: Uint32Array;
  /** "given": the groups of a file. */
  readonly method: "leiden" | "louvain" | "given";
  /** Newman's modularity of the partition at resolution 1, on strengths; null without edges. */
  readonly modularity: number | null;
}

/** Communities by numbers from 0, in the order in which they first appear. O(nodes). */
export function dense(community: ArrayLike<number>): {number: Uint32Array; count: number} {
  const n = community.length;
  const number = new Uint32Array(n);
  let count = 0;
  let most = 0;
  for (let i = 0; i < n; i++) {
    const c = community[i];
    most =
      c >= 0 && c <= LARGEST && Number.isInteger(c) ? Math.max(most, c) : Number.POSITIVE_INFINITY;
  }
  if (most < 4 * n + 64) {
    const known = new Int32Array(most + 1).fill(-1);
    for (let i = 0; i < n; i++) {
      const c = community[i];
      if (known[c] < 0) known[c] = count++;
      number[i] = known[c];
    }
  } else {
    const known = new Map<number, number>();
    for (let i = 0; i < n; i++) {
      let place = known.get(community[i]);
      if (place === undefined) {
        place = count++;
        known.set(community[i], place);
      }
      number[i] = place;
    }
  }
  return {number, count};
}

const LARGEST = 2 ** 32 - 1;

/** Numbers communities from the largest, ties by smallest member. O(nodes · log communities). */
export function renumbered(community: ArrayLike<number>): {
  community: Uint32Array;
  count: number;
  size: Uint32Array;
} {
  const {number, count} = dense(community);
  const members = new Uint32Array(count);
  for (let i = 0; i < number.length; i++) members[number[i]] += 1;
  // They are numbered by their smallest member, which decides ties.
  const ranked = Uint32Array.from(members.keys()).sort((a, b) => members[b] - members[a] || a - b);
  const rank = new Uint32Array(count);
  for (let place = 0; place < count; place++) rank[ranked[place]] = place;
  for (let i = 0; i < number.length; i++) number[i] = rank[number[i]];
  return {community: number, count, size: ranked.map(c => members[c])};
}

/** Cuts communities that do not hang together into their pieces. O(nodes + edges). */
export function connectedParts(
  {order, start, target}: Graph,
  community: ArrayLike<number>,
): Uint32Array {
  const part = new Int32Array(order).fill(-1);
  const queue = new Uint32Array(order + 1);
  let count = 0;
  for (let root = 0; root < order; root++) {
    if (part[root] >= 0) continue;
    let head = 0;
    let tail = 0;
    const c = community[root];
    queue[tail++] = root;
    part[root] = count;
    while (head < tail) {
      const i = queue[head++];
      for (let k = start[i], end = start[i + 1]; k < end; k++) {
        const j = target[k];
        const fresh = Number(community[j] === c) & Number(part[j] < 0);
        queue[tail] = j; // stays only where it is new: no branch, as none could be foretold
        tail += fresh;
        part[j] += fresh * (count + 1);
      }
    }
    count += 1;
  }
  return new Uint32Array(part.buffer);
}
