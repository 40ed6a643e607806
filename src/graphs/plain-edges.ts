const NEWLINE = 10;
const RETURN = 13;
const POINT = 46;
const ZERO = 48;
/** So many digits of a strength fit a number exactly, and dividing it by such a power of ten rounds once, as it should. */
const EXACT = 15;
const MOST_DIGITS = 19;
/** Of these, so many fit a whole number of 32 bits. */
const HIGH = 9;
const POWERS = Float64Array.from({length: MOST_DIGITS + 1}, (_, k) => Number(`1e${k}`));
const KEPT = 1024;
/** Lines that are handed on together. */
const BLOCK = 4096;

/** Lines that were read: the two numbers and the strength of each. */
export interface PlainLines {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly strength: Float64Array;
}

/** Where plain lines end. */
export interface PlainRun {
  /** Where the first line begins that is not plain, or not ended. */
  readonly to: number;
  readonly lines: number;
}

/**
 * Reads the plain lines from a place on, to the first that is not plain: two whole numbers below 10⁹, without leading
 * zeros or quotes, and a strength above 0 as a decimal, or none; just one separator between them. Nearly all lines of
 * large files are of this kind. O(bytes).
 *
 * @param take - is given a few thousand lines at a time, in arrays that are written anew after that
 */
export function plainEdges(
  bytes: Uint8Array,
  separator: number,
  take: (lines: PlainLines, count: number) => void,
): (from: number) => PlainRun {
  // Longer strengths are rounded by the language, and seldom differ.
  const keptHead = new Float64Array(KEPT);
  const keptTail = new Int32Array(KEPT).fill(-1);
  const keptValue = new Float64Array(KEPT);
  const decoder = new TextDecoder();

  const long = (head: number, tail: number, from: number, to: number): number => {
    const slot = (Math.imul(tail, 31) ^ (head | 0)) & (KEPT - 1);
    if (keptHead[slot] === head && keptTail[slot] === tail) return keptValue[slot];
    const value = Number(decoder.decode(bytes.subarray(from, to)));
    keptHead[slot] = head;
    keptTail[slot] = tail;
    keptValue[slot] = value;
    return value;
  };

  /** Every line before this place ends in a line feed, so that no look goes past the bytes. */
  const end = bytes.lastIndexOf(NEWLINE) + 1;

  const a = new Uint32Array(BLOCK);
  const b = new Uint32Array(BLOCK);
  const strength = new Float64Array(BLOCK);
  const block = {a, b, strength};

  return from => {
    let lines = 0;
    let waiting = 0;
    let line = from;
    while (line < end) {
      let k = line;
      let digit = bytes[k] - ZERO;
      let first = 0;
      let begun = k;
      for (; digit >>> 0 <= 9; digit = bytes[++k] - ZERO)
        first = (Math.imul(first, 10) + digit) | 0;
      let digits = k - begun;
      if (digits === 0 || digits > 9 || (digits > 1 && bytes[begun] === ZERO)) break;
      if (digit + ZERO !== separator) break;
      digit = bytes[++k] - ZERO;
      let second = 0;
      begun = k;
      for (; digit >>> 0 <= 9; digit = bytes[++k] - ZERO)
        second = (Math.imul(second, 10) + digit) | 0;
      digits = k - begun;
      if (digits === 0 || digits > 9 || (digits > 1 && bytes[begun] === ZERO)) break;

      let value = 1;
      if (digit + ZERO === separator) {
        begun = k + 1;
        // Whole numbers of up to 9, 6 and 4 digits, which need no rounding.
        let high = 0;
        let low = 0;
        let tail = 1; // a leading 1 keeps zeros apart
        let seen = 0;
        let point = -1;
        for (;;) {
          digit = bytes[++k] - ZERO;
          if (digit >>> 0 <= 9) {
            if (seen < HIGH) high = (Math.imul(high, 10) + digit) | 0;
            else if (seen < EXACT) low = (Math.imul(low, 10) + digit) | 0;
            else if (seen < MOST_DIGITS) tail = (Math.imul(tail, 10) + digit) | 0;
            seen += 1;
          } else if (digit === POINT - ZERO && point < 0) point = seen;
          else break;
        }
        if (seen === 0 || seen > MOST_DIGITS) break;
        value = seen <= HIGH ? high : high * POWERS[Math.min(seen, EXACT) - HIGH] + low;
        if (seen > EXACT) value = long(value, tail * 32 + point + 1, begun, k);
        else if (point >= 0) value /= POWERS[seen - point];
        if (!(value > 0)) break;
      }
      let c = digit + ZERO;
      if (c === RETURN) c = bytes[++k];
      if (c !== NEWLINE) break;
      a[waiting] = first;
      b[waiting] = second;
      strength[waiting] = value;
      waiting += 1;
      lines += 1;
      line = k + 1;
      if (waiting < BLOCK) continue;
      take(block, waiting);
      waiting = 0;
    }
    take(block, waiting);
    return {to: line, lines};
  };
}
