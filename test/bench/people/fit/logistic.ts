import type {Pairs} from "../pairs.ts";

/**
 * Logistic regression with an L2 penalty, by Newton steps. Time O(steps · pairs · features²).
 */
export function fitLogistic(
  sets: readonly Pairs[],
  features: number,
  penalty: number,
  start?: readonly number[],
): number[] {
  let b = start === undefined ? new Float64Array(features) : Float64Array.from(start);
  for (let step = 0; step < 15; step++) {
    const gradient = new Float64Array(features);
    const hessian = new Float64Array(features * features);
    for (const {x, y, w} of sets)
      for (let p = 0; p < y.length; p++) {
        const at = p * features;
        let z = 0;
        for (let k = 0; k < features; k++) z += b[k] * x[at + k];
        const q = 1 / (1 + Math.exp(-z));
        const e = w[p] * (y[p] - q);
        const h = w[p] * Math.max(q * (1 - q), 1e-6);
        for (let k = 0; k < features; k++) {
          const xk = x[at + k];
          if (xk === 0) continue;
          gradient[k] += e * xk;
          for (let l = 0; l <= k; l++) hessian[k * features + l] += h * xk * x[at + l];
        }
      }
    for (let k = 0; k < features; k++) {
      gradient[k] -= penalty * b[k];
      hessian[k * features + k] += penalty;
      for (let l = 0; l < k; l++) hessian[l * features + k] = hessian[k * features + l];
    }
    const delta = solve(hessian, gradient, features);
    b = b.map((value, k) => value + delta[k]);
    if (Math.max(...delta.map(Math.abs)) < 1e-4) break;
  }
  return [...b];
}

/** Gaussian elimination with pivoting. */
function solve(a: Float64Array, rhs: Float64Array, n: number): Float64Array {
  const m = a.slice();
  const x = rhs.slice();
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++)
      if (Math.abs(m[r * n + c]) > Math.abs(m[pivot * n + c])) pivot = r;
    for (let k = 0; k < n; k++) [m[c * n + k], m[pivot * n + k]] = [m[pivot * n + k], m[c * n + k]];
    [x[c], x[pivot]] = [x[pivot], x[c]];
    for (let r = c + 1; r < n; r++) {
      const f = m[r * n + c] / m[c * n + c];
      for (let k = c; k < n; k++) m[r * n + k] -= f * m[c * n + k];
      x[r] -= f * x[c];
    }
  }
  for (let c = n - 1; c >= 0; c--) {
    for (let k = c + 1; k < n; k++) x[c] -= m[c * n + k] * x[k];
    x[c] /= m[c * n + c];
  }
  return x;
}
