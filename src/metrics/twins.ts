import type {Rows} from "./blocks.ts";
import {classesOf, scattered} from "./classes.ts";
import {LONG, slotTo} from "./slot-to.ts";

/**
 * A graph in which nodes with the same closed neighbourhood, such as co-authors of one same paper, are
 * one. What one of them is to the others, each is.
 */
export interface TwinQuotient {
  /** Node → class. Classes are numbered by their smallest member. */
  readonly classOf: Uint32Array;
  /** Class → how many nodes it stands for. */
  readonly size: Float64Array;
  /** Rows between classes, without strengths. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  /** 1 where all neighbours of a class are tied to each other: no shortest path runs through it. */
  readonly simplicial: Uint8Array;
}

/**
 * Joins twins, found by a hash of the closed neighbourhood and believed only after comparison.
 * Time: O(edges) and a comparison of rows a twin, O(edges^1.5) for `simplicial`.
 */
export function twinQuotient(graph: Rows, hash = neighbourhoodHash): TwinQuotient {
  const {order: n, start, target} = graph;
  const {classOf, first} = classesOf(
    n,
    i => hash(graph, i),
    (i, j) => areTwins(graph, i, j),
  );
  const count = first.length;
  const size = new Float64Array(count);
  for (let i = 0; i < n; i++) size[classOf[i]] += 1;

  const rowStart = new Uint32Array(count + 1);
  const row = new Uint32Array(target.length);
  const mark = new Int32Array(count).fill(-1);
  let write = 0;
  for (let c = 0; c < count; c++) {
    mark[c] = c;
    for (let k = start[first[c]]; k < start[first[c] + 1]; k++) {
      const other = classOf[target[k]];
      if (mark[other] === c) continue;
      mark[other] = c;
      row[write++] = other;
    }
    row.subarray(rowStart[c], write).sort();
    rowStart[c + 1] = write;
  }
  const rows = {start: rowStart, target: row.slice(0, write)};
  return {classOf, size, ...rows, simplicial: simplicialNodes({order: count, ...rows})};
}

/** 53 bits of a node and its neighbours: sums, which do not depend on order. */
function neighbourhoodHash({start, target}: Rows, node: number): number {
  let a = scattered(node);
  let b = scattered(node ^ 0x5bd1e995);
  for (let k = start[node]; k < start[node + 1]; k++) {
    a = (a + scattered(target[k])) | 0;
    b = (b + scattered(target[k] ^ 0x5bd1e995)) | 0;
  }
  return (a >>> 0) * 0x200000 + (b & 0x1fffff);
}

/** Whether two nodes are tied and have the same other neighbours. O(degree). */
function areTwins({start, target}: Rows, i: number, j: number): boolean {
  const end = start[i + 1];
  if (end - start[i] !== start[j + 1] - start[j] || end === start[i]) return false;
  let k = start[i];
  let m = start[j];
  let tied = false;
  for (; k < end; k++) {
    if (target[k] === j) {
      tied = true;
      continue;
    }
    if (target[m] === i) m += 1;
    if (m >= start[j + 1] || target[k] !== target[m]) return false;
    m += 1;
  }
  return tied;
}

/** 1 for nodes whose neighbours are all tied to each other. Gives up on a node at the first gap. O(edges^1.5). */
export function simplicialNodes(rows: Rows): Uint8Array {
  const {order: n, start, target} = rows;
  const found = new Uint8Array(n);
  const mark = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const degree = start[i + 1] - start[i];
    for (let k = start[i]; k < start[i + 1]; k++) mark[target[k]] = i;
    let whole = true;
    for (let k = start[i]; whole && k < start[i + 1]; k++) {
      const j = target[k];
      const length = start[j + 1] - start[j];
      let shared = 0;
      if (length > LONG * degree) {
        for (let m = start[i]; m < start[i + 1]; m++)
          if (slotTo(rows, j, target[m]) >= 0) shared += 1;
      } else if (length >= degree)
        for (let m = start[j]; m < start[j + 1]; m++) if (mark[target[m]] === i) shared += 1;
      if (shared < degree - 1) whole = false;
    }
    if (whole) found[i] = 1;
  }
  return found;
}
