import type {Graph} from "../graphs/graph.ts";

/** Each edge once, in the row of its lower end. */
export interface Upward {
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  /** Place in these rows → slot of the graph's compressed rows. */
  readonly slot: Uint32Array;
}

/**
 * Edges in the direction of rising degree, ties by number. Who looks for triangles from their lowest corner meets each
 * once, and hubs cost little: no row is longer than √(2 · edges). O(nodes + edges).
 *
 * M. Latapy 2008, doi:10.1016/j.tcs.2008.07.017.
 */
export function upward({order: n, start, target}: Graph): Upward {
  const degree = new Uint32Array(n);
  for (let i = 0; i < n; i++) degree[i] = start[i + 1] - start[i];
  const upStart = new Uint32Array(n + 1);
  const up = new Uint32Array(target.length / 2);
  const slot = new Uint32Array(target.length / 2);
  let write = 0;
  for (let i = 0; i < n; i++) {
    const own = degree[i];
    const end = start[i + 1];
    for (let k = start[i]; k < end; k++) {
      const j = target[k];
      const other = degree[j];
      if (own < other || (own === other && i < j)) {
        up[write] = j;
        slot[write++] = k;
      }
    }
    upStart[i + 1] = write;
  }
  return {start: upStart, target: up, slot};
}
