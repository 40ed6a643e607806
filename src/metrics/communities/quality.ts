import type {Graph} from "../../graphs/graph.ts";
import {strengths} from "../degree.ts";
import {dense} from "../partition.ts";
import {associated} from "./association.ts";

/**
 * Newman's modularity: how much more strength lies inside communities than would by chance.
 *
 * Q = Σ_c (W_c / m − γ (S_c / 2m)²), with W_c the strength inside c, S_c the strengths of its nodes added
 * up, m all strength; between −γ and 1. Null where there are no edges. O(edges).
 *
 * M. Newman & M. Girvan 2004, doi:10.1103/PhysRevE.69.026113; γ: J. Reichardt & S. Bornholdt 2006,
 * doi:10.1103/PhysRevE.74.016110.
 */
export function modularity(
  graph: Graph,
  community: ArrayLike<number>,
  resolution = 1,
): number | null {
  checkLength(graph, community);
  const {order, start, target, strength} = graph;
  const {number, count} = dense(community);
  const total = new Float64Array(count);
  let inside = 0;
  let all = 0;
  let twice = 0;
  for (let i = 0; i < order; i++) {
    const c = number[i];
    let own = 0;
    for (let k = start[i], end = start[i + 1]; k < end; k++) {
      own += strength[k];
      all += strength[k];
      inside += Number(number[target[k]] === c) * strength[k]; // no branch, as none could be foretold
    }
    total[c] += own;
    twice += own;
  }
  if (twice === 0) return null;
  let cost = 0;
  for (const s of total) cost += s * s;
  return (inside - (resolution / twice) * cost) / all;
}

/**
 * Quality of the constant Potts model: how much strength communities hold beyond a price for each pair.
 *
 * (1/2m) Σ_c (2 W_c − γ n_c²), with W_c the strength inside c, n_c the weights of its nodes added up (1
 * each by default, so that n_c is their number) and m all strength. Null without edges. O(edges).
 *
 * V. Traag, P. Van Dooren & Y. Nesterov 2011, doi:10.1103/PhysRevE.84.016114.
 */
export function cpmQuality(
  graph: Graph,
  community: ArrayLike<number>,
  resolution = 1,
  weight?: ArrayLike<number>,
): number | null {
  checkLength(graph, community);
  const {order, start, target, strength} = graph;
  const {number, count} = dense(community);
  const size = new Float64Array(count);
  let inside = 0;
  let twice = 0;
  for (let i = 0; i < order; i++) {
    const c = number[i];
    size[c] += weight === undefined ? 1 : weight[i];
    for (let k = start[i]; k < start[i + 1]; k++) {
      twice += strength[k];
      if (number[target[k]] === c) inside += strength[k];
    }
  }
  if (twice === 0) return null;
  let cost = 0;
  for (const n of size) cost += n * n;
  return (inside - resolution * cost) / twice;
}

/**
 * What VOSviewer's clustering makes large: association strength inside communities beyond a price a pair.
 *
 * (1/2m) Σ_{i<j in one} (s_ij − γ), with s_ij = 2m w_ij / (s_i s_j): strength over what chance lets
 * expect. Null without edges. O(edges).
 *
 * L. Waltman, N. J. van Eck & E. Noyons 2010, doi:10.1016/j.joi.2010.07.002, equation 6.
 */
export function associationQuality(
  graph: Graph,
  community: ArrayLike<number>,
  resolution = 1,
): number | null {
  checkLength(graph, community);
  const {order, start, target, strength} = associated(graph);
  const twice = strengths(graph).reduce((sum, s) => sum + s, 0);
  if (twice === 0) return null;
  const {number, count} = dense(community);
  const size = new Float64Array(count);
  let inside = 0;
  for (let i = 0; i < order; i++) {
    const c = number[i];
    size[c] += 1;
    for (let k = start[i]; k < start[i + 1]; k++)
      if (target[k] > i && number[target[k]] === c) inside += strength[k];
  }
  let pairs = 0;
  for (const n of size) pairs += (n * (n - 1)) / 2;
  return (inside - resolution * pairs) / twice;
}

function checkLength(graph: Graph, community: ArrayLike<number>): void {
  if (community.length !== graph.order)
    throw new RangeError(`community: expected ${graph.order} entries, got ${community.length}`);
}
