import {edgeCount, type Graph} from "../graphs/graph.ts";

/** A dense core and the sparse rest. */
export interface CorePeriphery {
  /** Node → 1 in the core. */
  readonly core: Uint8Array;
  readonly size: number;
  /** Share of tied pairs within the core, within the periphery, and between; null without pairs. */
  readonly coreDensity: number | null;
  readonly peripheryDensity: number | null;
  readonly betweenDensity: number | null;
  /**
   * Correlation of tied pairs with the ideal, all of the core tied and none of the periphery, pairs between left
   * out: 1 is a perfect core; null where one of the two has no pairs.
   */
  readonly fit: number | null;
}

/**
 * Splits a graph into core and periphery: the nodes of the highest degrees, as many as leave the fewest ties
 * missing within the core and present within the periphery. Ties of degree by smaller number. O(nodes log nodes +
 * edges).
 *
 * S. Lip 2011, arXiv:1102.5511 (exact for the model of S. Borgatti & M. Everett 2000,
 * doi:10.1016/S0378-8733(99)00019-2, without the pairs between).
 */
export function corePeriphery(graph: Graph): CorePeriphery {
  const {order, start, target} = graph;
  const degree = (i: number) => start[i + 1] - start[i];
  const ranked = Uint32Array.from({length: order}, (_, i) => i).sort(
    (a, b) => degree(b) - degree(a) || a - b,
  );
  // Taking the k-th node in changes the number of faults by k − degree.
  let faults = edgeCount(graph);
  let fewest = faults;
  let size = 0;
  for (let k = 0; k < order; k++) {
    faults += k - degree(ranked[k]);
    if (faults < fewest) {
      fewest = faults;
      size = k + 1;
    }
  }
  const core = new Uint8Array(order);
  for (const i of ranked.subarray(0, size)) core[i] = 1;
  let inside = 0;
  let outside = 0;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (core[i] === core[target[k]]) {
        if (core[i] === 1) inside += 0.5;
        else outside += 0.5;
      }
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const [insidePairs, outsidePairs] = [pairs(size), pairs(order - size)];
  const between = size * (order - size);
  const share = (ties: number, of: number) => (of === 0 ? null : ties / of);
  return {
    core,
    size,
    coreDensity: share(inside, insidePairs),
    peripheryDensity: share(outside, outsidePairs),
    betweenDensity: share(edgeCount(graph) - inside - outside, between),
    fit: correlation(inside, outside, insidePairs, outsidePairs),
  };
}

/** Pearson's correlation of two columns of zeros and ones: tied, and within the core. */
function correlation(inside: number, outside: number, insidePairs: number, outsidePairs: number) {
  const n = insidePairs + outsidePairs;
  const ties = inside + outside;
  const variance = ties * (n - ties) * insidePairs * outsidePairs;
  return variance === 0 ? null : (n * inside - ties * insidePairs) / Math.sqrt(variance);
}
