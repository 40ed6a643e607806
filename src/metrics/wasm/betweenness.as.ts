// Searches of ../path-search.ts from eight roots side by side. A root is a lane: what eight of them know of a member
// stands in a row of eight numbers. Each lane adds what its search alone adds, in the same order.

/** Addresses of what ../path-lanes.ts lays out. Seen, fresh, paths and worth hold zeros before and after. */
@unmanaged
class Piece {
  order: usize;
  roots: usize;
  start: usize;
  target: usize;
  size: usize;
  simplicial: usize;
  begins: usize;
  ends: usize;
  back: usize;
  /** Lanes that have reached a member, a bit each. */
  seen: usize;
  /** Those that reach it one step farther. */
  fresh: usize;
  /** Rows: the shortest paths to one node of a member; on the way back, what hangs on it instead. */
  paths: usize;
  /** Rows: what one path to a member is worth to those before it. */
  worth: usize;
  /** Members by levels, each as often as lanes reach it at different ones, and which lanes these are. */
  queue: usize;
  lanes: usize;
  /** Where each level begins in the queue, and the last ends. */
  levels: usize;
  /** Rows of a level. */
  rows: usize;
  /** The neighbours that paths go on to, and the lanes of which they do. */
  onward: usize;
  onwardLanes: usize;
  /** Rows of bits: for each set of lanes, those of its lanes are set. */
  masks: usize;
  /** Rows: what begins, and what ends, at each root. */
  rootBegins: usize;
  rootEnds: usize;
  /** What hangs on each member, for all roots. */
  through: usize;
}

/** Searches from roots[from] … roots[to − 1]; false where there are more paths than a number can count. */
export function search(piece: Piece, from: usize, to: usize): bool {
  let countable = true;
  for (let r = from; r < to; r += 8) {
    const roots = piece.roots + (r << 2);
    const used = min<usize>(8, to - r);
    begin(piece, roots, used);
    const depth = outwards(piece, used);
    if (!inwards(piece, depth)) countable = false;
    finish(piece, roots, used);
  }
  return countable;
}

/** Puts the roots of the lanes at the first level. */
function begin(piece: Piece, roots: usize, used: usize): void {
  for (let b: usize = 0; b < used; b++) {
    const root = <usize>load<u32>(roots + (b << 2));
    store<u32>(piece.queue + (b << 2), <u32>root);
    store<u8>(piece.lanes + b, 1 << (<u8>b));
    store<u8>(piece.seen + root, 1 << (<u8>b));
    store<f64>(piece.paths + (root << 6) + (b << 3), 1);
    store<f64>(piece.rootBegins + (b << 3), load<f64>(piece.begins + (root << 3)));
    store<f64>(piece.rootEnds + (b << 3), load<f64>(piece.ends + (root << 3)));
  }
}

/** Counts paths, level by level; gives how many levels there are. */
function outwards(piece: Piece, used: usize): usize {
  const queue = piece.queue;
  const lanes = piece.lanes;
  const seen = piece.seen;
  const fresh = piece.fresh;
  let depth: usize = 0;
  let head: usize = 0;
  let tail = used;
  store<u32>(piece.levels, 0);
  while (head < tail) {
    const past = tail;
    for (; head < past; head++) {
      const i = <usize>load<u32>(queue + (head << 2));
      if (depth === 0 || load<u8>(piece.simplicial + i) === 0)
        tail = expand(piece, i, load<u8>(lanes + head), tail);
    }
    for (let q = past; q < tail; q++) {
      const j = <usize>load<u32>(queue + (q << 2));
      const reached = load<u8>(fresh + j);
      store<u8>(lanes + q, reached);
      store<u8>(seen + j, load<u8>(seen + j) | reached);
      store<u8>(fresh + j, 0);
    }
    depth++;
    store<u32>(piece.levels + (depth << 2), <u32>past);
  }
  return depth;
}

/** Goes on from a member in some lanes to those that they have not reached before; gives where the queue ends then. */
function expand(piece: Piece, i: usize, own: u32, tail: usize): usize {
  const queue = piece.queue;
  const seen = piece.seen;
  const fresh = piece.fresh;
  const masks = piece.masks;
  const onward = piece.onward;
  const onwardLanes = piece.onwardLanes;
  const paths = piece.paths;
  // In two goes: whether a neighbour is new cannot be foretold, and a wrong guess costs more than to write it in vain.
  let count: usize = 0;
  const end = rowOf(piece, i + 1);
  for (let k = rowOf(piece, i); k < end; k += 4) {
    const j = <usize>load<u32>(k);
    const reached = own & ~(<u32>load<u8>(seen + j));
    store<u32>(onward + (count << 2), <u32>j);
    store<u8>(onwardLanes + count, reached);
    count += <usize>(reached !== 0);
  }
  const ways = f64x2.splat(load<f64>(piece.size + (i << 3)));
  const row = paths + (i << 6);
  const a = f64x2.mul(v128.load(row), ways);
  const b = f64x2.mul(v128.load(row, 16), ways);
  const c = f64x2.mul(v128.load(row, 32), ways);
  const d = f64x2.mul(v128.load(row, 48), ways);
  for (let k: usize = 0; k < count; k++) {
    const j = <usize>load<u32>(onward + (k << 2));
    const reached = <u32>load<u8>(onwardLanes + k);
    const known = <u32>load<u8>(fresh + j);
    store<u8>(fresh + j, known | reached);
    store<u32>(queue + (tail << 2), <u32>j);
    tail += <usize>(known === 0);
    const mask = masks + ((<usize>reached) << 6);
    const to = paths + (j << 6);
    v128.store(to, f64x2.add(v128.load(to), v128.and(a, v128.load(mask))));
    v128.store(to, f64x2.add(v128.load(to, 16), v128.and(b, v128.load(mask, 16))), 16);
    v128.store(to, f64x2.add(v128.load(to, 32), v128.and(c, v128.load(mask, 32))), 32);
    v128.store(to, f64x2.add(v128.load(to, 48), v128.and(d, v128.load(mask, 48))), 48);
  }
  return tail;
}

/** From the farthest level to the first: what hangs on a member flows to those one step nearer. */
function inwards(piece: Piece, depth: usize): bool {
  let countable = true;
  for (let level = depth - 1; level > 0; level--) {
    const at = piece.levels + (level << 2);
    gather(piece, <usize>load<u32>(at), <usize>load<u32>(at, 4));
    if (!settle(piece, <usize>load<u32>(at), <usize>load<u32>(at, 4))) countable = false;
  }
  return countable;
}

/** Adds up, in a row for each of a level, what its neighbours are worth: of a lane that is here, those one step farther. */
function gather(piece: Piece, first: usize, past: usize): void {
  const queue = piece.queue;
  const simplicial = piece.simplicial;
  const worth = piece.worth;
  let row = piece.rows;
  for (let q = first; q < past; q++) {
    const i = <usize>load<u32>(queue + (q << 2));
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    if (load<u8>(simplicial + i) === 0) {
      const end = rowOf(piece, i + 1);
      for (let k = rowOf(piece, i); k < end; k += 4) {
        const from = worth + ((<usize>load<u32>(k)) << 6);
        a = f64x2.add(a, v128.load(from));
        b = f64x2.add(b, v128.load(from, 16));
        c = f64x2.add(c, v128.load(from, 32));
        d = f64x2.add(d, v128.load(from, 48));
      }
    }
    v128.store(row, a);
    v128.store(row, b, 16);
    v128.store(row, c, 32);
    v128.store(row, d, 48);
    row += 64;
  }
}

/** Puts what hangs on the members of a level in the place of their paths, and sets what one path to them is worth. */
function settle(piece: Piece, first: usize, past: usize): bool {
  const queue = piece.queue;
  const lanes = piece.lanes;
  const masks = piece.masks;
  const paths = piece.paths;
  const worth = piece.worth;
  const rootBegins = piece.rootBegins;
  const rootEnds = piece.rootEnds;
  let endless = i64x2.splat(0);
  let row = piece.rows;
  for (let q = first; q < past; q++) {
    const i = <usize>load<u32>(queue + (q << 2));
    const ends = f64x2.splat(load<f64>(piece.ends + (i << 3)));
    const back = f64x2.splat(load<f64>(piece.back + (i << 3)));
    const size = f64x2.splat(load<f64>(piece.size + (i << 3)));
    const mask = masks + ((<usize>load<u8>(lanes + q)) << 6);
    const at = paths + (i << 6);
    const own = worth + (i << 6);
    for (let pair: usize = 0; pair < 64; pair += 16) {
      const here = v128.load(mask + pair);
      const count = v128.load(at + pair);
      const hanging = f64x2.mul(v128.load(row + pair), count);
      const pairs = f64x2.add(
        f64x2.mul(v128.load(rootBegins + pair), ends),
        f64x2.mul(v128.load(rootEnds + pair), back),
      );
      const each = f64x2.div(f64x2.add(pairs, f64x2.mul(size, hanging)), count);
      endless = v128.or(endless, f64x2.eq(count, f64x2.splat(Infinity)));
      v128.store(at + pair, v128.bitselect(hanging, count, here));
      v128.store(own + pair, v128.bitselect(each, v128.load(own + pair), here));
    }
    row += 64;
  }
  return !v128.any_true(endless);
}

/** Adds what hangs on the members, root after root, and leaves zeros. */
function finish(piece: Piece, roots: usize, used: usize): void {
  const order = piece.order;
  for (let b: usize = 0; b < used; b++) {
    const root = <usize>load<u32>(roots + (b << 2));
    store<f64>(piece.paths + (root << 6) + (b << 3), 0);
  }
  for (let i: usize = 0; i < order; i++) {
    const to = piece.through + (i << 3);
    const row = piece.paths + (i << 6);
    let sum = load<f64>(to);
    for (let b: usize = 0; b < 64; b += 8) sum += load<f64>(row + b);
    store<f64>(to, sum);
  }
  memory.fill(piece.seen, 0, order);
  memory.fill(piece.paths, 0, order << 6);
  memory.fill(piece.worth, 0, order << 6);
}

/** Where the row of a member begins. */
function rowOf(piece: Piece, i: usize): usize {
  return piece.target + ((<usize>load<u32>(piece.start + (i << 2))) << 2);
}
