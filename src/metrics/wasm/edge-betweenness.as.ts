// Searches of linkSearch() in ../tie-search.ts, in the same order of the same operations. Addresses are in bytes.

/**
 * Searches from sources[from] … sources[to − 1]; false where there are more paths than a number can count. Levels and paths
 * are 0 before and after. A level is known by 1, 2 or 3 in turn, for neighbours are never farther apart.
 */
export function ties(
  sources: usize,
  from: usize,
  to: usize,
  start: usize,
  target: usize,
  edge: usize,
  simplicial: usize,
  level: usize,
  paths: usize,
  worth: usize,
  queue: usize,
  next: usize,
  nextEdge: usize,
  nextStart: usize,
  sum: usize,
): bool {
  let countable = true;
  for (let s = from; s < to; s++) {
    const root = <usize>load<u32>(sources + (s << 2));
    let head = queue;
    let tail = queue + 4;
    let write: usize = 0;
    let mark = nextStart;
    store<u32>(queue, <u32>root);
    store<u8>(level + root, 1);
    store<f64>(paths + (root << 3), 1);
    while (head < tail) {
      const i = <usize>load<u32>(head);
      store<u32>(mark, <u32>write);
      mark += 4;
      head += 4;
      if (load<u8>(simplicial + i) === 1 && i !== root) continue;
      const own = <u32>load<u8>(level + i);
      const beyond: u32 = own === 3 ? 1 : own + 1;
      const ways = load<f64>(paths + (i << 3));
      const first = write;
      const begin = (<usize>load<u32>(start + (i << 2))) << 2;
      const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
      let e = edge + begin;
      // Written in vain where a neighbour is not farther: that cannot be foretold, and a wrong guess costs more.
      for (let k = target + begin; k < end; k += 4, e += 4) {
        const j = <usize>load<u32>(k);
        const at = level + j;
        const d = <u32>load<u8>(at);
        const fresh = <u32>(d === 0);
        store<u8>(at, d | (beyond & (0 - fresh)));
        store<u32>(tail, <u32>j);
        tail += (<usize>fresh) << 2;
        store<u32>(next + write, <u32>j);
        store<u32>(nextEdge + write, load<u32>(e));
        write += (<usize>(fresh | <u32>(d === beyond))) << 2;
      }
      for (let k = first; k < write; k += 4) {
        const at = paths + ((<usize>load<u32>(next + k)) << 3);
        store<f64>(at, load<f64>(at) + ways);
      }
    }
    store<u32>(mark, <u32>write);
    let last = write;
    for (let q = tail - 4; q >= queue; q -= 4) {
      mark -= 4;
      const i = <usize>load<u32>(q);
      const count = load<f64>(paths + (i << 3));
      if (count === Infinity) countable = false;
      let beyond: f64 = 0;
      const first = <usize>load<u32>(mark);
      for (let k = first; k < last; k += 4) {
        const w = load<f64>(worth + ((<usize>load<u32>(next + k)) << 3));
        beyond += w;
        const tie = sum + ((<usize>load<u32>(nextEdge + k)) << 3);
        store<f64>(tie, load<f64>(tie) + w * count);
      }
      last = first;
      store<f64>(worth + (i << 3), (1 + beyond * count) / count);
      store<u8>(level + i, 0);
      store<f64>(paths + (i << 3), 0);
    }
  }
  return countable;
}
