/** The fields of one line of bytes after another; nothing is copied until a field is asked for. */
export interface Fields {
  /** Finds the fields of the line bytes[from] … bytes[end − 1]. */
  read(from: number, end: number): void;
  readonly count: number;
  readonly separator: number;
  text(k: number): string;
  /** The number that a field holds, NaN when it holds none. */
  number(k: number): number;
  /** The whole number below 10⁹ that a field is written as, without leading zeros; −1 for all else. */
  whole(k: number): number;
}

/** Fields beyond this many are not looked at. */
const MOST = 64;
const QUOTE = 34;
const ZERO = 48;
const NINE = 57;
const POINT = 46;
const SPACE = 32;
const TAB = 9;

/** What separates fields, judged by a line: a tab, a comma, a semicolon, or else runs of spaces. */
export function separatorOf(bytes: Uint8Array, from: number, end: number): number {
  let quoted = false;
  const seen = new Set<number>();
  for (let k = from; k < end; k++) {
    if (bytes[k] === QUOTE) quoted = !quoted;
    else if (!quoted) seen.add(bytes[k]);
  }
  return [..."\t,;"].map(c => c.charCodeAt(0)).find(c => seen.has(c)) ?? SPACE;
}

/** Reads fields that stand between separators, in double quotes or bare; blanks round them do not count. */
export function fieldsOf(bytes: Uint8Array, separator: number): Fields {
  const first = new Uint32Array(MOST);
  const past = new Uint32Array(MOST);
  let count = 0;
  const decoder = new TextDecoder();
  const blank = (c: number) => c === SPACE || (c === TAB && separator !== TAB);
  const isQuoted = (k: number) => past[k] > first[k] && bytes[first[k]] === QUOTE;

  const text = (k: number): string => {
    if (!isQuoted(k)) return decoder.decode(bytes.subarray(first[k], past[k]));
    const closed = past[k] > first[k] + 1 && bytes[past[k] - 1] === QUOTE;
    const inner = bytes.subarray(first[k] + 1, closed ? past[k] - 1 : past[k]);
    return decoder.decode(inner).replaceAll('""', '"');
  };

  return {
    separator,
    get count() {
      return count;
    },
    read(from, end) {
      count = 0;
      let k = from;
      while (k <= end && count < MOST) {
        while (k < end && blank(bytes[k])) k += 1;
        if (k === end && separator === SPACE) break;
        let last = k;
        const start = k;
        if (bytes[k] === QUOTE && k < end) {
          // To the next quote that stands alone.
          for (k += 1; k < end; k++)
            if (bytes[k] === QUOTE) {
              if (k + 1 < end && bytes[k + 1] === QUOTE) k += 1;
              else break;
            }
          last = Math.min(k + 1, end);
          while (k < end && bytes[k] !== separator) k += 1;
        } else
          for (
            ;
            k < end && bytes[k] !== separator && !(separator === SPACE && blank(bytes[k]));
            k++
          )
            if (!blank(bytes[k])) last = k + 1;
        first[count] = start;
        past[count++] = last;
        k += 1;
      }
    },
    text,
    number(k) {
      // Up to 15 digits with a point divide exactly once, and so come out as they should.
      let value = 0;
      let digits = 0;
      let scale = 0;
      for (let at = first[k]; at < past[k]; at++) {
        const c = bytes[at];
        if (c === POINT && scale === 0) scale = 1;
        else if (c >= ZERO && c <= NINE && digits < 15) {
          value = value * 10 + (c - ZERO);
          digits += 1;
          if (scale > 0) scale *= 10;
        } else return numberOf(text(k));
      }
      if (digits === 0) return Number.NaN;
      return scale > 0 ? value / scale : value;
    },
    whole(k) {
      const length = past[k] - first[k];
      if (length === 0 || length > 9 || (length > 1 && bytes[first[k]] === ZERO)) return -1;
      let value = 0;
      for (let at = first[k]; at < past[k]; at++) {
        const c = bytes[at];
        if (c < ZERO || c > NINE) return -1;
        value = value * 10 + (c - ZERO);
      }
      return value;
    },
  };
}

const numberOf = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));
