const NEWLINE = 10;
const RETURN = 13;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
/** So many digits of a strength fit a number exactly, and dividing it by such a power of ten rounds once, as it should. */
const EXACT = 15;
const MOST_DIGITS = 19;
const POWERS = Float64Array.from({length: MOST_DIGITS + 1}, (_, k) => Number(`1e${k}`));
const KEPT = 1024;

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
 */
export function plainEdges(
  bytes: Uint8Array,
  separator: number,
  take: (a: number, b: number, strength: number) => void,
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

  return from => {
    let lines = 0;
    let line = from;
    while (line < end) {
      let k = line;
      let c = bytes[k];
      let a = 0;
      let begun = k;
      for (; c >= ZERO && c <= NINE; c = bytes[++k]) a = a * 10 + (c - ZERO);
      let digits = k - begun;
      if (digits === 0 || digits > 9 || c !== separator || (digits > 1 && bytes[begun] === ZERO))
        break;
      c = bytes[++k];
      let b = 0;
      begun = k;
      for (; c >= ZERO && c <= NINE; c = bytes[++k]) b = b * 10 + (c - ZERO);
      digits = k - begun;
      if (digits === 0 || digits > 9 || (digits > 1 && bytes[begun] === ZERO)) break;

      let strength = 1;
      if (c === separator) {
        c = bytes[++k];
        begun = k;
        let head = 0;
        let tail = 1; // a leading 1 keeps zeros apart
        let seen = 0;
        let point = -1;
        for (; ; c = bytes[++k]) {
          if (c >= ZERO && c <= NINE) {
            if (seen < EXACT) head = head * 10 + (c - ZERO);
            else if (seen < MOST_DIGITS) tail = tail * 10 + (c - ZERO);
            seen += 1;
          } else if (c === POINT && point < 0) point = seen;
          else break;
        }
        if (seen === 0 || seen > MOST_DIGITS) break;
        if (seen > EXACT) strength = long(head, tail * 32 + point + 1, begun, k);
        else strength = point < 0 ? head : head / POWERS[seen - point];
        if (!(strength > 0)) break;
      }
      if (c === RETURN) c = bytes[++k];
      if (c !== NEWLINE) break;
      take(a, b, strength);
      lines += 1;
      line = k + 1;
    }
    return {to: line, lines};
  };
}
