// The product of ../strength-products.ts, in the same order of the same operations. Addresses are in bytes.

/** to ← a · A x + b · x + c · to. */
export function product(
  order: usize,
  start: usize,
  target: usize,
  strength: usize,
  x: usize,
  to: usize,
  a: f64,
  b: f64,
  c: f64,
): void {
  let k = target;
  let s = strength;
  for (let i: usize = 0; i < order; i++) {
    const end = target + ((<usize>load<u32>(start + (i << 2), 4)) << 2);
    let even: f64 = 0;
    let odd: f64 = 0;
    for (; k + 4 < end; k += 8, s += 16) {
      even += load<f64>(s) * load<f64>(x + ((<usize>load<u32>(k)) << 3));
      odd += load<f64>(s, 8) * load<f64>(x + ((<usize>load<u32>(k, 4)) << 3));
    }
    if (k < end) {
      even += load<f64>(s) * load<f64>(x + ((<usize>load<u32>(k)) << 3));
      k += 4;
      s += 8;
    }
    const at = to + (i << 3);
    store<f64>(at, a * (even + odd) + b * load<f64>(x + (i << 3)) + c * load<f64>(at));
  }
}
