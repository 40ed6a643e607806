const cell = new Float64Array(1);
const words = new Uint32Array(cell.buffer);
/** Where the half with sign and exponent lies in memory. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * The natural logarithm of a normal number x > 0, from sums, products and quotients alone: every engine gives
 * the same bits, which `Math.log` does not promise. Error below 1e-12.
 */
export function logarithm(x: number): number {
  // x = m · 2^e with m in [1, 2), read off the bits; then m nearer to 1, where the series is short.
  cell[0] = x;
  let e = (words[HIGH] >>> 20) - 1023;
  words[HIGH] = (words[HIGH] & 0xfffff) | 0x3ff00000;
  let m = cell[0];
  if (m > Math.SQRT2) {
    m /= 2;
    e += 1;
  }
  // ln m = 2 artanh s, s = (m − 1) / (m + 1)
  const s = (m - 1) / (m + 1);
  const q = s * s;
  const series =
    1 +
    q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * (1 / 11 + q * (1 / 13 + q / 15))))));
  return e * Math.LN2 + 2 * s * series;
}
