type Numbers = Uint8Array | Int16Array | Int32Array | Uint32Array | Float64Array;

/** A typed array that grows by doubling. */
export interface GrowingArray<Kind extends Numbers> {
  readonly length: number;
  push(value: number): void;
  append(values: ArrayLike<number>): void;
  at(i: number): number;
  set(i: number, value: number): void;
  /** The values so far: a view, which further pushes do not change. */
  view(): Kind;
  /** The values so far, in an array of just their length; its memory is let go of. The array must not be used afterwards. */
  finish(): Kind;
}

/**
 * An empty growing array of the given kind: `growingArray(Uint32Array)`. As long as all values are 0 nothing is written:
 * memory that nobody wrote to takes no room, and columns of what few corpora have are as long as the others.
 *
 * Each kind is written at a place of its own in the code: an engine that meets five kinds at one place gives up and
 * takes ten times as long.
 *
 * @param first - room to begin with, where it can be told
 */
export function growingArray<Kind extends Numbers>(
  kind: new (length: number) => Kind,
  first = 16,
): GrowingArray<Kind> {
  let items = new kind(Math.max(first, 16));
  let room = items.length;
  let length = 0;
  let isZero = true;
  let whole: Uint32Array | null = null;
  let real: Float64Array | null = null;
  let byte: Uint8Array | null = null;
  let short: Int16Array | null = null;
  let signed: Int32Array | null = null;
  const take = (given: Kind) => {
    items = given;
    room = given.length;
    if (given instanceof Uint32Array) whole = given;
    else if (given instanceof Float64Array) real = given;
    else if (given instanceof Uint8Array) byte = given;
    else if (given instanceof Int16Array) short = given;
    else signed = given as Int32Array;
  };
  const put = (i: number, value: number) => {
    if (whole !== null) whole[i] = value;
    else if (real !== null) real[i] = value;
    else if (byte !== null) byte[i] = value;
    else if (short !== null) short[i] = value;
    else signed![i] = value;
  };
  take(items);
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === room) {
        const wider = new kind(room * 2);
        if (!isZero) wider.set(items);
        take(wider);
      }
      if (!Object.is(value, 0)) {
        isZero = false;
        put(length, value);
      }
      length += 1;
    },
    append(values) {
      if (length + values.length > room) {
        const wider = new kind(Math.max(room * 2, length + values.length));
        if (!isZero) wider.set(items);
        take(wider);
      }
      isZero = false;
      items.set(values, length);
      length += values.length;
    },
    at(i) {
      if (whole !== null) return whole[i];
      if (real !== null) return real[i];
      if (byte !== null) return byte[i];
      return short !== null ? short[i] : signed![i];
    },
    set(i, value) {
      isZero = false;
      put(i, value);
    },
    view: () => items.subarray(0, length) as Kind,
    finish() {
      const isFull = length === items.length;
      const values = isFull ? items : isZero ? new kind(length) : (items.slice(0, length) as Kind);
      take(new kind(0));
      return values;
    },
  };
}
