/** Edges that wait for their turn, the highest score first; of equal scores the one first that was put in longer ago. */
export interface EdgeQueue {
  /** Puts an edge in, or where it now belongs if it is in already. */
  put(e: number, score: number): void;
  /** Takes an edge out, if it is in. */
  remove(e: number): void;
  /** Takes out the first edge and gives it; -1 where none is left. */
  take(): number;
  /** Edge → the score that it was put in with last. */
  readonly score: Float64Array;
}

const OUT = -1;

/** An empty queue for edges 0 … count − 1: a binary heap that knows where each edge is. O(log count) a call; 20 bytes an edge. */
export function edgeQueue(count: number): EdgeQueue {
  const heap = new Uint32Array(count);
  const place = new Int32Array(count).fill(OUT);
  const score = new Float64Array(count);
  /** Edge → how many were put in before it was put in last. */
  const turn = new Uint32Array(count);
  let turns = 0;
  let size = 0;

  const isBefore = (e: number, f: number): boolean =>
    score[e] > score[f] || (score[e] === score[f] && turn[e] < turn[f]);
  const rise = (e: number, from: number) => {
    let at = from;
    while (at > 0) {
      const above = heap[(at - 1) >> 1];
      if (!isBefore(e, above)) break;
      heap[at] = above;
      place[above] = at;
      at = (at - 1) >> 1;
    }
    heap[at] = e;
    place[e] = at;
  };
  const sink = (e: number, from: number) => {
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) child += 1;
      const below = heap[child];
      if (!isBefore(below, e)) break;
      heap[at] = below;
      place[below] = at;
      at = child;
    }
    heap[at] = e;
    place[e] = at;
  };
  /** Puts an edge where another one was. */
  const settle = (e: number, at: number) => {
    if (at > 0 && isBefore(e, heap[(at - 1) >> 1])) rise(e, at);
    else sink(e, at);
  };
  const removeAt = (at: number) => {
    place[heap[at]] = OUT;
    size -= 1;
    if (at < size) settle(heap[size], at);
  };

  return {
    score,
    put(e, given) {
      score[e] = given;
      turn[e] = turns++;
      if (place[e] !== OUT) settle(e, place[e]);
      else rise(e, size++);
    },
    remove(e) {
      if (place[e] !== OUT) removeAt(place[e]);
    },
    take() {
      if (size === 0) return OUT;
      const e = heap[0];
      removeAt(0);
      return e;
    },
  };
}
