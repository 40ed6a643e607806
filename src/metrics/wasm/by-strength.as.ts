// Searches of weightedDependencies() in ../betweenness-by-strength.ts, in the same order of the same operations. Addresses
// are in bytes. A place in the heap is −1 for a node that was not met, −2 for one that is settled.

/**
 * Searches from sources[from] … sources[to − 1] and adds what hangs on each node; false where there are more paths than a
 * number can count. Lengths are equal from `below` to `above` times as long. Places are −1, and what hangs is 0, before
 * and after.
 */
export function search(
  sources: usize,
  from: usize,
  to: usize,
  start: usize,
  target: usize,
  length: usize,
  distance: usize,
  paths: usize,
  place: usize,
  heap: usize,
  keys: usize,
  settled: usize,
  hanging: usize,
  sum: usize,
  below: f64,
  above: f64,
): bool {
  let countable = true;
  for (let s = from; s < to; s++) {
    const root = <usize>load<u32>(sources + (s << 2));
    let size: usize = 1;
    let tail = settled;
    store<u32>(heap, <u32>root);
    store<f64>(keys, 0);
    store<f64>(distance + (root << 3), 0);
    store<f64>(paths + (root << 3), 1);
    while (size > 0) {
      const i = <usize>load<u32>(heap);
      const base = load<f64>(keys);
      size--;
      if (size > 0) sink(heap, keys, place, size);
      store<i32>(place + (i << 2), -2);
      store<u32>(tail, <u32>i);
      tail += 4;
      const ways = load<f64>(paths + (i << 3));
      const row = <usize>load<u32>(start + (i << 2));
      const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
      let l = length + (row << 3);
      for (let k = target + (row << 2); k < end; k += 4, l += 8) {
        const j = <usize>load<u32>(k);
        const at = load<i32>(place + (j << 2));
        if (at === -2) continue;
        const far = base + load<f64>(l);
        const known = load<f64>(distance + (j << 3));
        const way = paths + (j << 3);
        if (at === -1 || far < known * below) {
          store<f64>(distance + (j << 3), far);
          store<f64>(way, ways);
          rise(heap, keys, place, at === -1 ? size++ : <usize>at, <u32>j, far);
        } else if (far <= known * above) store<f64>(way, load<f64>(way) + ways);
      }
    }
    for (let q = tail - 4; q > settled; q -= 4) {
      const i = <usize>load<u32>(q);
      const far = load<f64>(distance + (i << 3));
      const count = load<f64>(paths + (i << 3));
      if (count === Infinity) countable = false;
      const own = load<f64>(hanging + (i << 3));
      const flow = (1 + own) / count;
      const row = <usize>load<u32>(start + (i << 2));
      const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
      let l = length + (row << 3);
      for (let k = target + (row << 2); k < end; k += 4, l += 8) {
        const j = <usize>load<u32>(k);
        const along = load<f64>(distance + (j << 3)) + load<f64>(l);
        if (along > far * above || along < far * below) continue;
        if (load<i32>(place + (j << 2)) !== -2) continue; // settled later: distances that are all but equal do not tell
        const to = hanging + (j << 3);
        store<f64>(to, load<f64>(to) + flow * load<f64>(paths + (j << 3)));
      }
      store<f64>(sum + (i << 3), load<f64>(sum + (i << 3)) + own);
      store<f64>(hanging + (i << 3), 0);
      store<i32>(place + (i << 2), -1);
    }
    store<f64>(hanging + (root << 3), 0);
    store<i32>(place + (root << 2), -1);
  }
  return countable;
}

/** Puts the last of a heap of four children each, which has moved up to the top, where it belongs. */
function sink(heap: usize, keys: usize, place: usize, size: usize): void {
  const last = load<u32>(heap + (size << 2));
  const key = load<f64>(keys + (size << 3));
  let at: usize = 0;
  for (let first: usize = 1; first < size; first = (at << 2) + 1) {
    let child = first;
    let least = load<f64>(keys + (first << 3));
    const past = min(first + 4, size);
    for (let c = first + 1; c < past; c++) {
      const other = load<f64>(keys + (c << 3));
      if (other > least) continue;
      if (other === least && load<u32>(heap + (c << 2)) > load<u32>(heap + (child << 2))) continue;
      least = other;
      child = c;
    }
    const node = load<u32>(heap + (child << 2));
    if (key < least || (key === least && last < node)) break;
    put(heap, keys, place, at, node, least);
    at = child;
  }
  put(heap, keys, place, at, last, key);
}

/** Lets a node rise from a place, past those that are farther, or as far and of a greater number. */
function rise(heap: usize, keys: usize, place: usize, from: usize, j: u32, far: f64): void {
  let at = from;
  while (at > 0) {
    const up = (at - 1) >> 2;
    const key = load<f64>(keys + (up << 3));
    const node = load<u32>(heap + (up << 2));
    if (key < far || (key === far && node < j)) break;
    put(heap, keys, place, at, node, key);
    at = up;
  }
  put(heap, keys, place, at, j, far);
}

function put(heap: usize, keys: usize, place: usize, at: usize, node: u32, key: f64): void {
  store<u32>(heap + (at << 2), node);
  store<f64>(keys + (at << 3), key);
  store<i32>(place + ((<usize>node) << 2), <i32>at);
}
