// The rows of ../upward.ts and the triangles of ../triangles.ts, met in the same order. Addresses are in bytes.

/**
 * Puts the ends of each edge's rising direction into rows at `up`, for the nodes from `first` to before `last`: where their
 * rows begin stands at `start`, the slots of these at `target`. Goes on at `write`, and gives where it ends.
 */
export function upward(
  first: usize,
  last: usize,
  start: usize,
  target: usize,
  rank: usize,
  upStart: usize,
  up: usize,
  write: usize,
): usize {
  const before = (<usize>load<u32>(start)) << 2;
  let k = target;
  for (let i = first; i < last; i++) {
    store<u32>(upStart + (i << 2), <u32>((write - up) >> 2));
    const own = load<u32>(rank + (i << 2));
    const end = placeOf(target, start, i - first + 1) - before;
    for (; k < end; k += 4) {
      const j = load<u32>(k);
      store<u32>(write, j);
      // 4 where it is kept, else 0: a branch would be foreseen every other time.
      write += ((own - load<u32>(rank + ((<usize>j) << 2))) >>> 31) << 2;
    }
  }
  store<u32>(upStart + (last << 2), <u32>((write - up) >> 2));
  return write;
}

/** Adds to each node the triangles through it; `above` holds zeros, and holds them again at the end. */
export function count(
  order: usize,
  start: usize,
  target: usize,
  above: usize,
  triangles: usize,
): void {
  for (let i: usize = 0; i < order; i++) {
    const from = placeOf(target, start, i);
    const end = placeOf(target, start, i + 1);
    if (end - from < 8) continue;
    for (let k = from; k < end; k += 4) store<u8>(above + <usize>load<u32>(k), 1);
    let own: u32 = 0;
    for (let k = from; k < end; k += 4) {
      const j = <usize>load<u32>(k);
      const last = placeOf(target, start, j + 1);
      let both: u32 = 0;
      for (let m = placeOf(target, start, j); m < last; m += 4) {
        const q = <usize>load<u32>(m);
        const one = <u32>load<u8>(above + q);
        both += one;
        add(triangles, q, one);
      }
      add(triangles, j, both);
      own += both;
    }
    add(triangles, i, own);
    for (let k = from; k < end; k += 4) store<u8>(above + <usize>load<u32>(k), 0);
  }
}

function placeOf(target: usize, start: usize, i: usize): usize {
  return target + ((<usize>load<u32>(start + (i << 2))) << 2);
}

function add(triangles: usize, i: usize, more: u32): void {
  const at = triangles + (i << 2);
  store<u32>(at, load<u32>(at) + more);
}
