import type {Graph} from "../graphs/graph.ts";
import type {Rows} from "./blocks.ts";

/** Lengths closer than this, relative to the path, count as equal. */
export const EQUAL = 1e-12;

/** Shortest paths from one node after another, over lengths 1/strength. Its arrays are used again. */
export interface Search {
  /** Searches from a node; afterwards `reached` nodes stand in `settled`, nearest first. */
  from(source: number): void;
  /** Searches from outside: from what is tied to the targets of slots from … past − 1, by their lengths. */
  along(from: number, past: number): void;
  readonly reached: number;
  readonly settled: Uint32Array;
  /** Node → its distance from the source; infinite where it cannot be reached. */
  readonly distance: Float64Array;
  /** Node → the number of shortest paths to it. */
  readonly paths: Float64Array;
  /** Node → the one before it on all shortest paths, NOBODY where that is outside, or SEVERAL. */
  readonly before: Int32Array;
  /** Node → the slot along which it is reached, where that is by one. */
  readonly by: Uint32Array;
}

export const NOBODY = -1;
export const SEVERAL = -2;

/** The length of each slot of the compressed rows: 1/strength. O(edges). */
export const lengths = ({strength}: Graph): Float64Array => strength.map(s => 1 / s);

/**
 * Prepares Dijkstra searches. A search takes O(edges · log nodes); memory: 7 numbers a node.
 * Among nodes equally far the smaller is settled first.
 *
 * E. Dijkstra 1959, doi:10.1007/BF01386390.
 */
export function dijkstra({order: n, start, target}: Rows, length: Float64Array): Search {
  const distance = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const paths = new Float64Array(n);
  const before = new Int32Array(n);
  const by = new Uint32Array(n);
  const settled = new Uint32Array(n);
  const heap = new Uint32Array(n);
  /** Node → its place in the heap; −1 = not met, −2 = settled. */
  const place = new Int32Array(n).fill(-1);
  let size = 0;
  let reached = 0;

  const comesFirst = (i: number, j: number) =>
    distance[i] < distance[j] || (distance[i] === distance[j] && i < j);
  const put = (i: number, at: number) => {
    heap[at] = i;
    place[i] = at;
  };
  const rise = (i: number, from: number) => {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesFirst(i, heap[parent])) break;
      put(heap[parent], at);
      at = parent;
    }
    put(i, at);
  };
  const pop = (): number => {
    const top = heap[0];
    const last = heap[--size];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && comesFirst(heap[child + 1], heap[child])) child += 1;
      if (!comesFirst(heap[child], last)) break;
      put(heap[child], at);
      at = child;
    }
    if (size > 0) put(last, at);
    return top;
  };

  /** Meets the targets of some slots, which begin at a node `i` that is `base` away by so many paths. */
  const meet = (i: number, from: number, past: number, base: number, ways: number) => {
    for (let k = from; k < past; k++) {
      const j = target[k];
      if (place[j] === -2) continue;
      const far = base + length[k];
      if (far < distance[j] * (1 - EQUAL) || place[j] === -1) {
        distance[j] = far;
        paths[j] = ways;
        before[j] = i;
        by[j] = k;
        rise(j, place[j] === -1 ? size++ : place[j]);
      } else if (far <= distance[j] * (1 + EQUAL)) {
        paths[j] += ways;
        before[j] = SEVERAL;
      }
    }
  };
  const settle = () => {
    while (size > 0) {
      const i = pop();
      place[i] = -2;
      settled[reached++] = i;
      meet(i, start[i], start[i + 1], distance[i], paths[i]);
    }
  };
  const clear = () => {
    for (let q = 0; q < reached; q++) {
      distance[settled[q]] = Number.POSITIVE_INFINITY;
      place[settled[q]] = -1;
    }
    reached = 0;
    size = 0;
  };

  return {
    settled,
    distance,
    paths,
    before,
    by,
    get reached() {
      return reached;
    },
    from(source) {
      clear();
      distance[source] = 0;
      paths[source] = 1;
      before[source] = NOBODY;
      put(source, size++);
      settle();
    },
    along(from, past) {
      clear();
      meet(NOBODY, from, past, 0, 1);
      settle();
    },
  };
}
