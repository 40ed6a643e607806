import {aggregated, type Level} from "./level.ts";
import {numbered} from "./refine.ts";

/**
 * Joins communities of fewer than `minSize` nodes to others: the smallest first, ties by number, each to
 * the neighbour with the greatest strength a node of it. One without a neighbour stays as it is.
 *
 * Time: O(edges) a community that is joined.
 */
export function withoutSmall(level: Level, community: Uint32Array, minSize: number): Uint32Array {
  const {part: group, count} = numbered(community.slice());
  const size = new Uint32Array(count);
  for (const g of group) size[g] += 1;
  const {start, target, strength} = aggregated(level, group, count);
  const ties = Array.from({length: count}, (_, g) => {
    const row = new Map<number, number>();
    for (let k = start[g]; k < start[g + 1]; k++) row.set(target[k], strength[k]);
    return row;
  });

  /** Group → the group that it was joined to, or itself. */
  const joined = new Uint32Array(count);
  for (let g = 0; g < count; g++) joined[g] = g;
  const small = [...size.keys()].filter(g => size[g] < minSize && ties[g].size > 0);
  while (small.length > 0) {
    let at = 0;
    for (let s = 1; s < small.length; s++) if (size[small[s]] < size[small[at]]) at = s;
    const [g] = small.splice(at, 1);
    if (size[g] >= minSize || ties[g].size === 0) continue;
    let best = -1;
    let most = 0;
    for (const [h, sum] of ties[g])
      if (sum / size[h] > most || (sum / size[h] === most && h < best)) {
        best = h;
        most = sum / size[h];
      }
    joined[g] = best;
    size[best] += size[g];
    for (const [h, sum] of ties[g]) {
      ties[h].delete(g);
      if (h === best) continue;
      ties[best].set(h, (ties[best].get(h) ?? 0) + sum);
      ties[h].set(best, (ties[h].get(best) ?? 0) + sum);
    }
  }
  return group.map(g => {
    let last = g;
    while (joined[last] !== last) last = joined[last];
    return last;
  });
}
