import type {Graph} from "../graphs/graph.ts";

/** Pairs of a node's partners who are not tied to each other, by whose groups they join. */
export interface Brokerage {
  /** All three of one group. */
  readonly coordinator: number;
  /** The partners of one group, the node of another. */
  readonly itinerant: number;
  /** The node of one group with just one of them. */
  readonly boundary: number;
  /** Three groups. */
  readonly liaison: number;
}

/**
 * What a node brokers between groups. A negative group is unknown: pairs with it are left out.
 *
 * Time: O(degree · (degree + degrees of partners)). R. Gould & R. Fernandez 1989, doi:10.2307/270949,
 * read without directions, so that gatekeeper and representative are both `boundary`.
 * Throws RangeError unless every node has a group.
 */
export function brokerage(
  {order, start, target}: Graph,
  group: ArrayLike<number>,
  node: number,
): Brokerage {
  if (group.length !== order)
    throw new RangeError(`group: expected ${order} entries, got ${group.length}`);
  const found = {coordinator: 0, itinerant: 0, boundary: 0, liaison: 0};
  const own = group[node];
  const partners = target.subarray(start[node], start[node + 1]);
  if (own < 0) return found;
  for (const a of partners) {
    if (group[a] < 0) continue;
    const tied = new Set(target.subarray(start[a], start[a + 1]));
    for (const b of partners) {
      if (b <= a || group[b] < 0 || tied.has(b)) continue;
      const same = group[a] === group[b];
      if (same) found[group[a] === own ? "coordinator" : "itinerant"] += 1;
      else found[group[a] === own || group[b] === own ? "boundary" : "liaison"] += 1;
    }
  }
  return found;
}
