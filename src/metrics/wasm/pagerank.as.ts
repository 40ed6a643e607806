// One round of ../pagerank-rounds.ts, in the same order of the same operations. Addresses are in bytes.

/**
 * Goes over the nodes from `first` to before `last` once and gives `change` and by how much their scores changed in sum.
 * Where their rows begin stands at `start`, the slots of these at `target` and `strength`; those of others need not be there.
 */
export function round(
  first: usize,
  last: usize,
  start: usize,
  target: usize,
  strength: usize,
  flow: usize,
  total: usize,
  relaxation: f64,
  base: f64,
  damping: f64,
  change: f64,
): f64 {
  const before = (<usize>load<u32>(start)) << 2;
  let k = target;
  let s = strength;
  for (let i: usize = first; i < last; i++) {
    const end = target + (((<usize>load<u32>(start + ((i - first) << 2), 4)) << 2) - before);
    if (k === end) continue;
    let sum: f64 = 0;
    for (; k < end; k += 4, s += 8)
      sum += load<f64>(s) * load<f64>(flow + ((<usize>load<u32>(k)) << 3));
    const own = flow + (i << 3);
    const all = load<f64>(total + (i << 3));
    const more = base + damping * sum - load<f64>(own) * all;
    change += abs(more);
    store<f64>(own, load<f64>(own) + more * (relaxation / all));
  }
  return change;
}
