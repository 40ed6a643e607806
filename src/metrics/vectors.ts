/** Σ x·y; four sums side by side, for each addition would wait for the one before. */
export function dot(x: Float64Array, y: Float64Array): number {
  const whole = x.length - (x.length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    a += x[i] * y[i];
    b += x[i + 1] * y[i + 1];
    c += x[i + 2] * y[i + 2];
    d += x[i + 3] * y[i + 3];
  }
  for (let i = whole; i < x.length; i++) a += x[i] * y[i];
  return a + b + (c + d);
}

/** from ← from − times · x. */
export function subtract(from: Float64Array, x: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i] -= times * x[i];
}

/** to ← x / by. */
export function divide(x: Float64Array, by: number, to: Float64Array): void {
  for (let i = 0; i < x.length; i++) to[i] = x[i] / by;
}

/** x ← x over its length. */
export const scaleToUnit = (x: Float64Array): void => divide(x, Math.sqrt(dot(x, x)), x);
