import type {Graph} from "../graphs/graph.ts";
import {randomFrom} from "../util/random.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {degrees} from "./degree.ts";
import {rewired} from "./rewired.ts";

/** Whether nodes of many ties keep to themselves. */
export interface RichClubReport {
  /** The degree above which the club begins: nine tenths of the nodes with ties have no more. Null without ties. */
  readonly above: number | null;
  /** Share of the pairs of its members that are tied; null with fewer than two. */
  readonly density: number | null;
  /** The same in random graphs of equal degrees, a mean. */
  readonly expected: number | null;
  /** density / expected: above 1 they are a club. */
  readonly ratio: number | null;
  readonly samples: number;
}

/**
 * Rich club: entry k is the density among nodes of degree above k, 2E/(N(N − 1)); null where fewer than two
 * are left. Only its ratio to graphs of the same degrees means anything: every long byline is a club.
 *
 * Time: O(nodes + edges). V. Colizza et al. 2006, doi:10.1038/nphys209.
 */
export function richClub({order, start, target}: Graph): (number | null)[] {
  const degree = (i: number) => start[i + 1] - start[i];
  let most = 0;
  for (let i = 0; i < order; i++) most = Math.max(most, degree(i));
  // How many nodes have a degree, and how many ties have it as their smaller one.
  const nodes = new Float64Array(most + 1);
  const ties = new Float64Array(most + 1);
  for (let i = 0; i < order; i++) {
    nodes[degree(i)] += 1;
    for (let k = start[i]; k < start[i + 1]; k++)
      if (i < target[k]) ties[Math.min(degree(i), degree(target[k]))] += 1;
  }
  const club: (number | null)[] = new Array(most);
  let members = 0;
  let inside = 0;
  for (let k = most - 1; k >= 0; k--) {
    members += nodes[k + 1];
    inside += ties[k + 1];
    club[k] = members < 2 ? null : (2 * inside) / (members * (members - 1));
  }
  return club;
}

/**
 * The club of the tenth of nodes with the most ties, beside seeded random graphs of the same degrees (`rewired`).
 * Time: O(samples · ties). Source as `richClub`.
 */
export function richClubReport(
  graph: Graph,
  {seed, samples}: {readonly seed: number; readonly samples: number},
  watch: Watch = {},
): RichClubReport {
  const ranked = Float64Array.from(degrees(graph))
    .filter(k => k > 0)
    .sort();
  const above = ranked.length === 0 ? null : ranked[Math.ceil(0.9 * ranked.length) - 1];
  const densityOf = (of: Graph) => (above === null ? null : (richClub(of)[above] ?? null));
  const density = densityOf(graph);
  if (density === null) return {above, density, expected: null, ratio: null, samples};
  const random = randomFrom(seed, 2);
  let sum = 0;
  for (let s = 0; s < samples; s++) {
    checkpoint(watch, "Random ties", s / samples);
    sum += densityOf(rewired(graph, random))!; // the degrees are the same, and so are the members
  }
  const expected = sum / samples;
  return {above, density, expected, ratio: expected === 0 ? null : density / expected, samples};
}
