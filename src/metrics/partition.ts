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

/** Numbers communities from the largest, ties by smallest member. O(nodes · log communities). */
export function renumbered(community: ArrayLike<number>): {
  community: Uint32Array;
  count: number;
  size: Uint32Array;
} {
  const found = new Map<number, {first: number; size: number}>();
  for (let i = 0; i < community.length; i++) {
    const known = found.get(community[i]);
    if (known === undefined) found.set(community[i], {first: i, size: 1});
    else known.size += 1;
  }
  const ranked = [...found].sort(([, a], [, b]) => b.size - a.size || a.first - b.first);
  const rank = new Map(ranked.map(([name], place) => [name, place]));
  return {
    community: Uint32Array.from({length: community.length}, (_, i) => rank.get(community[i])!),
    count: ranked.length,
    size: Uint32Array.from(ranked, ([, {size}]) => size),
  };
}

/** Cuts communities that do not hang together into their pieces. O(nodes + edges). */
export function connectedParts(
  {order, start, target}: Graph,
  community: ArrayLike<number>,
): Uint32Array {
  const part = new Uint32Array(order).fill(0xffffffff);
  const queue = new Uint32Array(order);
  let count = 0;
  for (let root = 0; root < order; root++) {
    if (part[root] !== 0xffffffff) continue;
    let head = 0;
    let tail = 0;
    queue[tail++] = root;
    part[root] = count;
    while (head < tail) {
      const i = queue[head++];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (part[j] !== 0xffffffff || community[j] !== community[i]) continue;
        part[j] = count;
        queue[tail++] = j;
      }
    }
    count += 1;
  }
  return part;
}
