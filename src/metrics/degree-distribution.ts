import type {Graph} from "../graphs/graph.ts";
import {bestPowerLaw, type PowerLaw, powerLawP} from "./laws/power-law.ts";

/** How many ties nodes have. */
export interface DegreeDistribution {
  /** Degree → nodes with it, rising. */
  readonly nodes: readonly (readonly [degree: number, nodes: number])[];
  readonly most: number;
  /** The power law that fits the tail best; null with fewer than 50 nodes in it. */
  readonly law: PowerLaw | null;
  /** Share of samples from the law that lie as far from their fit; below 0.1 it is no power law. */
  readonly p: number | null;
  readonly samples: number;
}

const FEWEST = 50;
/** At most so many draws in all. */
const MOST_DRAWS = 2_000_000;

/**
 * The degrees of a graph and whether their tail is a power law; co-author graphs rarely have one, however straight
 * the line looks. Time: O(nodes + samples · nodes), the samples being fewer in large graphs. Seeded.
 *
 * A. Clauset, C. Shalizi & M. Newman 2009, doi:10.1137/070710111.
 */
export function degreeDistribution(
  {order, start}: Graph,
  {samples = 100, seed = 42} = {},
): DegreeDistribution {
  const counts = new Map<number, number>();
  for (let i = 0; i < order; i++) {
    const degree = start[i + 1] - start[i];
    counts.set(degree, (counts.get(degree) ?? 0) + 1);
  }
  const nodes = [...counts].sort(([a], [b]) => a - b);
  counts.delete(0);
  const law = bestPowerLaw(counts, FEWEST);
  const drawn = Math.max(10, Math.min(samples, Math.floor(MOST_DRAWS / Math.max(1, order))));
  return {
    nodes,
    most: nodes.at(-1)?.[0] ?? 0,
    law,
    p: law === null ? null : powerLawP(counts, law, {samples: drawn, seed, searched: true}),
    samples: law === null ? 0 : drawn,
  };
}
