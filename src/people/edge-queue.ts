/** Edges that wait for their turn, the highest score first; of equal scores the one first that was put in longer ago. */
export interface EdgeQueue {
  /** Puts an edge in, or where it now belongs if it is in already. */
  put(e: number, score: number): void;
  /** Takes an edge out, if it is in. */
  remove(e: number): void;
  /** Takes out the first edge and gives it; -1 where none is left. */
  take(): number;
  /** The score that an edge was put in with last. */
  scoreOf(e: number): number;
  /** Takes all edges out; those from 0 to count − 1 may be put in from here on. */
  begin(count: number): void;
}

const OUT = -1;

/** An empty queue: a binary heap that knows where each edge is. O(log edges) a call; 20 bytes an edge, used again. */
export function edgeQueue(): EdgeQueue {
  let heap = new Uint32Array(0);
  let place = new Int32Array(0);
  let score = new Float64Array(0);
  /** Edge → how many were put in before it was put in last. */
  let turn = new Uint32Array(0);
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
    scoreOf: e => score[e],
    begin(count) {
      turns = size = 0;
      if (heap.length < count) {
        heap = new Uint32Array(2 * count);
        place = new Int32Array(2 * count);
        score = new Float64Array(2 * count);
        turn = new Uint32Array(2 * count);
      }
      place.fill(OUT, 0, count);
    },
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
