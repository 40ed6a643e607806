import type {Graph} from "../../graphs/graph.ts";

/** How much of what leaves the communities. */
export interface Conductance {
  /**
   * Community → strength that leaves it over the smaller of its own strength and that of the rest, 0 … 1; 0 is cut
   * off, null where there is no strength on one side.
   */
  readonly of: readonly (number | null)[];
  /** Mean over the communities, each by its strength; null where none has one. */
  readonly mean: number | null;
  /** Share of all strength that lies between communities; null without ties. */
  readonly between: number | null;
}

/**
 * Conductance of each community of a partition. O(nodes + edges). R. Kannan, S. Vempala & A. Vetta 2004,
 * doi:10.1145/990308.990313. Throws RangeError unless every node has a community.
 */
export function conductance(
  {order, start, target, strength}: Graph,
  community: ArrayLike<number>,
): Conductance {
  if (community.length !== order)
    throw new RangeError(`community: expected ${order} entries, got ${community.length}`);
  let count = 0;
  for (let i = 0; i < order; i++) count = Math.max(count, community[i] + 1);
  const volume = new Float64Array(count);
  const cut = new Float64Array(count);
  let all = 0;
  let between = 0;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      all += strength[k];
      volume[community[i]] += strength[k];
      if (community[target[k]] === community[i]) continue;
      cut[community[i]] += strength[k];
      between += strength[k];
    }
  const of = Array.from(cut, (leaving, c) => {
    const smaller = Math.min(volume[c], all - volume[c]);
    return smaller <= 0 ? null : Math.min(1, leaving / smaller);
  });
  let sum = 0;
  let weight = 0;
  for (const [c, value] of of.entries()) {
    if (value === null) continue;
    sum += value * volume[c];
    weight += volume[c];
  }
  return {
    of,
    mean: weight === 0 ? null : sum / weight,
    between: all === 0 ? null : between / all,
  };
}
