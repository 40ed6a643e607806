/** Where texts of a column end, which rise: doubles only where a column passes 4 GiB. */
export type Offsets = Uint32Array | Float64Array;

/** The first offset that does not fit in four bytes. */
const FAR = 2 ** 32;

/** Room for the offsets of so many texts, the last of which ends at `end`. */
export const offsetsFor = (count: number, end: number, far = FAR): Offsets =>
  end < far ? new Uint32Array(count + 1) : new Float64Array(count + 1);

/** Offsets that are appended one by one; the first is 0. */
export interface GrowingOffsets {
  /** How many texts have ended. */
  readonly count: number;
  push(end: number): void;
  /** The offsets so far: a view, which further ones do not change. */
  view(): Offsets;
  /** The offsets so far; their memory is let go of. Nothing may be appended afterwards. */
  finish(): Offsets;
}

/**
 * Starts without texts. As long as all are empty nothing is written, and what nobody wrote to takes no memory.
 *
 * @param far - the first offset that needs a double
 * @param room - for so many texts to begin with
 */
export function growingOffsets(far = FAR, room = 63): GrowingOffsets {
  let offset = offsetsFor(room, 0, far);
  let count = 0;
  return {
    get count() {
      return count;
    },
    push(end) {
      count += 1;
      const isFull = count === offset.length;
      if (isFull || (end >= far && offset instanceof Uint32Array)) {
        const wider = offsetsFor((isFull ? 2 : 1) * offset.length - 1, end, far);
        if (offset[count - 1] > 0) wider.set(offset);
        offset = wider;
      }
      if (end > 0) offset[count] = end;
    },
    view: () => offset.subarray(0, count + 1),
    finish() {
      const isEmpty = offset[count] === 0;
      const all = isEmpty ? offsetsFor(count, 0, far) : offset.slice(0, count + 1);
      offset = new Uint32Array(1);
      return all;
    },
  };
}
