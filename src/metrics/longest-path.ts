import type {Rows} from "./blocks.ts";
import {nodesByDegree} from "./degree.ts";

/** An upper bound of the links of the longest shortest path: twice the depth from the best tied node of each component. O(nodes + edges). */
export function longestPath({order, start, target}: Rows): number {
  const isSeen = new Uint8Array(order);
  const queue = new Uint32Array(order);

  let longest = 0;
  for (const root of nodesByDegree({order, start, target})) {
    if (isSeen[root] === 1) continue;
    queue[0] = root;
    isSeen[root] = 1;
    let depth = -1;
    for (let head = 0, tail = 1; head < tail; depth++)
      for (const last = tail; head < last; head++) {
        const i = queue[head];
        for (let k = start[i]; k < start[i + 1]; k++) {
          const j = target[k];
          if (isSeen[j] === 1) continue;
          isSeen[j] = 1;
          queue[tail++] = j;
        }
      }
    longest = Math.max(longest, 2 * depth);
  }
  return longest;
}
