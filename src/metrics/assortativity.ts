import type {Graph} from "../graphs/graph.ts";

/**
 * Degree assortativity: do nodes of many ties hang on nodes of many ties? Pearson's correlation of degrees
 * over both ends of all ties, −1 … 1; null where degrees do not differ or there are no ties. O(edges).
 *
 * M. Newman 2002, doi:10.1103/PhysRevLett.89.208701.
 */
export function degreeAssortativity({order, start, target}: Graph): number | null {
  // Sums of whole numbers stay exact far beyond any graph that fits in memory.
  let ends = 0;
  let sum = 0;
  let squares = 0;
  let products = 0;
  for (let i = 0; i < order; i++) {
    const degree = start[i + 1] - start[i];
    ends += degree;
    sum += degree * degree;
    squares += degree * degree * degree;
    for (let k = start[i]; k < start[i + 1]; k++)
      products += degree * (start[target[k] + 1] - start[target[k]]);
  }
  const variance = ends * squares - sum * sum;
  return variance === 0 ? null : (ends * products - sum * sum) / variance;
}

/**
 * Attribute assortativity: do nodes of a kind hang together? (Σ e_kk − Σ a_k²)/(1 − Σ a_k²) over the shares
 * e of ties between kinds; null where there is one kind only or there are no ties. O(nodes + edges).
 *
 * M. Newman 2003, doi:10.1103/PhysRevE.67.026126. Throws RangeError unless every node has a kind.
 */
export function attributeAssortativity(
  {order, start, target}: Graph,
  kind: ArrayLike<number>,
): number | null {
  if (kind.length !== order)
    throw new RangeError(`kind: expected ${order} entries, got ${kind.length}`);
  const share = new Map<number, number>();
  let same = 0;
  for (let i = 0; i < order; i++) {
    share.set(kind[i], (share.get(kind[i]) ?? 0) + start[i + 1] - start[i]);
    for (let k = start[i]; k < start[i + 1]; k++) if (kind[target[k]] === kind[i]) same += 1;
  }
  const ends = target.length;
  let squares = 0;
  for (const part of share.values()) squares += part * part;
  const apart = ends * ends - squares;
  return apart === 0 ? null : (ends * same - squares) / apart;
}
