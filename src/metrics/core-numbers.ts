import type {Graph} from "../graphs/graph.ts";

/**
 * Core numbers: the largest k such that the node is in a subgraph where everybody has k neighbours.
 *
 * Nodes are taken off by rising degree, from buckets. Strengths do not enter. One paper of n authors alone
 * makes a core of n − 1. Time: O(nodes + edges). Memory: 4 numbers a node.
 *
 * S. Seidman 1983, doi:10.1016/0378-8733(83)90028-X; V. Batagelj & M. Zaveršnik 2003, arXiv:cs/0310049.
 */
export function coreNumbers({order: n, start, target}: Graph): Uint32Array {
  const core = new Uint32Array(n);
  let most = 0;
  for (let i = 0; i < n; i++) {
    core[i] = start[i + 1] - start[i];
    if (core[i] > most) most = core[i];
  }

  // node[] in order of degree; place[] is where each stands; bucket[d] is where degree d begins.
  const bucket = new Uint32Array(most + 2);
  for (let i = 0; i < n; i++) bucket[core[i] + 1] += 1;
  for (let d = 0; d <= most; d++) bucket[d + 1] += bucket[d];
  const next = bucket.slice();
  const node = new Uint32Array(n);
  const place = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    place[i] = next[core[i]]++;
    node[place[i]] = i;
  }

  for (let at = 0; at < n; at++) {
    const i = node[at];
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      if (core[j] <= core[i]) continue;
      // j loses a neighbour: it swaps with the first of its bucket, whose border moves past it.
      const d = core[j];
      const first = bucket[d];
      const other = node[first];
      node[place[j]] = other;
      place[other] = place[j];
      node[first] = j;
      place[j] = first;
      bucket[d] += 1;
      core[j] = d - 1;
    }
  }
  return core;
}
