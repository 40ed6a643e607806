// 256 breadth-first searches side by side, as searcher() in ../distance-sweeps.ts has them. Addresses are in bytes;
// the host lays the memory out. A node has 32 bytes of bits and a lane is one bit of them.

/** Searches from the members of all lanes at once. */
export function sweep(
  count: u32,
  used: i32,
  start: usize,
  target: usize,
  member: usize,
  laneSize: usize,
  size: usize,
  seen: usize,
  front: usize,
  next: usize,
  left: usize,
  inverse: usize,
  total: usize,
  eccentricity: usize,
  pairsAt: usize,
): void {
  const none = i64x2.splat(0);
  memory.fill(seen, 0, (<usize>count) << 5);
  memory.fill(front, 0, (<usize>count) << 5);
  for (let i: usize = 0; i < <usize>count; i++) store<i32>(left + (i << 2), used);
  for (let b: usize = 0; b < 256; b++) {
    const i = load<i32>(member + (b << 2));
    if (i < 0) continue;
    const word = ((<usize>i) << 5) + ((b >> 5) << 2);
    const bit = 1 << (<i32>b & 31);
    store<i32>(seen + word, load<i32>(seen + word) | bit);
    store<i32>(front + word, load<i32>(front + word) | bit);
    const own = left + ((<usize>i) << 2);
    store<i32>(own, load<i32>(own) - 1);
  }
  const size01 = v128.load(laneSize);
  const size23 = v128.load(laneSize, 16);
  const size45 = v128.load(laneSize, 32);
  const size67 = v128.load(laneSize, 48);

  let open = true;
  for (let distance = 1; open; distance++) {
    open = false;
    const far = <f64>distance;
    for (let i: usize = 0; i < <usize>count; i++) {
      const row = next + (i << 5);
      const waiting = left + (i << 2);
      if (load<i32>(waiting) === 0) {
        v128.store(row, none);
        v128.store(row, none, 16);
        continue;
      }
      let low = none;
      let high = none;
      const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
      for (let k = target + ((<usize>load<u32>(start + (i << 2))) << 2); k < end; k += 4) {
        const from = front + ((<usize>load<u32>(k)) << 5);
        low = v128.or(low, v128.load(from));
        high = v128.or(high, v128.load(from, 16));
      }
      const known = seen + (i << 5);
      const lowKnown = v128.load(known);
      const highKnown = v128.load(known, 16);
      low = v128.andnot(low, lowKnown);
      high = v128.andnot(high, highKnown);
      v128.store(row, low);
      v128.store(row, high, 16);
      if (!v128.any_true(v128.or(low, high))) continue;
      open = true;
      v128.store(known, v128.or(lowKnown, low));
      v128.store(known, v128.or(highKnown, high), 16);
      const a = ones(low);
      const b = ones(high);
      const all = i32x4.add(a, b);
      const fewer =
        i32x4.extract_lane(all, 0) +
        i32x4.extract_lane(all, 1) +
        i32x4.extract_lane(all, 2) +
        i32x4.extract_lane(all, 3);
      store<i32>(waiting, load<i32>(waiting) - fewer);
      const weighed = f64x2.add(
        f64x2.add(
          f64x2.mul(f64x2.convert_low_i32x4_u(a), size01),
          f64x2.mul(f64x2.convert_low_i32x4_u(upper(a)), size23),
        ),
        f64x2.add(
          f64x2.mul(f64x2.convert_low_i32x4_u(b), size45),
          f64x2.mul(f64x2.convert_low_i32x4_u(upper(b)), size67),
        ),
      );
      // Whole numbers: no order of adding them rounds.
      const fresh = f64x2.extract_lane(weighed, 0) + f64x2.extract_lane(weighed, 1);
      const at = i << 3;
      store<f64>(inverse + at, load<f64>(inverse + at) + fresh / far);
      store<f64>(total + at, load<f64>(total + at) + fresh * far);
      const reach = eccentricity + (i << 2);
      if (distance > load<i32>(reach)) store<i32>(reach, distance);
      const pairs = pairsAt + ((<usize>distance) << 3);
      store<f64>(pairs, load<f64>(pairs) + fresh * load<f64>(size + at));
    }
    const swapped = front;
    front = next;
    next = swapped;
  }
}

/** How many bits are set in each word of 32. */
function ones(bits: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(i8x16.popcnt(bits)));
}

function upper(words: v128): v128 {
  return i32x4.shuffle(words, words, 2, 3, 2, 3);
}
