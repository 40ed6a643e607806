import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";

/** What all shortest paths from each node say, counting links. */
export interface DistanceSums {
  /** Σ 1/d over the nodes that can be reached. */
  readonly inverse: Float64Array;
  /** Σ d over the nodes that can be reached. */
  readonly total: Float64Array;
  /** How many other nodes can be reached. */
  readonly reached: Float64Array;
  /** The greatest distance from each node. */
  readonly eccentricity: Uint32Array;
}

/** Sources that search side by side: one bit each. */
const LANES = 32;
/** Batches between two looks at the watch. */
const BLOCK = 8;

/**
 * Breadth-first searches from every node, 32 at a time: bit b of a word says whether search b has come by, so
 * that one look at an edge serves 32 searches.
 *
 * Time: O(nodes / 32 · levels · edges), far less in practice. Memory: 3 words a node.
 * M. Then et al. 2014, doi:10.14778/2735496.2735507.
 */
export function distanceSums({order: n, start, target}: Graph, watch: Watch = {}): DistanceSums {
  const inverse = new Float64Array(n);
  const total = new Float64Array(n);
  const reached = new Float64Array(n);
  const eccentricity = new Uint32Array(n);
  const seen = new Uint32Array(n);
  let front = new Uint32Array(n);
  let next = new Uint32Array(n);
  const count = new Float64Array(LANES);

  for (let from = 0; from < n; from += LANES) {
    if ((from / LANES) % BLOCK === 0) checkpoint(watch, "Distances", from / n);
    const lanes = Math.min(LANES, n - from);
    seen.fill(0);
    front.fill(0);
    for (let b = 0; b < lanes; b++) {
      seen[from + b] = 1 << b;
      front[from + b] = 1 << b;
    }
    for (let distance = 1, open = true; open; distance++) {
      open = false;
      count.fill(0);
      next.fill(0);
      for (let i = 0; i < n; i++) {
        const waves = front[i];
        if (waves === 0) continue;
        for (let k = start[i]; k < start[i + 1]; k++) next[target[k]] |= waves;
      }
      for (let i = 0; i < n; i++) {
        let fresh = next[i] & ~seen[i];
        next[i] = fresh;
        if (fresh === 0) continue;
        open = true;
        seen[i] |= fresh;
        while (fresh !== 0) {
          const b = 31 - Math.clz32(fresh);
          count[b] += 1;
          fresh ^= 1 << b;
        }
      }
      for (let b = 0; b < lanes; b++) {
        if (count[b] === 0) continue;
        inverse[from + b] += count[b] / distance;
        total[from + b] += count[b] * distance;
        reached[from + b] += count[b];
        eccentricity[from + b] = distance;
      }
      [front, next] = [next, front];
    }
  }
  return {inverse, total, reached, eccentricity};
}
