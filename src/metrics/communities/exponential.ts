/** Below this the exponential is less than the rounding of 1. */
const LEAST = -40;

/**
 * e to the power x, for x ≤ 0, from sums, products and quotients alone: every engine gives the same
 * bits, which `Math.exp` does not promise. Relative error below 1e-13; 0 for x below −40.
 */
export function exponential(x: number): number {
  if (x < LEAST) return 0;
  // The series is short near 0: 64 times smaller, then squared six times.
  const small = x / 64;
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 16; k++) {
    term *= small / k;
    sum += term;
  }
  for (let k = 0; k < 6; k++) sum *= sum;
  return sum;
}
