import type {Graph} from "../graphs/graph.ts";

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
