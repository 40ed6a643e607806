import type {ListColumn} from "../util/list-column.ts";

/** Rows of a graph without strengths. */
export interface Rows {
  readonly order: number;
  readonly start: Uint32Array;
  readonly target: Uint32Array;
}

/**
 * The blocks of a graph: largest sets of nodes that no single node's loss would cut apart. Two blocks share one node at
 * most; a node in several is an articulation point. A tie that is on no cycle is a block of two; an isolated node is in
 * none.
 */
export interface Blocks {
  /**
   * Block → its nodes, the one that the search came by first. A block comes after all blocks that hang on its other
   * nodes.
   */
  readonly nodes: ListColumn;
  /** Block → its component, those with ties being counted. Blocks of a component stand together. */
  readonly component: Uint32Array;
}

/**
 * Finds blocks by one depth-first search. O(nodes + edges); no recursion.
 * J. Hopcroft & R. Tarjan 1973, doi:10.1145/362248.362272.
 */
export function blocksOf({order: n, start, target}: Rows): Blocks {
  const found = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const next = start.slice(0, n);
  const way = new Uint32Array(n);
  const waiting = new Uint32Array(n);
  const blockStart = [0];
  const item: number[] = [];
  const component: number[] = [];
  let clock = 0;
  let components = 0;

  for (let root = 0; root < n; root++) {
    if (found[root] >= 0) continue;
    let depth = 0;
    let wait = 0;
    found[root] = low[root] = clock++;
    way[depth++] = root;
    while (depth > 0) {
      const i = way[depth - 1];
      if (next[i] < start[i + 1]) {
        const j = target[next[i]++];
        if (found[j] < 0) {
          found[j] = low[j] = clock++;
          waiting[wait++] = j;
          way[depth++] = j;
        } else if (found[j] < low[i]) low[i] = found[j];
        continue;
      }
      depth -= 1;
      if (depth === 0) break;
      const parent = way[depth - 1];
      if (low[i] < found[parent]) {
        if (low[i] < low[parent]) low[parent] = low[i];
        continue;
      }
      // Nothing below reaches past the parent: what waits from i on is a block with it.
      item.push(parent);
      let j: number;
      do {
        j = waiting[--wait];
        item.push(j);
      } while (j !== i);
      blockStart.push(item.length);
      component.push(components);
    }
    if (start[root] < start[root + 1]) components += 1;
  }
  return {
    nodes: {start: Uint32Array.from(blockStart), item: Uint32Array.from(item)},
    component: Uint32Array.from(component),
  };
}
