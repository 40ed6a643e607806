// Searches of ../path-search.ts from some roots of a piece, in the same order of the same operations. Addresses are in
// bytes; distances are −1 before and after.

/** Searches from roots[from] … roots[to − 1]; false where there are more paths than a number can count. */
export function search(
  roots: usize,
  from: usize,
  to: usize,
  start: usize,
  target: usize,
  size: usize,
  simplicial: usize,
  begins: usize,
  ends: usize,
  back: usize,
  distance: usize,
  paths: usize,
  worth: usize,
  queue: usize,
  next: usize,
  nextStart: usize,
  through: usize,
): bool {
  let countable = true;
  for (let r = from; r < to; r++) {
    const root = <usize>load<u32>(roots + (r << 2));
    let head: usize = queue;
    let tail: usize = queue + 4;
    let write = next;
    let mark = nextStart;
    store<u32>(queue, <u32>root);
    store<i32>(distance + (root << 2), 0);
    store<f64>(paths + (root << 3), 1);
    while (head < tail) {
      const i = <usize>load<u32>(head);
      store<u32>(mark, <u32>write);
      mark += 4;
      head += 4;
      if (load<u8>(simplicial + i) === 1 && i !== root) continue;
      const beyond = load<i32>(distance + (i << 2)) + 1;
      const ways = load<f64>(paths + (i << 3)) * load<f64>(size + (i << 3));
      const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
      for (let k = target + ((<usize>load<u32>(start + (i << 2))) << 2); k < end; k += 4) {
        const j = <usize>load<u32>(k);
        const at = distance + (j << 2);
        const d = load<i32>(at);
        if (d < 0) {
          store<i32>(at, beyond);
          store<f64>(paths + (j << 3), ways);
          store<u32>(tail, <u32>j);
          tail += 4;
          store<u32>(write, <u32>j);
          write += 4;
        } else if (d === beyond) {
          store<f64>(paths + (j << 3), load<f64>(paths + (j << 3)) + ways);
          store<u32>(write, <u32>j);
          write += 4;
        }
      }
    }
    store<u32>(mark, <u32>write);

    const begin = load<f64>(begins + (root << 3));
    const end = load<f64>(ends + (root << 3));
    let last: usize = write;
    for (let q = tail - 4; q > queue; q -= 4) {
      mark -= 4;
      const i = <usize>load<u32>(q);
      const count = load<f64>(paths + (i << 3));
      if (count === Infinity) countable = false;
      let hanging: f64 = 0;
      const first = <usize>load<u32>(mark);
      for (let k = first; k < last; k += 4)
        hanging += load<f64>(worth + ((<usize>load<u32>(k)) << 3));
      last = first;
      hanging *= count;
      const sum = through + (i << 3);
      store<f64>(sum, load<f64>(sum) + hanging);
      store<f64>(
        worth + (i << 3),
        (begin * load<f64>(ends + (i << 3)) +
          end * load<f64>(back + (i << 3)) +
          load<f64>(size + (i << 3)) * hanging) /
          count,
      );
      store<i32>(distance + (i << 2), -1);
    }
    store<i32>(distance + (root << 2), -1);
  }
  return countable;
}

/**
 * Searches of linkDependencies() in ../edge-betweenness.ts from sources[from] … sources[to − 1]. What hangs on nodes is 0
 * before and after.
 */
export function ties(
  sources: usize,
  from: usize,
  to: usize,
  start: usize,
  target: usize,
  edge: usize,
  distance: usize,
  paths: usize,
  hanging: usize,
  queue: usize,
  sum: usize,
): bool {
  let countable = true;
  for (let s = from; s < to; s++) {
    const root = <usize>load<u32>(sources + (s << 2));
    let head = queue;
    let tail = queue + 4;
    store<u32>(queue, <u32>root);
    store<i32>(distance + (root << 2), 0);
    store<f64>(paths + (root << 3), 1);
    while (head < tail) {
      const i = <usize>load<u32>(head);
      head += 4;
      const beyond = load<i32>(distance + (i << 2)) + 1;
      const through = load<f64>(paths + (i << 3));
      const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
      for (let k = target + ((<usize>load<u32>(start + (i << 2))) << 2); k < end; k += 4) {
        const j = <usize>load<u32>(k);
        const d = load<i32>(distance + (j << 2));
        if (d < 0) {
          store<i32>(distance + (j << 2), beyond);
          store<f64>(paths + (j << 3), through);
          store<u32>(tail, <u32>j);
          tail += 4;
        } else if (d === beyond)
          store<f64>(paths + (j << 3), load<f64>(paths + (j << 3)) + through);
      }
    }
    for (let q = tail - 4; q > queue; q -= 4) {
      const i = <usize>load<u32>(q);
      const nearer = load<i32>(distance + (i << 2)) - 1;
      const count = load<f64>(paths + (i << 3));
      if (count === Infinity) countable = false;
      const flow = (1 + load<f64>(hanging + (i << 3))) / count;
      const first = <usize>load<u32>(start + (i << 2));
      const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
      let e = edge + (first << 2);
      for (let k = target + (first << 2); k < end; k += 4, e += 4) {
        const j = <usize>load<u32>(k);
        if (load<i32>(distance + (j << 2)) !== nearer) continue;
        const amount = flow * load<f64>(paths + (j << 3));
        store<f64>(hanging + (j << 3), load<f64>(hanging + (j << 3)) + amount);
        const tie = sum + ((<usize>load<u32>(e)) << 3);
        store<f64>(tie, load<f64>(tie) + amount);
      }
    }
    for (let q = queue; q < tail; q += 4) {
      const i = <usize>load<u32>(q);
      store<i32>(distance + (i << 2), -1);
      store<f64>(hanging + (i << 3), 0);
    }
  }
  return countable;
}
