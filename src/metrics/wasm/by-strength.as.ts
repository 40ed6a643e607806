// Searches of lengthSearch() and tieLengthSearch() in ../length-search.ts, in the same order of the same operations. Addresses are in bytes. A place
// in the heap is −1 for a member that was not met, −2 for one that is settled.

/** Instead of the one before a member: the way begins there, or there are several. */
const NOBODY: i32 = -1;
const SEVERAL: i32 = -2;

/** Lengths are equal from BELOW to ABOVE times as long. */
const BELOW: f64 = 1 - 1e-12;
const ABOVE: f64 = 1 + 1e-12;

/** A LengthPiece, and what searches of it work with. */
@unmanaged
class Piece {
  inner: u32;
  order: u32;
  roots: u32;
  start: u32;
  past: u32;
  target: u32;
  length: u32;
  begins: u32;
  ends: u32;
  back: u32;
  among: u32;
  apart: u32;
  straight: u32;
  distance: u32;
  paths: u32;
  before: u32;
  place: u32;
  heap: u32;
  keys: u32;
  settled: u32;
  hanging: u32;
  by: u32;
  rootSlot: u32;
  sums: u32;
}

/** What is measured, told by a type: so it is known where a search is compiled. */
type OfNodes = i32;
type OfTies = f64;

/**
 * Searches from roots[from] … roots[to − 1] and adds what hangs on each inner member; false where there are more paths than
 * a number can count. Places are −1, distances and straight ties infinite, and what hangs is 0, before and after.
 */
export function nodes(piece: Piece, from: usize, to: usize): bool {
  return search<OfNodes>(piece, from, to);
}

/** The same for what hangs on each slot. Slots of the root's row are −1 before and after. */
export function ties(piece: Piece, from: usize, to: usize): bool {
  return search<OfTies>(piece, from, to);
}

function search<Of>(piece: Piece, from: usize, to: usize): bool {
  let countable = true;
  for (let r = from; r < to; r++)
    if (!searchFrom<Of>(piece, <usize>load<u32>(<usize>piece.roots + (r << 2)))) countable = false;
  return countable;
}

function searchFrom<Of>(piece: Piece, root: usize): bool {
  const ofTies = isFloat<Of>();
  const start = <usize>piece.start;
  const past = <usize>piece.past;
  const target = <usize>piece.target;
  const length = <usize>piece.length;
  const distance = <usize>piece.distance;
  const paths = <usize>piece.paths;
  const before = <usize>piece.before;
  const place = <usize>piece.place;
  const heap = <usize>piece.heap;
  const keys = <usize>piece.keys;
  const settled = <usize>piece.settled;
  const hanging = <usize>piece.hanging;
  const straight = <usize>piece.straight;
  const ends = <usize>piece.ends;
  const back = <usize>piece.back;
  const by = <usize>piece.by;
  const rootSlot = <usize>piece.rootSlot;
  const sums = <usize>piece.sums;
  const inner = <usize>piece.inner;
  const order = <usize>piece.order;
  const isInner = root < inner;
  const rootRow = <usize>load<u32>(start + (root << 2));
  const rootPast = <usize>load<u32>(past + (root << 2));
  const rootEnd = <usize>load<u32>(start + (root << 2), 4);
  let countable = true;
  let tail = settled;
  if (isInner) {
    store<f64>(distance + (root << 3), 0);
    store<f64>(paths + (root << 3), 1);
    store<i32>(before + (root << 2), NOBODY);
    store<i32>(place + (root << 2), -2);
    store<u32>(tail, <u32>root);
    tail += 4;
  } else {
    store<f64>(straight + (root << 3), load<f64>(<usize>piece.apart + (root << 3)));
    for (let k = rootPast; k < rootEnd; k++)
      store<f64>(
        straight + ((<usize>load<u32>(target + (k << 2))) << 3),
        load<f64>(length + (k << 3)),
      );
    if (ofTies)
      for (let k = rootRow; k < rootEnd; k++)
        store<i32>(rootSlot + ((<usize>load<u32>(target + (k << 2))) << 2), <i32>k);
  }
  let from: i32 = isInner ? <i32>root : NOBODY;
  let base: f64 = 0;
  let ways: f64 = 1;
  let row = rootRow;
  let end = target + (rootPast << 2);
  let size: usize = 0;
  while (true) {
    let l = length + (row << 3);
    for (let k = target + (row << 2); k < end; k += 4, l += 8) {
      const j = <usize>load<u32>(k);
      const at = load<i32>(place + (j << 2));
      if (at === -2) continue;
      const far = base + load<f64>(l);
      const known = load<f64>(distance + (j << 3));
      if (at === -1 || far < known * BELOW) {
        store<f64>(distance + (j << 3), far);
        store<f64>(paths + (j << 3), ways);
        store<i32>(before + (j << 2), from);
        if (ofTies) store<u32>(by + (j << 2), <u32>((k - target) >> 2));
        rise(heap, keys, place, at === -1 ? size++ : <usize>at, <u32>j, far);
      } else if (far <= known * ABOVE) {
        store<f64>(paths + (j << 3), load<f64>(paths + (j << 3)) + ways);
        store<i32>(before + (j << 2), SEVERAL);
      }
    }
    if (size === 0) break;
    const i = <usize>load<u32>(heap);
    base = load<f64>(keys);
    size--;
    if (size > 0) sink(heap, keys, place, size);
    store<i32>(place + (i << 2), -2);
    store<u32>(tail, <u32>i);
    tail += 4;
    from = <i32>i;
    ways = load<f64>(paths + (i << 3));
    row = <usize>load<u32>(start + (i << 2));
    end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
  }

  const rootBegins = load<f64>(<usize>piece.begins + (root << 3));
  const rootEnds = load<f64>(ends + (root << 3));
  for (let u = inner; u < order; u++) {
    const row = <usize>load<u32>(start + (u << 2));
    const end = target + ((<usize>load<u32>(past + (u << 2))) << 2);
    const tie = load<f64>(straight + (u << 3));
    let least = tie;
    let l = length + (row << 3);
    for (let k = target + (row << 2); k < end; k += 4, l += 8) {
      const far = load<f64>(distance + ((<usize>load<u32>(k)) << 3)) + load<f64>(l);
      if (far < least) least = far;
    }
    const most = least * ABOVE;
    let ways: f64 = tie <= most ? 1 : 0;
    l = length + (row << 3);
    for (let k = target + (row << 2); k < end; k += 4, l += 8) {
      const j = (<usize>load<u32>(k)) << 3;
      if (load<f64>(distance + j) + load<f64>(l) <= most) ways += load<f64>(paths + j);
    }
    if (ways === Infinity) countable = false;
    const worth =
      u === root
        ? load<f64>(<usize>piece.among + (u << 3))
        : rootBegins * load<f64>(ends + (u << 3));
    const flow = worth / ways;
    l = length + (row << 3);
    for (let k = target + (row << 2); k < end; k += 4, l += 8) {
      const j = (<usize>load<u32>(k)) << 3;
      if (load<f64>(distance + j) + load<f64>(l) > most) continue;
      const amount = flow * load<f64>(paths + j);
      store<f64>(hanging + j, load<f64>(hanging + j) + amount);
      if (ofTies) add(sums, (k - target) >> 2, amount);
    }
    if (ofTies && tie <= most) {
      const k = load<i32>(rootSlot + (u << 2));
      if (k >= 0) add(sums, <usize>k, flow);
    }
  }

  const last = isInner ? settled + 4 : settled;
  for (let q = tail - 4; q >= last; q -= 4) {
    const i = <usize>load<u32>(q);
    const far = load<f64>(distance + (i << 3));
    const count = load<f64>(paths + (i << 3));
    if (count === Infinity) countable = false;
    const own = load<f64>(hanging + (i << 3));
    const flow =
      (rootBegins * load<f64>(ends + (i << 3)) + rootEnds * load<f64>(back + (i << 3)) + own) /
      count;
    const one = load<i32>(before + (i << 2));
    if (one === SEVERAL) {
      const most = far * ABOVE;
      const least = far * BELOW;
      const row = <usize>load<u32>(start + (i << 2));
      const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
      let l = length + (row << 3);
      for (let k = target + (row << 2); k < end; k += 4, l += 8) {
        const j = <usize>load<u32>(k);
        const along = load<f64>(distance + (j << 3)) + load<f64>(l);
        if (along > most || along < least) continue;
        if (load<i32>(place + (j << 2)) !== -2) continue; // settled later: distances that are all but equal do not tell
        const amount = flow * load<f64>(paths + (j << 3));
        add(hanging, j, amount);
        if (ofTies) add(sums, (k - target) >> 2, amount);
      }
      if (ofTies) {
        const k = load<i32>(rootSlot + (i << 2));
        if (k >= 0) {
          const along = load<f64>(length + ((<usize>k) << 3));
          if (along <= most && along >= least) add(sums, <usize>k, flow);
        }
      }
    } else {
      const amount = one === NOBODY ? flow : flow * load<f64>(paths + ((<usize>one) << 3));
      if (one !== NOBODY) add(hanging, <usize>one, amount);
      if (ofTies) add(sums, <usize>load<u32>(by + (i << 2)), amount);
    }
    if (!ofTies) add(sums, i, own);
    store<f64>(hanging + (i << 3), 0);
    store<i32>(place + (i << 2), -1);
  }
  for (let q = settled; q < tail; q += 4)
    store<f64>(distance + ((<usize>load<u32>(q)) << 3), Infinity);
  if (isInner) {
    store<f64>(hanging + (root << 3), 0);
    store<i32>(place + (root << 2), -1);
  } else {
    store<f64>(straight + (root << 3), Infinity);
    for (let k = rootPast; k < rootEnd; k++)
      store<f64>(straight + ((<usize>load<u32>(target + (k << 2))) << 3), Infinity);
    if (ofTies)
      for (let k = rootRow; k < rootEnd; k++)
        store<i32>(rootSlot + ((<usize>load<u32>(target + (k << 2))) << 2), -1);
  }
  return countable;
}

function add(list: usize, at: usize, amount: f64): void {
  store<f64>(list + (at << 3), load<f64>(list + (at << 3)) + amount);
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
