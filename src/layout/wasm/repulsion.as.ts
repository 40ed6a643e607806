// The pushing of a group as plainPush() in ../group-push.ts has it, two points at a time: each adds in the same order. All
// addresses are in bytes. Arrays of points have room for one more.

const NEAREST: f64 = 1e-18;
const NUDGE: f64 = 1e-6;
const MOST_IN_LEAF: u32 = 16;

let px: usize = 0;
let py: usize = 0;
let pm: usize = 0;
let cx: usize = 0;
let cy: usize = 0;
let cm: usize = 0;
let cw: usize = 0;
let skip: usize = 0;
let first: usize = 0;
let last: usize = 0;
let farX: usize = 0;
let farY: usize = 0;
let farMass: usize = 0;
let nearBody: usize = 0;
let outX: usize = 0;
let outY: usize = 0;
let outStiffness: usize = 0;

/** Says where points and cells are. */
export function use(points: usize, pointBytes: usize, cells: usize, cellBytes: usize): void {
  px = points;
  py = px + pointBytes;
  pm = py + pointBytes;
  outX = pm + pointBytes;
  outY = outX + pointBytes;
  outStiffness = outY + pointBytes;
  nearBody = outStiffness + pointBytes;
  cx = cells;
  cy = cx + cellBytes;
  cm = cy + cellBytes;
  cw = cm + cellBytes;
  farX = cw + cellBytes;
  farY = farX + cellBytes;
  farMass = farY + cellBytes;
  skip = farMass + cellBytes;
  first = skip + cellBytes;
  last = first + cellBytes;
}

/** Pushes the points of a cell. What falls by distance is √d² (if odd) over so many d². */
export function push(
  g: usize,
  cells: usize,
  factor: f64,
  theta: f64,
  odd: bool,
  divisions: i32,
): void {
  const from = <usize>load<u32>(first + (g << 2));
  const to = <usize>load<u32>(last + (g << 2));
  let left = load<f64>(px + (from << 3));
  let right = left;
  let top = load<f64>(py + (from << 3));
  let bottom = top;
  for (let k = from + 1; k < to; k++) {
    const x = load<f64>(px + (k << 3));
    const y = load<f64>(py + (k << 3));
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const gx = (left + right) / 2;
  const gy = (top + bottom) / 2;
  const radius = sqrt((right - gx) * (right - gx) + (bottom - gy) * (bottom - gy));

  let far: usize = 0;
  let near: usize = nearBody;
  for (let c: usize = 0; c < cells; ) {
    const width = load<f64>(cw + (c << 3));
    if (width < 0) {
      const begin = load<u32>(first + (c << 2));
      const end = min(load<u32>(last + (c << 2)), begin + MOST_IN_LEAF);
      for (let j = begin; j < end; j++) {
        store<u32>(near, j);
        near += 4;
      }
      c = <usize>load<u32>(skip + (c << 2));
      continue;
    }
    const x = load<f64>(cx + (c << 3));
    const y = load<f64>(cy + (c << 3));
    const dx = gx - x;
    const dy = gy - y;
    const reach = width / theta + radius;
    if (dx * dx + dy * dy <= reach * reach) {
      c += 1;
      continue;
    }
    store<f64>(farX + far, x);
    store<f64>(farY + far, y);
    store<f64>(farMass + far, load<f64>(cm + (c << 3)));
    far += 8;
    c = <usize>load<u32>(skip + (c << 2));
  }

  const plain = !odd && divisions === 1;
  const one = f64x2.splat(1);
  for (let k = from; k < to; k += 2) {
    const at = k << 3;
    const xk = v128.load(px + at);
    const yk = v128.load(py + at);
    let fx = f64x2.splat(0);
    let fy = f64x2.splat(0);
    let stiffness = f64x2.splat(0);
    if (plain)
      for (let c: usize = 0; c < far; c += 8) {
        const dx = f64x2.sub(xk, v128.load64_splat(farX + c));
        const dy = f64x2.sub(yk, v128.load64_splat(farY + c));
        const d2 = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
        const f = f64x2.mul(v128.load64_splat(farMass + c), f64x2.div(one, d2));
        fx = f64x2.add(fx, f64x2.mul(f, dx));
        fy = f64x2.add(fy, f64x2.mul(f, dy));
        stiffness = f64x2.add(stiffness, f);
      }
    else
      for (let c: usize = 0; c < far; c += 8) {
        const dx = f64x2.sub(xk, v128.load64_splat(farX + c));
        const dy = f64x2.sub(yk, v128.load64_splat(farY + c));
        const d2 = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
        const f = f64x2.mul(v128.load64_splat(farMass + c), fall(d2, odd, divisions));
        fx = f64x2.add(fx, f64x2.mul(f, dx));
        fy = f64x2.add(fy, f64x2.mul(f, dy));
        stiffness = f64x2.add(stiffness, f);
      }
    const own = i64x2.replace_lane(i64x2.splat(k), 1, k + 1);
    for (let b = nearBody; b < near; b += 4) {
      const j = <usize>load<u32>(b);
      let dx = f64x2.sub(xk, v128.load64_splat(px + (j << 3)));
      let dy = f64x2.sub(yk, v128.load64_splat(py + (j << 3)));
      let d2 = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
      const close = f64x2.lt(d2, f64x2.splat(NEAREST));
      let others = i64x2.splat(-1);
      if (v128.any_true(close)) {
        const away = f64x2.replace_lane(
          f64x2.splat(k < j ? -NUDGE : NUDGE),
          1,
          k + 1 < j ? -NUDGE : NUDGE,
        );
        dx = v128.bitselect(away, dx, close);
        dy = v128.bitselect(f64x2.div(away, f64x2.splat(2)), dy, close);
        d2 = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
        others = i64x2.ne(own, i64x2.splat(j));
      }
      const shrunk = plain ? f64x2.div(one, d2) : fall(d2, odd, divisions);
      const f = v128.and(others, f64x2.mul(v128.load64_splat(pm + (j << 3)), shrunk));
      fx = f64x2.add(fx, f64x2.mul(f, dx));
      fy = f64x2.add(fy, f64x2.mul(f, dy));
      stiffness = f64x2.add(stiffness, f);
    }
    const scale = f64x2.mul(f64x2.splat(factor), v128.load(pm + at));
    // Where the group ends, what stands beyond it is pushed later.
    v128.store(outX + at, f64x2.mul(scale, fx));
    v128.store(outY + at, f64x2.mul(scale, fy));
    v128.store(outStiffness + at, f64x2.mul(scale, stiffness));
  }
}

function fall(d2: v128, odd: bool, divisions: i32): v128 {
  let result = odd ? f64x2.sqrt(d2) : f64x2.splat(1);
  for (let d = 0; d < divisions; d++) result = f64x2.div(result, d2);
  return result;
}
